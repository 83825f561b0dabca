"""A user's own labels, in a data folder that several pages and processes may write to at once.

In: `Document` and `Label`. Out: label files of the user, and `Label`s by `Span`. May import:
features, training, files.
"""

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from sayso.features.document import Document, Span
from sayso.features.errors import InputError, LabelError, SaysoError
from sayso.features.reading import read_bytes
from sayso.own_files import file_name, locked, own_folder
from sayso.training.files import check_writable, replace_files
from sayso.training.label_checks import overlaps, row_problems
from sayso.training.label_rows import COLUMNS, Row, rows_of, rows_text, shown
from sayso.training.labels import Label, is_label_file, label_files


class StaleLabelError(SaysoError):
    """A label was changed by somebody else since it was shown.

    Parameters
    ----------
    message : str
    stored : Label or None
        What is stored now; None if it was removed.
    """

    def __init__(self, message: str, stored: Label | None) -> None:
        self.stored = stored
        super().__init__(message)


def default_folder() -> Path:
    """Give the folder for labels of one's own where none is named.

    Raises
    ------
    OutputError
        If the user has no home folder.
    """
    return own_folder("XDG_DATA_HOME", ".local/share", "name a folder with --data")


class UserData:
    """A data folder of one's own: ``documents/NAME.txt`` and ``labels/NAME.csv``.

    It is made when the first label is saved. An article is known by its text: one whose name is
    taken by another text gets a name of its own.

    Parameters
    ----------
    folder : Path
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def labels(self, document: Document) -> dict[Span, Label]:
        """Give the labels of this text, by their places, in the order of the text.

        Raises
        ------
        LabelError
            Rows of this text break the rules, or a label file cannot be read.
        """
        name = self._stored_name(document)
        if name is None:
            return {}
        labels = (Label.from_row(row) for row in self._rows(name, document.text))
        placed = {Span(label.start, label.end): label for label in labels}
        return {span: replace(placed[span], document=document.name) for span in sorted(placed)}

    def save(self, document: Document, label: Label, seen: Label | None) -> None:
        """Store a label, and the article if it is the first of its labels.

        Parameters
        ----------
        document : Document
        label : Label
            Of any span of its text; takes the place of a label of the same span.
        seen : Label or None
            The label of this span that the user saw when changing it, None if there was none.

        Raises
        ------
        StaleLabelError
            The stored label is not the one that was seen.
        LabelError
            The label breaks the rules, or overlaps another one.
        InputError
            A text has characters that are none.
        OutputError
            The folder cannot be written; what was there is whole.
        """
        _check_characters(document.text, f"the text of {shown(document.name)}")
        for name, value in label.to_row().items():
            _check_characters(value, f"the label's {name}")
        self._change(document, Span(label.start, label.end), label, seen)

    def remove(self, document: Document, span: Span, seen: Label | None) -> None:
        """Take a label away, such as to undo the first one of a sentence.

        Raises
        ------
        StaleLabelError, LabelError, OutputError
            As `save` does.
        """
        self._change(document, span, None, seen)

    def _change(
        self, document: Document, span: Span, label: Label | None, seen: Label | None
    ) -> None:
        """Put a label, or none, in the place of the one that was seen there."""
        with locked(self.folder):
            name = self._stored_name(document) or self._free_name(document)
            rows = self._rows(name, document.text)
            old = next((row for row in rows if _span(row) == span), None)
            _check_seen(document, span, Label.from_row(old) if old else None, seen)
            file = old.file if old else self.folder / "labels" / f"{name}.csv"
            rows = [row for row in rows if row is not old]
            if label:
                values = replace(label, document=name).to_row()
                row = Row(file, len(rows) + 2, {**(old.values if old else {}), **values})
                _refuse(row_problems(row, {name: document.text}))
                rows.append(row)
                _refuse(overlaps(rows))
            if label or old:
                self._store_text(name, document.text)
                self._store_rows(file, name, sorted(rows, key=_span))

    def _store_text(self, name: str, text: str) -> None:
        folder = self.folder / "documents"
        check_writable(folder)
        if not (folder / f"{name}.txt").exists():
            replace_files(folder, {f"{name}.txt": text})

    def _store_rows(self, file: Path, name: str, rows: list[Row]) -> None:
        """Write an article's rows of one file; those of other articles stay before them."""
        check_writable(file.parent)
        others = [row for row in _read_rows(file) if row.values["document"] != name]
        values = [row.values for row in (*others, *rows) if row.file == file]
        # The columns as they stand, and behind them those that only the new row has.
        columns = dict.fromkeys(column for row in values for column in row)
        replace_files(file.parent, {file.name: rows_text(list(columns) or COLUMNS, values)})

    def _rows(self, name: str, text: str) -> list[Row]:
        """Give the rows of an article, which may stand in any label file."""
        rows = [
            row
            for file in label_files(self.folder)
            if _mentions(file, name)
            for row in _read_rows(file)
            if row.values["document"] == name
        ]
        _refuse([problem for row in rows for problem in row_problems(row, {name: text})])
        _refuse(overlaps(rows))
        return rows

    def _stored_name(self, document: Document) -> str | None:
        """Give the name under which this very text is stored, its own name before others."""
        data = document.text.encode(errors="surrogatepass")
        files = [f for f in (self.folder / "documents").glob("*.txt") if f.is_file()]
        files.sort(key=lambda file: (file.stem != document.name, file.stem))
        alike = (file for file in files if file.stat().st_size == len(data))
        return next((file.stem for file in alike if read_bytes(file) == data), None)

    def _free_name(self, document: Document) -> str:
        """Give a name for a text that is not stored yet: its own, made safe, if nothing has it."""
        name = file_name(document.name)
        digest = sha256(document.text.encode(errors="surrogatepass")).hexdigest()[:8]
        rows = (row for file in label_files(self.folder) for row in _read_rows(file))
        taken = (self.folder / "documents" / f"{name}.txt").exists() or any(
            row.values["document"] == name for row in rows
        )
        return f"{name}-{digest}" if taken or not is_label_file(f"{name}.csv") else name


def _check_seen(document: Document, span: Span, stored: Label | None, seen: Label | None) -> None:
    """Refuse to change a label that is not what the user saw; its article's name is no matter."""
    if (stored and replace(stored, document="")) == (seen and replace(seen, document="")):
        return
    stored = replace(stored, document=document.name) if stored else None
    raise StaleLabelError(
        f"{document.name}: the label of {shown(document.text[slice(*span)])} was changed meanwhile "
        f"and is now {_spoken(stored)}; look at it and correct it again",
        stored,
    )


def _spoken(label: Label | None) -> str:
    if label is None:
        return "removed"
    if label.furniture:
        return "page furniture"
    by = f" ({label.speaker})" if label.speaker else ""
    return f"{label.speaker_type}, {label.stance}{by}"


def _check_characters(text: str, of: str) -> None:
    """Refuse half characters, which a page may send and no file can hold."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise InputError(
            f"{of} has half a character at {error.start}: {text[error.start]!r}; take it out"
        ) from error


def _mentions(file: Path, name: str) -> bool:
    """Tell whether a label file may have rows of an article, far faster than by reading them."""
    return name.replace('"', '""').encode() in read_bytes(file)


def _read_rows(file: Path) -> list[Row]:
    if not file.exists():
        return []
    rows, problems = rows_of(file, COLUMNS)
    _refuse(problems)
    return rows


def _refuse(problems: list[str]) -> None:
    if problems:
        raise LabelError(problems)


def _span(row: Row) -> Span:
    return Span(int(row.values["start"]), int(row.values["end"]))
