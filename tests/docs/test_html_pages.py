"""What loads something from elsewhere is seen wherever it stands, and so is a link to nothing."""

from pathlib import Path

import pytest

from tests.docs.html_pages import HtmlPage, broken, in_style_sheets, is_elsewhere


def page(folder: Path, content: str) -> HtmlPage:
    """Give a page with this content."""
    file = folder / "page.html"
    file.write_text(content)
    return HtmlPage(file)


@pytest.mark.parametrize(
    "content",
    [
        "<script src='https://a.example/x.js'></script>",
        "<link rel=stylesheet href='//a.example/x.css'>",
        "<img src='http://a.example/x.png'>",
        "<style>@import 'https://a.example/x.css';</style>",
        "<p style='background: url(https://a.example/x.png)'>",
        "<iframe src=https://a.example></iframe>",
    ],
)
def test_what_is_loaded_from_elsewhere_is_seen(content: str, tmp_path: Path) -> None:
    """In tags, attributes and styles."""
    assert any(map(is_elsewhere, page(tmp_path, content).loads))


def test_style_sheets_are_looked_into(tmp_path: Path) -> None:
    """A font from elsewhere is seen there."""
    (tmp_path / "a.css").write_text("@font-face { src: url('https://a.example/f.woff2') }")
    assert list(in_style_sheets(tmp_path)) == ["https://a.example/f.woff2"]


def test_links_to_nothing_are_told(tmp_path: Path) -> None:
    """A file or an anchor that is not there; those that are, and other sites, are in order."""
    (tmp_path / "a b.png").touch()
    found = page(
        tmp_path,
        "<h1 id=top>It rained</h1><a href='#top'>1</a><a href='page.html#top'>2</a>"
        "<a href='a%20b.png'>3</a><a href='https://a.example'>4</a>"
        "<a href='#no'>5</a><a href='no.html'>6</a><a href='no.png'>7</a>",
    )
    assert broken(found, {found.file: set(found.ids)}) == ["#no", "no.html", "no.png"]
    assert found.text.startswith("It rained")
