"""Which country an article is about."""

from collections.abc import Callable

import pytest

from sayso.features.attribution.home import Home, home_of
from sayso.features.words import Words

Annotate = Callable[[str], Words]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Norwegians met Dutch guests in Oslo.", "Norway"),
        ("A congressman met Norwegian police.", "United States"),
        ("OSLO, May 4 - Dutch and Greek guests left Greece.", "Norway"),
        ("The FBI said no.", "United States"),
        ("Nobody said so.", ""),
        ("The mayor told the ambassador of Peru and the Red Cross.", ""),
    ],
)
def test_the_country_named_most(words: Annotate, text: str, country: str) -> None:
    """Places, organs of a state, a dateline and roles of one state alone tell."""
    assert home_of([words(text)]) == country


def test_the_state_of_an_organ_without_its_state(words: Annotate) -> None:
    """The same sentence tells, else who spoke right before, else what the article is about."""
    home = Home("Norway")
    home.open(words("Police said no."))
    assert home.at(0) == "Norway"
    home.heard("Greece")
    home.open(words("The Dutch army left, police said."))
    assert (home.at(0), home.at(21)) == ("Greece", "Netherlands")
    for _ in range(3):
        home.open(words("Police said no."))
    assert home.at(0) == "Norway"


def test_the_scene_of_a_sentence(words: Annotate) -> None:
    """What a sentence opens with tells whose police it means."""
    home = Home("Norway")
    home.open(words("In Lima, police said no."))
    assert home.at(9) == "Peru"
