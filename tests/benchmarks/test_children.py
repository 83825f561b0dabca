"""Processes that measure are processes of their own."""

import os

import pytest

from benchmarks.children import alone, peak_memory, progress


def test_a_function_runs_in_another_process() -> None:
    """And its result comes back."""
    assert alone(os.getpid) not in (os.getpid(), os.getppid())


def test_the_peak_stays_when_the_memory_is_given_back() -> None:
    """A hundred megabytes that are gone are seen."""
    before = peak_memory()
    gone = len(bytearray(b"x") * int(1e6 * (before + 100)))
    assert peak_memory() - before > 90
    assert gone


def test_progress_is_shown_on_stderr(capsys: pytest.CaptureFixture[str]) -> None:
    """What is measured, and how far it is."""
    with progress("memory", 2) as step:
        step(1)
        step(1)
    shown = capsys.readouterr()
    assert "memory" in shown.err
    assert "100%" in shown.err
    assert shown.out == ""
