"""Exemplars are read as they stand, or refused with every reason at once."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sayso.features.errors import LabelError
from sayso.training.exemplars import read_exemplars
from sayso.training.labels import LabelledDocument

Write = Callable[..., Path]


def test_a_passage_is_a_document(passages: list[LabelledDocument]) -> None:
    """Its sentences stand one to a line, their labels beside them, in the order of the file."""
    assert [item.document.name for item in passages] == ["tram", "kiosk"]
    tram, kiosk = passages
    assert [label.stance for label in kiosk.labels] == ["neutral", "denies", "accuses"]
    for item in (tram, kiosk):
        for label, sentence in zip(item.labels, item.document.prose, strict=True):
            assert item.document.text[label.start : label.end] == label.text == sentence.text
    assert not any(label.furniture for item in passages for label in item.labels)


def test_a_folder_need_not_have_any(folder: Path) -> None:
    """A missing file is no error."""
    assert read_exemplars(folder) == []


GOOD = ("tram", "The rebels denied the charge.", "opposition denies")


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (
            ("tram", "The mayor denied it.", "government denies"),
            "speaker_type: 'government', expected opposition or media: no other class",
        ),
        (("tram", "It rained.", "narrator neutral"), "speaker_type: 'narrator', expected"),
        (("tram", "The rebels sang.", "opposition sings"), "stance: 'sings', expected one of"),
        (("tram", " ", "media neutral"), "text: ' ', expected some text"),
        (("", "The rebels denied it.", "opposition denies"), "document: '', expected some text"),
    ],
)
def test_a_bad_row_is_named(
    folder: Path, write_passages: Write, row: tuple[str, str, str], message: str
) -> None:
    """The error has file, line, column, value and what was expected."""
    path = write_passages(GOOD, row)
    with pytest.raises(LabelError, match="1 bad label row") as caught:
        read_exemplars(folder)
    assert caught.value.problems[0].startswith(f"{path}, line 3, {message}")


def test_all_bad_rows_are_named_at_once(folder: Path, write_passages: Write) -> None:
    """One error has them all."""
    write_passages(("a", "One.", "military denies"), GOOD, ("b", "Two.", "observer denies"))
    with pytest.raises(LabelError, match="2 bad label rows"):
        read_exemplars(folder)


def test_a_passage_stands_together(folder: Path, write_passages: Write) -> None:
    """A row of a passage behind another one would be read out of its context."""
    write_passages(GOOD, ("kiosk", "The newspaper denied it.", "media denies"), GOOD)
    with pytest.raises(
        LabelError, match="line 4, document: 'tram', expected beside the other rows"
    ):
        read_exemplars(folder)


def test_a_column_that_is_missing_is_named(folder: Path) -> None:
    """The header is checked before the rows."""
    (folder / "labels" / "exemplars.csv").write_text("document,text\n")
    with pytest.raises(LabelError, match="missing columns: speaker_type, stance, speaker"):
        read_exemplars(folder)
