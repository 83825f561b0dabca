"""Articles as crawled web pages: the HTML responses of a WARC file, .gz or not.

In: a path, or `Slice` and `Asked`. Out: `Slice`s, or `Article`s and `Trouble`s. May import:
features.
"""

import mmap
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from warcio.archiveiterator import ArchiveIterator

from sayso.corpus.columns import as_day
from sayso.corpus.records import END, Article, Asked, Slice, Trouble, told
from sayso.corpus.streams import LONGEST, MOST_BYTES
from sayso.features.errors import InputError
from sayso.features.reading import bounded, decode
from sayso.features.web_pages import article_from_html

KIND = "warc"

_HTML = ("text/html", "application/xhtml+xml")
_GZIP, _BEGINNING, _GAP = b"\x1f\x8b\x08", b"WARC/", b"\r\n\r\n"
_AS_GZIP = 31  # zlib's way to say: with the header of a gzip file
_LOOK = 512  # bytes packed, to see how they begin
_NO_RECORD = "no WARC record"


class _Found(NamedTuple):
    """A record and its offset, or why there is none."""

    offset: int
    record: Any
    problem: str


def cut(path: str, most: int) -> Iterator[Slice]:
    """Cut a file between records; what is no page counts for little."""
    piece = Slice(path, KIND, stop=0, documents=0)
    size = Path(path).stat().st_size
    for found in _records(path, 0):
        full = piece.documents >= most or found.offset - piece.start > MOST_BYTES
        if full and piece.documents:
            yield piece._replace(stop=found.offset, weight=found.offset - piece.start)
            piece = piece._replace(start=found.offset, documents=0)
        piece = piece._replace(documents=piece.documents + _is_page(found))
    yield piece._replace(stop=size, weight=size - piece.start)


def read(piece: Slice, _asked: Asked) -> Iterator[Article | Trouble]:
    """Read the pages of a slice; other records mean nothing."""
    for found in _records(piece.path, piece.start):
        if piece.stop != END and found.offset >= piece.stop:
            return
        if _is_page(found):
            yield _article(found, piece.path)


def _article(found: _Found, path: str) -> Article | Trouble:
    where, id_ = f"record at byte {found.offset}", ""
    if found.problem:
        return Trouble("", path, where, found.problem)
    headers = found.record.rec_headers
    try:
        id_ = headers.get_header("WARC-Target-URI") or ""
        text = article_from_html(decode(_content(found.record), "the page"))
    except Exception as error:  # a crafted page can fail in any way at all
        return Trouble(id_, path, where, told(error))
    day = as_day(headers.get_header("WARC-Date"))
    return Article(id_ or f"{Path(path).name}:{found.offset}", text, day, path, where)


def _content(record: Any) -> bytes:
    content = bounded(record.content_stream(), "the page", LONGEST)
    if getattr(record.raw_stream, "limit", 0):
        raise InputError("the record is cut short")
    return content


def _is_page(found: _Found) -> bool:
    """Tell whether a record is a web page that the server gave, or may be one."""
    if found.problem:
        return True
    http = found.record.http_headers
    if found.record.rec_type != "response" or http is None:
        return False
    kind = (http.get_header("Content-Type") or "").partition(";")[0].strip().lower()
    return http.get_statuscode() == "200" and kind in _HTML


def _records(path: str, start: int) -> Iterator[_Found]:
    """Give the records from an offset on; after a damaged one, go on with the next."""
    with Path(path).open("rb") as file:
        while start != END:
            file.seek(start)
            head = file.read(_LOOK)
            # Of a first record that is damaged warcio guesses another format, and reads far ahead.
            problem = _NO_RECORD if head and not _begins(head) else ""
            if not problem:
                file.seek(start)
                records, begun = ArchiveIterator(file), False
                try:
                    for record in records:
                        if record.format != "warc":
                            raise InputError(_NO_RECORD)
                        # Where a file is packed as a whole, warcio's offsets go back.
                        start, begun = max(start, records.offset), True
                        yield _Found(start, record, "")
                    return
                except Exception as error:  # warcio lets errors of all kinds through
                    start, problem = max(start, records.offset) if begun else start, told(error)
                finally:
                    records.close()
            yield _Found(start, None, problem)
            start = _next(file.fileno(), start + 1)


def _begins(content: bytes) -> bool:
    """Tell whether a record begins there, packed or not."""
    return (_unpacked(content) if content.startswith(_GZIP) else content).startswith(_BEGINNING)


def _next(file: int, start: int) -> int:
    """Find where the next record begins, or `END`."""
    with mmap.mmap(file, 0, access=mmap.ACCESS_READ) as content:
        packed = content[:3] == _GZIP
        mark = _GZIP if packed else _GAP + _BEGINNING
        while (start := content.find(mark, start)) != END:
            if not packed:
                return start + len(_GAP)
            if _begins(content[start : start + _LOOK]):
                return start
            start += 1
    return END


def _unpacked(content: bytes) -> bytes:
    try:
        return zlib.decompressobj(_AS_GZIP).decompress(content, _LOOK)
    except zlib.error:
        return b""
