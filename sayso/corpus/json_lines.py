"""Articles as JSON lines, one object each; .gz too.

In: a path, or `Slice` and `Asked`. Out: `Slice`s, or `Article`s and `Trouble`s. May import:
features.
"""

import json
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO

from sayso.corpus.columns import as_day, as_text, choose
from sayso.corpus.records import END, Article, Asked, Slice, Trouble
from sayso.corpus.streams import LONGEST, lines, opened
from sayso.corpus.streams import cut as cut_stream
from sayso.features.errors import InputError

KIND = "json_lines"


def names(path: str) -> list[str]:
    """Give the names in the first object of a file."""
    with opened(path) as (stream, _):
        for line in lines(stream):
            with suppress(ValueError):
                found = json.loads(line)
                if isinstance(found, dict):
                    return list(found)
    return []


def cut(path: str, most: int) -> Iterator[Slice]:
    """Cut a file at the ends of lines."""
    yield from cut_stream(path, KIND, _ends, most)


def read(piece: Slice, asked: Asked) -> Iterator[Article | Trouble]:
    """Read the lines of a slice; blank ones, as at the end of a file, mean nothing."""
    with opened(piece.path) as (stream, _):
        stream.seek(piece.start)
        for number, line in enumerate(lines(stream), piece.first):
            if line.strip():
                yield _article(line, piece.path, number, asked)
            if piece.stop != END and stream.tell() >= piece.stop:
                return


def _ends(stream: IO[bytes]) -> Iterator[int]:
    for _ in lines(stream):
        yield stream.tell()


def _article(line: bytes, path: str, number: int, asked: Asked) -> Article | Trouble:
    where, id_ = f"line {number}", ""
    try:
        found = _object(line)
        columns = choose(found, asked.columns, "the object")
        value = found[columns.id] if columns.id else None
        id_ = "" if value is None else str(value)
        text = as_text(found[columns.text], where)
    except InputError as error:
        return Trouble(id_, path, where, str(error))
    day = as_day(found[columns.date]) if columns.date else ""
    return Article(id_ or f"{Path(path).name}:{number}", text, day, path, where)


def _object(line: bytes) -> dict[str, object]:
    if len(line) >= LONGEST:
        raise InputError(f"the line is longer than {LONGEST:,} bytes")
    try:
        found = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise InputError(f"no JSON: {error}") from error
    if not isinstance(found, dict):
        raise InputError(f"{found!r:.60}; expected an object with a text")
    return found
