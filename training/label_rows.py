"""The rows of a label file as they stand, each with its place, before anything is believed.

In: a CSV file, or records. Out: `Row`s, or CSV. May import: nothing of ours.
"""

import csv
import io
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

COLUMNS = (
    "document",
    "start",
    "end",
    "text",
    "furniture",
    "speaker_type",
    "stance",
    "speaker",
    "affiliation",
    "note",
)
# What labels may have besides.
OPTIONAL = ("target",)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a CSV file: where it stands and its value in each column.

    Parameters
    ----------
    file : Path
    line : int
        The line, counted from 1, on which the row begins.
    values : dict of str to str
    """

    file: Path
    line: int
    values: dict[str, str]

    def problem(self, column: str, expected: str) -> str:
        """Say what is wrong with a column: file, line, column, value and what was expected.

        Examples
        --------
        >>> Row(Path("a.csv"), 2, {"stance": "angry"}).problem("stance", "expected a stance")
        "a.csv, line 2, stance: 'angry', expected a stance"
        """
        return f"{self.file}, line {self.line}, {column}: {shown(self.values[column])}, {expected}"


def shown(value: str, width: int = 60) -> str:
    """Give a value as it is shown in a message, in quotes, the middle of a long one left out.

    Examples
    --------
    >>> shown("a" * 30 + "b" * 30, width=10)
    "'aaaaa ... bbbbb'"
    """
    half = width // 2
    return repr(value if len(value) <= width else f"{value[:half]} ... {value[-half:]}")


def rows_of(file: Path, columns: Sequence[str]) -> tuple[list[Row], list[str]]:
    """Read a CSV file's rows and what is wrong with its form.

    Parameters
    ----------
    file : Path
        UTF-8, with or without a byte-order mark, with a header; other columns may stand beside
        those named.
    columns : sequence of str
        The columns it must have.

    Returns
    -------
    rows : list of Row
        Those with as many values as the header has columns.
    problems : list of str
    """
    try:
        text = file.read_bytes().decode("utf-8-sig")
        return _split(file, list(_records(text)), columns)
    except UnicodeDecodeError as error:
        return [], [f"{file}: byte {error.start} is not UTF-8; save it as CSV in UTF-8"]
    except csv.Error as error:
        return [], [f"{file}: not a well-formed CSV file ({error})"]
    except OSError as error:
        return [], [f"{file}: it cannot be read ({error.strerror})"]


def rows_text(columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> str:
    r"""Give a CSV file that `rows_of` reads: a header, and a row for each; what a row lacks is "".

    Examples
    --------
    >>> rows_text(["text", "note"], [{"text": "It rained,\rit seems."}, {"text": "Dry"}])
    'text,note\n"It rained,\rit seems.",""\nDry,\n'
    """
    return csv_text([columns, *([row.get(name, "") for name in columns] for row in rows)])


def csv_text(records: Iterable[Sequence[str]], line_end: str = "\n") -> str:
    r"""Give records as CSV, a line each.

    Examples
    --------
    >>> csv_text([["text", "note"], ["one\rtwo", "3"]])
    'text,note\n"one\rtwo","3"\n'
    """
    buffer = io.StringIO(newline="")
    plain = csv.writer(buffer, lineterminator=line_end)
    # The plain one leaves a carriage return bare, at which a reader would end the row.
    quoting = csv.writer(buffer, lineterminator=line_end, quoting=csv.QUOTE_ALL)
    for record in records:
        (quoting if any("\r" in value for value in record) else plain).writerow(record)
    return buffer.getvalue()


def _records(text: str) -> Iterator[tuple[int, list[str]]]:
    """Give each record that is not blank, with the line on which it begins."""
    csv.field_size_limit(sys.maxsize)  # a list without a full stop may be one sentence
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    line = 1
    for record in reader:
        if record:
            yield line, record
        line = reader.line_num + 1


def _split(
    file: Path, records: list[tuple[int, list[str]]], columns: Sequence[str]
) -> tuple[list[Row], list[str]]:
    header = records[0][1] if records else []
    missing = [column for column in columns if column not in header]
    if missing:
        has = ", ".join(header) or "none"
        return [], [f"{file}: missing columns: {', '.join(missing)}; the header has: {has}"]
    rows, problems = [], []
    for line, record in records[1:]:
        if len(record) == len(header):
            rows.append(Row(file, line, dict(zip(header, record, strict=True))))
        else:
            problems.append(f"{file}, line {line}: {len(record)} values, expected {len(header)}")
    return rows, problems
