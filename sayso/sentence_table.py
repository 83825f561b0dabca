"""A CSV table of sentences that are split already -> documents, and back to the rows' order.

In: the `Source` of a CSV table. Out: `SentenceTable`. May import: features, model.
"""

import csv
import io
import sys
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.features.document import Document
from sayso.features.errors import InputError
from sayso.features.reading import decode
from sayso.inputs import Source
from sayso.model.prediction import COLUMNS, PLACE

NEEDED = ("document", "text")
# Columns that sayso writes besides those of a prediction; an input's own get another name.
ADDED = ("furniture", "explanation", "labelled_by")
_TRUE = frozenset({"1", "true", "yes"})

Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class SentenceTable:
    """The sentences of one table.

    Parameters
    ----------
    documents : tuple of Document
        In the order in which they first appear. Rows that are marked as furniture, and rows
        without text, are furniture.
    places : tuple of (int, int)
        For each row its document and its sentence in that.
    extra : tuple of mapping
        For each row the columns to be carried through. Those with the name of a column that
        sayso fills get the ending "_given" (``stance_given``); start and end keep theirs.
    has_furniture : bool
        Whether the table has a furniture column.
    """

    documents: tuple[Document, ...]
    places: tuple[tuple[int, int], ...]
    extra: tuple[Row, ...]
    has_furniture: bool

    @property
    def extra_columns(self) -> tuple[str, ...]:
        """The names of the columns that are carried through, in order."""
        return tuple(self.extra[0])


def read_table(source: Source) -> SentenceTable:
    r"""Read a table of sentences.

    Rows of several documents may be mixed; within a document they stand in its order. Where
    all starts of a document are whole numbers that leave room for the sentences, they are the
    sentences' offsets, and spans refer to them; otherwise the sentences stand one to a line.

    Raises
    ------
    InputError
        If it is no CSV, has no rows, lacks a column, or a row has too many or too few values.
    """
    rows = _rows(decode(source.data(), source.name), source.name)
    documents, places = arranged(rows)
    given = [column for column in rows[0] if column not in {*NEEDED, "furniture"}]
    names = carried(given, {*COLUMNS, *ADDED} - set(PLACE))
    return SentenceTable(
        documents,
        places,
        tuple({new: row[old] for old, new in names.items()} for row in rows),
        "furniture" in rows[0],
    )


def arranged(rows: Sequence[Row]) -> tuple[tuple[Document, ...], tuple[tuple[int, int], ...]]:
    r"""Put sentences together to documents: these, and for each row its document and its place.

    Examples
    --------
    >>> names, texts = ("a", "b", "a"), ("One.", "Two.", "Three.")
    >>> rows = [{"document": d, "text": t} for d, t in zip(names, texts)]
    >>> documents, places = arranged(rows)
    >>> [document.text for document in documents], places
    (['One.\nThree.', 'Two.'], ((0, 0), (1, 0), (0, 1)))
    """
    by_document: dict[str, list[int]] = {}
    for number, row in enumerate(rows):
        by_document.setdefault(row["document"], []).append(number)
    places = {
        number: (document, sentence)
        for document, numbers in enumerate(by_document.values())
        for sentence, number in enumerate(numbers)
    }
    return (
        tuple(_document(name, [rows[n] for n in numbers]) for name, numbers in by_document.items()),
        tuple(places[number] for number in range(len(rows))),
    )


def carried(given: Collection[str], filled: Collection[str]) -> dict[str, str]:
    """Give the new name of each column that is carried through: no column that sayso fills.

    Examples
    --------
    >>> carried(["stance", "date"], {"stance"})
    {'stance': 'stance_given', 'date': 'date'}
    """
    names = {}
    for column in given:
        new = column
        while new in filled or (new != column and new in given):
            new += "_given"
        names[column] = new
    return names


def _rows(text: str, name: str) -> list[dict[str, str]]:
    csv.field_size_limit(sys.maxsize)  # an article may stand in one field
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = next(reader)
        _check_header(header, name)
        rows = [_row(header, v, f"{name}, line {reader.line_num}") for v in reader if v]
    except csv.Error as error:
        raise InputError(f"{name}, line {reader.line_num}: not a CSV table ({error})") from error
    if not rows:
        raise InputError(f"{name} has a header but no rows; give one row a sentence")
    return rows


def _check_header(header: Sequence[str], name: str) -> None:
    missing = [column for column in NEEDED if column not in header]
    if missing:
        raise InputError(
            f"{name} has no column {' and no column '.join(missing)}, only {', '.join(header)}; "
            "expected document, text and any others, separated by commas"
        )
    twice = sorted({column for column in header if header.count(column) > 1})
    if twice:
        raise InputError(f"{name} has two columns named {twice[0]!r}; rename one")


def _row(header: Sequence[str], values: Sequence[str], where: str) -> dict[str, str]:
    if len(values) != len(header):
        raise InputError(
            f"{where}: {len(values)} values, expected {len(header)}; "
            "put values that hold a comma between quotation marks"
        )
    return dict(zip(header, values, strict=True))


def _document(name: str, rows: Sequence[Row]) -> Document:
    """Give one document of the table, its furniture marked."""
    document = Document.from_sentences(name, [row["text"] for row in rows], _starts(rows))
    sentences = zip(document.sentences, map(_is_furniture, rows), strict=True)
    return replace(document, sentences=tuple(replace(s, furniture=mark) for s, mark in sentences))


def _is_furniture(row: Row) -> bool:
    """Tell whether a row is marked as furniture, or has no text that could be labelled."""
    return row.get("furniture", "").strip().lower() in _TRUE or not row["text"].strip()


def _starts(rows: Sequence[Row]) -> list[int] | None:
    """Give the rows' offsets if all are whole numbers and none is absurdly far on."""
    try:
        starts = [int(row["start"]) for row in rows]
    except (KeyError, ValueError):
        return None
    # The gaps are filled with line feeds, so one mistyped offset must not fill the memory.
    room = 10_000_000 + 100 * sum(len(row["text"]) for row in rows)
    return starts if max(starts) < room else None
