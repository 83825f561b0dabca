"""The page of a summary opens without a server, in every look, for everybody."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.accessibility import violations
from tests.browser.looks import EVERY_LOOK
from tests.browser.reader import ARTICLE
from tests.browser.serving import run
from tests.browser.watching import Watch, overflows

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture(scope="module")
def summary(tmp_path_factory: pytest.TempPathFactory, model_file: Path) -> Path:
    """Give the page that counts who speaks in an article."""
    folder = tmp_path_factory.mktemp("counted")
    (folder / "article.txt").write_text(ARTICLE, encoding="utf-8")
    options = ("--model", model_file, "--format", "html", "--output", folder / "summary.html")
    run("summary", folder / "article.txt", *options)
    return folder / "summary.html"


@EVERY_LOOK
def test_a_summary_opens_for_everybody(page: Page, watch: Watch, summary: Path) -> None:
    """Its pictures are shown, without fault or request."""
    watch.origins.add(summary.as_uri())
    page.goto(summary.as_uri())
    expect(page.get_by_role("img").filter(has_text="Ivo Marsh").first).to_be_visible()
    assert violations(page) == []
    assert not overflows(page)
