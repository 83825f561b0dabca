"""pandas: a frame of articles -> a frame of their sentences, and the texts in a frame's columns.

In: a frame of articles, a model. Out: a frame of sentences. May import: features, model, inputs,
labelling, render.
"""

from collections.abc import Hashable
from itertools import chain
from typing import Any, get_type_hints

import pandas as pd

from sayso.features.errors import InputError
from sayso.features.segmentation import segment
from sayso.labelling import Options, label
from sayso.model.prediction import COLUMNS, Prediction
from sayso.model.storage import TrainedModel
from sayso.render.view import statement
from sayso.sentence_table import carried

# What numbers the articles where no column names them.
_NAMES = "document"


def classify_frame(
    articles: pd.DataFrame, text: str, name: str | None, model: TrainedModel, options: Options
) -> pd.DataFrame:
    """Label the sentences of the articles in a frame; see `sayso.classify_frame`."""
    texts = words(articles, text)
    column = name or (_NAMES if _NAMES in articles.columns else None)
    names = labels(articles, column) if column else list(map(_whole, articles.index))
    found = [label(segment(t, n), model, options) for t, n in zip(texts, names, strict=True)]
    sentences = _frame(list(chain.from_iterable(found)), options.furniture)
    others = articles.drop(columns=[text, *([column] if column else [])])
    rows = [row for row, predictions in enumerate(found) for _ in predictions]
    new_names = carried(list(others.columns), {*COLUMNS, "furniture"})
    others = others.iloc[rows].reset_index(drop=True).rename(columns=new_names)
    whole = sentences.join(others)
    whole.attrs["labelled_by"] = statement(model.metadata)
    return whole


def words(frame: pd.DataFrame, column: str) -> list[str]:
    """Give the texts in a column, none of them blank.

    Raises
    ------
    InputError
        There is no such column, or two, or a row has no text in it.
    """
    for row, value in _column(frame, column).items():
        if not isinstance(value, str) or not value.strip():
            raise _missing(row, column, value, "a text")
    return list(map(_whole, frame[column]))


def labels(frame: pd.DataFrame, column: str) -> list[str]:
    """Give what is in a column, such as names or numbers, as strings.

    Raises
    ------
    InputError
        There is no such column, or two, or a row has nothing in it.
    """
    series = _column(frame, column)
    for (row, value), missing in zip(series.items(), series.isna(), strict=True):
        if missing:
            raise _missing(row, column, value, "a name or a number")
    return list(map(_whole, series))


def _whole(cell: object) -> str:
    """Give a cell as a string; half of a surrogate pair, which no column holds, becomes "?"."""
    return str(cell).encode(errors="replace").decode()


def _column(frame: pd.DataFrame, column: str) -> "pd.Series[Any]":
    count = list(frame.columns).count(column)
    if count != 1:
        there = ", ".join(map(str, frame.columns)) or "none at all"
        raise InputError(f"the frame has {count} columns {column!r}; expected one among: {there}")
    return frame[column]


def _missing(row: Hashable, column: str, value: object, expected: str) -> InputError:
    return InputError(
        f"row {row!r} of the frame has {value!r} for {column!r}; expected {expected}: "
        "leave out the rows that have none"
    )


def _frame(predictions: list[Prediction], furniture: bool) -> pd.DataFrame:
    """Give the columns of an exported table, each of the type that it has in a prediction."""
    types = get_type_hints(Prediction)
    names = [*COLUMNS, *(["furniture"] if furniture else [])]
    return pd.DataFrame(
        {n: pd.Series([getattr(p, n) for p in predictions], dtype=types[n]) for n in names}
    )
