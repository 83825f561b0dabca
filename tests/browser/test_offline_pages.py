"""The pages that are written to files: they open without a server, in every look, for everybody."""

import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.accessibility import violations
from tests.browser.looks import EVERY_LOOK
from tests.browser.watching import Watch, overflows

pytestmark = pytest.mark.browser

ARTICLE = """Mayor denies graft

The mayor of Ostrava denied on Monday that he had taken money. The opposition accused him of theft.

"It is a lie," Jan Novak said. It rained <b>again</b> <script>console.error("obeyed")</script>.

Share this article
"""


def sayso(*arguments: str | Path) -> None:
    """Run a command as a user does."""
    command = [sys.executable, "-m", "sayso", *map(str, arguments)]
    subprocess.run(command, check=True, capture_output=True)


@pytest.fixture(scope="module")
def article(model_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the page of an article with markup in it, explained."""
    folder = tmp_path_factory.mktemp("article")
    (folder / "ostrava.txt").write_text(ARTICLE)
    page = folder / "ostrava.html"
    form = ("--format", "html", "--explain", "--furniture", "--output", page)
    sayso("classify", folder / "ostrava.txt", "--model", model_file, *form)
    return page


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the report of a training."""
    folder = tmp_path_factory.mktemp("trained")
    sayso("train", "--out", folder)
    return folder / "report" / "index.html"


@EVERY_LOOK
def test_an_article_opens_for_everybody(page: Page, watch: Watch, article: Path) -> None:
    """Without fault or request; its text is shown as it stands, markup and all."""
    watch.origins.add(article.as_uri())
    page.goto(article.as_uri())
    assert violations(page) == []
    assert not overflows(page)
    assert "<b>again</b> <script>" in page.inner_text("body")


@pytest.mark.slow
@EVERY_LOOK
def test_a_report_opens_for_everybody(page: Page, watch: Watch, report: Path) -> None:
    """Without fault or request, closed and with all that can be opened open."""
    watch.origins.add(report.as_uri())
    page.goto(report.as_uri())
    assert violations(page) == []
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
    assert violations(page) == []
    assert not overflows(page)
