"""A summary -> the tables and remarks that people read, on a terminal or a page.

In: `Summary`. Out: `Table`s and remarks. May import: model.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from sayso.model.scheme import STANCES
from sayso.summary.counts import Charge, Group, Speaker, Summary
from sayso.summary.periods import Timeline
from sayso.summary.pictures import UNNAMED
from sayso.summary.stances import Stances

# As many as there are speaker types; more names would not fit on a line.
_COLUMNS = 6


class Table(NamedTuple):
    """A table: what it shows, its columns of words, those of numbers, and its rows."""

    title: str
    words: tuple[str, ...]
    numbers: tuple[str, ...]
    rows: tuple[tuple[str | int, ...], ...]

    def rest(self, most: int) -> str:
        """Say how many rows come after the first ones.

        Examples
        --------
        >>> Table("", ("name",), ("n",), (("A", 1), ("B", 2))).rest(1)
        'and 1 more'
        """
        hidden = len(self.rows) - most
        return f"and {hidden} more" if hidden > 0 else ""


def tables(summary: Summary, most: int = _COLUMNS, names: bool = False) -> list[Table]:
    """Give who speaks, for whom, as what, who accuses whom, and when; those without rows left out.

    The last ones have a column for each of the speaker types, and of the affiliations and speakers
    with the most sentences.

    Parameters
    ----------
    summary : Summary
    most : int
        How many affiliations and speakers have a column, but six at most.
    names : bool
        Whether it is told what else each speaker is called.
    """
    sums = ("sentences", *STANCES)
    time = summary.timeline
    found = [
        _speakers(summary.speakers, names),
        Table(
            "For whom they speak",
            ("affiliation",),
            sums,
            _counted((group.name, group.stances) for group in summary.affiliations),
        ),
        Table(
            "As what they speak",
            ("speaker type",),
            sums,
            _counted((group.name, group.stances) for group in summary.types),
        ),
        Table("Who accuses whom", ("who", "whom"), ("accuses", "denies"), _pairs(summary.charges)),
        Table(
            f"How much is said when, by {time.unit}",
            (time.unit,),
            sums,
            _counted((time.name(p), p.stances) for p in time.periods if p.stances.total),
        ),
        _over_time("As what they speak", time, summary.types),
        _over_time("For whom they speak", time, summary.affiliations[:most]),
        _over_time("Who speaks", time, summary.speakers[:most]),
    ]
    return [table for table in found if table.rows]


def remarks(summary: Summary) -> Iterator[str]:
    """Say what was counted and what was left out.

    Examples
    --------
    >>> from sayso.summary.counts import summarise
    >>> from sayso.summary.tally import Tally
    >>> list(remarks(summarise(Tally())))
    ['0 sentences of 0 articles.', 'No sentence has a speaker.']
    """
    yield f"{_n(summary.stances.total, 'sentence')} of {_n(summary.documents, 'article')}."
    if not summary.speakers:
        yield "No sentence has a speaker."
    if summary.forgotten:
        yield (
            f"{_n(summary.forgotten, 'sentence')} of names that are seldom heard count without "
            f"a speaker, at most {summary.missed} of any one name."
        )
    if summary.unsure:
        yield f"{_n(summary.unsure, 'sentence')} left out: a label is unsure."
    if summary.untold:
        yield (
            f"Of {_n(summary.untold, 'accusation or denial', 'accusations and denials')} "
            "the articles do not tell by whom or of whom."
        )
    if summary.timeline.periods and summary.timeline.undated:
        yield f"{_n(summary.timeline.undated, 'article')} without a date."


def _n(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


def _speakers(speakers: Sequence[Speaker], names: bool) -> Table:
    rows = []
    for s in speakers:
        others = ", ".join(name for name in s.names if name != s.name)
        aside = (others,) if names else ()
        rows.append((s.name or UNNAMED, *aside, s.type, s.affiliation, s.stances))
    aside = ("also called",) if names else ()
    words = ("speaker", *aside, "type", "affiliation")
    return Table("Who speaks", words, ("sentences", *STANCES), _counted(rows))


def _over_time(title: str, time: Timeline, groups: Sequence[Speaker | Group]) -> Table:
    """Count sentences of some by period; there is no change to show in a single one."""
    some = groups[:_COLUMNS]
    counts = [{p.start: p.stances.total for p in group.periods} for group in some]
    periods = [p for p in time.periods if p.stances.total]
    rows: list[tuple[str | int, ...]] = [
        (time.name(p), *(count.get(p.start, 0) for count in counts))
        for p in (periods if some and len(periods) > 1 else ())
    ]
    names = tuple(group.name or UNNAMED for group in some)
    return Table(f"{title} when, by {time.unit}", (time.unit,), names, tuple(rows))


def _counted(rows: Iterable[tuple[str | Stances, ...]]) -> tuple[tuple[str | int, ...], ...]:
    """Put numbers in the place of stances."""
    found = []
    for row in rows:
        cells: list[str | int] = []
        for cell in row:
            cells += [cell.total, *cell] if isinstance(cell, Stances) else [cell]
        found.append(tuple(cells))
    return tuple(found)


def _pairs(charges: Sequence[Charge]) -> tuple[tuple[str | int, ...], ...]:
    """Give accusations and denials of the same two in one row, the most frequent first."""
    counts: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
    for charge in charges:
        counts[charge.who, charge.whom][charge.stance] = charge.sentences
    rows = [(*pair, n.get("accuses", 0), n.get("denies", 0)) for pair, n in counts.items()]
    return tuple(sorted(rows, key=lambda row: (-row[2] - row[3], row)))
