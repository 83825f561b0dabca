"""Whatever a text holds, it is split, its quotations are found, and it is said who speaks."""

import pytest
from hypothesis import example, given

from sayso.features.segmentation import segment
from tests.robustness.invariants import check_reading, check_sentences
from tests.robustness.news import texts

pytestmark = pytest.mark.slow


@given(texts())
@example("It 'fell on us.\"'so")  # marks of two kinds that overlap
@example("From- Ida Moss, who left Oslo:")  # a headline form without a name
def test_any_text_is_read(text: str) -> None:
    """Sentences cover the text, quotations do not overlap, and all spans are in their place."""
    check_reading(text)


@given(texts(), texts())
def test_texts_are_read_one_after_the_other(text: str, other: str) -> None:
    """Nothing is remembered of a text that was read before."""
    before = segment(text)
    check_reading(other)
    assert segment(text) == before
    check_sentences(text, before)


@pytest.mark.slow
@pytest.mark.parametrize(
    "character",
    [
        "a",
        "A",
        " ",
        "\n",
        '"',
        "“",
        "'",
        "’",
        "(",
        ".",
        "…",
        "?",
        "-",
        ",",
        "@",
        "<",
        "\u0301",
        "\u200b",
        "\u202e",
        "😀",
        "1",
    ],
)
def test_a_million_of_one_character(character: str) -> None:
    """A text of nothing else is read like any other."""
    check_reading(character * 1_000_000)
