"""Subjects behind their verb."""

from collections.abc import Callable

import pytest

from sayso.features.attribution.cues import find_cues
from sayso.features.attribution.inversion import ends_content, subject_right
from sayso.features.words import Words

Annotate = Callable[[str], Words]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ('"It rained," said the mayor.', "the mayor"),
        ("It rained on the men and flooded the docks, said police, who made a list.", "police"),
        ("Storms cost the men much and flooded the docks, said Ida Moss, a farmer.", "Ida Moss"),
        ("asked the mayor.", "the mayor"),
        (
            "The docks, a rarity, were old, said the source close to them.",
            "the source close to them",
        ),
        ("Ida Moss, a farmer, said police were slow.", ""),
        ("Ida Moss, a farmer, told Reuters.", ""),
        ("Ida Moss, a farmer, called the report a lie.", ""),
        ("The mayor said it rained.", ""),
    ],
)
def test_the_subject_after_a_verb(words: Annotate, text: str, subject: str) -> None:
    """It follows a verb that closes what it reports, and is no part of what is reported."""
    sentence = words(text)
    start, end = subject_right(sentence, find_cues(sentence)[-1])
    assert (sentence.text(start, end) if start < end else "") == subject


@pytest.mark.parametrize(("at", "ends"), [(2, True), (1, False)])
def test_content_ends_at_a_mark(words: Annotate, at: int, ends: bool) -> None:
    """What somebody says ends at a comma or a closing mark."""
    assert ends_content(words("It rained, she said."), at) is ends
