"""What the lexicons have in the core of a phrase."""

from collections.abc import Callable

import pytest

from sayso.features.attribution.phrase_hits import by_kind, names_in, roles_in
from sayso.features.words import Words

Annotate = Callable[[str], Words]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("The judge", ["judge"]),
        ("The envoy Ann Judge", ["envoy"]),
        ("The Free Syrian Army", []),
        ("The official China Daily", []),
        ("The official", ["official"]),
    ],
)
def test_roles(words: Annotate, text: str, roles: list[str]) -> None:
    """A surname is no role, nor is a part of a body's name or what says whose a body is."""
    sentence = words(text)
    assert [hit.entry.role for hit in roles_in(sentence, 0, len(sentence))] == roles


def test_names_are_those_inside(words: Annotate) -> None:
    """A name that lies outside the tokens asked for is none of the phrase's."""
    sentence = words("Norway met Peru")
    assert [hit.start for hit in names_in(sentence, 1, 3)] == [2]


def test_names_by_kind(words: Annotate) -> None:
    """Of the names in a phrase each is of one kind."""
    sentence = words("Norway's Gen. Max Roe of Reuters")
    kinds = by_kind(sentence, names_in(sentence, 0, len(sentence)))
    found = [[sentence.text(hit.start, hit.end) for hit in kind] for kind in kinds]
    assert found == [["Norway"], ["Reuters"], ["Gen."]]
