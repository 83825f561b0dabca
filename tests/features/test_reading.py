"""Bytes of any kind become the text they mean, or one clear error."""

import codecs
import sys
from pathlib import Path

import pytest

from sayso.features.errors import InputError
from sayso.features.reading import article, article_from_html, decode, looks_like_html, published

TEXT = "“No,” said\u00a0Zoë – the mayor’s aide.\r\nIt rained.\n"

PAGE = """<!doctype html><html><head><meta charset="utf-8"><title>Mayor denies graft</title>
<script>alert("evil")</script></head><body><nav><a href="/">Home</a></nav><article>
<h1>Mayor denies graft</h1><p>The mayor of Ostrava denied on Monday that he had taken money from
the builders of the bridge.</p><p>“It is a lie,” he told the council &amp; reporters.</p>
</article><script>var secret = 1;</script></body></html>"""


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
        codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"),
        TEXT.encode("cp1252"),
    ],
    ids=["utf-8", "utf-8 mark", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "cp1252"],
)
def test_the_text_comes_out_of_each_encoding_character_for_character(data: bytes) -> None:
    """Only the mark is dropped: line ends, no-break spaces and curly marks stay."""
    assert decode(data, "a.txt") == TEXT


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", codecs.BOM_UTF8, codecs.BOM_UTF16_LE])
def test_an_empty_file_is_an_error(data: bytes) -> None:
    """White space and a lone mark are nothing too."""
    with pytest.raises(InputError, match=r"a\.txt is empty; give a file with an article"):
        decode(data, "a.txt")


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0", "a PNG image"),
        (b"PK\x03\x04\x14\0", "a ZIP archive or an Office document"),
        (b"%PDF-1.7 ...", "a PDF"),
        (b"\xff\xd8\xff\xe0", "a JPEG image"),
        (rb"{\rtf1 Hello}", "an RTF document"),
        (b"\x1f\x8b\x08\0", "a gzip archive"),
    ],
)
def test_another_kind_of_file_is_named(data: bytes, what: str) -> None:
    """The error says what the file is and what to do."""
    with pytest.raises(InputError, match=f"a.txt is {what}, not text; save the article as"):
        decode(data, "a.txt")


def test_nul_bytes_are_an_error() -> None:
    """A text holds none, so this is something else."""
    with pytest.raises(InputError, match=r"a\.txt holds 2 NUL bytes and looks binary"):
        decode(b"The mayor\0said that it rained\0and left.", "a.txt")


def test_nul_characters_in_marked_utf_16_are_an_error() -> None:
    """The mark does not make a binary a text."""
    with pytest.raises(InputError, match="holds control characters and looks binary"):
        decode(("It rained. " * 20 + "\0").encode("utf-16"), "a.txt")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_told_as_such(encoding: str) -> None:
    """Every other byte is NUL; the cure is to save it as UTF-8."""
    with pytest.raises(InputError, match="UTF-16 without a byte order mark; save it as UTF-8"):
        decode("The mayor said that it rained.".encode(encoding), "a.txt")


def test_control_characters_are_an_error() -> None:
    """Bytes that are no text are not taken for Windows-1252."""
    with pytest.raises(InputError, match="holds control characters and looks binary"):
        decode(bytes(range(1, 32)) * 4, "a.txt")


def test_bytes_of_no_known_encoding_are_an_error() -> None:
    """0x81 is no character of Windows-1252."""
    with pytest.raises(InputError, match="neither UTF-8 nor Windows-1252; save it as UTF-8"):
        decode(b"It rained\x81.", "a.txt")


def test_utf_8_with_a_damaged_byte_is_not_taken_for_windows_1252() -> None:
    """Curly marks must not come out as three letters each."""
    with pytest.raises(InputError, match=r"UTF-8 damaged at byte 13 \(0xff\)"):
        decode("“No,” it ".encode() + b"\xff rained", "a.txt")


def test_a_cut_utf_16_file_is_an_error() -> None:
    """An odd number of bytes cannot be UTF-16."""
    with pytest.raises(InputError, match="has the mark of utf-16-le, but byte 6 breaks it"):
        decode(codecs.BOM_UTF16_LE + "ab".encode("utf-16-le") + b"c", "a.txt")


def test_a_line_of_five_megabytes_is_read_whole() -> None:
    """No length is too long to read."""
    text = "and it rained " * 360_000
    assert decode(text.encode(), "a.txt") == text


def test_a_path_that_does_not_exist_is_an_error(tmp_path: Path) -> None:
    """The error names the path."""
    with pytest.raises(InputError, match=r"none\.txt does not exist; check the path"):
        article(tmp_path / "none.txt")


def test_a_folder_is_no_article(tmp_path: Path) -> None:
    """The operating system's reason is passed on."""
    with pytest.raises(InputError, match="cannot be read: Is a directory"):
        article(tmp_path)


def test_a_text_file_is_given_as_it_is(tmp_path: Path) -> None:
    """A plain text may hold tags."""
    (tmp_path / "a.txt").write_bytes(b"<p>It rained.</p>\r\n")
    assert article(tmp_path / "a.txt") == "<p>It rained.</p>\r\n"


@pytest.mark.parametrize("ending", [".html", ".htm", ".HTML"])
def test_a_web_page_gives_title_and_paragraphs_in_lines(tmp_path: Path, ending: str) -> None:
    """Scripts and navigation are left out, entities resolved, a paragraph is a line."""
    (tmp_path / f"a{ending}").write_text(PAGE, encoding="utf-8")
    assert article(tmp_path / f"a{ending}").splitlines() == [
        "Mayor denies graft",
        "The mayor of Ostrava denied on Monday that he had taken money from the builders of the "
        "bridge.",
        "“It is a lie,” he told the council & reporters.",
    ]


def test_a_title_that_the_text_lacks_comes_first() -> None:
    """A headline is a sentence like any other."""
    html = "<title>Mayor denies graft</title><p>It rained on Monday.</p><p>He left.</p>"
    assert article_from_html(html).splitlines()[0] == "Mayor denies graft"


def test_a_short_page_keeps_its_paragraphs() -> None:
    """However little there is."""
    html = (
        '<title>Rain</title><body><nav><a href="/">Home</a></nav><article><h1>Rain</h1>'
        "<p>It rained on Monday.</p><p>He left.</p></article></body>"
    )
    assert article_from_html(html) == "Rain\nIt rained on Monday.\nHe left."


def test_an_article_that_only_the_metadata_of_a_page_holds_is_found() -> None:
    """Where a script fills the page in, the text may stand in JSON-LD."""
    body = "It rained on Monday, and on Tuesday he left. " * 10
    html = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "articleBody": '
        f'"{body}"}}</script><body><p>Subscribe.</p></body>'
    )
    assert article_from_html(html).strip() == body.strip()


def test_a_page_without_an_article_is_an_error(tmp_path: Path) -> None:
    """The error names the file and the cure."""
    (tmp_path / "a.html").write_text("<html><body><script>1</script></body></html>")
    with pytest.raises(InputError, match=r"a\.html: no article found in this page; save its text"):
        article(tmp_path / "a.html")


def test_a_page_says_when_it_was_published() -> None:
    """In its metadata; a page that does not has no day."""
    meta = '<meta property="article:published_time" content="2020-03-04T10:00:00Z">'
    page = "<html><head>{}</head><body><p>It rained.</p></body></html>"
    assert published(page.format(meta)) == "2020-03-04"
    assert published(page.format("")) == ""


def test_without_trafilatura_the_error_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The extra is named as pip wants it."""
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    (tmp_path / "a.html").write_text(PAGE)
    with pytest.raises(InputError, match=r'pip install "sayso\[html\]"'):
        article(tmp_path / "a.html")


def test_only_the_beginning_of_a_page_makes_it_one() -> None:
    """Text that mentions a tag later is text."""
    assert looks_like_html("\n<!doctype html>\n<p>")
    assert looks_like_html("<HTML lang=en>")
    assert not looks_like_html("The <html> tag came first.")


def test_a_page_on_which_a_library_fails() -> None:
    """A page that is not even broken HTML is an InputError, and tells no day."""
    with pytest.raises(InputError, match=r"cannot be read \(AssertionError\); save its text"):
        article_from_html("<svg><p><p>")
    assert published("<svg><p><p>") == ""


def test_a_page_with_nothing_but_blanks() -> None:
    """What is left of a page may be a blank, which is no article."""
    with pytest.raises(InputError, match="no article found in this page"):
        article_from_html("<img src=x><li>\U00018cd6")
