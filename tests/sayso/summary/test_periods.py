"""The unit of a timeline and its periods."""

import pytest

from sayso.summary.periods import Span, timeline


def names(*days: str) -> list[str]:
    """Give what the periods of a timeline are called, with one sentence on each day."""
    found = timeline(dict.fromkeys(((day, "neutral") for day in days), 1), 0)
    assert sum(period.stances.total for period in found.periods) == len(days)
    return [found.unit, *map(found.name, found.periods)]


@pytest.mark.parametrize(
    ("last", "unit", "periods"),
    [
        ("2020-01-15", "day", 1),
        ("2020-02-14", "day", 31),
        ("2020-02-15", "week", 5),
        ("2020-12-31", "month", 12),
        ("2022-12-31", "month", 36),
        ("2023-01-01", "year", 4),
        ("2120-01-01", "year", 101),
    ],
)
def test_the_span_decides_the_unit(last: str, unit: str, periods: int) -> None:
    """There are never more columns than can be told apart, but for centuries."""
    found = names(*{"2020-01-15", last})
    assert (found[0], len(found) - 1) == (unit, periods)


def test_periods_without_a_sentence_are_kept() -> None:
    """Time does not jump, also over the end of a year."""
    assert names("2019-12-31", "2020-01-02") == ["day", "2019-12-31", "2020-01-01", "2020-01-02"]


def test_months_of_all_lengths_follow_each_other() -> None:
    """From any day of the first to any of the last."""
    found = names("2019-10-31", "2020-12-01")
    assert found[1:5] == ["2019-10", "2019-11", "2019-12", "2020-01"]
    assert found[-1] == "2020-12"


def test_a_week_is_called_by_its_monday() -> None:
    """The first may begin before the first day."""
    assert names("2020-01-15", "2020-02-20")[:3] == ["week", "2020-01-13", "2020-01-20"]


def test_no_days_no_periods() -> None:
    """Articles without a day are counted all the same."""
    found = timeline({}, 3)
    assert (found.periods, found.undated) == ((), 3)


def test_the_last_day_of_all_has_a_period() -> None:
    """Whatever stands there for a day that is not known."""
    assert names("9998-12-31", "9999-12-31")[-1] == "9999-12"


@pytest.mark.parametrize("last", ["2020-02-03", "2020-07-31", "2021-01-01", "2033-01-01"])
def test_a_day_that_was_cut_has_the_same_period(last: str) -> None:
    """What is left of it tells the period as well."""
    span = Span("2020-01-01", last)
    for day in ("2020-01-01", "2020-01-31", last):
        assert span.start(span.cut(day)) == span.start(day)
    cut = {(span.cut(day), "neutral"): 1 for day in span}
    assert timeline(cut, 0, span) == timeline({(day, "neutral"): 1 for day in span}, 0)
