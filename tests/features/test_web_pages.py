"""Of a web page its article, and its day."""

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
