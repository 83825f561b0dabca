"""When an article was published."""

from pathlib import Path

import pytest

from sayso.dates import Dates
from sayso.features.errors import InputError
from sayso.inputs import Source

PAGE = (
    '<html><head><meta property="article:published_time" content="2020-03-04T10:00:00Z"></head>'
    "<body><p>It rained.</p></body></html>"
)


@pytest.fixture
def complaints() -> list[InputError]:
    """Give a list of what is complained of."""
    return []


@pytest.fixture
def dates(complaints: list[InputError]) -> Dates:
    """Give what finds days."""
    return Dates(complaints.append)


def test_a_table_tells_the_day(dates: Dates, tmp_path: Path, complaints: list[InputError]) -> None:
    """In the article's folder; a time of day is left out; a blank is no day."""
    table = "title,document,date\nDam,a,2020-01-31\n,b,2020-01-31T10:00\n,c,\n"
    (tmp_path / "documents.csv").write_text(table, encoding="utf-8")
    days = [dates.of(Source(tmp_path / f"{name}.txt")) for name in "abcd"]
    assert days == ["2020-01-31", "2020-01-31", "", ""]
    assert complaints == []


def test_the_table_of_a_data_folder_is_found(dates: Dates, tmp_path: Path) -> None:
    """In documents/ below the folder of the article."""
    (tmp_path / "documents").mkdir()
    table = tmp_path / "documents" / "documents.csv"
    table.write_text("document,date\na,2020-01-31\n", encoding="utf-8")
    assert dates.of(Source(tmp_path / "a.txt")) == "2020-01-31"
    assert dates.of(Source(tmp_path / "documents" / "a.txt")) == "2020-01-31"


def test_a_table_without_dates_is_none(
    dates: Dates, tmp_path: Path, complaints: list[InputError]
) -> None:
    """Titles and outlets are of no use here, and no fault."""
    (tmp_path / "documents.csv").write_text("document,title\na,Dam\n", encoding="utf-8")
    assert (dates.of(Source(tmp_path / "a.txt")), complaints) == ("", [])


def test_a_bad_date_is_named(dates: Dates, tmp_path: Path, complaints: list[InputError]) -> None:
    """With its place and what was expected; the others count."""
    table = "document,date\na,31 January\nb,2020-01-31\n"
    (tmp_path / "documents.csv").write_text(table, encoding="utf-8")
    assert [dates.of(Source(tmp_path / f"{name}.txt")) for name in "ab"] == ["", "2020-01-31"]
    (error,) = complaints
    assert "documents.csv, line 2, date: '31 January', expected a day as YYYY-MM-DD" in str(error)


def test_a_bad_table_is_named_once(
    dates: Dates, tmp_path: Path, complaints: list[InputError]
) -> None:
    """However many articles are looked up in it."""
    (tmp_path / "documents.csv").write_text("title,date\n", encoding="utf-8")
    assert [dates.of(Source(tmp_path / f"{name}.txt")) for name in "ab"] == ["", ""]
    (error,) = complaints
    assert "missing columns: document" in str(error)


def test_a_web_page_tells_its_day(dates: Dates, tmp_path: Path) -> None:
    """Unless a table does."""
    page = tmp_path / "a.html"
    page.write_text(PAGE, encoding="utf-8")
    assert dates.of(Source(page)) == "2020-03-04"
    (tmp_path / "documents.csv").write_text("document,date\na,2019-01-01\n", encoding="utf-8")
    assert Dates(print).of(Source(page)) == "2019-01-01"


def test_standard_input_has_no_day(dates: Dates) -> None:
    """It is read once, for its text."""
    assert dates.of(Source(None)) == ""
