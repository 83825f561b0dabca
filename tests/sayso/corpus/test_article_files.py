"""Articles as files: read, named and dated as by the other commands."""

from pathlib import Path

from sayso.corpus.kinds import read
from sayso.corpus.plan import look, parts
from sayso.corpus.records import Article, Asked, Trouble
from tests.sayso.corpus.archives import page


def test_articles_have_their_text_their_name_and_their_day(tmp_path: Path) -> None:
    """A table beside them has the days; a file that is none is told."""
    (tmp_path / "a.txt").write_text("“One.”\n", encoding="cp1252")
    (tmp_path / "b.html").write_bytes(page("The bridge was safe."))
    (tmp_path / "c.txt").write_bytes(b"%PDF-1.7")
    (tmp_path / "documents.csv").write_text("document,date\na,2022-03-04\n")
    (part,) = parts([look(str(tmp_path))], Asked())
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
    (part,) = parts([look(str(path))], Asked())
    path.unlink()
    (trouble,) = (item for piece in part.slices for item in read(piece, Asked()))
    assert trouble == Trouble("a", str(path), "", f"{path} does not exist; check the path")
