"""The tables and remarks that people read."""

from collections.abc import Callable
from dataclasses import replace

from sayso.model.prediction import Prediction
from sayso.summary.counts import Summary, summarise
from sayso.summary.tables import remarks, tables
from sayso.summary.tally import Tally

Says = Callable[..., Prediction]


def test_every_count_has_its_table(quarrel: Summary) -> None:
    """Sums first, then the stances; periods without a sentence are left out."""
    speakers, affiliations, types, charges, time, *_ = tables(quarrel)
    assert speakers.rows[0] == ("Ida Moss", "government", "Peru", 6, 4, 1, 1)
    assert ("unnamed", "media", "", 1, 1, 0, 0) in speakers.rows
    assert affiliations.rows[0] == ("Peru", 6, 4, 1, 1)
    assert ("narrator", 1, 0, 0, 1) in types.rows
    assert charges.rows[:2] == (("Peru", "Chile", 4, 1), ("Chile", "Peru", 2, 0))
    assert [row[0] for row in time.rows] == ["2020-01-30", "2020-02-01"]
    for table in tables(quarrel):
        assert {len(row) for row in table.rows} == {len(table.words) + len(table.numbers)}


def test_time_has_its_tables(quarrel: Summary) -> None:
    """A column for each of those who say most; none where there is but one period."""
    types, affiliations, speakers = tables(quarrel)[5:]
    assert types.numbers == ("government", "media", "military", "narrator", "observer")
    assert types.rows == (("2020-01-30", 6, 0, 0, 1, 0), ("2020-02-01", 3, 0, 1, 0, 1))
    assert affiliations.rows == (("2020-01-30", 6, 0), ("2020-02-01", 0, 4))
    assert (speakers.numbers[0], speakers.rows[0][:2]) == ("Ida Moss", ("2020-01-30", 6))
    few = tables(quarrel, most=1)[5:]
    assert [len(table.numbers) for table in few] == [5, 1, 1]
    first = replace(quarrel.timeline, periods=quarrel.timeline.periods[:1])
    assert len(tables(replace(quarrel, timeline=first))) == 5


def test_who_is_seldom_heard_is_said(quarrel: Summary) -> None:
    """With how wrong that makes the others."""
    (_, remark, *_) = remarks(replace(quarrel, forgotten=7, missed=2))
    assert remark == (
        "7 sentences of speakers who are seldom heard count without their names, 2 at most of any "
        "speaker named here."
    )


def test_what_else_a_speaker_is_called(says: Says) -> None:
    """In a column of its own, beside the name."""
    tally = Tally()
    tally.add([says("Moss", "Peru"), says("Ida Moss", "Peru"), says("Ida Moss", "Peru")])
    table = tables(summarise(tally), names=True)[0]
    assert table.words == ("speaker", "also called", "type", "affiliation")
    assert table.rows[0][:3] == ("Ida Moss", "Moss", "government")


def test_what_is_left_out_is_said(quarrel: Summary) -> None:
    """Articles without a date, and charges of which little is told."""
    assert list(remarks(quarrel)) == [
        "13 sentences of 3 articles.",
        "Of 1 accusation or denial the articles do not tell by whom or of whom.",
        "1 article without a date.",
    ]


def test_nothing_has_no_tables() -> None:
    """And says so."""
    nothing = summarise(Tally())
    assert tables(nothing) == []
    assert "No sentence has a speaker." in remarks(nothing)
