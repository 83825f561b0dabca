"""What the documents show is what happens: every example of every page is run."""

from pathlib import Path

import pytest

from tests.docs.blocks import CONSOLE, PYTHON, VERBS, blocks, fault
from tests.docs.pages import ROOT, TEXTS
from tests.docs.running import run_page


def with_blocks(*kinds: str) -> list[str]:
    """Give the pages that have a block of one of these kinds."""
    return sorted(
        name for name, text in TEXTS.items() if any(block.kind in kinds for block in blocks(text))
    )


SHOWING = with_blocks(CONSOLE, PYTHON)
PLANNING = [name for name in with_blocks(VERBS) if name not in SHOWING]


def test_the_pages_are_found() -> None:
    """Those at the top and those in folders, some with examples."""
    assert {"README.md", "CONTRIBUTING.md", "docs/cli.md", "data/labels/README.md"} <= set(TEXTS)
    assert "README.md" in SHOWING


@pytest.mark.parametrize("page", sorted(TEXTS))
def test_nothing_stands_there_untried(page: str) -> None:
    """Every block is run, planned, or no code."""
    assert [wrong for block in blocks(TEXTS[page]) if (wrong := fault(block))] == []


@pytest.mark.parametrize(
    "page", [*(pytest.param(name, marks=pytest.mark.slow) for name in SHOWING), *PLANNING]
)
def test_a_page_shows_what_happens(
    page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each example gives the output that is shown; a page has a folder of its own."""
    (tmp_path / "data").symlink_to(ROOT / "data")
    monkeypatch.chdir(tmp_path)
    assert run_page(TEXTS[page], tmp_path) > 0
