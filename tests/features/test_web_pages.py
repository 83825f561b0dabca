"""The article of a web page, without what surrounds it."""

import pytest

from sayso.features.errors import InputError
from sayso.features.web_pages import article_from_html, looks_like_html, published


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


def test_a_page_says_when_it_was_published() -> None:
    """In its metadata; a page that does not has no day."""
    meta = '<meta property="article:published_time" content="2020-03-04T10:00:00Z">'
    page = "<html><head>{}</head><body><p>It rained.</p></body></html>"
    assert published(page.format(meta)) == "2020-03-04"
    assert published(page.format("")) == ""


def test_only_the_beginning_of_a_page_makes_it_one() -> None:
    """Text that mentions a tag later is text."""
    assert looks_like_html("\n<!doctype html>\n<p>")
    assert looks_like_html("<HTML lang=en>")
    assert not looks_like_html("The <html> tag came first.")


def test_entities_that_multiply_are_not_resolved() -> None:
    """A page of 1 kB must not become one of a gigabyte (the "billion laughs")."""
    entities = [f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10)]
    html = (
        f'<!DOCTYPE html [<!ENTITY e0 "ha">{"".join(entities)}]><html><body><article>'
        "<p>It rained on Monday: &e9;.</p></article></body></html>"
    )
    assert len(article_from_html(html)) < 2 * len(html)


def test_a_page_cannot_read_files() -> None:
    """An entity that names a file is not looked up."""
    html = (
        '<!DOCTYPE html [<!ENTITY secret SYSTEM "file:///etc/passwd">]><html><body><article>'
        "<p>It rained on Monday: &secret;.</p></article></body></html>"
    )
    assert "root:" not in article_from_html(html)


def test_a_page_on_which_a_library_fails() -> None:
    """A page that is not even broken HTML is an InputError, and tells no day."""
    with pytest.raises(InputError, match=r"cannot be read \(AssertionError\); save its text"):
        article_from_html("<svg><p><p>")
    assert published("<svg><p><p>") == ""


def test_a_page_with_nothing_but_blanks() -> None:
    """What is left of a page may be a blank, which is no article."""
    with pytest.raises(InputError, match="no article found in this page"):
        article_from_html("<img src=x><li>\U00018cd6")
