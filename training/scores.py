"""One head's labels against the gold ones, with intervals, and against those of a baseline.

In: gold and predicted labels, and the weights of the draws. Out: `Scores`, and `Comparison` with a
baseline. May import: nothing of ours.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.training.intervals import Estimate, estimate
from sayso.training.metrics import (
    Counts,
    Floats,
    Labels,
    accuracy,
    confusion,
    count,
    enough,
    f1,
    macro_f1,
    ratio,
)


@dataclass(frozen=True, slots=True)
class ClassScores:
    """One class: precision, recall and F1 (NaN where not defined), and its sentences.

    Parameters
    ----------
    name : str
    precision, recall, f1 : float
    sentences : int
        With this gold label.
    predicted : int
        With this predicted label.
    too_few : bool
        Whether it has too few sentences to be judged.
    """

    name: str
    precision: float
    recall: float
    f1: float
    sentences: int
    predicted: int
    too_few: bool


@dataclass(frozen=True, slots=True)
class Overall:
    """Scores over all classes of a head.

    Parameters
    ----------
    accuracy : Estimate
    macro_f1 : Estimate
        Over the classes with enough sentences to be judged.
    macro_f1_all : Estimate
        Over all classes that the labels or the predictions have.
    """

    accuracy: Estimate
    macro_f1: Estimate
    macro_f1_all: Estimate


@dataclass(frozen=True, slots=True)
class Scores:
    """How one head does.

    Parameters
    ----------
    overall : Overall
    classes : tuple of ClassScores
    confusion : tuple of tuple of int
        Sentences by gold class (rows) and predicted class (columns), in the order of ``classes``.
    """

    overall: Overall
    classes: tuple[ClassScores, ...]
    confusion: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """A baseline on the same folds, and how far sayso's macro-F1 stands above it.

    ``difference`` is paired: both are scored on the same bootstrap draws, and the interval is
    that of the difference. Over the classes with enough sentences.
    """

    name: str
    title: str
    overall: Overall
    difference: Estimate


def score(gold: Labels, predicted: Labels, classes: Sequence[str], weights: Floats) -> Scores:
    """Score one head.

    Parameters
    ----------
    gold, predicted : array of str, shape (sentences,)
    classes : sequence of str
    weights : array of float, shape (1 + draws, sentences)
        As `sayso.training.intervals.draw_weights` gives them.
    """
    table = confusion(gold, predicted, classes).tolist()
    return Scores(
        _overall(count(gold, predicted, classes, weights)),
        _classes(count(gold, predicted, classes), classes),
        tuple(tuple(row) for row in table),
    )


def compare(sayso: Counts, baseline: Counts, name: str, title: str) -> Comparison:
    """Score a baseline, and sayso's lead over it, on the same bootstrap draws.

    Parameters
    ----------
    sayso, baseline : Counts
        Of the sentences themselves and of each draw.
    name, title : str
        The baseline's, for JSON and for a person.
    """
    among = enough(sayso)
    lead = macro_f1(sayso, among) - macro_f1(baseline, among)
    return Comparison(name, title, _overall(baseline), estimate(lead))


def _overall(counts: Counts) -> Overall:
    return Overall(
        estimate(accuracy(counts)),
        estimate(macro_f1(counts, enough(counts))),
        estimate(macro_f1(counts)),
    )


def _classes(counts: Counts, names: Sequence[str]) -> tuple[ClassScores, ...]:
    precision = ratio(counts.hits, counts.predicted)[0]
    recall = ratio(counts.hits, counts.gold)[0]
    balance = f1(counts)[0]
    judged = enough(counts)
    return tuple(
        ClassScores(
            name,
            float(precision[i]),
            float(recall[i]),
            float(balance[i]),
            int(counts.gold[0, i]),
            int(counts.predicted[0, i]),
            not judged[i],
        )
        for i, name in enumerate(names)
    )
