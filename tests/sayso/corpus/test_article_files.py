"""Articles as files: read, named and dated as by the other commands."""

from pathlib import Path

import pytest

from sayso import dates
from sayso.corpus.article_files import KIND
from sayso.corpus.kinds import read
from sayso.corpus.plan import look, parts
from sayso.corpus.records import Article, Asked, Slice, Trouble
from sayso.features.errors import InputError
from tests.sayso.corpus.archives import page


def test_articles_have_their_text_their_name_and_their_day(tmp_path: Path) -> None:
    """A table beside them has the days; a file that is none is told."""
    (tmp_path / "a.txt").write_text("“One.”\n", encoding="cp1252")
    (tmp_path / "b.html").write_bytes(page("The bridge was safe."))
    (tmp_path / "c.txt").write_bytes(b"%PDF-1.7")
    (tmp_path / "documents.csv").write_text("document,date\na,2022-03-04\n")
    (part,) = parts([look(str(tmp_path))], Asked(), print)
    a, b, c = (item for piece in part.slices for item in read(piece, Asked()))
    assert a == Article("a", "“One.”\n", "2022-03-04", str(tmp_path / "a.txt"), "")
    assert isinstance(b, Article)
    assert (b.id, b.text) == ("b", "News\nThe bridge was safe.")
    assert isinstance(c, Trouble)
    assert (c.document, c.reason[-48:]) == (
        "c",
        "a PDF, not text; save the article as .txt or .html"[-48:],
    )


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    """Between the planning and the labelling."""
    path = tmp_path / "a.txt"
    path.write_text("One.")
    (part,) = parts([look(str(path))], Asked(), print)
    path.unlink()
    (trouble,) = (item for piece in part.slices for item in read(piece, Asked()))
    assert trouble == Trouble("a", str(path), "", f"{path} does not exist; check the path")


def test_a_bad_date_is_told_once_and_costs_no_article(tmp_path: Path) -> None:
    """By whoever plans the run: workers read no table."""
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text("One.")
    (tmp_path / "documents.csv").write_text("document,date\na,yesterday\nb,2022-03-04\n")
    complaints: list[InputError] = []
    (part,) = parts([look(str(tmp_path))], Asked(), complaints.append)
    (tmp_path / "documents.csv").unlink()
    found = [item for piece in part.slices for item in read(piece, Asked())]
    assert [item.date for item in found if isinstance(item, Article)] == ["", "2022-03-04"]
    (complaint,) = complaints
    assert "expected a day as YYYY-MM-DD" in str(complaint)


def test_a_page_without_a_sound_date_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever the library that looks for dates makes of it."""

    def fail(_html: str) -> str:
        raise OverflowError

    monkeypatch.setattr(dates, "published", fail)
    path = tmp_path / "a.html"
    path.write_bytes(page("The bridge was safe."))
    (article,) = read(Slice(str(path), KIND, name="a"), Asked())
    assert isinstance(article, Article)
    assert (article.id, article.date) == ("a", "")
