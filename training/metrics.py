"""Scores of labels against gold labels, for one sample or for thousands of resampled ones at once.

Every score is computed from counts of each class, and the counts from weights of the sentences: a
row of ones gives the score itself, a row of multiplicities the score of one bootstrap draw.

In: gold and predicted labels of one head. Out: `Counts`, and scores of shape (draws,). May import:
nothing of ours.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Labels = NDArray[np.str_]
Floats = NDArray[np.float64]

# With fewer sentences than this a class's scores say nothing: one sentence moves recall by over
# 20 points.
ENOUGH = 5


class Counts(NamedTuple):
    """Weighted counts of each class, each of shape ``(draws, classes)``."""

    hits: Floats
    gold: Floats
    predicted: Floats


def count(
    gold: Labels, predicted: Labels, classes: Sequence[str], weights: Floats | None = None
) -> Counts:
    """Count each class among the gold labels, the predicted ones, and both at once.

    Parameters
    ----------
    gold, predicted : array of str, shape (sentences,)
    classes : sequence of str
        The columns of the result, in this order.
    weights : array of float, shape (draws, sentences), optional
        How often each sentence counts in each draw; a single row of ones if None.

    Examples
    --------
    >>> count(np.array(["a", "a", "b"]), np.array(["a", "b", "b"]), ["a", "b"]).hits
    array([[1., 1.]])
    """
    if weights is None:
        weights = np.ones((1, len(gold)))
    is_gold = np.equal.outer(gold, np.array(classes)).astype(float)
    is_predicted = np.equal.outer(predicted, np.array(classes)).astype(float)
    return Counts(weights @ (is_gold * is_predicted), weights @ is_gold, weights @ is_predicted)


def accuracy(counts: Counts) -> Floats:
    """Give the share of sentences labelled right, shape ``(draws,)``."""
    return ratio(counts.hits.sum(axis=1), counts.gold.sum(axis=1))


def f1(counts: Counts) -> Floats:
    """Give F1, shape ``(draws, classes)``; NaN for a class neither gold nor predicted."""
    return ratio(2 * counts.hits, counts.gold + counts.predicted)


def macro_f1(counts: Counts, among: NDArray[np.bool_] | None = None) -> Floats:
    """Give the mean F1 over classes, each with the same weight, shape ``(draws,)``.

    Parameters
    ----------
    counts : Counts
    among : array of bool, shape (classes,), optional
        The classes of the mean; all if None. A draw leaves out those that are neither gold nor
        predicted in it. Mistakes toward classes outside the mean still count.

    Examples
    --------
    >>> gold, predicted = np.array(["a", "a", "b"]), np.array(["a", "b", "b"])
    >>> counts = count(gold, predicted, ["a", "b", "c"])
    >>> f1(counts)  # 2 * 1 / (2 + 1), 2 * 1 / (1 + 2), and nothing to judge
    array([[0.66666667, 0.66666667,        nan]])
    >>> macro_f1(counts)
    array([0.66666667])
    """
    scores = f1(counts)
    if among is not None:
        scores = scores[:, among]
    return ratio(np.nansum(scores, axis=1), (~np.isnan(scores)).sum(axis=1).astype(float))


def enough(counts: Counts) -> NDArray[np.bool_]:
    """Say which classes have enough gold sentences to be judged, shape ``(classes,)``.

    Only the first row decides: that of the sentences themselves.
    """
    return np.asarray(counts.gold[0] >= ENOUGH)


def judged_macro_f1(gold: Labels, predicted: Labels, classes: Sequence[str]) -> float:
    """Give the mean F1 over the classes with enough sentences, for one sample."""
    counts = count(gold, predicted, classes)
    return float(macro_f1(counts, enough(counts))[0])


def confusion(gold: Labels, predicted: Labels, classes: Sequence[str]) -> NDArray[np.int64]:
    """Count sentences by gold class (rows) and predicted class (columns)."""
    table = np.zeros((len(classes), len(classes)), dtype=np.int64)
    place = {name: i for i, name in enumerate(classes)}
    for truth, guess in zip(gold, predicted, strict=True):
        table[place[truth], place[guess]] += 1
    return table


def ratio(part: Floats, whole: Floats) -> Floats:
    """Divide, giving NaN where the whole is 0."""
    return np.divide(part, whole, out=np.full_like(whole, np.nan), where=whole > 0)
