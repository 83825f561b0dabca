"""Whom a sentence blames, or whose claim it rejects."""

import pytest

from sayso.features.document import Document
from sayso.features.extraction import read
from sayso.features.targets import NO_TARGETS, Target, Targets


@pytest.mark.parametrize(
    ("stance", "name"), [("accuses", "Norway"), ("denies", "Peru"), ("neutral", "")]
)
def test_the_stance_decides_which_target_counts(stance: str, name: str) -> None:
    """Blame is for those who accuse, a rejected claim for those who deny."""
    assert Targets(Target("Norway"), Target("Peru")).of(stance).name == name


def test_the_words_that_name_the_target_are_given() -> None:
    """The span lies where the party is named."""
    text = "Peru accused Norway of fishing."
    (reading,) = read(Document.from_sentences("", [text]))
    name, span = reading.targets.blamed
    assert (name, span and text[span.start : span.end]) == ("Norway", "Norway")


def test_nobody_is_guessed() -> None:
    """Where nobody is named there is no target."""
    (reading,) = read(Document.from_sentences("", ["The mayor said it rained."]))
    assert reading.targets == NO_TARGETS
