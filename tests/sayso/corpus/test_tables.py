"""Articles as the rows of a CSV table, good and bad."""

from pathlib import Path

import pytest

from sayso.corpus import tables
from sayso.corpus.kinds import read, slices
from sayso.corpus.records import Article, Asked, Slice, Trouble

TABLE = """id,date,text
a,2022-03-04,"One
line, and ""another""."
,,Two 5" wide.
c,,
d,x
e,,“Five”.
"""


def all_of(path: Path, most: int = 100) -> list[Article | Trouble]:
    """Read a whole file, cut into slices."""
    pieces = slices(str(path), tables.KIND, "", most)
    return [item for piece in pieces for item in read(piece, Asked())]


@pytest.mark.parametrize("most", [1, 2, 100])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_good_rows_are_read_and_bad_ones_told(tmp_path: Path, end: str, most: int) -> None:
    """A cell may hold line ends and marks; wherever it is cut, rows are whole and numbered."""
    path = tmp_path / "news.csv"
    path.write_bytes(TABLE.replace("\n", end).encode("utf-8-sig"))
    found = all_of(path, most)
    good = [item for item in found if isinstance(item, Article)]
    assert [(a.id, a.text, a.date, a.where) for a in good] == [
        ("a", f'One{end}line, and "another".', "2022-03-04", "row 1"),
        ("news.csv:2", 'Two 5" wide.', "", "row 2"),
        ("e", "“Five”.", "", "row 5"),
    ]
    bad = [item for item in found if isinstance(item, Trouble)]
    assert [(t.document, t.where, t.reason[:20]) for t in bad] == [
        ("c", "row 3", "it has no text"),
        ("", "row 4", "2 values, expected 3"),
    ]


def test_a_header_in_quotation_marks_after_the_mark_of_utf8(tmp_path: Path) -> None:
    """As spreadsheets write it."""
    path = tmp_path / "news.csv"
    path.write_bytes('"id","text"\n"a","One."\n'.encode("utf-8-sig"))
    (article,) = all_of(path)
    assert isinstance(article, Article)
    assert (article.id, article.text) == ("a", "One.")


def test_rows_of_windows_are_decoded(tmp_path: Path) -> None:
    """Each text by itself, as an article's file is."""
    path = tmp_path / "news.csv"
    path.write_bytes("id,text\nä,“One”.\n".encode("cp1252"))
    (article,) = all_of(path)
    assert isinstance(article, Article)
    assert article.text == "“One”."


def test_a_cell_without_end_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And reading goes on after as much as a cell may hold."""
    monkeypatch.setattr(tables, "LONGEST", 100)
    path = tmp_path / "news.csv"
    path.write_text('id,text\na,"One\n' + "x" * 60 + "\n" + "y" * 60 + "\nd,Four.\n")
    trouble, article = all_of(path)
    assert isinstance(trouble, Trouble)
    assert trouble.reason == "no row of a CSV table: field larger than field limit (99)"
    assert isinstance(article, Article)
    assert (article.id, article.where) == ("d", "row 2")


def test_a_table_without_a_text_is_told_once(tmp_path: Path) -> None:
    """Not for each row."""
    path = tmp_path / "news.csv"
    path.write_text("id,title\na,b\nc,d\n")
    (trouble,) = read(Slice(str(path), tables.KIND), Asked())
    assert isinstance(trouble, Trouble)
    assert trouble.reason.startswith("the table has no column text or content or body, only id, ")
    assert tables.names(str(path)) == ["id", "title"]


def test_a_mark_that_is_missing_costs_its_row_and_the_next(tmp_path: Path) -> None:
    """It does not make one document of all that follows."""
    path = tmp_path / "news.csv"
    path.write_text('id,text\na,"One\nb,"Two."\nc,"Three."\nd,"Four."\n')
    trouble, *articles = all_of(path)
    assert isinstance(trouble, Trouble)
    assert trouble.reason == "no row of a CSV table: ',' expected after '\"'"
    assert [article.text for article in articles if isinstance(article, Article)] == [
        "Three.",
        "Four.",
    ]
