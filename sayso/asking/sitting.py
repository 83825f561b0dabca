"""An article that is being labelled: what was asked, in which order to ask, what came of it.

In: `Document`, `Prediction`s and labels known. Out: `Sitting`, with its `Tally`. May import:
features, model, training.
"""

from dataclasses import dataclass, field

from sayso.asking.order import Features, Order, uncertainty
from sayso.asking.question import Answer, Question
from sayso.features.document import Document, Span
from sayso.model.prediction import Prediction
from sayso.training.labels import Label


@dataclass(slots=True)
class Tally:
    """What came of an article.

    Parameters
    ----------
    name : str
    labelled : int
        How many sentences were labelled now.
    corrected : int
        How many of these sayso had not got right.
    skipped : int
    left : int
        How many are still without a label.
    """

    name: str
    labelled: int = 0
    corrected: int = 0
    skipped: int = 0
    left: int = 0

    def __str__(self) -> str:
        """Say it in a line."""
        return (
            f"{self.name}: {self.labelled} labelled, {self.corrected} of them corrected, "
            f"{self.skipped} skipped, {self.left} left"
        )


@dataclass(slots=True)
class Done:
    """A question that was answered, or skipped where there is no label."""

    place: int
    answer: Answer
    label: Label | None


@dataclass(slots=True)
class Sitting:
    """An article that is being labelled.

    Parameters
    ----------
    document : Document
        What was labelled before stands in it as it was labelled.
    predictions : list of Prediction
        Of each of its sentences and furniture, with explanations.
    labelled : set of Span
        What has a label already.
    """

    document: Document
    predictions: list[Prediction]
    labelled: set[Span]
    done: list[Done] = field(default_factory=list)

    @property
    def places(self) -> list[int]:
        """The places of the sentences that have no label, furniture left out."""
        return [
            place
            for place, p in enumerate(self.predictions)
            if not p.furniture and Span(p.start, p.end) not in self.labelled
        ]

    def order(self) -> Order:
        """Give the order in which to ask."""
        doubts = [
            0.0
            if p.furniture
            else uncertainty(p.speaker_type_probabilities, p.stance_probabilities)
            for p in self.predictions
        ]
        features = [_features(p) for p in self.predictions]
        known = [
            those
            for p, those in zip(self.predictions, features, strict=True)
            if Span(p.start, p.end) in self.labelled
        ]
        return Order(doubts, features, known)

    @property
    def known(self) -> int:
        """How many sentences had a label before."""
        return sum(
            Span(p.start, p.end) in self.labelled for p in self.predictions if not p.furniture
        )

    @property
    def tally(self) -> Tally:
        """What came of it so far."""
        stored = [(done.place, done.label) for done in self.done if done.label is not None]
        corrected = sum(
            Question(self.document, place, self.predictions[place]).corrected(label)
            for place, label in stored
        )
        skipped, left = len(self.done) - len(stored), len(self.places) - len(stored)
        return Tally(self.document.name, len(stored), corrected, skipped, left)


def _features(p: Prediction) -> Features:
    """Give the names of the features that the model weighs in a sentence."""
    heads = p.explanation.heads.values() if p.explanation else ()
    weighings = (w for head in heads for w in head.weighings.values())
    return frozenset(c.feature for w in weighings for c in w.contributions)
