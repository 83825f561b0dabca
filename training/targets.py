"""Whom the sentences blame or contradict, against the labels.

In: `Label`s, `Reading`s and predicted labels. Out: `TargetScore`s. May import: features, model,
labels, measures.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from sayso.features.entries import Place
from sayso.features.extraction import Reading
from sayso.features.lexicon import lexicon
from sayso.features.targets import targets
from sayso.model.scheme import NEUTRAL
from sayso.training.labels import Label
from sayso.training.metrics import Labels
from sayso.training.speakers import same_speaker

# What each score is of, as a person reads it.
TITLES = {"given": "the target, with the stance given", "predicted": "the target and the stance"}


@dataclass(frozen=True, slots=True)
class TargetScore:
    """How far the targets agree with the labels.

    Parameters
    ----------
    stances : str
        given (those of the labels) or predicted.
    sentences : int
        Those that accuse or deny by these stances or by the labels.
    labelled, found, right : int
        Those whose label has a target; in which one was found; in which it is the label's.
    precision, recall : float
        Right by found, right by labelled; NaN where there is none.
    exact : float
        The share that has the label's target, or none where the label has none.
    """

    stances: str
    sentences: int
    labelled: int
    found: int
    right: int
    precision: float
    recall: float
    exact: float


def target_scores(
    labels: Sequence[Label], readings: Sequence[Reading], predicted: Labels
) -> tuple[TargetScore, ...]:
    """Score the targets with the stances given, and predicted; not at all without such labels.

    Parameters
    ----------
    labels : sequence of Label
        Article by article, in order.
    readings : sequence of Reading
    predicted : array of str, shape (sentences, 2)
        Speaker type and stance.
    """
    if not any(label.target for label in labels):
        return ()
    given = [label.stance for label in labels]
    stances = {"given": given, "predicted": predicted[:, 1].tolist()}
    return tuple(_score(name, labels, readings, of) for name, of in stances.items())


def same_target(found: str, labelled: str) -> bool:
    """Say whether two names of a target agree.

    Countries do if they are the same one, however spelled; others as speakers do.

    Examples
    --------
    >>> same_target("United States", "the U.S."), same_target("Norway", "Norwegian rebels")
    (True, False)
    """
    one, other = _country(found), _country(labelled)
    return one == other if one or other else same_speaker(found, labelled)


def _country(name: str) -> str:
    """Give the country that a name names in full, or ""."""
    words = name.removeprefix("the ").split()
    hit = lexicon().names.longest(words).get(0)
    if hit is None or hit.end < len(words) or not isinstance(hit.entry, Place):
        return ""
    return hit.entry.country


def _score(
    name: str, labels: Sequence[Label], readings: Sequence[Reading], stances: Sequence[str]
) -> TargetScore:
    told = [
        (label.target, found)
        for label, stance, found in zip(
            labels, stances, _found(labels, readings, stances), strict=True
        )
        if not label.stance == stance == NEUTRAL
    ]
    labelled, found = (sum(map(bool, part)) for part in zip(*told, strict=True))
    right = sum(same_target(there, here) for here, there in told if here)
    agree = right + sum(not here and not there for here, there in told)
    precision, recall = (right / n if n else np.nan for n in (found, labelled))
    return TargetScore(
        name, len(told), labelled, found, right, precision, recall, agree / len(told)
    )


def _found(
    labels: Sequence[Label], readings: Sequence[Reading], stances: Sequence[str]
) -> Iterator[str]:
    """Give the name of each target, found article by article."""
    rows = zip(labels, readings, stances, strict=True)
    for _, those in groupby(rows, lambda row: row[0].document):
        _, read, of = zip(*those, strict=True)
        yield from (target.name for target in targets(read, of))
