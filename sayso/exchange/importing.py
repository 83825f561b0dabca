"""A tool's file -> labels in a data folder of one's own, all of them or none.

In: a tool's file. Out: files in a data folder, and `Imported`. May import: features, training,
files, corrections.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from sayso.corrections import UserData
from sayso.exchange.articles import Article
from sayso.exchange.formats import ToolFormat, recognised, tool
from sayso.features.document import Document
from sayso.features.errors import InputError, LabelError
from sayso.features.reading import read_bytes
from sayso.own_files import locked
from sayso.training.files import check_writable, replace_files
from sayso.training.label_rows import COLUMNS, Row, rows_of, rows_text, shown
from sayso.training.labels import Label, label_files


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did.

    Parameters
    ----------
    articles, labels : int
        How many the file has.
    new, changed : int
        How many of the labels were not there before, and how many took the place of others.
    remarks : tuple of str
        What of the file was left out.
    """

    articles: int
    labels: int
    new: int
    changed: int
    remarks: tuple[str, ...]


def take(file: Path, data: Path, format_: ToolFormat | None = None) -> Imported:
    """Store the labels of a tool's file in a data folder.

    A label takes the place of those that it overlaps, and all other labels stay.

    Parameters
    ----------
    file : Path
    data : Path
        Made if need be.
    format_ : ToolFormat, optional
        Told by the file's content if None.

    Raises
    ------
    InputError
        The file cannot be read.
    LabelError
        Items of the file, or labels that are stored already, break the rules; all are named, and
        nothing was stored.
    OutputError
        The folder cannot be written.
    """
    text = _text(file)
    found = tool(format_ or recognised(text)).read(text, str(file))
    problems = [*found.problems, *_twice(found.articles, file)]
    if problems:
        raise LabelError(problems)
    labelled = [article for article in found.articles if article.labels]
    new, changed = _Import(data).store(labelled) if labelled else (0, 0)
    count = sum(len(article.labels) for article in labelled)
    return Imported(len(found.articles), count, new, changed, tuple(found.remarks))


class _Change(NamedTuple):
    """Rows of an article that go, those that come, and how many of these took a place of those."""

    gone: list[Row]
    fresh: list[Row]
    changed: int


class _Import(UserData):
    """A data folder that takes the labels of many articles at once."""

    def store(self, articles: Sequence[Article]) -> tuple[int, int]:
        """Give how many labels were new, and how many took the place of others."""
        folder = self.folder / "labels"
        with locked(self.folder):
            documents = [Document(article.name, article.text, ()) for article in articles]
            for document in documents:  # before anything is written: what is there must be sound
                self.labels(document)
            rows = [row for file in label_files(self.folder) for row in rows_of(file, COLUMNS)[0]]
            done = [
                _put(rows, folder, self._named(document), article.labels)
                for document, article in zip(documents, articles, strict=True)
            ]
            changed = {row.file for one in done for row in (*one.gone, *one.fresh)}
            gone = {id(row) for one in done for row in one.gone}
            rows = [row for row in rows if id(row) not in gone]
            rows += [row for one in done for row in one.fresh]
            check_writable(folder)
            replace_files(folder, {file.name: _csv(rows, file) for file in changed})
        return sum(len(one.fresh) - one.changed for one in done), sum(one.changed for one in done)

    def _named(self, document: Document) -> str:
        """Give the name under which an article is stored, which it is from now on."""
        name = self._stored_name(document) or self._free_name(document)
        self._store_text(name, document.text)
        return name


def _text(file: Path) -> str:
    try:
        text = read_bytes(file).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(
            f"{file}: byte {error.start} is not UTF-8; export it from the tool again"
        ) from error
    if not text.strip():
        raise InputError(f"{file} is empty; export it from the tool again")
    return text


def _twice(articles: Sequence[Article], file: Path) -> list[str]:
    """Say which articles stand in a file more than once: which labels are meant is not known."""
    counts = Counter(article.text for article in articles)
    again = dict.fromkeys(article.name for article in articles if counts[article.text] > 1)
    return [
        f"{file}: the article {shown(name)} stands there more than once, expected once"
        for name in again
    ]


def _put(stored: Sequence[Row], folder: Path, name: str, labels: Sequence[Label]) -> _Change:
    """Tell which rows of an article make room for which others."""
    mine = [row for row in stored if row.values["document"] == name]
    there = {Label.from_row(row) for row in mine}
    fresh = [one for label in labels if (one := replace(label, document=name)) not in there]
    starts, ends = [label.start for label in fresh], [label.end for label in fresh]
    gone, touched = [], set[int]()
    for row in mine:
        start, end = int(row.values["start"]), int(row.values["end"])
        places = range(bisect_right(ends, start), bisect_left(starts, end))
        gone += [row] if places else []
        touched.update(places)
    file = gone[0].file if gone else folder / f"{name}.csv"
    return _Change(gone, [Row(file, 0, label.to_row()) for label in fresh], len(touched))


def _csv(rows: Sequence[Row], file: Path) -> str:
    """Give a file's rows in the order of documents and places, its own columns first."""
    mine = [row.values for row in rows if row.file == file]
    mine.sort(key=lambda values: (values["document"], int(values["start"])))
    columns = dict.fromkeys(column for values in mine for column in values)
    return rows_text(list(columns) or COLUMNS, mine)
