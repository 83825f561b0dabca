"""A browser, a page that is watched, and a served sayso to open in it."""

import os
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect, sync_playwright

from tests.browser import chromium
from tests.browser.correcting import DENIAL, Kept
from tests.browser.reader import Reader
from tests.browser.serving import Served, served
from tests.browser.watching import Watch

ARGUMENTS = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# How long to wait for what must come, in milliseconds: long enough for a machine under load.
PATIENCE = 20_000
CALLED = pytest.StashKey[pytest.TestReport]()


Serve = Callable[[], Served]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Any:
    """Keep how a test went, for what its fixtures do at the end."""
    report: pytest.TestReport = yield
    if report.when == "call":
        item.stash[CALLED] = report
    return report


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Give Chromium; without one the tests fail where CI is true and are skipped elsewhere."""
    path = chromium.find()
    if path is None:
        end = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        end(chromium.missing())
    root = os.geteuid() == 0
    with sync_playwright() as driver:
        found = driver.chromium.launch(
            executable_path=path, args=ARGUMENTS, chromium_sandbox=not root
        )
        expect.set_options(timeout=PATIENCE)
        yield found
        found.close()


@pytest.fixture
def color_scheme() -> str:
    """Give what the user prefers, light or dark."""
    return "light"


@pytest.fixture
def viewport() -> ViewportSize:
    """Give the size of the window."""
    return {"width": 1280, "height": 800}


@pytest.fixture
def watch(tmp_path: Path) -> Watch:
    """Give what is watched; own is what lies in the test's folder, and what `serve` adds."""
    return Watch({tmp_path.as_uri()})


@pytest.fixture
def page(
    browser: Browser,
    watch: Watch,
    color_scheme: Any,
    viewport: ViewportSize,
    tmp_path: Path,
    request: pytest.FixtureRequest,
) -> Iterator[Page]:
    """Give an empty tab; a test ends badly after an error in it or a request to somebody else."""
    context = browser.new_context(color_scheme=color_scheme, viewport=viewport)
    watch.over(context)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    yield page
    report = request.node.stash.get(CALLED, None)
    if report is not None and report.failed:
        page.screenshot(path=tmp_path / "failed.png", full_page=True)
        print(f"screenshot: {tmp_path / 'failed.png'}")
    context.close()
    assert watch.faults() == []


@pytest.fixture
def serve(model_file: Path, tmp_path: Path, watch: Watch) -> Iterator[Serve]:
    """Give a function that serves the page, with the small model and an empty data folder."""
    with ExitStack() as running:

        def serve() -> Served:
            found = running.enter_context(served(tmp_path / "home", "--model", model_file))
            watch.origins.add(found.url)
            return found

        yield serve


@pytest.fixture(scope="session")
def shared_site(model_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Serve the page for all tests that need no server of their own."""
    with served(tmp_path_factory.mktemp("shared") / "home", "--model", model_file) as found:
        yield found


@pytest.fixture
def site(shared_site: Served, watch: Watch) -> Served:
    """Give a served page; who corrects in it gives an article of their own."""
    watch.origins.add(shared_site.url)
    return shared_site


@pytest.fixture
def kept(site: Served, request: pytest.FixtureRequest) -> Kept:
    """Give what is kept of an article that no other test has."""
    name = re.sub(r"[^a-z]+", "-", request.node.name).strip("-")
    return Kept(site.data, name[:50].rstrip("-"))


@pytest.fixture
def reader(page: Page, site: Served, kept: Kept) -> Reader:
    """Open the article, with a sentence chosen that is labelled wrong."""
    page.goto(site.url)
    reader = Reader(page)
    reader.give(kept.article)
    reader.sentence(DENIAL).click()
    expect(reader.why).to_contain_text(DENIAL)
    return reader
