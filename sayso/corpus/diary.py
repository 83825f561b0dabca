"""Which documents kill their worker: written down before each, read by whoever comes after.

A worker that dies tells nobody why. Of a part whose workers died, each next one therefore notes
what it is about to do, such as "read 7" or "label 7"; the last note of one that died names what it
died of. That which two workers died of is not done again. It is a file, since what a worker
remembers dies with it.

In: notes on a part. Out: what its workers have died of. May import: nothing of ours.
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
    deadly : set of str
        What too many workers have died of, as it was noted.
    """

    file: TextIO
    deadly: frozenset[str]

    def note(self, what: str) -> None:
        """Write down what is done next, on a line."""
        self.file.write(f"{what}\n")
        self.file.flush()


@contextmanager
def kept(path: Path) -> Iterator[Diary]:
    """Open the diary of a part; when the part is done, it is removed."""
    before = path.read_text("ascii") if path.exists() else ""
    with path.open("a", encoding="ascii") as file:
        file.write(f"{_NEXT_WORKER}\n")
        yield Diary(file, deadly(before))
    path.unlink()


def deadly(notes: str) -> frozenset[str]:
    r"""Read from the notes what too many workers have died of.

    Examples
    --------
    >>> deadly("next\nread 0\nlabel 0\nnext\nread 0\nlabel 0\nnext\nread 0\n")
    frozenset({'label 0'})
    """
    last = (worker.splitlines()[-1:] for worker in notes.split(f"{_NEXT_WORKER}\n"))
    deaths = Counter(what for lines in last for what in lines)
    return frozenset(what for what, n in deaths.items() if n >= _DEATHS)
