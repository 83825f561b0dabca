"""What each row of a label file must hold; every breach is one line for a person to mend.

In: `Row`s and the texts of their documents. Out: a line for each breach. May import: model.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from sayso.model.scheme import NARRATOR, NEUTRAL, SPEAKER_TYPES, STANCES
from sayso.training.label_rows import OPTIONAL, Row, shown

LABELS = ("speaker_type", "stance", "speaker", "affiliation", *OPTIONAL)


def row_problems(row: Row, texts: Mapping[str, str]) -> list[str]:
    """Give all that is wrong with one row, seen by itself.

    Parameters
    ----------
    row : Row
    texts : mapping of str to str
        The raw text of each document.
    """
    return [*_place_problems(row, texts), *_label_problems(row)]


def overlaps(rows: Iterable[Row]) -> list[str]:
    """Say which rows, each good by itself, stand where another one stands.

    Parameters
    ----------
    rows : iterable of Row
        Of one or more files; their ``start`` and ``end`` are integers.
    """
    ordered = sorted(rows, key=_place)
    return [
        problem
        for _, those in groupby(ordered, lambda row: row.values["document"])
        for problem in _overlaps_within(list(those))
    ]


def _place(row: Row) -> tuple[str, int, int]:
    return row.values["document"], int(row.values["start"]), int(row.values["end"])


def _overlaps_within(rows: list[Row]) -> Iterator[str]:
    last = rows[0]
    for row in rows[1:]:
        (_, *span), (_, *taken) = _place(row), _place(last)
        where = f"{last.file}, line {last.line}"
        if span == taken:
            yield row.problem("start", f"a duplicate of {where}; keep one of the two")
        elif span[0] < taken[1]:
            yield row.problem("start", f"expected {taken[1]} or more: {where} ends there")
        last = max(last, row, key=lambda r: int(r.values["end"]))


def _place_problems(row: Row, texts: Mapping[str, str]) -> Iterator[str]:
    name = row.values["document"]
    if name not in texts:
        yield row.problem("document", f"expected a file documents/{name}.txt")
    wrong = [column for column in ("start", "end") if not _is_offset(row.values[column])]
    for column in wrong:
        yield row.problem(column, "expected a whole number of characters, 0 or more")
    if name in texts and not wrong:
        yield from _slice_problems(row, texts[name])


def _is_offset(value: str) -> bool:
    # Python refuses to read integers of thousands of digits; no document is so long.
    return value.isdecimal() and len(value) < 12


def _slice_problems(row: Row, text: str) -> Iterator[str]:
    start, end = int(row.values["start"]), int(row.values["end"])
    if not start < end <= len(text):
        yield row.problem("end", f"expected more than start ({start}), at most {len(text)}")
    elif text[start:end] != row.values["text"]:
        here = f"the document has {shown(text[start:end])} at [{start}:{end}]"
        yield row.problem("text", f"{here}; correct start, end or text")


def _label_problems(row: Row) -> Iterator[str]:
    furniture = row.values["furniture"]
    if furniture == "1":
        for column in LABELS:
            yield from _empty(row, column, "page furniture")
    elif furniture == "0":
        yield from _one_of(row, "speaker_type", SPEAKER_TYPES)
        yield from _one_of(row, "stance", STANCES)
        if row.values["speaker_type"] == NARRATOR:
            yield from _empty(row, "speaker", "the narrator")
            yield from _empty(row, "affiliation", "the narrator")
        if row.values["stance"] == NEUTRAL:
            yield from _empty(row, "target", "a neutral sentence")
    else:
        yield row.problem("furniture", "expected 0 (a sentence) or 1 (page furniture)")


def _empty(row: Row, column: str, of: str) -> Iterator[str]:
    if row.values.get(column):
        yield row.problem(column, f"expected nothing for {of}")


def _one_of(row: Row, column: str, classes: Iterable[str]) -> Iterator[str]:
    if row.values[column] not in classes:
        yield row.problem(column, f"expected one of {', '.join(classes)}")
