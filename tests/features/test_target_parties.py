"""Parties named by a name, and how a target of them is called."""

import pytest

from sayso.features.attribution.reader import attribute
from sayso.features.content import Content
from sayso.features.document import Document
from sayso.features.target_parties import Named, names


def named(text: str, *states: str) -> list[Named]:
    """Give the parties of the last sentence of an article, its sentences with a bar between."""
    item = attribute(Document.from_sentences("", text.split(" | ")))[-1]
    return sorted(names(item, Content(item), dict.fromkeys(states, 1)))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Oxfam said the Kremlin had lied.", ["Oxfam", "Russia"]),
        ("Oxfam said the Pentagon had lied.", ["Oxfam", "United States"]),
        ("Oxfam said the Peruvian army had lied.", ["Oxfam", "Peru"]),
        ("The banker Max Roe left. | Oxfam accused Roe of fraud.", ["Oxfam", "Max Roe"]),
        ("The banker Max Roe left. | Roe lied, Oxfam said.", ["Max Roe", "Oxfam"]),
        ("Oxfam accused the banker, Max Roe, of fraud.", ["Oxfam", "Max Roe"]),
        ("Two attacks on Oct. 2 and Oct. 6 hurt six people, Oxfam said.", ["Oxfam"]),
        ("A blast rocked the region, Oxfam said.", ["Oxfam"]),
    ],
)
def test_a_target_is_called_as_the_codebook_has_it(text: str, found: list[str]) -> None:
    """The country for its organs, the organisation, the person in full; a date is nobody."""
    assert [party.target.name for party in named(text)] == found


@pytest.mark.parametrize(("states", "name"), [(("Norway",), "Kenya"), (("Kenya",), "Otto Klee")])
def test_an_official_is_the_state_abroad(states: tuple[str, ...], name: str) -> None:
    """Where no other state speaks, who holds an office is blamed as a person."""
    text = "Kenyan President Otto Klee spoke. | Oxfam accused Klee of lying."
    assert [party.target.name for party in named(text, *states)][-1] == name


def test_own_side_is_told() -> None:
    """The speaker's country is its own, another is not."""
    parties = named('"Peru attacked Norway," Norwegian minister Lena Holm said.')
    assert {p.target.name: p.own for p in parties if p.kind == "state"} == {
        "Peru": False,
        "Norway": True,
    }


def test_outlets_are_told_apart() -> None:
    """An outlet may only be cited."""
    kinds = {p.target.name: p.kind for p in named("Peru was hit, Reuters reported.")}
    assert kinds == {"Peru": "state", "Reuters": "media"}
