"""Articles as the rows of a CSV table, in which a cell may hold line ends; .gz too.

In: a path, or `Slice` and `Asked`. Out: `Slice`s, or `Article`s and `Trouble`s. May import:
features.
"""

import csv
from codecs import BOM_UTF8
from collections.abc import Iterator
from pathlib import Path
from typing import IO, NamedTuple

from sayso.corpus.columns import as_day, as_text, choose
from sayso.corpus.records import END, Article, Asked, Columns, Slice, Trouble
from sayso.corpus.streams import LONGEST, lines, opened
from sayso.corpus.streams import cut as cut_stream
from sayso.features.errors import InputError

KIND = "tables"


class _Row(NamedTuple):
    """A row of cells, or why there is none, and the offset of its end."""

    cells: list[bytes]
    problem: str
    end: int


def names(path: str) -> list[str]:
    """Give the header of a table."""
    with opened(path) as (stream, _):
        return _header(stream)


def cut(path: str, most: int) -> Iterator[Slice]:
    """Cut a table at the ends of rows."""
    yield from cut_stream(path, KIND, _ends, most)


def read(piece: Slice, asked: Asked) -> Iterator[Article | Trouble]:
    """Read the rows of a slice; the first one of a table has the header before it."""
    with opened(piece.path) as (stream, _):
        header = _header(stream)
        columns = choose(header, asked.columns, "the table")
        if piece.start:
            stream.seek(piece.start)
        for number, row in enumerate(_rows(stream), piece.first):
            yield _article(row, header, columns, piece.path, number)
            if piece.stop != END and row.end >= piece.stop:
                return


def _ends(stream: IO[bytes]) -> Iterator[int]:
    _header(stream)
    for row in _rows(stream):
        yield row.end


def _header(stream: IO[bytes]) -> list[str]:
    row = next(_rows(stream), _Row([], "", 0))
    return [_decoded(cell) for cell in row.cells]


def _rows(stream: IO[bytes]) -> Iterator[_Row]:
    """Give the rows that follow, and the place after each.

    What divides a table is ASCII, so it can be divided before it is decoded: Latin-1 takes any
    byte for a character. A blank line is a row without cells; after a row that is none, reading
    goes on with the next line. Marks are read strictly: else one that is missing would make a
    single document of all rows up to the next.
    """
    csv.field_size_limit(LONGEST - 1)
    # The mark of UTF-8 would keep a quotation mark after it from opening a cell.
    plain = (line.removeprefix(BOM_UTF8) for line in lines(stream))
    reader = csv.reader((line.decode("latin-1") for line in plain), strict=True)
    while True:
        try:
            cells = [cell.encode("latin-1") for cell in next(reader)]
        except StopIteration:
            return
        except csv.Error as error:
            yield _Row([], f"no row of a CSV table: {error}", stream.tell())
        else:
            yield _Row(cells, "", stream.tell())


def _article(
    row: _Row, header: list[str], columns: Columns, path: str, number: int
) -> Article | Trouble:
    where, id_ = f"row {number}", ""
    try:
        _check(row, header)
        cells = dict(zip(header, row.cells, strict=True))
        id_ = _decoded(cells.get(columns.id, b""))
        text = as_text(cells[columns.text] or None, where)
    except InputError as error:
        return Trouble(id_, path, where, str(error))
    day = as_day(_decoded(cells.get(columns.date, b"")))
    return Article(id_ or f"{Path(path).name}:{number}", text, day, path, where)


def _check(row: _Row, header: list[str]) -> None:
    if row.problem:
        raise InputError(row.problem)
    if len(row.cells) != len(header):
        raise InputError(
            f"{len(row.cells)} values, expected {len(header)}; "
            "put values that hold a comma between quotation marks"
        )


def _decoded(cell: bytes) -> str:
    return cell.decode("utf-8", "replace")
