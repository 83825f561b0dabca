"""A person's name within a speaker's."""

import pytest

from sayso.features.tokens import tokenize
from sayso.identity.persons import person


@pytest.mark.parametrize(
    ("phrase", "shown"),
    [
        ("Ida Moss", "Ida Moss"),
        ("Peruvian Foreign Minister Ida Moss", "Ida Moss"),
        ("former U.S. ambassador to Peru Robert Moss", "Robert Moss"),
        ("Max B. Roe Jr.", "Max B. Roe Jr."),
        ("Bashar al-Vex", "Bashar al-Vex"),
        ("Staffan de Moss", "Staffan de Moss"),
        ("Moss", "Moss"),
        ("President Moss", "President Moss"),
        ("Julie Bishop", "Julie Bishop"),
        ("Jordan Moss", "Jordan Moss"),
    ],
)
def test_a_name_is_found_behind_titles(phrase: str, shown: str) -> None:
    """Countries, offices and ranks before it are no part of a full name."""
    found = person(tokenize(phrase))
    assert found is not None
    assert found.shown == shown


@pytest.mark.parametrize(
    "phrase",
    [
        "officials",
        "Critics",
        "Police",
        "Some",
        "U.S. State Department",
        "office of Ida Moss",
        "Oslo",
    ],
)
def test_what_is_no_person(phrase: str) -> None:
    """Roles, bodies, places, and whatever belongs to somebody."""
    assert person(tokenize(phrase)) is None


def test_a_son_is_not_his_father() -> None:
    """The suffix is kept apart from the name, and makes nobody a public figure."""
    found = person(tokenize("Donald Trump Jr."))
    assert found is not None
    assert (found.words, found.suffix, found.known) == (("donald", "trump"), "jr", False)


def test_public_figures_have_one_spelling() -> None:
    """The lexicon knows in how many ways they are written."""
    araqchi, araghchi = (person(tokenize(name)) for name in ("Abbas Araqchi", "Abbas Araghchi"))
    assert araqchi is not None
    assert araghchi is not None
    assert araqchi.words == araghchi.words
    assert araqchi.known
