"""How growth is measured and told."""

import pytest

from benchmarks.corpus import Corpus
from benchmarks.growth import Growth, Point, by_length, by_sentences
from benchmarks.work import Work, as_it_is


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Label a text in a millisecond a line, by a clock that only the work drives."""
    now = [0.0]

    def run(texts: list[str]) -> list[list[str]]:
        lines = [text.splitlines() for text in texts]
        now[0] += sum(map(len, lines)) / 1000
        return lines

    monkeypatch.setattr("benchmarks.growth.whole_path", lambda: Work(as_it_is, run))
    monkeypatch.setattr("benchmarks.growth.process_time", lambda: now[0])
    return now


@pytest.mark.usefixtures("clock")
def test_time_adds_up_over_articles() -> None:
    """After so many sentences, each at a millisecond; it is linear."""
    growth = by_sentences(Corpus(), [100, 1000])
    assert [point.size >= size for point, size in zip(growth.points, (100, 1000), strict=True)]
    assert [p.seconds for p in growth.points] == pytest.approx(
        [p.size / 1000 for p in growth.points]
    )
    assert growth.time_exponent == pytest.approx(1)


@pytest.mark.usefixtures("clock")
def test_each_length_is_an_article() -> None:
    """Its time is its own, not that of the shorter ones too."""
    growth = by_length(Corpus(), [10_000, 100_000])
    assert [point.size for point in growth.points] == [10_000, 100_000]
    assert growth.time_exponent == pytest.approx(1, abs=0.1)


def test_worse_than_linear_is_seen() -> None:
    """In time, and in the memory beyond the set-up."""
    growth = Growth(200, [Point(10, 1, 201), Point(100, 100, 300), Point(1000, 10_000, 10_200)])
    assert growth.time_exponent == pytest.approx(2)
    assert growth.memory_exponent == pytest.approx(2)


def test_memory_that_does_not_grow_has_no_exponent_to_speak_of() -> None:
    """A process that stays what it was is no error."""
    assert Growth(200, [Point(10, 1, 200), Point(100, 10, 200)]).memory_exponent == 0
