"""What is counted while articles come in, in a memory that does not grow with their number.

In: `Prediction`s, or `Said` and its counts, as they come. Out: `Tally`. May import: model,
identity.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from sayso.identity.mentions import Mention
from sayso.identity.speakers import within_article
from sayso.model.prediction import Prediction
from sayso.model.scheme import NARRATOR
from sayso.summary.periods import Span
from sayso.summary.said import Said, said
from sayso.summary.seldom import rarest

# Of entries, before the speakers with the fewest sentences are forgotten.
LIMIT = 200_000


class Heard(NamedTuple):
    """What one or more sentences say.

    Parameters
    ----------
    written : str
        The speaker as the prediction has it.
    mention : Mention
        The fullest mention of that speaker in its article.
    stance : str
    target : str
        The party accused, or whose claim is rejected; "" where none is named.
    when : str
        The day, month or year, as `Span.cut` gives it; "" where no day is known.
    """

    written: str
    mention: Mention
    stance: str
    target: str
    when: str = ""

    def without_name(self) -> "Heard":
        """Leave out who speaks, but not for whom and as what."""
        return self._replace(written="", mention=self.mention._replace(name=""))

    def without_sides(self) -> "Heard":
        """Leave out for whom it is said, and against whom."""
        return self._replace(mention=self.mention._replace(affiliation=""), target="")


@dataclass(slots=True)
class Tally:
    """Counts of sentences.

    Parameters
    ----------
    limit : int
        How many entries ``heard`` may have, and ``nameless``. If there are more, those who speak
        least are forgotten until half of the entries are left, as in the "lossy counting" of Manku
        and Motwani (2002). No sentence is lost: those of the forgotten become ``nameless``.
    heard : Counter of Heard
        Who says what, and when.
    nameless : Counter of Heard
        What has no speaker: the articles' own sentences, and those of the forgotten; where it has
        too many entries, the rarest affiliations and targets are forgotten, too.
    span : Span
        From the first day to the last.
    documents, undated, unsure : int
        Articles, those of which no day is known, and sentences left out because their labels are
        not sure enough.
    missed : int
        How many sentences of a mention that is in ``heard`` have become nameless, at most.

    Examples
    --------
    >>> tally = Tally()
    >>> said = Prediction("d", 0, 9, "It rains.", speaker_type="media", stance="neutral")
    >>> tally.add([said], "2020-01-31")
    >>> tally.days
    Counter({('2020-01-31', 'neutral'): 1})
    """

    limit: int = LIMIT
    heard: Counter[Heard] = field(default_factory=Counter)
    nameless: Counter[Heard] = field(default_factory=Counter)
    span: Span = field(default_factory=Span)
    documents: int = 0
    undated: int = 0
    unsure: int = 0
    missed: int = 0

    @property
    def days(self) -> Counter[tuple[str, str]]:
        """All sentences by day, month or year, and stance; those of no known day left out."""
        days: Counter[tuple[str, str]] = Counter()
        for counts in (self.heard, self.nameless):
            for heard, n in counts.items():
                if heard.when:
                    days[heard.when, heard.stance] += n
        return days

    @property
    def forgotten(self) -> int:
        """Sentences of speakers whose names are not kept."""
        return sum(n for heard, n in self.nameless.items() if heard.mention.type != NARRATOR)

    def add(self, predictions: Iterable[Prediction], day: str = "") -> None:
        """Count the sentences of one article: not its furniture, nor those marked for review.

        Parameters
        ----------
        predictions : iterable of Prediction
        day : str
            When it was published, as YYYY-MM-DD; "" if that is not known.
        """
        self.count(said(predictions), day)

    def count(self, article: Mapping[Said, int], day: str = "") -> None:
        """Count the sentences of one article, of which equal ones were counted together."""
        self.documents += 1
        self.undated += not day
        if day and any(s.sure for s in article):
            self._widen(self.span.including(day))
        when = self.span.cut(day)
        # Who an unsure sentence names in full may be named in short in a sure one.
        named: Counter[Mention] = Counter()
        for s, n in article.items():
            if s.mention.type != NARRATOR:
                named[s.mention] += n
        fullest = within_article(named)
        for s, n in article.items():
            if not s.sure:
                self.unsure += n
            elif s.mention.type == NARRATOR:
                self.nameless[Heard("", _ARTICLE, s.stance, "", when)] += n
            else:
                heard = Heard(s.mention.name, fullest[s.mention], s.stance, s.target, when)
                self.heard[heard] += n
        self._bound()

    def merge(self, other: "Tally") -> None:
        """Add what another has counted, of other articles."""
        self._widen(self.span.including(other.span.first).including(other.span.last))
        for mine, others in ((self.heard, other.heard), (self.nameless, other.nameless)):
            for heard, n in others.items():
                mine[self._cut(heard)] += n
        self.documents += other.documents
        self.undated += other.undated
        self.unsure += other.unsure
        self.missed += other.missed
        self._bound()

    def _widen(self, span: Span) -> None:
        """Tell time as coarsely as a longer span asks for."""
        finer, self.span = self.span, span
        if span.precision < finer.precision:
            for counts in (self.heard, self.nameless):
                _rename(counts, {heard: self._cut(heard) for heard in counts})

    def _cut(self, heard: Heard) -> Heard:
        when = self.span.cut(heard.when)
        return heard if when == heard.when else heard._replace(when=when)

    def _bound(self) -> None:
        """Forget those who speak least, if there are too many."""
        if len(self.heard) > self.limit:
            gone, most = rarest(self.heard, lambda heard: heard.mention, self.limit // 2)
            for heard in gone:
                self.nameless[heard.without_name()] += self.heard.pop(heard)
            self.missed += most
        if len(self.nameless) > self.limit:
            gone, _ = rarest(self.nameless, _sides, self.limit // 2)
            _rename(self.nameless, {heard: heard.without_sides() for heard in gone})


_ARTICLE = Mention("", "", NARRATOR)


def _sides(heard: Heard) -> tuple[str, str]:
    return heard.mention.affiliation, heard.target


def _rename(counts: Counter[Heard], names: Mapping[Heard, Heard]) -> None:
    """Count what was counted under one name under another."""
    moved = [(names[heard], counts.pop(heard)) for heard in names]
    for heard, n in moved:
        counts[heard] += n
