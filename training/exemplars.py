"""Exemplars: hand-written sentences for the two classes of which articles have too few.

``labels/exemplars.csv`` holds short passages of invented news, every sentence of the opposition or
of the media. They stand in for what a handful of articles cannot show; they train and never test:
no fold is measured on them, inside ``fit`` or outside.

In: a data folder. Out: `LabelledDocument`s, one for each passage. May import: features, model.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from sayso.features.document import Document, Sentence
from sayso.features.errors import LabelError
from sayso.model.scheme import STANCES
from sayso.training.label_rows import Row, rows_of
from sayso.training.labels import EXEMPLARS, Label, LabelledDocument

COLUMNS = ("document", "text", "speaker_type", "stance", "speaker", "affiliation", "note")

# The only classes of speaker that may have exemplars.
SHORT_CLASSES = ("opposition", "media")


def read_exemplars(folder: Path) -> list[LabelledDocument]:
    """Read a data folder's exemplars, a document for each passage, in the order of the file.

    Parameters
    ----------
    folder : Path
        A data folder; without ``labels/exemplars.csv`` it has none.

    Raises
    ------
    LabelError
        Rows break the rules; the error names every one of them.
    """
    file = folder / "labels" / EXEMPLARS
    if not file.exists():
        return []
    rows, problems = rows_of(file, COLUMNS)
    problems += [problem for row in rows for problem in _problems(row)]
    problems += _scattered(rows)
    if problems:
        raise LabelError(problems)
    return [_passage(name, list(those)) for name, those in groupby(rows, _document)]


def _document(row: Row) -> str:
    return row.values["document"]


def _problems(row: Row) -> Iterator[str]:
    for column in ("document", "text"):
        if not row.values[column].strip():
            yield row.problem(column, "expected some text")
    if row.values["speaker_type"] not in SHORT_CLASSES:
        expected = f"expected {' or '.join(SHORT_CLASSES)}: no other class may have exemplars"
        yield row.problem("speaker_type", expected)
    if row.values["stance"] not in STANCES:
        yield row.problem("stance", f"expected one of {', '.join(STANCES)}")


def _scattered(rows: Iterable[Row]) -> Iterator[str]:
    """Name the rows at which a passage goes on after another one has begun."""
    done = set()
    for name, those in groupby(rows, _document):
        if name in done:
            yield next(those).problem("document", "expected beside the other rows of its passage")
        done.add(name)


def _passage(name: str, rows: list[Row]) -> LabelledDocument:
    document = Document.from_sentences(name, [row.values["text"] for row in rows])
    pairs = zip(document.sentences, rows, strict=True)
    return LabelledDocument(document, tuple(_label(name, s, row) for s, row in pairs), {})


def _label(name: str, sentence: Sentence, row: Row) -> Label:
    answers = {column: row.values[column] for column in COLUMNS[2:]}
    return Label(name, sentence.start, sentence.end, sentence.text, False, **answers)
