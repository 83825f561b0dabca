"""Articles as files, one each: plain text or a web page, as `sayso classify` takes them.

In: a path, or `Slice` and `Asked`. Out: `Slice`s, or `Article`s and `Trouble`s. May import:
features, inputs.
"""

from collections.abc import Iterator
from pathlib import Path

from sayso.corpus.records import Article, Asked, Slice, Trouble
from sayso.dates import of_page
from sayso.features.errors import InputError
from sayso.features.reading import article
from sayso.inputs import Source

KIND = "article_files"


def cut(path: str, _most: int) -> Iterator[Slice]:
    """Give the file as one slice."""
    yield Slice(path, KIND, weight=Path(path).stat().st_size)


def read(piece: Slice, _asked: Asked) -> Iterator[Article | Trouble]:
    """Read the article."""
    path = Path(piece.path)
    try:
        text = article(path)
    except InputError as error:
        yield Trouble(piece.name, piece.path, "", str(error))
    else:
        yield Article(piece.name, text, piece.date or _told_date(path), piece.path, "")


def _told_date(path: Path) -> str:
    """Give the day that a page tells of itself; no error in a date costs its article."""
    try:
        return of_page(Source(path))
    except Exception:  # what a page says of itself can be wrong in every way
        return ""
