"""Documents: sentences with offsets into the raw text."""

import dataclasses

import pytest

from sayso.features.document import Document, Sentence

TEXT = "By Ida Moe\nIt rained. It snowed."


def test_from_spans_slices_the_text() -> None:
    """Each sentence is the slice between its offsets, with its mark."""
    document = Document.from_spans("orvel", TEXT, [(0, 10, True), (11, 21, False)])
    assert document.sentences == (
        Sentence(0, 10, "By Ida Moe", True),
        Sentence(11, 21, "It rained.", False),
    )


def test_prose_leaves_furniture_out() -> None:
    """The prose keeps the order and drops what is marked."""
    document = Document.from_spans("", TEXT, [(0, 10, True), (11, 21, False), (22, 32, False)])
    assert [s.text for s in document.prose] == ["It rained.", "It snowed."]


def test_sentences_without_starts_stand_one_to_a_line() -> None:
    """Sentences that are split already get offsets of their own."""
    document = Document.from_sentences("", ["One.", "Two."])
    assert document.text == "One.\nTwo."
    assert [s.start for s in document.sentences] == [0, 5]


def test_starts_are_kept() -> None:
    """Given starts hold, and the gaps between are filled with line feeds."""
    document = Document.from_sentences("", ["One.", "Two."], [3, 9])
    assert [document.text[s.start : s.end] for s in document.sentences] == ["One.", "Two."]
    assert [s.start for s in document.sentences] == [3, 9]


@pytest.mark.parametrize("starts", [[0, 2], [5, 0]], ids=["overlapping", "out of order"])
def test_starts_that_cannot_be_are_given_up(starts: list[int]) -> None:
    """Where sentences would overlap, they stand one to a line instead."""
    document = Document.from_sentences("", ["One.", "Two."], starts)
    assert [s.start for s in document.sentences] == [0, 5]


def test_no_sentences() -> None:
    """A document may be empty."""
    document = Document.from_sentences("", [])
    assert (document.text, document.sentences, document.prose) == ("", (), ())


def test_documents_are_frozen() -> None:
    """Neither a document nor a sentence can be changed."""
    document = Document.from_sentences("", ["One."])
    with pytest.raises(dataclasses.FrozenInstanceError, match="name"):
        document.name = "other"  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError, match="text"):
        document.sentences[0].text = "Two."  # type: ignore[misc]
