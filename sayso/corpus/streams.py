"""Files that are read from their beginning on, unpacked on the way, and where to cut them.

In: the path of a file. Out: its unpacked stream, its lines, its `Slice`s. May import: nothing of
ours.
"""

import gzip
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, NamedTuple, cast

from sayso.corpus.records import Slice

# The longest line or cell that is read, in bytes: a file of something else, or a table in which a
# mark is missing, must not fill the memory.
LONGEST = 100_000_000
# A slice has no more bytes of input, however few documents they are, unless it is one document.
MOST_BYTES = 16_000_000


class Opened(NamedTuple):
    """A file as it is read, and as it lies on the disk."""

    stream: IO[bytes]
    disk: IO[bytes]


@contextmanager
def opened(path: str) -> Iterator[Opened]:
    """Open a file; one that ends in .gz is unpacked on the way."""
    with Path(path).open("rb") as disk:
        if not path.lower().endswith(".gz"):
            yield Opened(disk, disk)
            return
        with gzip.GzipFile(fileobj=disk) as stream:
            yield Opened(cast("IO[bytes]", stream), disk)


def lines(stream: IO[bytes]) -> Iterator[bytes]:
    """Give the lines; of one that is longer than `LONGEST` only so much."""
    while line := stream.readline(LONGEST):
        rest = line
        while len(rest) == LONGEST and not rest.endswith(b"\n"):
            rest = stream.readline(LONGEST)
        yield line


def cut(
    path: str, kind: str, ends: Callable[[IO[bytes]], Iterator[int]], most: int
) -> Iterator[Slice]:
    """Cut a file after records, so that no slice has too many of them or too many bytes.

    Parameters
    ----------
    path, kind : str
    ends : callable
        Gives the offsets at which records end.
    most : int
        How many records a slice may have.
    """
    with opened(path) as (stream, disk):
        piece, begun = Slice(path, kind, stop=0, documents=0), 0
        for end in ends(stream):
            full = piece.documents >= most or end - piece.start > MOST_BYTES
            if full and piece.documents:
                yield piece._replace(weight=disk.tell() - begun)
                begun = disk.tell()
                piece = piece._replace(
                    start=piece.stop, first=piece.first + piece.documents, documents=0
                )
            piece = piece._replace(stop=end, documents=piece.documents + 1)
        if piece.documents:
            yield piece._replace(weight=disk.tell() - begun)
