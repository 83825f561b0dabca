"""axe-core is the one that is noted, and finds a fault where there is one."""

import hashlib
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.accessibility import AXE, violations

GOOD = "<!doctype html><html lang=en><title>Dam</title><main><h1>Dam</h1>{}</main>"


def test_the_file_is_the_one_that_the_note_names() -> None:
    """Version, sum and licence in the note are those of the file."""
    code, note = AXE.read_bytes(), (AXE.parent / "README.md").read_text(encoding="utf-8")
    assert hashlib.sha256(code).hexdigest() in note
    version = code.split()[2].decode().removeprefix("v")
    assert f"| version | {version} |" in note
    assert b"Mozilla Public\n * License, v. 2.0" in code[:800]
    assert "Mozilla Public License, version 2.0" in (AXE.parent / "LICENSE").read_text()


@pytest.mark.browser
@pytest.mark.parametrize(
    ("inner", "fault"),
    [
        ("<p>It rained.</p>", ""),
        ("<button></button>", "button-name: <button></button>: "),
        ("<p style='color:#ccc;background:#fff'>It rained.</p>", "color-contrast: "),
        ("<input>", "label: <input>: "),
    ],
)
def test_a_fault_is_found(page: Page, tmp_path: Path, inner: str, fault: str) -> None:
    """A page without fault has none; of others the fault and its element are told."""
    (tmp_path / "dam.html").write_text(GOOD.format(inner))
    page.goto((tmp_path / "dam.html").as_uri())
    found = violations(page)
    assert [text[: len(fault)] for text in found] == ([fault] if fault else [])
