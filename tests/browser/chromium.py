"""Finds the browser that the tests in this folder need, and brings it where it can be brought.

Run as a program (`make test` does) it never fails: the tests say what a missing browser means.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

VARIABLE = "SAYSO_BROWSER"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
# In seconds. apt and Playwright end within seconds where they are refused; a slow line takes long.
TO_SAY_A_VERSION = 60
TO_INSTALL = 900


def find() -> Path | None:
    """Give the browser named in the environment; else one on the path; else Playwright's own."""
    if named := os.environ.get(VARIABLE):
        return _running(named)
    found = (path for name in NAMES if (path := _running(name)))
    return next(found, None) or _running(_of_playwright())


def missing() -> str:
    """Say in one line what to do where there is none."""
    if named := os.environ.get(VARIABLE):
        return (
            f"{VARIABLE} is {named}, which does not run as a browser: name a Chromium or unset it"
        )
    return (
        "no browser for the tests: install Chromium (Debian: apt-get install chromium; elsewhere: "
        f".venv/bin/playwright install chromium) or name one in {VARIABLE}"
    )


def bring() -> Path | None:
    """Find the browser, or install it: by Debian's packages as root, else by Playwright."""
    if (found := find()) or os.environ.get(VARIABLE):
        return found
    for command in _installers():
        print(f"bringing a browser for the tests: {' '.join(command)}", flush=True)
        if wrong := _run(command, TO_INSTALL):
            print(wrong, flush=True)
        elif found := find():
            return found
    return None


def _installers() -> list[list[str]]:
    playwright = [sys.executable, "-m", "playwright", "install", "chromium"]
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return [playwright]
    apt = "apt-get update -q && apt-get install -q -y --no-install-recommends chromium"
    return [["sh", "-c", apt], playwright]


def _run(command: list[str], patience: int) -> str:
    """Run a command; give what went wrong, nothing if it did its work."""
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    try:
        done = subprocess.run(
            command, env=quiet, capture_output=True, text=True, timeout=patience, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return str(error)
    said = f"{done.stdout[-400:]}{done.stderr[-400:]}(it ended with {done.returncode})"
    return said if done.returncode else ""


def _running(name: str) -> Path | None:
    """Give the program of that name if it runs: some systems have one that only says what to do."""
    path = shutil.which(name)
    return Path(path) if path and not _run([path, "--version"], TO_SAY_A_VERSION) else None


def _of_playwright() -> str:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        return driver.chromium.executable_path


if __name__ == "__main__":
    browser = bring()
    print(f"browser for the tests: {browser}" if browser else missing())
