"""Which columns are taken, and what their cells mean."""

from datetime import date, datetime

import pytest

from sayso.corpus.columns import as_day, as_text, check, choose
from sayso.corpus.records import Columns
from sayso.features.errors import InputError

NONE = Columns("", "", "")


def test_names_that_are_asked_for_come_first() -> None:
    """The usual names count only where none is given."""
    names = ["id", "nr", "text", "story", "date", "day"]
    assert choose(names, NONE, "a.csv") == Columns("id", "text", "date")
    assert choose(names, Columns("nr", "story", "day"), "a.csv") == Columns("nr", "story", "day")


def test_neither_id_nor_date_is_needed() -> None:
    """Though one that was asked for is missed before long work begins."""
    assert choose(["content"], Columns("nr", "", "day"), "a.csv") == Columns("", "content", "")
    with pytest.raises(InputError, match=r"a.csv has no column nr, only content; .*--id-column"):
        check(["content"], Columns("nr", "", ""), "a.csv")
    with pytest.raises(InputError, match=r"no column day, only content; .*--date-column"):
        check(["content"], Columns("", "", "day"), "a.csv")


def test_without_a_text_the_columns_are_named() -> None:
    """As is the option."""
    with pytest.raises(InputError, match=r"no column text or content or body, only a, b; name "):
        choose(["a", "b"], NONE, "a.csv")
    with pytest.raises(InputError, match=r"no column story, only none at all; .* --text-column"):
        choose([], Columns("", "story", ""), "a.csv")


@pytest.mark.parametrize("value", [None, "", " \n"])
def test_a_blank_text_is_none(value: object) -> None:
    """It has nothing to be labelled."""
    with pytest.raises(InputError, match=r"^it has no text$"):
        as_text(value, "row 1")


def test_a_text_is_a_string() -> None:
    """Or bytes that are text; a number is none."""
    assert as_text(" It rained.", "row 1") == " It rained."
    assert as_text("“No.”".encode("cp1252"), "row 1") == "“No.”"
    with pytest.raises(InputError, match=r"its text is 17; expected a string"):
        as_text(17, "row 1")
    with pytest.raises(InputError, match=r"row 1 is a PDF, not text"):
        as_text(b"%PDF-1.7", "row 1")


@pytest.mark.parametrize(
    "value", ["2022-03-04", " 2022-03-04 12:00", date(2022, 3, 4), datetime(2022, 3, 4, 23, 59)]
)
def test_a_day_is_told_in_many_ways(value: object) -> None:
    """But always given in one."""
    assert as_day(value) == "2022-03-04"
