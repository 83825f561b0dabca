"""The page on the command line is what the commands say of themselves."""

import runpy
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def test_the_page_is_up_to_date(monkeypatch: pytest.MonkeyPatch) -> None:
    """If not: `python docs/write_cli.py`."""
    monkeypatch.delenv("COLUMNS", raising=False)
    written = runpy.run_path(str(ROOT / "docs" / "write_cli.py"))
    assert (ROOT / "docs" / "cli.md").read_text(encoding="utf-8") == written["page"]()
