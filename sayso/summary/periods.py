"""Days -> a timeline by day, week, month or year, whichever the span of time asks for."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from sayso.summary.stances import Stances

# Units, each with the most periods that a timeline has of it; years there are as many as need be.
_MOST = {"day": 31, "week": 27, "month": 36}


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
        return period.start.isoformat()[: {"month": 7, "year": 4}.get(self.unit, 10)]


def timeline(days: Mapping[tuple[str, str], int], undated: int) -> Timeline:
    """Count sentences by period.

    Parameters
    ----------
    days : mapping of (str, str) to int
        Sentences by day (YYYY-MM-DD) and stance.
    undated : int
        Articles of which no day is known.

    Examples
    --------
    >>> found = timeline({("2020-01-31", "denies"): 2, ("2020-02-02", "neutral"): 1}, 0)
    >>> [(found.name(period), period.stances.total) for period in found.periods]
    [('2020-01-31', 2), ('2020-02-01', 0), ('2020-02-02', 1)]
    """
    if not days:
        return Timeline("day", (), undated)
    dated = [(date.fromisoformat(day), stance, n) for (day, stance), n in days.items()]
    first, last = min(day for day, _, _ in dated), max(day for day, _, _ in dated)
    unit = next((u for u, most in _MOST.items() if _spanned(u, first, last) <= most), "year")
    counts: dict[date, list[tuple[str, int]]] = defaultdict(list)
    for day, stance, n in dated:
        counts[_START[unit](day)].append((stance, n))
    periods = tuple(Period(s, Stances.of(counts[s])) for s in _starts(unit, first, last))
    return Timeline(unit, periods, undated)


def _month(day: date) -> date:
    return day.replace(day=1)


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
        start = _START[unit](start + timedelta(days=_STEP[unit]))


def _spanned(unit: str, first: date, last: date) -> int:
    return sum(1 for _ in _starts(unit, first, last))
