"""A browser, a page that is watched, and a served sayso to open in it."""

import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from tests.browser import chromium
from tests.browser.watching import Watch

ARGUMENTS = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
READY = "sayso: serving at "
CALLED = pytest.StashKey[pytest.TestReport]()


@dataclass(frozen=True)
class Served:
    """A running `sayso serve`: its address, and the home of the user who runs it."""

    url: str
    home: Path


Serve = Callable[..., Served]


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
    """Start `sayso serve` with the small model, as a user whose home is empty."""
    running: list[tuple[subprocess.Popen[str], list[str]]] = []

    def serve(*options: str | Path) -> Served:
        home = tmp_path / "home"
        home.mkdir(exist_ok=True)
        command = [sys.executable, "-m", "sayso", "serve", "--port", "0", "--no-open"]
        process = subprocess.Popen(
            [*command, "--model", str(model_file), *map(str, options)],
            cwd=tmp_path,
            env=_environment(home),
            stderr=subprocess.PIPE,
            text=True,
        )
        said: list[str] = []
        running.append((process, said))
        assert process.stderr is not None
        url = _address(process.stderr, said)
        watch.origins.add(url)
        return Served(url, home)

    yield serve
    for process, said in running:
        process.send_signal(signal.SIGINT)
        process.wait()
        assert "Traceback" not in "".join(said), "".join(said)


def _environment(home: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    return kept | {"HOME": str(home)}


def _address(stderr: IO[str], said: list[str]) -> str:
    """Wait for the line that names the address; what comes after it is read too, and kept."""
    lines: queue.Queue[str] = queue.Queue()

    def read() -> None:
        for line in stderr:
            said.append(line)
            lines.put(line)
        lines.put("")

    threading.Thread(target=read, daemon=True).start()
    while line := lines.get():
        if line.startswith(READY):
            return line.removeprefix(READY).split()[0]
    pytest.fail(f"sayso serve ended before it served: {''.join(said)}")
