"""What a run prints."""

from collections.abc import Callable

import pytest

from benchmarks.results import Results
from benchmarks.side_by_side import ROWS
from benchmarks.tables import show


def test_the_tables_show_every_row(
    results: Callable[..., Results], capsys: pytest.CaptureFixture[str]
) -> None:
    """With its rate, and the sizes of the growth."""
    show(results())
    printed = capsys.readouterr().out
    assert [row for row in ROWS if f"{row} " not in printed] == []
    assert "100,000 sentences" in printed
    assert "100,000 characters" in printed
    assert "MISSED" not in printed


def test_a_missed_bar_stands_out(
    results: Callable[..., Results], capsys: pytest.CaptureFixture[str]
) -> None:
    """What was measured and what was wanted."""
    show(results(tfidf=0.7))
    (line,) = [line for line in capsys.readouterr().out.splitlines() if "MISSED" in line]
    assert "1.40" in line
    assert "at least 1.5" in line
