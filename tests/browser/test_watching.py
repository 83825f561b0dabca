"""The watch sees what must not happen, and the page that a test gets is watched."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.watching import Watch, overflows

pytestmark = pytest.mark.browser


@pytest.fixture
def watched(browser: Browser, watch: Watch) -> Iterator[Page]:
    """Give a tab whose faults are not held against the test."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    watch.over(context)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(
    ("inner", "faults"),
    [
        ("<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>", []),
        ("<script>console.log('good')</script>", []),
        ("<script>console.error('bad')</script>", ["console error: bad"]),
        ("<script>console.warn('odd')</script>", ["console warning: odd"]),
        ("<script>nothing.at.all</script>", ["page error: nothing is not defined"]),
        (
            "<img src='http://127.0.0.1:9/dam.png'>",
            ["asked http://127.0.0.1:9/dam.png", "failed: http://127.0.0.1:9/dam.png: net::"],
        ),
        ("<img src='gone.png'>", ["failed: file://"]),
    ],
)
def test_what_must_not_happen_is_seen(
    watched: Page, watch: Watch, tmp_path: Path, inner: str, faults: list[str]
) -> None:
    """Errors of scripts, files that are missing, and requests to anybody else."""
    (tmp_path / "dam.html").write_text(f"<!doctype html><title>Dam</title>{inner}")
    watched.goto((tmp_path / "dam.html").as_uri(), wait_until="load")
    watched.evaluate("1")
    # Chromium says besides to its console what could not be loaded.
    found = sorted(fault for fault in watch.faults() if "Failed to load" not in fault)
    assert len(found) == len(faults)
    assert all(f.startswith(fault) for f, fault in zip(found, faults, strict=True))


def test_a_refusal_that_is_expected_is_no_fault(watch: Watch) -> None:
    """Another is one, and so is a refusal that does not come."""
    watch.errors += [
        "console error: Failed to load resource: the server responded with a status of 413 ()",
        "console error: Response Status Error Code 413 from /articles",
    ]
    assert len(watch.faults()) == 2
    watch.expect(409)
    assert watch.faults() == [*watch.errors, "expected and not met: 409"]
    watch.expected = [413]
    assert watch.faults() == []


def test_what_is_too_wide_is_seen(watched: Page) -> None:
    """A page with a wide part overflows its window, but not if that part scrolls by itself."""
    wide = "<pre>" + "dam" * 200 + "</pre>"
    watched.set_content("<!doctype html><p>Dam")
    assert not overflows(watched)
    watched.set_content(f"<!doctype html><div style='overflow-x:auto'>{wide}</div>")
    assert not overflows(watched)
    watched.set_content(f"<!doctype html>{wide}")
    assert overflows(watched)
