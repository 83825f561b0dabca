"""The browser for the tests: found where there is one, brought where it can be."""

import shutil
import sys
from pathlib import Path

import pytest

from tests.browser import chromium


def program(folder: Path, name: str, does: str = "exit 0") -> Path:
    """Write a program of the shell."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{does}\n")
    path.chmod(0o755)
    return path


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the only folder of programs: a shell is in it, and no browser is anywhere."""
    (tmp_path / "sh").symlink_to(shutil.which("sh") or "")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv(chromium.VARIABLE, raising=False)
    monkeypatch.setattr(chromium, "_of_playwright", lambda: str(tmp_path / "playwrights"))
    # Playwright downloads nothing: it is asked with the Python that runs.
    refused = program(tmp_path, "python", "echo no such host >&2; exit 1")
    monkeypatch.setattr(sys, "executable", str(refused))
    return tmp_path


def test_a_browser_on_the_path_is_found(programs: Path) -> None:
    """By any of its names, Chromium first."""
    assert chromium.find() is None
    chrome = program(programs, "google-chrome")
    assert chromium.find() == chrome
    assert chromium.find() != program(programs, "chrome")
    assert chromium.find() != program(programs, "unrelated")
    own = program(programs, "chromium")
    assert chromium.find() == own


def test_what_does_not_run_is_passed_over(programs: Path) -> None:
    """A command that only says where to get a browser is none."""
    program(programs, "chromium-browser", "echo install the snap >&2; exit 1")
    assert chromium.find() is None
    chrome = program(programs, "chrome")
    assert chromium.find() == chrome


def test_playwrights_own_is_found_last(programs: Path) -> None:
    """What Playwright has downloaded before serves where nothing is on the path."""
    own = program(programs, "playwrights")
    assert chromium.find() == own
    other = program(programs, "chromium")
    assert chromium.find() == other


def test_a_named_browser_is_the_one(programs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The variable goes first, and where it is wrong nothing else is taken or brought."""
    program(programs, "chromium")
    mine = program(programs, "mine")
    monkeypatch.setenv(chromium.VARIABLE, str(mine))
    assert chromium.bring() == mine
    monkeypatch.setenv(chromium.VARIABLE, str(programs / "gone"))
    assert chromium.bring() is None
    assert chromium.missing().startswith(f"{chromium.VARIABLE} is {programs / 'gone'}, which")


def test_root_brings_it_from_debian(programs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The lists of packages first, then the package; other users do not try."""
    notes = programs / "notes"
    brought = program(programs, "mine").rename(programs / "kept")
    apt = f'echo "$@" >> {notes}; [ "$1" = update ] || /bin/cp {brought} {programs / "chromium"}'
    program(programs, "apt-get", apt)
    monkeypatch.setattr(chromium.os, "geteuid", lambda: 1000)
    assert chromium.bring() is None
    assert not notes.exists()
    monkeypatch.setattr(chromium.os, "geteuid", lambda: 0)
    assert chromium.bring() == programs / "chromium"
    assert notes.read_text().splitlines() == [
        "update -q",
        "install -q -y --no-install-recommends chromium",
    ]


def test_where_nothing_can_be_had_the_reasons_are_shown(
    programs: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A package that is refused, then a download that is refused; one line says what to do."""
    program(programs, "apt-get", "echo no candidate >&2; exit 100")
    monkeypatch.setattr(chromium.os, "geteuid", lambda: 0)
    assert chromium.bring() is None
    out = capsys.readouterr().out
    assert out.index("apt-get install") < out.index("no candidate") < out.index("no such host")
    assert "\n" not in chromium.missing()
    assert "apt-get install chromium" in chromium.missing()
