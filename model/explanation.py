"""Why a sentence gets its labels: each feature's exact share of each class's score.

The heads are linear, so nothing here is an estimate: the sum of value x weight is the score of a
class, and the softmax of the scores over the temperature is the probability.

In: a fitted classifier and the features of a sentence. Out: `Explanation`. May import: heads,
classifier.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import fsum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sayso.model.classifier import SpeakerStanceClassifier
    from sayso.model.head import Head


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one feature adds to a score: ``contribution = value * weight``."""

    feature: str
    value: float
    weight: float
    contribution: float


@dataclass(frozen=True, slots=True)
class Weighing:
    """How the score of a class comes about: it is the sum of the contributions.

    Parameters
    ----------
    label : str
        The class.
    score : float
    probability : float
        Of this class, after the temperature.
    contributions : tuple of Contribution
        Of the features which the sentence has and the head knows; largest first, by absolute
        value, then by name. Those of exactly 0 are left out.
    """

    label: str
    score: float
    probability: float
    contributions: tuple[Contribution, ...]


@dataclass(frozen=True, slots=True)
class Contrast:
    """What pushes to one class rather than another: the differences of their weighings.

    Parameters
    ----------
    label, against : str
        The two classes.
    score : float
        That of ``label`` less that of ``against``: above 0 where ``label`` wins.
    contributions : tuple of Contribution
        Those above 0 speak for ``label``, those below 0 for ``against``; largest first.
    """

    label: str
    against: str
    score: float
    contributions: tuple[Contribution, ...]


@dataclass(frozen=True, slots=True)
class HeadExplanation:
    """One head's weighings, the most probable class first.

    Parameters
    ----------
    head : str
    temperature : float
        ``softmax(scores / temperature)`` are the probabilities.
    weighings : mapping of str to Weighing
        By class.
    """

    head: str
    temperature: float
    weighings: Mapping[str, Weighing]

    @property
    def predicted(self) -> str:
        """The most probable class."""
        return next(iter(self.weighings))

    def contrast(self, label: str | None = None, against: str | None = None) -> Contrast:
        """Give what pushes to ``label`` rather than ``against``.

        Parameters
        ----------
        label, against : str, optional
            Classes of ``weighings``; by default the predicted class and the most probable other.
        """
        chosen = self.weighings[label or self.predicted]
        others = (name for name in self.weighings if name != chosen.label)
        other = self.weighings[against or next(others)]
        return Contrast(
            chosen.label,
            other.label,
            chosen.score - other.score,
            _differences(chosen.contributions, other.contributions),
        )


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a sentence gets its labels.

    Parameters
    ----------
    heads : mapping of str to HeadExplanation
        "speaker_type" and "stance".
    """

    heads: Mapping[str, HeadExplanation]


def explain(classifier: "SpeakerStanceClassifier", features: Mapping[str, float]) -> Explanation:
    """Give the exact reasons for the labels of one sentence.

    Parameters
    ----------
    classifier : SpeakerStanceClassifier
        Fitted.
    features : mapping of str to float
        The sentence's features, as they go into ``predict``.
    """
    return Explanation({h.name: _explain(h, features) for h in classifier.heads_.values()})


def _explain(head: "Head", features: Mapping[str, float]) -> HeadExplanation:
    probabilities = head.predict_proba([features])[0]
    weights = head.weights()
    columns = head.vectorizer_.vocabulary_
    known = {f: float(value) for f, value in features.items() if value and f in columns}
    weighings = {}
    # Of equals the first, as argmax has it.
    for k in sorted(range(len(probabilities)), key=lambda k: -probabilities[k]):
        shares = _sorted(_share(f, v, weights[k, columns[f]]) for f, v in known.items())
        score = fsum(share.contribution for share in shares)
        label = str(head.classes_[k])
        weighings[label] = Weighing(label, score, float(probabilities[k]), shares)
    return HeadExplanation(head.name, head.temperature_, weighings)


def _share(feature: str, value: float, weight: float) -> Contribution:
    return Contribution(feature, value, float(weight), value * float(weight))


def _differences(
    chosen: Sequence[Contribution], other: Sequence[Contribution]
) -> tuple[Contribution, ...]:
    values = {c.feature: c.value for c in (*chosen, *other)}
    ours, theirs = ({c.feature: c.weight for c in side} for side in (chosen, other))
    return _sorted(_share(f, v, ours.get(f, 0.0) - theirs.get(f, 0.0)) for f, v in values.items())


def _sorted(contributions: Iterable[Contribution]) -> tuple[Contribution, ...]:
    telling = (c for c in contributions if c.contribution)
    return tuple(sorted(telling, key=lambda c: (-abs(c.contribution), c.feature)))
