"""The documents open from disk, in every look, for everybody, and ask nobody."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.accessibility import violations
from tests.browser.looks import EVERY_LOOK
from tests.browser.watching import Watch, overflows

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture
def home(page: Page, documents: Path, watch: Watch) -> Page:
    """Open the site where a reader begins."""
    watch.origins.add(documents.as_uri())
    page.goto((documents / "index.html").as_uri())
    expect(page.get_by_role("heading", name="sayso", level=1)).to_be_visible()
    return page


@EVERY_LOOK
@pytest.mark.parametrize("name", ["index", "tutorial", "api", "model-card"])
def test_a_page_opens_for_everybody(name: str, home: Page, documents: Path) -> None:
    """Without fault or request, and no wider than the window."""
    home.goto((documents / "docs" / f"{name}.html").as_uri())
    assert violations(home) == []
    assert not overflows(home)


def test_a_reader_finds_the_way(home: Page) -> None:
    """From the first page to a command, by links alone."""
    home.get_by_role("link", name="The command line").first.click()
    expect(home.get_by_role("heading", name="sayso classify")).to_be_visible()


def test_the_search_works_from_disk(home: Page) -> None:
    """It needs no server: the index is a script of the site."""
    home.get_by_role("textbox", name="Search").fill("lexicon")
    home.get_by_role("textbox", name="Search").press("Enter")
    expect(home.get_by_role("link", name="Contributing").last).to_be_visible()
