"""What is made of the times: parts of the path, rates, ratios of neighbours."""

import pytest

from benchmarks.corpus import Corpus
from benchmarks.side_by_side import ROWS, WORKS, Times, measure, seconds
from benchmarks.stages import PARTS, WHOLE
from benchmarks.work import Work, as_it_is
from benchmarks.yardsticks import PUNKT

TIMES = Times(
    [100, 300],
    {
        WHOLE: [1.0, 4.0],
        "segmentation": [0.1, 0.3],
        "quotation": [0.01, 0.03],
        "quotation and attribution": [0.5, 1.5],
        "reading": [0.7, 2.7],
        "two heads": [0.05, 0.15],
        PUNKT: [0.1, 0.2],
    },
)


def test_the_parts_make_up_the_whole() -> None:
    """What one stage does for another is counted once."""
    parts = [TIMES.of(row) for row in PARTS if row != WHOLE]
    assert list(map(sum, zip(*parts, strict=True))) == pytest.approx(TIMES.of(WHOLE))


def test_every_row_can_be_measured() -> None:
    """Each names works that there are."""
    assert {name for part in ROWS.values() for name in (part.work, *part.less)} <= set(WORKS)


def test_the_rate_is_over_all_pieces() -> None:
    """400 sentences in 5 seconds."""
    assert TIMES.rate(WHOLE) == pytest.approx(80)


def test_a_ratio_is_that_of_neighbours() -> None:
    """10 on one piece, 20 on the other."""
    ratio = TIMES.ratio(WHOLE, PUNKT)
    assert ratio.median == pytest.approx(15)
    assert 10 < ratio.low < ratio.median < ratio.high < 20


def test_preparing_takes_no_time_of_a_work(monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock starts afterwards."""
    clock = [0.0]
    monkeypatch.setattr("benchmarks.side_by_side.process_time", lambda: clock[0])

    def prepare(text: str) -> str:
        clock[0] += 7
        return text

    def run(texts: list[str]) -> list[str]:
        clock[0] += 2
        return texts

    assert seconds(Work(prepare, run), ["one", "two"]) == 2


def test_the_whole_path_sees_a_text_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """On each piece, before the other works; the works have the same text."""
    seen: list[tuple[str, str]] = []

    def spy(name: str) -> Work:
        return Work(as_it_is, lambda texts: [seen.append((name, "".join(texts)))])

    works = {name: (lambda name=name: spy(name)) for name in WORKS}
    monkeypatch.setattr("benchmarks.side_by_side.WORKS", works)
    monkeypatch.setattr("benchmarks.side_by_side.PIECE", 5_000)
    for name in ("collect", "freeze"):  # which would go through all that other tests have left
        monkeypatch.setattr(f"benchmarks.side_by_side.gc.{name}", lambda: None)
    times = measure(Corpus(), 2)
    timed = seen[len(WORKS) :]  # after the warming up
    assert [name for name, _ in timed] == [*WORKS] * 2
    assert next(iter(WORKS)) == WHOLE
    assert len({text for _, text in timed}) == len(times.sentences) == 2
