"""Accessibility faults of an open page, found by axe-core."""

from pathlib import Path

from playwright.sync_api import Page

AXE = Path(__file__).parent / "axe" / "axe.min.js"
WORST = {"serious", "critical"}
# Without `preload` axe asks for no style sheet: nothing in the page makes a request.
RUN = "() => axe.run({preload: false}).then(found => found.violations)"


def violations(page: Page) -> list[str]:
    """Give the serious and critical faults: what is wrong, in which element, and why."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    return [
        f"{fault['id']}: {node['html']}: {node['failureSummary']}"
        for fault in page.evaluate(RUN)
        if fault["impact"] in WORST
        for node in fault["nodes"]
    ]
