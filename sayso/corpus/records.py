"""What planner, workers and run hand to each other: small frozen records that can be sent.

In: what a stage has found. Out: frozen records: `Slice`, `Part`, `Article`, `Trouble`, `Counts`,
`Asked`. May import: features.
"""

from dataclasses import dataclass, field
from typing import NamedTuple

from sayso.features.errors import InputError

# As the stop of a slice: to the end of the file, however far that is.
END = -1


class Columns(NamedTuple):
    """The columns of a table that matter, by name; "" for one that there is not."""

    id: str
    text: str
    date: str


class Slice(NamedTuple):
    """A stretch of one input file.

    Parameters
    ----------
    path : str
        Absolute, so that it means the same in every process.
    kind : str
        The module that reads it, as in `sayso.corpus.kinds`.
    start, stop : int
        Rows of a Parquet file, bytes of any other (of a compressed one: of what it unpacks to,
        but for WARC). `END` for the end of the file.
    first : int
        The number of the first row, line or record, counted from 1.
    documents : int
        How many there are, as far as the planner can tell.
    weight : int
        How many bytes they take on the disk, about.
    name, date : str
        What the document is called, where the file is one, and the day that a table beside it
        tells, or "".
    """

    path: str
    kind: str
    start: int = 0
    stop: int = END
    first: int = 1
    documents: int = 1
    weight: int = 0
    name: str = ""
    date: str = ""


class Part(NamedTuple):
    """What one task labels and one output file holds."""

    number: int
    slices: tuple[Slice, ...]

    @property
    def name(self) -> str:
        """The name of its output file, without the ending."""
        return f"part-{self.number:06d}"

    @property
    def weight(self) -> int:
        """How many bytes its input takes on the disk, about."""
        return sum(s.weight for s in self.slices)


class Article(NamedTuple):
    """One document as it was read: its text is not split yet."""

    id: str
    text: str
    date: str
    input: str
    where: str


class Trouble(NamedTuple):
    """Something that could not be read or labelled: a row of ``errors.parquet``.

    Parameters
    ----------
    document : str
        Its id, or "" where that is not known.
    input : str
        The path of the file.
    where : str
        "row 7", "line 12", "record at byte 4096" or "".
    reason : str
    """

    document: str
    input: str
    where: str
    reason: str


def told(error: Exception) -> str:
    """Say what went wrong; an error that was not foreseen is named by its type."""
    return str(error) if isinstance(error, InputError) else f"{type(error).__name__}: {error}"


@dataclass(frozen=True, slots=True)
class Counts:
    """What a part holds, or several."""

    documents: int = 0
    sentences: int = 0
    errors: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            self.documents + other.documents,
            self.sentences + other.sentences,
            self.errors + other.errors,
        )


@dataclass(frozen=True, slots=True)
class Asked:
    """How inputs are to be read and labelled: all that changes what comes out.

    Parameters
    ----------
    columns : Columns
        The names that the user gave; "" for what is to be found.
    min_confidence : float
        From 0 to 1; sentences below it in either head are marked for review.
    part_size : int
        How many documents a part has at most.
    """

    columns: Columns = field(default=Columns("", "", ""))
    min_confidence: float = 0.5
    part_size: int = 1000
