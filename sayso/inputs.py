"""What the user names on the command line -> files and documents.

In: paths, or `-`. Out: `Source`s, and the `Document` of each. May import: features.
"""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISDIR
from typing import TypeVar

from sayso.features.document import Document
from sayso.features.errors import InputError
from sayso.features.reading import article, bounded, decode, read_bytes
from sayso.features.web_pages import HTML_ENDINGS, article_from_html, looks_like_html

_T = TypeVar("_T")

ARTICLE_ENDINGS = frozenset({".txt", *HTML_ENDINGS})
TABLE_ENDINGS = frozenset({".csv"})

STANDARD_INPUT = "-"
STANDARD_INPUT_NAME = "stdin"

# What is told of each input that is left out.
Complain = Callable[[InputError], None]


@dataclass(frozen=True, slots=True)
class Source:
    """One file to be read, or standard input.

    Parameters
    ----------
    path : Path or None
        None for standard input.
    """

    path: Path | None

    @property
    def name(self) -> str:
        """What messages call it: the path, or "stdin"."""
        return STANDARD_INPUT_NAME if self.path is None else str(self.path)

    @property
    def document(self) -> str:
        """The document's name: the file's name without its ending, or "stdin"."""
        return STANDARD_INPUT_NAME if self.path is None else self.path.stem

    def data(self) -> bytes:
        """Give the content; raises InputError if it cannot be read."""
        if self.path is None:
            return bounded(sys.stdin.buffer, self.name)
        return read_bytes(self.path)


def sources(paths: Sequence[str], endings: frozenset[str], complain: Complain) -> Iterator[Source]:
    """Give the files which these paths mean, each once, a folder's in the order of their names.

    Parameters
    ----------
    paths : sequence of str
        Files, folders, or "-" for standard input. A file may have any ending but that of the
        other kind of input (a table among articles); of a folder those with ``endings`` count.
    endings : frozenset of str
        `ARTICLE_ENDINGS` or `TABLE_ENDINGS`.
    complain : callable
        Is given the InputError of each path that means nothing.
    """
    seen = set()
    for path in paths:
        try:
            found = _sources(path, endings)
        except InputError as error:
            complain(error)
            continue
        for source in found:
            if source not in seen:
                seen.add(source)
                yield source


def read_article(source: Source) -> Document:
    """Read an article and split it into its sentences.

    Raises
    ------
    InputError
        If there is no text in it; see `sayso.features.reading`.
    """
    from sayso.features.segmentation import segment

    return segment(_text(source), source.document)


def readable(
    read: Callable[[Source], _T], found: Iterable[Source], complain: Complain
) -> Iterator[_T]:
    """Read what can be read.

    Parameters
    ----------
    read : callable
        Such as `read_article`.
    found : iterable of Source
    complain : callable
        Is given the InputError of each that cannot.
    """
    for source in found:
        try:
            yield read(source)
        except InputError as error:
            complain(error)


def _text(source: Source) -> str:
    if source.path is not None:
        return article(source.path)
    text = decode(source.data(), source.name)
    return article_from_html(text) if looks_like_html(text) else text


def _sources(path: str, endings: frozenset[str]) -> list[Source]:
    if path == STANDARD_INPUT:
        return [Source(None)]
    try:
        mode = Path(path).stat().st_mode
    except FileNotFoundError as error:
        raise InputError(f"{path} does not exist; check the path") from error
    except OSError as error:  # such as a whole sentence in place of a path
        raise InputError(f"{path:.80} cannot be read: {error.strerror}; give a path") from error
    if S_ISDIR(mode):
        return _in_folder(Path(path), endings)
    _refuse_other_kind(Path(path), endings)
    return [Source(Path(path))]


def _in_folder(folder: Path, endings: frozenset[str]) -> list[Source]:
    """Give the files of a folder; hidden ones, which no user put there, are left out."""
    try:
        files = sorted(f for f in folder.iterdir() if f.suffix.lower() in endings and f.is_file())
    except OSError as error:
        raise InputError(f"{folder} cannot be read: {error.strerror}") from error
    found = [Source(file) for file in files if not file.name.startswith(".")]
    if not found:
        kinds = ", ".join(sorted(endings))
        raise InputError(f"{folder} is a folder without a file that ends in {kinds}; name another")
    return found


def _refuse_other_kind(path: Path, endings: frozenset[str]) -> None:
    if path.suffix.lower() in TABLE_ENDINGS - endings:
        raise InputError(f"{path} is a table; to label its sentences, add --sentences")
    if path.suffix.lower() in ARTICLE_ENDINGS - endings:
        raise InputError(f"{path} is an article; --sentences takes CSV tables of sentences")
