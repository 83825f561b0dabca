"""What is counted while predictions come in, one article at a time."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from sayso.model.prediction import Prediction
from sayso.model.scheme import NARRATOR
from sayso.summary.identity import Mention, mention_of, within_article


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
    """

    written: str
    mention: Mention
    stance: str
    target: str


@dataclass(slots=True)
class Tally:
    """Counts of sentences. It grows with the speakers and days that differ, not with the articles.

    Parameters
    ----------
    heard : Counter of Heard
        All sentences but those of the articles' own voice.
    narrated : Counter of str
        The articles' own sentences, by stance.
    days : Counter of (str, str)
        All sentences by day (YYYY-MM-DD) and stance.
    documents, undated, unsure : int
        Articles, those of which no day is known, and sentences left out because their labels are
        not sure enough.

    Examples
    --------
    >>> tally = Tally()
    >>> said = Prediction("d", 0, 9, "It rains.", speaker_type="media", stance="neutral")
    >>> tally.add([said], "2020-01-31")
    >>> tally.days
    Counter({('2020-01-31', 'neutral'): 1})
    """

    heard: Counter[Heard] = field(default_factory=Counter)
    narrated: Counter[str] = field(default_factory=Counter)
    days: Counter[tuple[str, str]] = field(default_factory=Counter)
    documents: int = 0
    undated: int = 0
    unsure: int = 0

    def add(self, predictions: Iterable[Prediction], day: str = "") -> None:
        """Count the sentences of one article: not its furniture, nor those marked for review.

        Parameters
        ----------
        predictions : iterable of Prediction
        day : str
            When it was published, as YYYY-MM-DD; "" if that is not known.
        """
        prose = [p for p in predictions if not p.furniture]
        sure = [p for p in prose if not p.needs_review]
        self.documents += 1
        self.undated += not day
        self.unsure += len(prose) - len(sure)
        self.days.update((day, p.stance) for p in sure if day)
        self.narrated.update(p.stance for p in sure if p.speaker_type == NARRATOR)
        voices = [p for p in sure if p.speaker_type != NARRATOR]
        # Who an unsure sentence names in full may be named in short in a sure one.
        named = Counter(mention_of(p) for p in prose if p.speaker_type != NARRATOR)
        fullest = within_article(named)
        self.heard.update(
            Heard(p.speaker, fullest[mention_of(p)], p.stance, p.target) for p in voices
        )
