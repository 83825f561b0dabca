"""The kinds of input, one module each, and which of them reads which file.

In: a path, or `Slice` and `Asked`. Out: the kind of a file; what its module makes of it. May
import: features.
"""

from collections.abc import Iterator
from types import MappingProxyType
from typing import Protocol

from sayso.corpus import article_files, json_lines, parquet, tables, warc
from sayso.corpus.columns import check
from sayso.corpus.records import END, Article, Asked, Slice, Trouble, told
from sayso.features.web_pages import HTML_ENDINGS


class Kind(Protocol):
    """What each module has."""

    KIND: str

    def cut(self, path: str, most: int, /) -> Iterator[Slice]:
        """Cut a file into slices of so many documents at most, one after the other."""

    def read(self, piece: Slice, asked: Asked, /) -> Iterator[Article | Trouble]:
        """Read the documents of a slice."""


_MODULES: tuple[Kind, ...] = (article_files, json_lines, parquet, tables, warc)
KINDS = MappingProxyType({module.KIND: module for module in _MODULES})

# Of a file's name, in lower case.
ENDINGS = MappingProxyType(
    {
        ".parquet": parquet.KIND,
        ".jsonl": json_lines.KIND,
        ".jsonl.gz": json_lines.KIND,
        ".ndjson": json_lines.KIND,
        ".ndjson.gz": json_lines.KIND,
        ".csv": tables.KIND,
        ".csv.gz": tables.KIND,
        ".warc": warc.KIND,
        ".warc.gz": warc.KIND,
        **dict.fromkeys((".txt", *sorted(HTML_ENDINGS)), article_files.KIND),
    }
)
_TABLES = MappingProxyType({module.KIND: module for module in (json_lines, parquet, tables)})


def kind_of(name: str) -> str:
    """Give the kind of a file by its name, "" where it is none that is read.

    Examples
    --------
    >>> kind_of("crawl/CC-NEWS-1.warc.gz"), kind_of("notes.pdf")
    ('warc', '')
    """
    return next((kind for end, kind in ENDINGS.items() if name.lower().endswith(end)), "")


def needs_pages(name: str) -> bool:
    """Tell by the name of a file whether web pages are read from it."""
    kind = kind_of(name)
    return kind == warc.KIND or (kind != "" and name.lower().endswith(tuple(HTML_ENDINGS)))


def read(piece: Slice, asked: Asked) -> Iterator[Article | Trouble]:
    """Read the documents of a slice; where it cannot be read on, the last is a `Trouble`."""
    where = ""
    try:
        for item in KINDS[piece.kind].read(piece, asked):
            where = f"after {item.where}"
            yield item
    except Exception as error:  # damaged files fail in every way that their libraries know
        yield Trouble("", piece.path, where, told(error))


def slices(path: str, kind: str, name: str, most: int) -> Iterator[Slice]:
    """Cut a file; from where it cannot be read on, the rest of it is one slice."""
    last = Slice(path, kind, stop=0, documents=0)
    try:
        for piece in KINDS[kind].cut(path, most):
            last = piece
            yield piece._replace(name=name)
    except Exception:  # the same will happen to whoever reads that slice, who can record it
        first = last.first + last.documents
        yield last._replace(start=last.stop, stop=END, first=first, name=name)


def singly(piece: Slice) -> Iterator[Slice]:
    """Cut a slice into slices of one document each; for that all before it is looked at again."""
    for one in slices(piece.path, piece.kind, piece.name, 1):
        if piece.stop != END and one.start >= piece.stop:
            return
        if one.stop == END or one.stop > piece.start:
            beyond = piece.stop != END and (one.stop == END or one.stop > piece.stop)
            stop = piece.stop if beyond else one.stop
            yield one._replace(start=max(one.start, piece.start), stop=stop, date=piece.date)


def check_columns(path: str, asked: Asked) -> None:
    """Make sure that a table has the columns; one that cannot be read is left to its reader.

    Raises
    ------
    InputError
        It has not; the message names those that there are.
    """
    module = _TABLES.get(kind_of(path))
    if module is None:
        return
    try:
        names = module.names(path)
    except Exception:  # as in `slices`
        return
    if names:  # an empty file tells nothing of those that come after it
        check(names, asked.columns, path)
