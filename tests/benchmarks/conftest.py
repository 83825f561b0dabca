"""Results as a run gives them."""

from collections.abc import Callable

import pytest

from benchmarks.growth import Growth, Point
from benchmarks.memory import Memory
from benchmarks.results import Results
from benchmarks.side_by_side import WORKS, Times
from benchmarks.stages import WHOLE
from benchmarks.yardsticks import PIPELINES


@pytest.fixture(scope="session")
def results() -> Callable[..., Results]:
    """Give results of a path that takes so long and grows so; all bars are met unless told."""

    def make(
        whole: float = 0.5, tfidf: float = 1.0, power: float = 1.0, later: float = 0
    ) -> Results:
        seconds = {name: [0.1] * 3 for name in WORKS} | {WHOLE: [whole] * 3, PIPELINES: [tfidf] * 3}
        seconds |= {"quotation and attribution": [0.15] * 3, "reading": [0.2] * 3}
        sizes = (1_000, 10_000, 100_000)
        points = [Point(size, (size / 1000) ** power, 200) for size in sizes]
        points[-1] = points[-1]._replace(peak=200 + later)
        lengths = [Point(size, size / 1e4, 200 + size / 1e4) for size in sizes]
        return Results(
            {"articles": 5, "characters": 9, "sha256": "0" * 64},
            Times([500] * 3, seconds),
            dict.fromkeys(WORKS, Memory(200.0, 1.0)),
            Growth(190, points),
            Growth(200, lengths),
        )

    return make
