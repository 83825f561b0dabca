"""Whom the sentences of an article blame, or whose claim they reject, given their stances."""

import pytest

from sayso.features.document import Document
from sayso.features.extraction import read
from sayso.features.target_parties import Target
from sayso.features.targets import targets


def found(text: str, stances: str) -> list[str]:
    """Give the targets of an article, given as its sentences with a bar between them."""
    document = Document.from_sentences("", text.split(" | "))
    return [target.name for target in targets(read(document), stances.split())]


@pytest.mark.parametrize("stance", ["accuses", "denies", "neutral"])
def test_nobody_is_guessed(stance: str) -> None:
    """Where nobody is named there is no target."""
    assert found("The mayor said it rained.", stance) == [""]


def test_the_words_that_name_the_target_are_given() -> None:
    """The span lies where the party is named."""
    text = "Peru accused Norway of fishing."
    (target,) = targets(read(Document.from_sentences("", [text])), ["accuses"])
    assert target == Target("Norway", target.span)
    assert target.span is not None
    assert text[target.span.start : target.span.end] == "Norway"


@pytest.mark.parametrize(
    ("stances", "names"),
    [
        ("accuses denies", ["Norway", "Peru"]),
        ("accuses neutral", ["Norway", ""]),
        ("neutral denies", ["", ""]),
    ],
)
def test_the_stances_decide_what_counts(stances: str, names: list[str]) -> None:
    """Who denies rejects what was charged before; a neutral sentence has no target."""
    text = "Peru accused Norway of fishing. | Norway called it nonsense."
    assert found(text, stances) == names
