"""Articles as the rows of a Parquet file.

In: a path, or `Slice` and `Asked`. Out: `Slice`s, or `Article`s and `Trouble`s. May import: nothing
of ours.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from sayso.corpus.columns import as_day, as_text, choose
from sayso.corpus.records import END, Article, Asked, Columns, Slice, Trouble, told
from sayso.corpus.streams import MOST_BYTES

KIND = "parquet"

# So many rows are in memory at once.
_BATCH = 64
_BUFFER = 1 << 20


def names(path: str) -> list[str]:
    """Give the columns of a file."""
    return list(pq.read_schema(path).names)


def cut(path: str, most: int) -> Iterator[Slice]:
    """Cut a file into stretches of rows, none of which is in two row groups."""
    start = 0
    metadata = pq.read_metadata(path)
    for number in range(metadata.num_row_groups):
        group = metadata.row_group(number)
        if not group.num_rows:
            continue
        on_disk = sum(group.column(i).total_compressed_size for i in range(group.num_columns))
        step = max(1, min(most, MOST_BYTES * group.num_rows // max(1, group.total_byte_size)))
        end = start + group.num_rows
        while start < end:
            stop = min(start + step, end)
            rows = stop - start
            weight = on_disk * rows // group.num_rows
            yield Slice(path, KIND, start, stop, start + 1, rows, weight)
            start = stop


def read(piece: Slice, asked: Asked) -> Iterator[Article | Trouble]:
    """Read the rows of a slice, a few at a time; those before them in their group are skipped."""
    with pq.ParquetFile(piece.path, buffer_size=_BUFFER, pre_buffer=False) as file:
        columns = choose(file.schema_arrow.names, asked.columns, "the file")
        groups, row = _groups(file.metadata, piece)
        wanted = sorted({name for name in columns if name})
        for batch in file.iter_batches(_BATCH, row_groups=groups, columns=wanted):
            for at in range(max(0, piece.start - row), batch.num_rows):
                if piece.stop != END and row + at >= piece.stop:
                    return
                yield _article(batch, at, columns, piece.path, row + at + 1)
            row += batch.num_rows


def _groups(metadata: Any, piece: Slice) -> tuple[list[int], int]:
    """Give the row groups that a slice is in, and the number of the first row in them."""
    groups: list[int] = []
    first = start = 0
    for number in range(metadata.num_row_groups):
        end = start + metadata.row_group(number).num_rows
        if piece.start < end and (piece.stop == END or start < piece.stop):
            first = first if groups else start
            groups.append(number)
        start = end
    return groups, first


def _article(
    batch: pa.RecordBatch, at: int, columns: Columns, path: str, number: int
) -> Article | Trouble:
    where, id_ = f"row {number}", ""
    try:
        id_ = _cell(batch, columns.id, at)
        text = as_text(_value(batch, columns.text, at), where)
    except Exception as error:  # a cell can hold what no Python value can
        return Trouble(id_, path, where, told(error))
    day = _day(batch, columns.date, at)
    return Article(id_ or f"{Path(path).name}:{number}", text, day, path, where)


def _day(batch: pa.RecordBatch, column: str, at: int) -> str:
    """Give the day of a cell, "" also for a time that lies beyond all calendars."""
    try:
        return as_day(_cell(batch, column, at))
    except (OverflowError, ValueError):
        return ""


def _cell(batch: pa.RecordBatch, column: str, at: int) -> str:
    """Give a cell as a string, "" where there is none."""
    value = _value(batch, column, at) if column else None
    return "" if value is None else str(value)


def _value(batch: pa.RecordBatch, column: str, at: int) -> object:
    """Give a cell; text that is not UTF-8 as bytes."""
    scalar = batch.column(column)[at]
    try:
        return scalar.as_py()
    except UnicodeDecodeError:
        return bytes(scalar.as_buffer())
