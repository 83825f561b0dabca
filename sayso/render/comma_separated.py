"""Predictions -> CSV in UTF-8, one row a sentence; or the same, made for spreadsheet programs.

In: `Batch`es and `View`. Out: CSV. May import: model, training, labelling.
"""

import re
from collections.abc import Iterable, Iterator

from sayso.labelling import Batch
from sayso.model.explanation import Explanation, Weighing
from sayso.model.prediction import COLUMNS, Prediction
from sayso.render.view import View, statement
from sayso.training.label_rows import csv_text

# What makes a spreadsheet take a cell for a formula (OWASP, "CSV Injection"), full-width signs too;
# a negative number is none.
_FORMULA = re.compile(r"(?!-\d+(\.\d+)?\Z)[=+\-@\t\r\n＝＋－＠]")
# Without it Excel takes UTF-8 for the encoding of the country.
_BYTE_ORDER_MARK = "\ufeff"


def render(batches: Iterable[Batch], view: View) -> Iterator[str]:
    """Give a header, then the rows of each batch; nothing if there is no batch.

    After the columns of a prediction come ``furniture`` and ``explanation`` where they were asked
    for, ``labelled_by`` (that the labels are automatic, and what accuracy was measured), and the
    columns that are carried through.

    For a spreadsheet the table begins with a byte-order mark, lines end as they do on Windows, and
    cells are `harmless`; otherwise cells are left as they are.
    """
    columns = [*COLUMNS, *_added(view), "labelled_by"]
    columns += [column for column in view.extra if column not in columns]
    labelled_by = statement(view.metadata)
    for number, batch in enumerate(batches):
        lines = [columns] if number == 0 else []
        for prediction in batch.predictions:
            row = {**_row(prediction), "labelled_by": labelled_by}
            lines.append([row.get(column, "") for column in columns])
        yield for_spreadsheet(lines, number == 0) if view.spreadsheet else csv_text(lines)


def for_spreadsheet(lines: Iterable[Iterable[str]], first: bool = True) -> str:
    """Give a table for spreadsheet programs, or more lines of one that was begun before."""
    text = csv_text([[harmless(cell) for cell in line] for line in lines], "\r\n")
    return _BYTE_ORDER_MARK + text if first else text


def harmless(cell: str) -> str:
    """Give a cell that no spreadsheet program takes for a formula.

    What begins like one gets an apostrophe in front, which shows that it is text. Negative numbers
    are left as they are: they compute nothing, and with an apostrophe nothing could be computed
    with them.

    Examples
    --------
    >>> harmless("=1+1"), harmless("- Page 2 -"), harmless("-0.5"), harmless("1 = 1")
    ("'=1+1", "'- Page 2 -", '-0.5', '1 = 1')
    """
    return f"'{cell}" if _FORMULA.match(cell) else cell


def compact(explanation: Explanation) -> str:
    """Give an explanation in one cell.

    Examples
    --------
    >>> from sayso.model.explanation import Contribution, HeadExplanation
    >>> shares = (Contribution("cue: deny", 1.0, 1.5, 1.5),)
    >>> weighing = Weighing("denies", 1.5, 0.8, shares)
    >>> compact(Explanation({"stance": HeadExplanation("stance", 1.0, {"denies": weighing})}))
    'stance denies 1.500 = +1.500 [cue: deny]'
    """
    parts = (
        f"{head.head} {_sum(head.weighings[head.predicted])}" for head in explanation.heads.values()
    )
    return "; ".join(parts)


def _sum(weighing: Weighing) -> str:
    shares = (f"{c.contribution:+.3f} [{c.feature}]" for c in weighing.contributions)
    return f"{weighing.label} {weighing.score:.3f} = {' '.join(shares) or 'no feature'}"


def _added(view: View) -> list[str]:
    asked = {"furniture": view.furniture, "explanation": view.explain}
    return [name for name, wanted in asked.items() if wanted]


def _row(prediction: Prediction) -> dict[str, str]:
    explanation = prediction.explanation
    return {
        **prediction.to_row(),
        "furniture": "1" if prediction.furniture else "0",
        "explanation": compact(explanation) if explanation else "",
    }
