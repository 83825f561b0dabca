"""Parties named by a common noun: who is meant, and how a target of them is called."""

import pytest

from sayso.features.attribution.reader import attribute
from sayso.features.content import Content
from sayso.features.document import Document
from sayso.features.target_known import Known


def found(text: str) -> list[str]:
    """Give the parties of the last sentence of an article, its sentences with a bar between."""
    items = attribute(Document.from_sentences("", text.split(" | ")))
    known = Known([(item, Content(item)) for item in items])
    return [party.target.name for party in known.parties(*known.told[-1])]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Oxfam accused Syrian rebels of theft.", ["Oxfam", "Syrian rebels"]),
        ("Oxfam met Syrian rebels. | Oxfam accused the rebels of theft.",
         ["Oxfam", "Syrian rebels"]),
        ("Oxfam met Syrian rebels. | Oxfam accused Kenyan rebels of theft.",
         ["Oxfam", "Kenyan rebels"]),
        ('"Syrian rebels robbed us," Oxfam said.', ["Syrian rebels", "Oxfam"]),
        ("Oxfam blamed Iranian-backed troops.", ["Oxfam", "Iranian-backed troops"]),
        ("Hamas left. | Oxfam blamed the group.", ["Oxfam", "Hamas"]),
        ("Oxfam blamed the US-led coalition.", ["Oxfam", "US-led coalition"]),
        ("Oxfam blamed the media.", ["Oxfam", "media"]),
        ("Oxfam blamed Peru's new army.", ["Oxfam", "Peru"]),
        ("Oxfam accused Peru. | Oxfam accused the government of theft.", ["Oxfam", "Peru"]),
        ("Oxfam ended its campaign.", ["Oxfam"]),
        ("Oxfam accused a driver of theft.", ["Oxfam", "driver"]),
        ("Oxfam said it would protect foreign missions.", ["Oxfam", "foreign missions"]),
    ],
)  # fmt: skip
def test_a_common_noun_names_its_party(text: str, names: list[str]) -> None:
    """Groups in full, a state's organs by the state, "the group" by the body named before."""
    assert found(text) == names


def test_where_no_body_was_named_the_group_is_nobody() -> None:
    """Nobody is guessed."""
    assert found("The mayor blamed the group.") == []
