"""Inputs -> files -> parts: always the same ones, found as they are needed.

In: paths and `Asked`. Out: `Input`s and `Part`s, in order. May import: features, inputs.
"""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from sayso.corpus.article_files import KIND as ARTICLES
from sayso.corpus.kinds import ENDINGS, kind_of, slices
from sayso.corpus.records import Asked, Part, Slice
from sayso.corpus.streams import MOST_BYTES
from sayso.dates import TABLE as DATES
from sayso.dates import Dates
from sayso.features.errors import InputError
from sayso.inputs import Complain, Source


@dataclass(frozen=True, slots=True)
class Input:
    """What the user named: a file, or a folder with all that is below it.

    Parameters
    ----------
    path : Path
        Absolute.
    files : tuple of Path
        In the order in which they are labelled.
    bytes : int
        Of all files together.
    fingerprint : str
        Changes whenever a file's name, size or time of change does, or that of a table of dates.
    """

    path: Path
    files: tuple[Path, ...]
    bytes: int
    fingerprint: str

    def name_of(self, file: Path) -> str:
        """Give the name of an article: its path in the folder without its ending."""
        relative = file.relative_to(self.path) if file != self.path else Path(file.name)
        return relative.with_suffix("").as_posix()


def look(path: str) -> Input:
    """Look at an input, without reading what is in it.

    Raises
    ------
    InputError
        If there is nothing there that can be labelled.
    """
    given = Path(path).resolve()
    if not os.path.exists(given):  # noqa: PTH110 that of Path fails at a name that is too long
        raise InputError(f"{path} does not exist; check the path")
    files = tuple(_in_folder(given) if given.is_dir() else [given])
    if not files or not kind_of(files[0].name):
        what = "a folder without a file that ends" if given.is_dir() else "a file that does not end"
        raise InputError(f"{path} is {what} in {', '.join(sorted(ENDINGS))}; name another")
    digest = sha256()
    for file in (*files, *_dates_beside(files)):
        size, changed = _status(file)
        digest.update(f"{file}\0{size}\0{changed}\n".encode(errors="replace"))
    total = sum(_status(file)[0] for file in files)
    return Input(given, files, total, digest.hexdigest()[:16])


def _dates_beside(files: Iterable[Path]) -> list[Path]:
    """Give the tables that tell when these articles were published."""
    folders = sorted({file.parent for file in files})
    tables = (folder / name for folder in folders for name in (DATES, f"documents/{DATES}"))
    return [table for table in tables if table.is_file()]


def _status(file: Path) -> tuple[int, int]:
    """Give size and time of change; of a link to nowhere nothing, and who reads it will say so."""
    try:
        status = file.stat()
    except OSError:
        return 0, 0
    return status.st_size, status.st_mtime_ns


def parts(inputs: Sequence[Input], asked: Asked, complain: Complain) -> Iterator[Part]:
    """Give the parts, in order. Small files share one; a large file makes many.

    Parameters
    ----------
    inputs : sequence of Input
    asked : Asked
    complain : callable
        Is given the InputError of each table of dates, and of each date in one, that cannot be
        read: the articles have no date then.
    """
    dates = Dates(complain)
    found = (
        piece._replace(date=dates.listed(Source(file)) if piece.kind == ARTICLES else "")
        for item in inputs
        for file in item.files
        for piece in slices(str(file), kind_of(file.name), item.name_of(file), asked.part_size)
    )
    for number, together in enumerate(_packed(found, asked.part_size)):
        yield Part(number, together)


def _packed(found: Iterable[Slice], most: int) -> Iterator[tuple[Slice, ...]]:
    together: list[Slice] = []
    documents = weight = 0
    for piece in found:
        documents, weight = documents + piece.documents, weight + piece.weight
        if together and (documents > most or weight > MOST_BYTES):
            yield tuple(together)
            together, documents, weight = [], piece.documents, piece.weight
        together.append(piece)
    if together:
        yield tuple(together)


def _in_folder(folder: Path) -> Iterator[Path]:
    """Give the files of a folder and those below it; hidden ones, which no user put there, not.

    Neither are those that begin with "_", as other programs mark what is no data, nor the tables
    with the dates of articles.
    """
    for place, folders, names in os.walk(folder, onerror=_refuse):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "_")))
        for name in sorted(names):
            if kind_of(name) and not name.startswith((".", "_")) and name != DATES:
                yield Path(place, name)


def _refuse(error: OSError) -> None:
    raise InputError(
        f"{error.filename} cannot be read: {error.strerror}; see to its permissions or name others"
    ) from error
