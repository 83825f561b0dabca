"""Which columns of a table hold the id, the text and the date; what a cell of each means.

In: the names of columns and what was asked for. Out: `Columns`; a cell as text or day. May import:
features.
"""

from collections.abc import Collection
from datetime import date

from sayso.corpus.records import Columns
from sayso.features.errors import InputError
from sayso.features.reading import decode

# What the columns of news archives are called, the likeliest first.
_IDS = ("id", "document", "doc_id", "article_id", "uuid", "url")
_TEXTS = ("text", "content", "body", "article", "maintext", "plain_text")
_DATES = ("date", "published", "date_publish", "publication_date")


def choose(names: Collection[str], asked: Columns, source: str) -> Columns:
    """Find the columns of a table. Documents need no id and no date.

    Parameters
    ----------
    names : collection of str
        The columns that there are.
    asked : Columns
        What the user calls them; "" to go by the usual names.
    source : str
        What error messages call the table.

    Raises
    ------
    InputError
        There is no column for the text.

    Examples
    --------
    >>> choose(["url", "title", "content"], Columns("", "", ""), "news.csv")
    Columns(id='url', text='content', date='')
    """
    text = _first((asked.text,) if asked.text else _TEXTS, names)
    if not text:
        raise InputError(
            f"{source} has no column {asked.text or ' or '.join(_TEXTS[:3])}, only "
            f"{_listed(names)}; name that of the text with --text-column"
        )
    id_ = _first((asked.id,) if asked.id else _IDS, names)
    return Columns(id_, text, _first((asked.date,) if asked.date else _DATES, names))


def check(names: Collection[str], asked: Columns, source: str) -> None:
    """Make sure, before long work begins, that a table has all columns that were asked for.

    Raises
    ------
    InputError
        It has not.
    """
    for option, name in zip(Columns._fields, asked, strict=True):
        if name and name not in names:
            raise InputError(
                f"{source} has no column {name}, only {_listed(names)}; "
                f"name one of them with --{option}-column"
            )
    choose(names, asked, source)


def as_text(value: object, where: str) -> str:
    """Give the text of a cell, never blank.

    Raises
    ------
    InputError
        It is empty, no text, or bytes that are none.
    """
    if isinstance(value, bytes):
        return decode(value, where)
    if value is None or (isinstance(value, str) and not value.strip()):
        raise InputError("it has no text")
    if not isinstance(value, str):
        raise InputError(f"its text is {value!r:.60}; expected a string")
    return value


def as_day(value: object) -> str:
    """Give the day of a cell as YYYY-MM-DD, or "" where it tells none.

    Examples
    --------
    >>> as_day("2022-03-04T12:00:00Z"), as_day("last week"), as_day(None)
    ('2022-03-04', '', '')
    """
    try:
        return date.fromisoformat(str(value).strip()[:10]).isoformat()
    except ValueError:
        return ""


def _first(usual: Collection[str], names: Collection[str]) -> str:
    return next((name for name in usual if name in names), "")


def _listed(names: Collection[str]) -> str:
    return ", ".join(names) or "none at all"
