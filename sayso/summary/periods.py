"""Days -> a timeline by day, week, month or year, whichever the span of time asks for.

In: numbers of sentences by day and stance. Out: `Timeline`. May import: nothing of ours.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from sayso.summary.stances import Stances

# Units, each with the most periods that a timeline has of it; years there are as many as need be.
_MOST = {"day": 31, "week": 27, "month": 36}


class Span(NamedTuple):
    """The first day and the last, as YYYY-MM-DD; "" where there is none.

    Examples
    --------
    >>> span = Span("2020-01-31", "2020-02-02").including("2021-03-01")
    >>> span.unit, span.cut("2020-01-31")
    ('month', '2020-01')
    """

    first: str = ""
    last: str = ""

    def including(self, day: str) -> "Span":
        """Give the span with a day more; "" is none."""
        if not day or self.first <= day <= self.last:
            return self
        return Span(min(self.first or day, day), max(self.last, day))

    @property
    def unit(self) -> str:
        """What a timeline of it counts by: day, week, month or year."""
        return _unit(*self) if self.first else "day"

    @property
    def precision(self) -> int:
        """How many characters of a day are needed to tell its period."""
        return _PRECISION.get(self.unit, 10)

    def cut(self, day: str) -> str:
        """Give of a day what is needed: all of it, its month, or its year."""
        return day[: self.precision]

    def start(self, day: str) -> date:
        """Give when the period of a day begins, which may be cut."""
        return _START[self.unit](date.fromisoformat(f"{day}-01-01"[:10]))


class Period(NamedTuple):
    """A day, week, month or year, by its first day, and the sentences in it."""

    start: date
    stances: Stances


@dataclass(frozen=True, slots=True)
class Timeline:
    """Sentences by period, from the first with any to the last, without a gap.

    Parameters
    ----------
    unit : str
        day, week (from Monday), month or year.
    periods : tuple of Period
    undated : int
        Articles of which no day is known.
    """

    unit: str
    periods: tuple[Period, ...]
    undated: int

    def name(self, period: Period) -> str:
        """Give what a period is called: 2020-01-31 (also for a week, its Monday), 2020-01, 2020."""
        return period.start.isoformat()[: _PRECISION.get(self.unit, 10)]


def timeline(
    days: Mapping[tuple[str, str], int], undated: int, span: Span | None = None
) -> Timeline:
    """Count sentences by period.

    Parameters
    ----------
    days : mapping of (str, str) to int
        Sentences by day (YYYY-MM-DD) and stance.
    undated : int
        Articles of which no day is known.
    span : Span, optional
        From the first day to the last, where the days are cut by it.

    Examples
    --------
    >>> found = timeline({("2020-01-31", "denies"): 2, ("2020-02-02", "neutral"): 1}, 0)
    >>> [(found.name(period), period.stances.total) for period in found.periods]
    [('2020-01-31', 2), ('2020-02-01', 0), ('2020-02-02', 1)]
    """
    if not days:
        return Timeline("day", (), undated)
    span = span or Span(min(days)[0], max(days)[0])
    counted = dict(periods(((*key, n) for key, n in days.items()), span))
    starts = _starts(span.unit, *map(date.fromisoformat, span))
    return Timeline(
        span.unit, tuple(Period(start, counted.get(start, Stances())) for start in starts), undated
    )


def periods(counts: Iterable[tuple[str, str, int]], span: Span) -> tuple[Period, ...]:
    """Count by period, of which those without a sentence are left out.

    Parameters
    ----------
    counts : iterable of (str, str, int)
        Days, stances and numbers of sentences; "" is no day.
    span : Span
        What the days are cut by.
    """
    found: dict[date, list[tuple[str, int]]] = defaultdict(list)
    for day, stance, n in counts:
        if day:
            found[span.start(day)].append((stance, n))
    return tuple(Period(start, Stances.of(found[start])) for start in sorted(found))


def _month(day: date) -> date:
    return day.replace(day=1)


_PRECISION = {"month": 7, "year": 4}
_START: Mapping[str, Callable[[date], date]] = {
    "day": lambda day: day,
    "week": lambda day: day - timedelta(days=day.weekday()),
    "month": _month,
    "year": lambda day: day.replace(month=1, day=1),
}
# A step that leads from the start of a period into the next one.
_STEP = {"day": 1, "week": 7, "month": 31, "year": 366}


def _starts(unit: str, first: date, last: date) -> Iterator[date]:
    start = _START[unit](first)
    while start <= last:
        yield start
        if (date.max - start).days < _STEP[unit]:  # nothing comes after the year 9999
            return
        start = _START[unit](start + timedelta(days=_STEP[unit]))


@lru_cache(maxsize=2**10)
def _unit(first: str, last: str) -> str:
    days = date.fromisoformat(first), date.fromisoformat(last)
    return next((u for u, most in _MOST.items() if not any(_after(most, u, *days))), "year")


def _after(most: int, unit: str, first: date, last: date) -> Iterator[date]:
    """Give at most one period that comes after so many."""
    return islice(_starts(unit, first, last), most, most + 1)
