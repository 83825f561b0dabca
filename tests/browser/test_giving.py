"""An article is pasted, dropped or chosen; what is none is refused in words, and one can go on."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.accessibility import violations
from tests.browser.looks import EVERY_LOOK
from tests.browser.reader import ARTICLE, Reader
from tests.browser.serving import Served, served
from tests.browser.watching import Watch, overflows

pytestmark = pytest.mark.browser

WEB_PAGE = """<!doctype html><html><head><title>Dam bursts</title><script>alert(1)</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>Dam bursts</h1>
<p>The dam above the town of Klow burst on Monday night, and water ran through the streets.</p>
<p>The mayor, Ida Moss, accused the ministry of hiding cracks that engineers had found in May.</p>
<p>The ministry denied that it had known of any cracks in the dam before the night it burst.</p>
</article></body></html>
"""

DROP = """
(target, [name, text]) => {
    const carried = new DataTransfer();
    carried.items.add(new File([text], name, {type: "text/plain"}));
    for (const kind of ["dragenter", "dragover", "drop"]) {
        target.dispatchEvent(
            new DragEvent(kind, {bubbles: true, cancelable: true, dataTransfer: carried})
        );
    }
}
"""


@pytest.fixture
def reader(page: Page, site: Served) -> Reader:
    """Give somebody before the page on which an article is given."""
    page.goto(site.url)
    return Reader(page)


def test_an_article_is_pasted(reader: Reader) -> None:
    """It opens with a name of its own and all its sentences, and one can go back for another."""
    reader.give(ARTICLE)
    expect(reader.sentences).to_have_count(9)
    expect(reader.page.get_by_role("article")).to_have_accessible_name(re.compile("army-denies"))
    reader.page.get_by_role("link", name="another article").click()
    expect(reader.page.get_by_label("Paste an article")).to_be_visible()


def test_the_source_of_a_web_page_is_pasted(reader: Reader) -> None:
    """Its article is read, and not its markup."""
    reader.give(WEB_PAGE)
    expect(reader.sentence("Ida Moss, accused")).to_be_visible()
    expect(reader.page.get_by_role("article")).not_to_contain_text("<p>")


def test_a_file_is_dropped(reader: Reader) -> None:
    """The article is named by its file."""
    reader.page.get_by_label("drop a file").evaluate(DROP, ["ostrava.txt", ARTICLE])
    expect(reader.sentences).to_have_count(9)
    expect(reader.page.get_by_role("article")).to_have_accessible_name("ostrava")


def test_a_file_is_chosen(reader: Reader, tmp_path: Path) -> None:
    """As by who cannot drop one."""
    (tmp_path / "klow.html").write_text(WEB_PAGE)
    reader.page.get_by_label("drop a file").set_input_files(tmp_path / "klow.html")
    reader.page.get_by_role("button", name="Read it").click()
    expect(reader.sentence("The ministry denied")).to_be_visible()
    expect(reader.page.get_by_role("article")).to_have_accessible_name("klow")


def test_one_of_the_five_is_chosen(reader: Reader) -> None:
    """Five stand there, and each choice is one click."""
    five = reader.page.get_by_role("region", name="Or one of the five").get_by_role("button")
    expect(five).to_have_count(5)
    five.filter(has_text="russia denies").click()
    expect(reader.page.get_by_role("article")).to_be_visible()
    assert reader.sentences.count() > 10


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("empty.txt", b"", "empty"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00", "not text"),
        ("page.html", b"<!doctype html><html><body></body></html>", "article"),
    ],
)
def test_a_file_without_an_article_is_refused(
    reader: Reader, name: str, content: bytes, told: str
) -> None:
    """The message names the file and what is wrong, and another can be given at once."""
    file = {"name": name, "mimeType": "text/plain", "buffer": content}
    reader.page.get_by_label("drop a file").set_input_files(files=[file])
    reader.page.get_by_role("button", name="Read it").click()
    expect(reader.page.get_by_role("alert")).to_contain_text(re.compile(f"{name}.*{told}"))
    reader.page.get_by_label("drop a file").set_input_files([])
    reader.give(ARTICLE)
    expect(reader.sentences).to_have_count(9)


def test_nothing_is_refused(reader: Reader) -> None:
    """Blanks are no article."""
    reader.give(" \n\n ")
    expect(reader.page.get_by_role("alert")).to_contain_text("there is no text")


def test_what_is_too_large_is_refused(reader: Reader, watch: Watch, tmp_path: Path) -> None:
    """The message says how large an article may be."""
    watch.expect(413)
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(30 * 2**20)
    reader.page.get_by_label("drop a file").set_input_files(tmp_path / "huge.txt")
    reader.page.get_by_role("button", name="Read it").click()
    expect(reader.page.get_by_role("alert")).to_contain_text(re.compile(r"larger than \d+ MB"))


def test_a_server_that_has_ended_is_told(
    page: Page, watch: Watch, model_file: Path, tmp_path: Path
) -> None:
    """Who goes on with the page of a server that was stopped is told so, and keeps the text."""
    with served(tmp_path / "home", "--model", model_file) as ended:
        watch.origins.add(ended.url)
        page.goto(ended.url)
    Reader(page).give(ARTICLE)
    expect(page.get_by_role("alert")).to_contain_text("is it still running?")
    expect(page.get_by_label("Paste an article")).to_have_value(ARTICLE)
    told = ("ERR_CONNECTION_REFUSED", "console error: htmx:")
    watch.errors = [e for e in watch.errors if not any(words in e for words in told)]


@EVERY_LOOK
def test_everybody_can_give_one(reader: Reader) -> None:
    """Without fault, before and after a refusal; the page is no wider than the window."""
    assert violations(reader.page) == []
    reader.give("")
    expect(reader.page.get_by_role("alert")).to_contain_text("there is no text")
    assert violations(reader.page) == []
    assert not overflows(reader.page)
