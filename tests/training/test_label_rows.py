"""The form of a label file: header, columns, quotes, encoding, line numbers."""

from pathlib import Path

import pytest

from sayso.training.label_rows import rows_of, rows_text

COLUMNS = ("document", "note")


def written(folder: Path, content: bytes) -> Path:
    """Write a file and give its path."""
    path = folder / "labels.csv"
    path.write_bytes(content)
    return path


def test_rows_know_their_lines(tmp_path: Path) -> None:
    """A row's line is where it begins, also after a value that runs over lines and blank lines."""
    path = written(tmp_path, b'document,note\r\na,"one\ntwo"\r\n\r\nb,\r\n')
    rows, problems = rows_of(path, COLUMNS)
    assert problems == []
    assert [(row.line, row.values) for row in rows] == [
        (2, {"document": "a", "note": "one\ntwo"}),
        (5, {"document": "b", "note": ""}),
    ]


def test_a_byte_order_mark_is_no_part_of_the_header(tmp_path: Path) -> None:
    """Files saved by a spreadsheet begin with a mark."""
    rows, problems = rows_of(written(tmp_path, b"\xef\xbb\xbfdocument,note\na,\n"), COLUMNS)
    assert (len(rows), problems) == (1, [])


def test_other_columns_may_stand_beside(tmp_path: Path) -> None:
    """Columns that nobody asked for are kept."""
    rows, _ = rows_of(written(tmp_path, b"target,note,document\nx,,a\n"), COLUMNS)
    assert rows[0].values == {"target": "x", "note": "", "document": "a"}


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"name,start\na,1\n", ": missing columns: document, note; the header has: name, start"),
        (b"", ": missing columns: document, note; the header has: none"),
        (b"document,note\na\n", ", line 2: 1 values, expected 2"),
        (b"document,note\na,b,c\n", ", line 2: 3 values, expected 2"),
        (b"document,note\na,\x92\n", ": byte 16 is not UTF-8; save it as CSV in UTF-8"),
        (b'document,note\na,"no end\n', ": not a well-formed CSV file (unexpected end of data)"),
    ],
    ids=["missing columns", "empty", "short row", "long row", "cp1252", "open quote"],
)
def test_a_bad_form_is_named(tmp_path: Path, content: bytes, problem: str) -> None:
    """The file, the line where there is one, and what was expected are named; no row is given."""
    path = written(tmp_path, content)
    assert rows_of(path, COLUMNS) == ([], [f"{path}{problem}"])


def test_a_sentence_of_hundreds_of_thousands_of_characters(tmp_path: Path) -> None:
    """What is written is read again, however long; by itself Python's reader stops at 131,072."""
    row = {"document": "dam", "note": "it rained and " * 20_000}
    (found,), problems = rows_of(written(tmp_path, rows_text(COLUMNS, [row]).encode()), COLUMNS)
    assert (found.values, problems) == (row, [])
