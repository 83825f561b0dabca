"""What is said of the memory of a work."""

import pytest

from benchmarks.corpus import Corpus
from benchmarks.memory import memory
from benchmarks.work import Work, as_it_is


def test_what_comes_after_the_set_up_is_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """The peak is looked at before and after the text is gone through."""
    held = [100.0]

    def run(texts: list[str]) -> list[str]:
        held[0] += len(texts) > 5  # the warming up has five
        return texts

    monkeypatch.setattr("benchmarks.memory.WORKS", {"work": lambda: Work(as_it_is, run)})
    monkeypatch.setattr("benchmarks.memory.peak_memory", lambda: held[0])
    assert memory("work", Corpus(), 3) == (103.0, 3.0)
