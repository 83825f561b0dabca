"""Hand labels: read, checked against their documents, told apart by a hash.

A data folder has ``documents/NAME.txt`` (articles, UTF-8, byte for byte), ``labels/*.csv`` (their
labels) and, where wished, ``documents/documents.csv`` (title, outlet, date ... of each). Two kinds
of files beside the labels are none: ``*_pass.csv`` are single passes over the same sentences, which
`sayso.training.agreement` compares, and ``exemplars.csv`` is for `sayso.training.exemplars`.

In: a data folder. Out: `LabelledDocument`s, each with its `Label`s. May import: features.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, astuple, dataclass
from importlib import resources
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from sayso.features.document import Document
from sayso.features.errors import InputError, LabelError
from sayso.training.label_checks import overlaps, row_problems
from sayso.training.label_rows import COLUMNS, OPTIONAL, Row, rows_of
from sayso.training.partial import document_around

# The label file that `read` leaves alone: its sentences are of no article.
EXEMPLARS = "exemplars.csv"


@dataclass(frozen=True, slots=True)
class Label:
    """What one sentence, or one piece of page furniture, was labelled by hand.

    Parameters
    ----------
    document : str
        The article's name: its file's name without the ending.
    start, end : int
        Character offsets into the article; ``text`` is that slice.
    text : str
    furniture : bool
        Whether it is page furniture; then all but the note is empty.
    speaker_type, stance : str
        Classes of the two heads.
    speaker, affiliation : str
        As the codebook has them; both are empty for the narrator.
    target : str
        Whom it accuses, or whose claim it denies; "" also where the labels have no such column.
    note : str
        Why it was labelled so, for a person to read.
    """

    document: str
    start: int
    end: int
    text: str
    furniture: bool
    speaker_type: str
    stance: str
    speaker: str
    affiliation: str
    target: str = ""
    note: str = ""

    @classmethod
    def from_row(cls, row: Row) -> "Label":
        """Give the label of a row that holds the rules."""
        values = row.values
        words = (values.get(column, "") for column in (*COLUMNS[5:-1], *OPTIONAL, "note"))
        start, end = int(values["start"]), int(values["end"])
        furniture = values["furniture"] == "1"
        return cls(values["document"], start, end, values["text"], furniture, *words)

    def to_row(self) -> dict[str, str]:
        """Give the row of a label file: each column and its value, as text."""
        return {
            name: str(int(value)) if isinstance(value, bool) else str(value)
            for name, value in asdict(self).items()
        }


@dataclass(frozen=True, slots=True)
class LabelledDocument:
    """An article, labels of its sentences and furniture, and what is known about it.

    Each label has its sentence in ``document.sentences``, in the same order. Where the article is
    labelled in part, there are sentences besides which have no label and are but context.
    ``about`` is its row of ``documents.csv``.
    """

    document: Document
    labels: tuple[Label, ...]
    about: Mapping[str, str]

    @property
    def prose(self) -> tuple[Label, ...]:
        """The labels of the sentences, without those of the furniture."""
        return tuple(label for label in self.labels if not label.furniture)


def packaged() -> Path:
    """Give the data folder that comes with sayso, from a checkout or from a wheel."""
    return Path(str(resources.files("sayso").joinpath("data")))


def read(folder: Path | None = None) -> list[LabelledDocument]:
    """Read a data folder's labelled articles, sorted by name, their labels by place.

    Parameters
    ----------
    folder : Path, optional
        The packaged data folder if None. Articles without a label are left out.

    Raises
    ------
    InputError
        The folder has no label file.
    LabelError
        Rows break the rules; the error names every one of them.
    """
    folder = folder or packaged()
    files = label_files(folder)
    if not files:
        raise InputError(
            f"{folder / 'labels'} holds no label file; expected one or more .csv files with the "
            f"columns {', '.join(COLUMNS)}"
        )
    labels, texts = _checked(folder, files)
    about = _about(folder / "documents" / "documents.csv")
    return [
        _labelled(name, texts[name], tuple(those), about.get(name, {}))
        for name, those in groupby(labels, attrgetter("document"))
    ]


def label_files(folder: Path) -> list[Path]:
    """Give the files of a data folder that hold its labels, in the order of their names."""
    files = sorted((folder / "labels").glob("*.csv"))
    return [file for file in files if is_label_file(file.name)]


def is_label_file(name: str) -> bool:
    """Tell whether a file so named holds labels to learn from.

    Examples
    --------
    >>> [is_label_file(name) for name in ("dam.csv", "first_pass.csv", "exemplars.csv")]
    [True, False, False]
    """
    return name.endswith(".csv") and name != EXEMPLARS and not name.endswith("_pass.csv")


def read_pass(folder: Path, name: str) -> list[Label]:
    """Read one pass over the sentences, ``labels/NAME_pass.csv``, sorted by document and place.

    Raises
    ------
    LabelError
        As `read` does.
    """
    return _checked(folder, [folder / "labels" / f"{name}_pass.csv"])[0]


def label_hash(documents: Iterable[LabelledDocument]) -> str:
    """Give the SHA-256 of all labels, notes left out: equal if and only if the labels are.

    Returns
    -------
    str
        64 hexadecimal digits. The order of the documents and of the rows has no effect.
    """
    rows = sorted(astuple(label)[:-1] for item in documents for label in item.labels)
    return hashlib.sha256(json.dumps(rows, ensure_ascii=False).encode()).hexdigest()


def _labelled(
    name: str, text: str, labels: tuple[Label, ...], about: Mapping[str, str]
) -> LabelledDocument:
    cuts = [(label.start, label.end, label.furniture) for label in labels]
    return LabelledDocument(document_around(name, text, cuts), labels, about)


def _checked(folder: Path, files: Iterable[Path]) -> tuple[list[Label], dict[str, str]]:
    """Give the labels of all files, sorted, and the documents' texts, or raise all problems."""
    texts, problems = _texts(folder / "documents")
    good: list[Row] = []
    for file in files:
        rows, unread = rows_of(file, COLUMNS)
        problems += unread
        for row in rows:
            found = row_problems(row, texts)
            problems += found
            good += [] if found else [row]
    problems += overlaps(good)
    if problems:
        raise LabelError(problems)
    return sorted(map(Label.from_row, good), key=attrgetter("document", "start")), texts


def _texts(folder: Path) -> tuple[dict[str, str], list[str]]:
    """Give each document's raw text (no line end is translated), and those not in UTF-8."""
    texts, problems = {}, []
    for path in sorted(folder.glob("*.txt")):
        try:
            texts[path.stem] = path.read_bytes().decode("utf-8")
        except UnicodeDecodeError as error:
            texts[path.stem] = ""
            problems.append(f"{path}: byte {error.start} is not UTF-8; save the article as UTF-8")
    return texts, problems


def _about(path: Path) -> dict[str, dict[str, str]]:
    if not path.exists():
        return {}
    rows, problems = rows_of(path, ("document",))
    if problems:
        raise LabelError(problems)
    return {row.values["document"]: row.values for row in rows}
