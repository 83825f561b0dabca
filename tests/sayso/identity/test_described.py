"""The words that tell bodies and unnamed sources apart."""

import pytest

from sayso.features.tokens import tokenize
from sayso.identity.described import is_plural, is_state, nouns, shown, without_document


@pytest.mark.parametrize(
    "phrase",
    [
        "Norwegian Defense Ministry",
        "Norway's Ministry of Defence",
        "defence ministry in Oslo",
        "ministry of defence",
        "the Norwegian Ministry of National Defence",
    ],
)
def test_a_ministry_is_known_under_each_of_its_names(phrase: str) -> None:
    """Word order, spelling, the country and the capital make no difference."""
    assert sorted(nouns(tokenize(phrase), "Norway")) == ["defense", "ministry"]


def test_a_rank_is_left_out_before_a_person_only() -> None:
    """A senior official is an official, but the foreign ministry is not any ministry."""
    assert nouns(tokenize("two senior officials"), "Norway") == ["officials"]
    assert nouns(tokenize("foreign ministry"), "Norway") == ["foreign", "ministry"]


def test_some_of_several_are_not_all() -> None:
    """The number belongs to what follows."""
    assert shown(tokenize("one of the officials")) == "one of the officials"


def test_whose_official_it_is_stays() -> None:
    """The seat, the region and the department tell one source from another."""
    for phrase in ("Kremlin official", "Tver police", "Duma official"):
        assert len(nouns(tokenize(phrase), "Russia")) == 2


@pytest.mark.parametrize(
    ("phrase", "state"),
    [
        ("Norwegian government", True),
        ("government in Oslo", True),
        ("Oslo", True),
        ("regime", True),
        ("Norwegian officials", False),
        ("Norwegian", False),
        ("Oslo police", False),
        ("in Bergen", False),
    ],
)
def test_a_state_speaks_as_its_seat_or_government(phrase: str, state: bool) -> None:
    """Its officials and its towns are not the state."""
    tokens = tokenize(phrase)
    assert is_state(tokens, nouns(tokens, "Norway"), "Norway") == state


def test_an_organisation_has_no_seat() -> None:
    """Only countries are known by a government."""
    assert not is_state(tokenize("regime"), ["regime"], "Vex Group")


def test_what_was_written_is_left_out() -> None:
    """But a document of which no author is told stays."""
    assert [t.text for t in without_document(tokenize("army statement"))] == ["army"]
    for phrase in ("statement", "one report", "internal report"):
        assert [t.text for t in without_document(tokenize(phrase))] == phrase.split()


def test_an_unknown_noun_in_s_is_plural() -> None:
    """The lexicons do not know every noun."""
    assert is_plural("onlookers")
    assert not is_plural("onlooker")
