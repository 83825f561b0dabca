"""The report of a training opens without a server, in every look, for everybody."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.accessibility import violations
from tests.browser.looks import EVERY_LOOK
from tests.browser.watching import Watch, overflows

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture
def report(trained: Path) -> Path:
    """Give the page that tells how well a training went."""
    return trained / "report" / "index.html"


@EVERY_LOOK
def test_a_report_opens_for_everybody(page: Page, watch: Watch, report: Path) -> None:
    """Without fault or request, closed and with all that can be opened open."""
    watch.origins.add(report.as_uri())
    page.goto(report.as_uri())
    assert violations(page) == []
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
    assert violations(page) == []
    assert not overflows(page)
