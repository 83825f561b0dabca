"""Which documents kill their worker: written down before each, read by whoever comes after.

A worker that dies tells nobody why. Of a part whose workers died, each next one therefore notes
every document before it labels it; the last note of one that died names the document. One that
two workers died of is not tried again. It is a file, since what a worker remembers dies with it.
"""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

# A worker can die of something else once.
_DEATHS = 2
_NEXT_WORKER = "next"


@dataclass(frozen=True, slots=True)
class Diary:
    """The notes on one part.

    Parameters
    ----------
    file : TextIO
    deadly : set of int
        The documents, counted from 0, of which too many workers have died.
    """

    file: TextIO
    deadly: frozenset[int]

    def note(self, document: int) -> None:
        """Write down that a document is next."""
        self.file.write(f"{document}\n")
        self.file.flush()


@contextmanager
def kept(path: Path) -> Iterator[Diary]:
    """Open the diary of a part; when the part is done, it is removed."""
    before = path.read_text("ascii") if path.exists() else ""
    with path.open("a", encoding="ascii") as file:
        file.write(f"{_NEXT_WORKER}\n")
        yield Diary(file, deadly(before))
    path.unlink()


def deadly(notes: str) -> frozenset[int]:
    r"""Read from the notes which documents too many workers have died of.

    Examples
    --------
    >>> deadly("next\n0\n1\n2\nnext\n0\n1\n2\nnext\n0\n1\n3\n")
    frozenset({2})
    """
    last = (worker.split()[-1:] for worker in notes.split(f"{_NEXT_WORKER}\n"))
    deaths = Counter(int(number) for numbers in last for number in numbers)
    return frozenset(document for document, n in deaths.items() if n >= _DEATHS)
