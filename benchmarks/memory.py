"""The most memory that each work takes, in a process that does nothing else.

In: the name of a work, and `Corpus`. Out: `Memory`. May import: nothing of ours.
"""

from itertools import islice
from typing import NamedTuple

from benchmarks.children import peak_memory
from benchmarks.corpus import Corpus, pieces
from benchmarks.side_by_side import PIECE, WORKS, warm_up


class Memory(NamedTuple):
    """The most memory that a process has held, in MB, and how much of it came after the set-up.

    The set-up is all that is loaded once: Python, libraries, lexicons, the model.
    """

    peak: float
    beyond: float


def memory(name: str, corpus: Corpus, count: int) -> Memory:
    """Do a work on so many pieces of a corpus; to be called in a process of its own."""
    work = WORKS[name]()
    warm_up(work)
    before = peak_memory()
    for piece in islice(pieces(corpus.forever(), PIECE), count):
        work.run([work.prepare(text) for text in piece])
    after = peak_memory()
    # The kernel counts pages in batches, so that its peak may seem to fall by a few.
    return Memory(after, max(0.0, after - before))
