"""The bars, and the file that a run leaves."""

import json
import platform
from collections.abc import Callable

import pytest

from benchmarks.results import Bar, Results
from benchmarks.side_by_side import ROWS


def test_all_bars_can_be_met(results: Callable[..., Results]) -> None:
    """Twice as fast as TF-IDF, five times as long as Punkt, linear."""
    bars = results().bars()
    assert [bar.what for bar in bars if not bar.met] == []
    assert [bar.value for bar in bars[:2]] == pytest.approx([2, 5])


@pytest.mark.parametrize(
    ("worse", "missed"),
    [
        ({"tfidf": 0.7}, "times as fast as TF-IDF"),
        ({"whole": 0.81, "tfidf": 2.0}, "times the time of Punkt alone"),
        ({"power": 1.2}, "exponent of time by sentences"),
        ({"later": 30}, "peak memory, to that of 10,000 sentences"),
    ],
)
def test_a_bar_can_be_missed(
    worse: dict[str, float], missed: str, results: Callable[..., Results]
) -> None:
    """Each by itself."""
    assert [bar.what for bar in results(**worse).bars() if not bar.met] == [missed]


@pytest.mark.parametrize(
    ("bar", "met"),
    [
        (Bar("speed", 1.5, 1.5, at_least=True), True),
        (Bar("speed", 1.4, 1.5, at_least=True), False),
        (Bar("time", 8.0, 8), True),
        (Bar("time", 8.1, 8), False),
    ],
)
def test_a_bar_is_met_at_its_limit(bar: Bar, met: bool) -> None:
    """From above or from below."""
    assert bar.met is met


def test_the_file_has_every_row_and_bar(results: Callable[..., Results]) -> None:
    """With the text and what the machine is."""
    found = results()
    content = json.loads(found.as_json())
    assert set(content["speed"]) == set(ROWS)
    assert [bar["what"] for bar in content["bars"]] == [bar.what for bar in found.bars()]
    assert content["text"]["sentences_timed"] == 1500
    assert content["machine"]["python"] == platform.python_version()


def test_the_file_names_no_machine(results: Callable[..., Results]) -> None:
    """Neither its name nor a path; the same figures give the same bytes."""
    content = results().as_json()
    assert content == results().as_json()
    assert platform.node() not in content
    assert "/" not in content
