"""How a party stands in its sentence."""

from collections.abc import Callable

import pytest

from sayso.features.target_parties import NOBODY, Named
from sayso.features.target_positions import acting, first_of_several, is_free, suffers
from sayso.features.words import Words

Annotate = Callable[[str], Words]


def states(words: Words) -> list[Named]:
    """Give the countries of a sentence."""
    hits = words.places.values()
    return [Named(hit.start, hit.end, NOBODY, "state", False, hit.entry.country) for hit in hits]


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("Peru attacked Norway", ["Peru"]),
        ("Peru condemned the killing of the Norwegian sailors", ["Peru"]),
        ("Peru met Kenya in Norway", ["Peru", "Kenya"]),
        ("Peru fished in Norway's waters", ["Peru", "Norway"]),
        ("Syrian civilians fled Peru", ["Peru"]),
        ("it went back to the US", []),
    ],
)
def test_who_suffers_or_is_a_place_does_not_act(
    text: str, agents: list[str], words: Annotate
) -> None:
    """Victims, targets and places are left out; an owner is not."""
    read = words(text)
    assert [party.called for party in acting(read, states(read))] == agents


@pytest.mark.parametrize(
    ("text", "victim"),
    [
        ("Roe's death shocked", True),
        ("the brutal murder of Roe", True),
        ("Roe was beaten", True),
        ("Roe suffered a stroke", True),
        ("Roe's fraud shocked", False),
        ("Roe was wrong", False),
    ],
)
def test_to_whom_something_is_done_suffers(text: str, victim: bool, words: Annotate) -> None:
    """What is done to a person makes him no author, what he does makes him one."""
    read = words(text)
    at = read.norms.index("roe")
    assert suffers(read, Named(at, at + 1, NOBODY, "person", False, "roe")) is victim


def test_who_violates_a_treaty_is_not_its_owner(words: Annotate) -> None:
    """The object of a second verb suffers too."""
    read = words("Kenya would risk peace and violate Peru's rights")
    assert [party.called for party in acting(read, states(read))] == ["Kenya"]


def test_an_outlet_does_not_act(words: Annotate) -> None:
    """It is only cited."""
    read = words("Peru left")
    (peru,) = states(read)
    assert acting(read, [peru._replace(kind="media")]) == []
    assert not suffers(read, peru)


@pytest.mark.parametrize(
    ("text", "free"),
    [("talks with Peru", False), ("a raid by Peru", True), ("Peru left", True)],
)
def test_a_preposition_binds_but_by_names_the_agent(text: str, free: bool, words: Annotate) -> None:
    """A subject, an object and an agent are free."""
    read = words(text)
    assert is_free(read, states(read)[0]) is free


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Norway, Peru and Kenya lied", "Norway"),
        ("Norway left while Peru and Kenya lied", "Peru"),
        ("Norway accused Kenya", "Kenya"),
    ],
)
def test_the_first_of_several(text: str, first: str, words: Annotate) -> None:
    """Of parties named together the first stands for all."""
    read = words(text)
    parties = states(read)
    assert first_of_several(read, parties[-1], parties).called == first
