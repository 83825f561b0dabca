"""How far a score may be off: the bootstrap by article and sentence.

Sentences of one article are alike, so drawing sentences alone would give intervals that are too
narrow. Each draw takes as many articles as there are, with replacement, and from each article drawn
as many sentences as it has, with replacement (the two-stage bootstrap of Davison and Hinkley,
*Bootstrap Methods and their Application*, 1997, section 3.8).

In: the article of each sentence; scores of all draws. Out: weights of shape (draws, n); `Estimate`.
May import: nothing of ours.
"""

from dataclasses import dataclass

import numpy as np

from sayso.training.metrics import Floats, Labels

DRAWS = 2000
SEED = 20151001


@dataclass(frozen=True, slots=True)
class Estimate:
    """A score and the 95 % interval around it, by percentiles of the bootstrap draws."""

    value: float
    low: float
    high: float


def draw_weights(groups: Labels, draws: int = DRAWS, seed: int = SEED) -> Floats:
    """Draw how often each sentence counts, for each of many bootstrap draws.

    Parameters
    ----------
    groups : array of str, shape (sentences,)
        The article of each sentence.
    draws : int
    seed : int
        The same seed gives the same draws.

    Returns
    -------
    array of float, shape (1 + draws, sentences)
        Whole numbers, 0 or more. The first row is the sentences themselves: each counts once.

    Examples
    --------
    >>> weights = draw_weights(np.array(["a", "a", "b"]), draws=4, seed=1)
    >>> weights.shape
    (5, 3)
    >>> weights[0]
    array([1., 1., 1.])
    """
    random = np.random.default_rng(seed)
    articles, place = np.unique(groups, return_inverse=True)
    weights = np.ones((1 + draws, len(groups)))
    taken = random.multinomial(len(articles), np.full(len(articles), 1 / len(articles)), draws)
    for i in range(len(articles)):
        (members,) = np.nonzero(place == i)
        size = len(members)
        # Drawing an article m times over is one draw of m * size of its sentences.
        weights[1:, members] = random.multinomial(taken[:, i] * size, np.full(size, 1 / size))
    return weights


def estimate(scores: Floats) -> Estimate:
    """Give a score with its interval.

    Parameters
    ----------
    scores : array of float, shape (1 + draws,)
        The score on the sentences themselves, then that of each bootstrap draw. Draws on which
        it is not defined (NaN) are left out.

    Examples
    --------
    >>> estimate(np.array([30, *range(41)]))
    Estimate(value=30.0, low=1.0, high=39.0)
    """
    draws = scores[1:]
    defined = draws[~np.isnan(draws)]
    if not defined.size:
        return Estimate(float(scores[0]), float("nan"), float("nan"))
    low, high = np.quantile(defined, [0.025, 0.975])
    return Estimate(float(scores[0]), float(low), float(high))
