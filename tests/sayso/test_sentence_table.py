"""Tables of sentences become documents, and their rows are found again."""

from pathlib import Path

import pytest

from sayso.features.errors import InputError
from sayso.inputs import Source
from sayso.sentence_table import SentenceTable, read_table


def table(tmp_path: Path, text: str) -> SentenceTable:
    """Read a table from a file with this text."""
    path = tmp_path / "s.csv"
    path.write_text(text, encoding="utf-8", newline="")
    return read_table(Source(path))


def test_mixed_documents_are_put_together_and_every_row_is_found(tmp_path: Path) -> None:
    """A row's place names its sentence; documents are in order of appearance."""
    found = table(tmp_path, "text,document\nOne.,b\nTwo.,a\nThree.,b\n")
    assert [document.name for document in found.documents] == ["b", "a"]
    texts = [found.documents[d].sentences[s].text for d, s in found.places]
    assert texts == ["One.", "Two.", "Three."]


def test_offsets_are_kept_where_they_are_usable(tmp_path: Path) -> None:
    """The sentences stand where the table says."""
    (document,) = table(tmp_path, "document,start,text\na,5,One.\na,20,Two.\n").documents
    assert [sentence.start for sentence in document.sentences] == [5, 20]


@pytest.mark.parametrize("starts", [("5", "6"), ("", ""), ("x", "1"), ("0", str(10**12))])
def test_offsets_that_are_not_usable_are_not_used(tmp_path: Path, starts: tuple[str, str]) -> None:
    """Overlaps, words, gaps and offsets beyond all bounds: the sentences stand one to a line."""
    rows = "".join(f"a,{start},Four.\n" for start in starts)
    found = table(tmp_path, f"document,start,text\n{rows}")
    assert found.documents[0].text == "Four.\nFour."
    assert tuple(row["start"] for row in found.extra) == starts


def test_columns_that_sayso_fills_are_renamed(tmp_path: Path) -> None:
    """Labels given by hand are kept beside the new ones, start and end under their names."""
    found = table(
        tmp_path,
        "document,start,end,text,stance,stance_given,labelled_by,note\na,0,4,One.,x,y,me,n\n",
    )
    assert found.extra == (
        {
            "start": "0",
            "end": "4",
            "stance_given_given": "x",
            "stance_given": "y",
            "labelled_by_given": "me",
            "note": "n",
        },
    )


def test_rows_marked_as_furniture_are_furniture(tmp_path: Path) -> None:
    """A table of labels can be labelled anew as it stands."""
    found = table(tmp_path, "document,text,furniture\na,By Ann Lee,1\na,It rained.,0\n")
    assert [s.furniture for s in found.documents[0].sentences] == [True, False]
    assert found.has_furniture
    assert found.extra_columns == ()


def test_a_row_without_text_has_nothing_to_label(tmp_path: Path) -> None:
    """It keeps its place among the sentences."""
    found = table(tmp_path, 'document,text\na,It rained.\na," "\na,\na,It snowed.\n')
    assert [s.furniture for s in found.documents[0].sentences] == [False, True, True, False]


def test_a_mark_quotes_and_line_ends_are_read(tmp_path: Path) -> None:
    """As spreadsheets write them."""
    found = table(tmp_path, '\ufeffdocument,text\r\na,"He said ""no""\nand left, again."\r\n')
    assert [s.text for s in found.documents[0].sentences] == ['He said "no"\nand left, again.']


def test_a_cell_may_hold_a_whole_article(tmp_path: Path) -> None:
    """Beyond the limit that Python sets to a field."""
    text = "and it rained " * 20_000
    assert table(tmp_path, f"document,text\na,{text}\n").documents[0].sentences[0].text == text


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("document\na\n", "has no column text, only document; expected document, text"),
        ("document,text,text\na,b,c\n", "has two columns named 'text'; rename one"),
        ("document,text\n", "has a header but no rows"),
        ("document,text\na,He left, again.\n", "line 2: 3 values, expected 2; put values"),
        ("document,text\na\n", "line 2: 1 values, expected 2"),
        ('document,text\na,"It rained.\n', r"line 2: not a CSV table \(unexpected end of data\)"),
        ("", r"s\.csv is empty"),
    ],
)
def test_a_malformed_table_is_an_error_that_says_where(
    tmp_path: Path, text: str, message: str
) -> None:
    """The file, the line and what was expected."""
    with pytest.raises(InputError, match=message):
        table(tmp_path, text)
