"""Whatever bytes a file holds, they become a text or an InputError."""

import codecs

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sayso.features.errors import InputError
from sayso.features.reading import article_from_bytes, decode
from sayso.features.web_pages import article_from_html, published
from tests.robustness.news import ARTICLES, texts

pytestmark = pytest.mark.slow

_ENCODINGS = (
    "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "utf-7", "cp1252", "latin-1", "koi8-r",
    "cp437", "shift_jis", "gb18030", "big5", "iso2022_jp", "hz", "idna", "punycode", "rot13",
    "unicode_escape", "raw_unicode_escape", "undefined", "hex", "zip", "base64", "mbcs", "oem",
    "x-user-defined", "utf_8_sig", "iso-8859-1", "us-ascii", "cp037", "no-such",
)  # fmt: skip
_MARKS = (b"", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE)
_TAGS = (
    "<p>", "</p>", "<div>", "</div>", "<article>", "<br>", "<table><tr><td>", "</table>", "'>",
    "<a href='", "<script>", "</script>", "<style>", "<!--", "-->", "<![CDATA[", "]]>", "<svg>",
    "<math>", "<html lang='en'>", "<head>", "<title>", "</title>", "<body>", "<h1>", "<li>", "<ul>",
    "<img src=x>", "<meta name='date' content='2016-05-04'>", "<meta property='og:title' content='",
    "&amp;", "&#0;", "&#xd800;", "&#x110000;", "&lt", "<?xml version='1.0'?>", "<?php", "<\x00>",
    "<template>", "<p ", "<time datetime='",
    "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"articleBody\": ",
)  # fmt: skip


@st.composite
def files(draw: st.DrawFn) -> bytes:
    """Give a text in some encoding, with a mark or a declaration of the same or another one."""
    text, encoding = draw(texts()), draw(st.sampled_from(_ENCODINGS))
    declared = draw(st.sampled_from(_ENCODINGS))
    if draw(st.booleans()):
        text = f"<html><meta charset={declared!r}><p>{text}"
    try:
        data = text.encode(encoding, "replace")
    except (LookupError, UnicodeError, TypeError, AssertionError):
        data = text.encode("utf-8", "surrogatepass")
    data = draw(st.sampled_from(_MARKS)) + data
    for place in draw(st.lists(st.integers(0, len(data)), max_size=3)):
        data = data[:place] + draw(st.binary(max_size=4)) + data[place + draw(st.integers(0, 2)) :]
    return data


@st.composite
def pages(draw: st.DrawFn) -> str:
    """Give tags and texts in any order, closed or not."""
    paragraph = st.sampled_from([line for lines in ARTICLES for line in lines if line])
    pieces = st.lists(
        st.sampled_from(_TAGS) | st.sampled_from(_TAGS) | paragraph | texts(), max_size=25
    )
    return "".join(draw(pieces))


@given(files() | st.binary(max_size=200))
@example(b"<meta charset=unicode_escape>\\d")
@example(b"<meta charset=utf-7>+2AA-")
def test_any_bytes_are_a_text_or_an_input_error(data: bytes) -> None:
    """What is decoded is a text that a file can hold, and never blank."""
    try:
        text = decode(data, "it")
    except InputError:
        return
    assert text.strip()
    assert "\0" not in text
    assert text.encode()


@given(pages())
@example("<svg><p><p>")  # trafilatura's own library fails
@pytest.mark.slow
def test_any_page_is_an_article_or_an_input_error(html: str) -> None:
    """What is found in a page is a text that a file can hold."""
    try:
        text = article_from_html(html)
    except InputError:
        return
    assert text.strip()
    assert text.encode()
    assert published(html) is not None


@given(files())
@pytest.mark.slow
def test_any_file_of_a_page(data: bytes) -> None:
    """From its bytes on, too, a page is an article or an error that names the file."""
    try:
        assert article_from_bytes(data, "it.html").strip()
    except InputError as error:
        assert str(error).startswith("it.html")
