"""Stacked columns."""

import re

from sayso.summary.columns import columns
from sayso.summary.periods import timeline


def texts(svg: str) -> list[str]:
    """Give what is written."""
    return re.findall(r"<text[^>]*>([^<]+)</text>", svg)


def test_columns_are_named_and_counted() -> None:
    """The year stands where it begins; a day without a sentence has no number."""
    days = {("2019-12-31", "denies"): 3, ("2020-01-02", "neutral"): 1}
    found = texts(columns(timeline(days, 0)))
    assert found[-6:-1] == ["31 Dec", "2019", "1 Jan", "2020", "2 Jan"]
    assert found[-1] == "by day"
    assert found.count("3") == 2  # on the axis and on the column


def test_articles_without_a_date_are_said() -> None:
    """They are not in the picture."""
    days = {("2020-01-02", "neutral"): 1}
    assert "by day; 1 article without a date left out" in columns(timeline(days, 1))
    assert "by day; 2 articles without a date left out" in columns(timeline(days, 2))
    assert "left out" not in columns(timeline(days, 0))


def test_names_do_not_run_into_each_other() -> None:
    """Of many periods only some are named."""
    days = {(f"2020-01-{day:02}", "neutral"): day for day in range(1, 32)}
    named = [text for text in texts(columns(timeline(days, 0))) if text.endswith(" Jan")]
    assert 4 < len(named) < 12


def test_the_axis_has_round_numbers() -> None:
    """Five or fewer steps, whatever the height."""
    for most, step in ((1, 1), (5, 1), (6, 2), (11, 5), (26, 10), (1234, 500)):
        svg = columns(timeline({("2020-01-02", "neutral"): most}, 0))
        axis = re.findall(r'text-anchor="end"[^>]*>(\d+)</text>', svg)
        assert axis == [str(n) for n in range(0, most + 1, step)]


def test_no_dates_say_so() -> None:
    """Rather than an empty plot."""
    assert "No article has a date." in columns(timeline({}, 3))
