"""The pictures of an open article: drawn from what the page shows, in every look, for everybody."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.accessibility import violations
from tests.browser.looks import EVERY_LOOK
from tests.browser.reader import ARTICLE, Reader
from tests.browser.serving import Served
from tests.browser.watching import overflows

pytestmark = pytest.mark.browser


@EVERY_LOOK
def test_pictures_are_drawn(page: Page, site: Served) -> None:
    """Each has a name, and they show who speaks and who accuses whom."""
    page.goto(site.url)
    reader = Reader(page)
    reader.give(ARTICLE)
    page.get_by_text(re.compile("^Pictures")).click()
    pictures = page.get_by_role("img")
    expect(pictures.first).to_be_visible()
    assert all(each.get_attribute("aria-labelledby") for each in pictures.all())
    expect(pictures.filter(has_text="Ivo Marsh").first).to_be_visible()
    assert violations(page) == []
    assert not overflows(page)


def test_pictures_follow_a_correction(page: Page, site: Served) -> None:
    """Who was given a name of their own stands in the pictures that are open."""
    page.goto(site.url)
    reader = Reader(page)
    reader.give(f"Pictures to correct\n\n{ARTICLE}")
    page.get_by_text(re.compile("^Pictures: ")).click()
    expect(page.get_by_role("img").filter(has_text="Openwater").first).to_be_visible()
    reader.sentence("The monitoring group").click()
    reader.why.get_by_text(re.compile("^names")).click()
    names = reader.why.get_by_role("form", name="Correct the names")
    names.get_by_label("speaker").fill("Zed Roe")
    names.get_by_role("button", name="save the names").click()
    expect(page.get_by_role("img").filter(has_text="Zed Roe").first).to_be_visible()


def test_pictures_opened_before_the_page_is_ready_are_drawn(page: Page, site: Served) -> None:
    """Whoever is faster than the scripts need not open them twice."""
    held: list[Route] = []
    page.goto(site.url)
    reader = Reader(page)
    reader.give(f"Pictures in a hurry\n\n{ARTICLE}")
    expect(reader.sentence("The monitoring group")).to_be_visible()
    page.wait_for_load_state()
    page.route("**/assets/served.js", lambda route: held.append(route))
    page.reload(wait_until="commit")
    page.get_by_text(re.compile("^Pictures: ")).click()
    held[0].continue_()
    expect(page.get_by_role("img").filter(has_text="Openwater").first).to_be_visible()
