"""How time and memory grow with the number of sentences, and with the length of one article.

In: `Corpus` and sizes. Out: `Growth`. May import: nothing of ours.
"""

from collections.abc import Sequence
from math import log
from statistics import linear_regression
from time import process_time
from typing import NamedTuple

from benchmarks.children import peak_memory, progress
from benchmarks.corpus import Corpus, joined
from benchmarks.side_by_side import warm_up
from benchmarks.stages import whole_path


class Point(NamedTuple):
    """The processor time in seconds and the peak memory in MB that a size took."""

    size: int
    seconds: float
    peak: float


class Growth(NamedTuple):
    """The points, from small to large, and the memory that the set-up took."""

    set_up: float
    points: list[Point]

    @property
    def time_exponent(self) -> float:
        """The power of the size with which the time grows: 1 is linear."""
        return exponent([(point.size, point.seconds) for point in self.points])

    @property
    def memory_exponent(self) -> float:
        """The same of the memory beyond the set-up."""
        return exponent([(p.size, max(p.peak - self.set_up, 0.1)) for p in self.points])


def exponent(points: Sequence[tuple[float, float]]) -> float:
    """Give the slope of the line through points whose axes are both logarithmic.

    Examples
    --------
    >>> round(exponent([(10, 3), (100, 300), (1000, 30000)]), 3)
    2.0
    """
    xs, ys = zip(*((log(x), log(y)) for x, y in points), strict=True)
    return linear_regression(xs, ys).slope


def steps(first: int, last: int) -> list[int]:
    """Give 1, 2 and 5 times the powers of ten from the first to the last, and the last.

    Examples
    --------
    >>> steps(1_000, 15_000)
    [1000, 2000, 5000, 10000, 15000]
    """
    round_ones = [digit * 10**power for power in range(len(str(last))) for digit in (1, 2, 5)]
    return [size for size in round_ones if first <= size < last] + [last]


def by_sentences(corpus: Corpus, sizes: Sequence[int]) -> Growth:
    """Label article after article, and look at the clock after so many sentences in all.

    To be called in a process of its own. No text is kept: a corpus is read anew as often as need
    be.
    """
    work, texts = whole_path(), corpus.forever()
    warm_up(work)
    growth, done, spent = Growth(peak_memory(), []), 0, 0.0
    with progress("growth with the sentences", sizes[-1]) as step:
        for size in sizes:
            while done < size:
                text = next(texts)
                start = process_time()
                (labels,) = work.run([text])
                spent += process_time() - start
                done += len(labels)
                step(len(labels))
            growth.points.append(Point(done, spent, peak_memory()))
    return growth


def by_length(corpus: Corpus, lengths: Sequence[int]) -> Growth:
    """Label one article of each length, in characters; to be called in a process of its own."""
    work, text = whole_path(), joined(corpus.forever(), lengths[-1])
    warm_up(work)
    growth = Growth(peak_memory(), [])
    with progress("growth with an article's length", sum(lengths)) as step:
        for length in lengths:
            start = process_time()
            work.run([text[:length]])
            growth.points.append(Point(length, process_time() - start, peak_memory()))
            step(length)
    return growth
