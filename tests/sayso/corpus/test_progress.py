"""How far a run is, on a terminal and elsewhere."""

import sys
from collections.abc import Iterator

import pytest

from sayso.corpus import progress
from sayso.corpus.cluster import Done
from sayso.corpus.progress import Pace, shown
from sayso.corpus.records import Counts, Part, Slice

DONE = [
    Done(Part(number, (Slice("/a.csv", "tables", weight=250),)), Counts(10, 300, 0))
    for number in range(4)
]


def test_the_rate_and_the_time_left_are_those_of_this_run() -> None:
    """What an earlier one labelled cost no time now."""
    pace = Pace(total=1500, skipped=500)
    assert pace.told(0.0) == "33 % done, 0 sentences/s, about 0:00:00 left"
    for done in DONE[:2]:
        pace.add(done)
    assert pace.told(10.0) == "66 % done, 60 sentences/s, about 0:00:10 left"


def test_without_a_terminal_a_line_is_said_now_and_then(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not for each part."""
    clock = iter([0.0, *(time for second in (10, 40, 40, 50, 90, 90) for time in [second])])
    monkeypatch.setattr(progress, "monotonic", lambda: next(clock))
    said: list[str] = []
    assert list(shown(DONE, Pace(1000), said.append)) == DONE
    assert said == [
        "50 % done, 15 sentences/s, about 0:00:40 left",
        "100 % done, 13 sentences/s, about 0:00:00 left",
    ]


def test_on_a_terminal_there_is_a_bar(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is gone in the end."""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "120")
    pace, said = Pace(1000), []

    def found() -> Iterator[Done]:
        yield from DONE

    assert list(shown(found(), pace, said.append)) == DONE
    assert (pace.done, pace.sentences, said) == (1000, 1200, [])
    assert "100 % done" in capsys.readouterr().err
