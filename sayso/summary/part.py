"""A part of an archive -> a tally: read in pieces, and of the columns only those that count.

In: one Parquet file of labelled sentences. Out: `Tally`. May import: features, model, identity.
"""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from sayso.features.errors import InputError
from sayso.identity.mentions import Mention
from sayso.model.scheme import CLASSES
from sayso.summary.said import Said
from sayso.summary.tally import Tally

if TYPE_CHECKING:
    import numpy as np
    import pyarrow as pa
    from numpy.typing import NDArray

# Of rows that are read at once, at most.
_ROWS = 2**16
_TEXTS = ("document", "date", "speaker", "affiliation", "speaker_type", "stance", "target")
_PLACES = ("start", "end")
_CONFIDENCES = {head: f"{head}_confidence" for head in CLASSES}
_COLUMNS = [*_TEXTS, *_PLACES, *_CONFIDENCES.values()]
# Equal in these, rows are counted together.
_EQUAL = ("article", "speaker", "affiliation", "speaker_type", "stance", "target", "sure")


@dataclass(slots=True)
class _Article:
    """An article, or as much of it as was read at once."""

    document: str
    day: str
    start: int
    end: int
    said: dict[Said, int]

    def goes_on_in(self, other: "_Article") -> bool:
        """Tell whether other rows are the rest of it: two articles may have the same name."""
        same = (self.document, self.day) == (other.document, other.day)
        return same and self.end <= other.start

    def take(self, other: "_Article") -> None:
        """Add the rest."""
        self.end = other.end
        self.said = Counter(self.said) + Counter(other.said)


def tally_of(part: Path, min_confidence: float) -> Tally:
    """Count the sentences of one file.

    Parameters
    ----------
    part : Path
    min_confidence : float
        From 0 to 1; sentences below it in either label are left out.

    Raises
    ------
    InputError
        The file is damaged, or not what `sayso corpus` writes.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    tally = Tally()
    try:
        with pq.ParquetFile(part) as file:
            batches = file.iter_batches(_ROWS, columns=_COLUMNS, use_threads=False)
            pieces = (_articles(pa.Table.from_batches([b]), min_confidence) for b in batches)
            for article in _whole(chain.from_iterable(pieces)):
                tally.count(article.said, _checked(article.day))
            # An article that has no sentence has no row.
            told = json.loads((file.metadata.metadata or {}).get(b"sayso", b"{}"))
            tally.documents = told.get("documents", tally.documents)
    except (OSError, pa.ArrowException, KeyError, ValueError) as error:
        raise InputError(
            f"{part} cannot be read ({error}); expected what `sayso corpus` writes. The other "
            "parts are counted; to have this one too, label the archive into a new folder"
        ) from error
    return tally


def _whole(pieces: Iterator[_Article]) -> Iterator[_Article]:
    """Put together articles of which the rows were not read at once."""
    article = next(pieces, None)
    for piece in pieces:
        if article and article.goes_on_in(piece):
            article.take(piece)
        else:
            if article:
                yield article
            article = piece
    if article:
        yield article


def _articles(rows: "pa.Table", min_confidence: float) -> list[_Article]:
    """Count equal rows of each article; this is done for all articles at once, by column."""
    import numpy as np
    import pyarrow as pa

    rows = rows.select(_COLUMNS).cast(_schema())
    documents, days = (rows[name].combine_chunks() for name in ("document", "date"))
    starts, ends = (rows[name].to_numpy() for name in _PLACES)
    begins = np.ones(len(starts), dtype=bool)
    begins[1:] = _differs(documents) | _differs(days) | (starts[1:] < ends[:-1])
    first = np.flatnonzero(begins)
    last = np.append(first[1:], len(starts)) - 1
    columns = (documents.take(pa.array(first)), days.take(pa.array(first)))
    articles = [
        _Article(document, day, start, end, {})
        for document, day, start, end in zip(
            *(column.to_pylist() for column in columns),
            starts[first].tolist(),
            ends[last].tolist(),
            strict=True,
        )
    ]
    rows = rows.append_column("article", pa.array(np.cumsum(begins) - 1))
    rows = rows.append_column("sure", pa.array(_sure(rows, min_confidence)))
    counted = rows.group_by(list(_EQUAL), use_threads=False).aggregate([([], "count_all")])
    names = (*_EQUAL, "count_all")
    for i, name, affiliation, type_, stance, target, sure, n in zip(
        *(counted[name].to_pylist() for name in names), strict=True
    ):
        articles[i].said[Said(Mention(name, affiliation, type_), stance, target, sure)] = n
    return articles


def _differs(column: "pa.Array") -> "NDArray[np.bool_]":
    """Tell for each row but the first whether it differs from the one before."""
    import pyarrow.compute as pc

    found: NDArray[np.bool_] = pc.not_equal(column[1:], column[:-1]).to_numpy(zero_copy_only=False)
    return found


def _sure(rows: "pa.Table", min_confidence: float) -> "NDArray[np.bool_]":
    """Tell which rows count: `sayso.labelling` makes all of another language a guess."""
    confidences = {head: rows[name].to_numpy() for head, name in _CONFIDENCES.items()}
    sure = [confidence >= min_confidence for confidence in confidences.values()]
    guess = [confidences[head] == 1 / len(classes) for head, classes in CLASSES.items()]
    found: NDArray[np.bool_] = sure[0] & sure[1] & ~(guess[0] & guess[1])
    return found


def _schema() -> "pa.Schema":
    """Give what the columns must be; whatever is missing or null is an error."""
    import pyarrow as pa

    kinds = {
        **dict.fromkeys(_TEXTS, pa.string()),
        **dict.fromkeys(_PLACES, pa.int64()),
        **dict.fromkeys(_CONFIDENCES.values(), pa.float64()),
    }
    return pa.schema([pa.field(name, kind, nullable=False) for name, kind in kinds.items()])


@lru_cache(maxsize=2**10)
def _checked(day: str) -> str:
    """Give a day if it is one, or none."""
    if day and date.fromisoformat(day).isoformat() != day:
        raise ValueError(f"{day!r} is no day as YYYY-MM-DD")
    return day
