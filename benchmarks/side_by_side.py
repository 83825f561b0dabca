"""All works in turn on the same piece of text, so that what else the machine does falls on all.

In: `Corpus`. Out: `Times`. May import: features, sayso.
"""

import gc
from collections.abc import Callable
from itertools import islice
from statistics import median, quantiles
from time import process_time
from typing import NamedTuple

from benchmarks.children import progress
from benchmarks.corpus import Corpus, pieces
from benchmarks.stages import PARTS, STAGES, Part
from benchmarks.work import Work
from benchmarks.yardsticks import YARDSTICKS
from sayso.collecting import seldom_collected

WORKS: dict[str, Callable[[], Work]] = {**STAGES, **YARDSTICKS}
ROWS: dict[str, Part] = {**PARTS, **{name: Part(name) for name in YARDSTICKS}}
# About 500 sentences, so many that the clock is exact enough.
PIECE = 80_000


class Ratio(NamedTuple):
    """The median of the ratios of neighbours, and the quartiles around it."""

    median: float
    low: float
    high: float


class Times(NamedTuple):
    """The sentences of each piece, and the processor time of each work on it, in seconds."""

    sentences: list[int]
    seconds: dict[str, list[float]]

    def of(self, row: str) -> list[float]:
        """Give the time of a part of the path, or of a yardstick, on each piece."""
        work, less = ROWS[row]
        columns = [self.seconds[name] for name in (work, *less)]
        return [whole - sum(taken) for whole, *taken in zip(*columns, strict=True)]

    def rate(self, row: str) -> float:
        """Give sentences a second, over all pieces."""
        return sum(self.sentences) / max(sum(self.of(row)), 1e-9)

    def ratio(self, row: str, other: str) -> Ratio:
        """Give how many times as long as another one a row takes."""
        ratios = [a / b for a, b in zip(self.of(row), self.of(other), strict=True)]
        low, _, high = quantiles(ratios, n=4, method="inclusive")
        return Ratio(median(ratios), low, high)


def warm_up(work: Work) -> None:
    """Have a work read what it reads once, lexicons and the like."""
    work.run([work.prepare(text) for text in Corpus()])


def seconds(work: Work, texts: list[str]) -> float:
    """Give the processor time of a work on some texts."""
    given = [work.prepare(text) for text in texts]
    gc.collect()  # what the work before has left must not fall on this one
    start = process_time()
    work.run(given)
    return process_time() - start


def measure(corpus: Corpus, count: int) -> Times:
    """Time every work on so many pieces of a corpus, from the first again after the last.

    The whole path comes first: what it remembers of a text it has from no other work.
    """
    from sayso.features.segmentation import segment

    works = {name: make() for name, make in WORKS.items()}
    for work in works.values():
        warm_up(work)
    times = Times([], {name: [] for name in works})
    gc.collect()
    gc.freeze()
    with seldom_collected(), progress("side by side", count) as step:
        for piece in islice(pieces(corpus.forever(), PIECE), count):
            for name, work in works.items():
                times.seconds[name].append(seconds(work, piece))
            times.sentences.append(sum(len(segment(text).prose) for text in piece))
            step(1)
    return times
