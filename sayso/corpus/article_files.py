"""Articles as files, one each: plain text or a web page, as `sayso classify` takes them."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from sayso.corpus.records import Article, Asked, Slice, Trouble
from sayso.features.errors import InputError
from sayso.features.reading import article
from sayso.inputs import Source
from sayso.summary.dates import Dates

KIND = "article_files"


def cut(path: str, _most: int) -> Iterator[Slice]:
    """Give the file as one slice."""
    yield Slice(path, KIND, weight=Path(path).stat().st_size)


def read(piece: Slice, _asked: Asked) -> Iterator[Article | Trouble]:
    """Read the article."""
    path = Path(piece.path)
    try:
        text = article(path)
        day = _dates().of(Source(path))
    except InputError as error:
        yield Trouble(piece.name, piece.path, "", str(error))
    else:
        yield Article(piece.name, text, day, piece.path, "")


@lru_cache(maxsize=1)
def _dates() -> Dates:
    """Give the dates of articles; each table of them is read once in a process."""
    return Dates(lambda _error: None)
