"""Decision scores -> probabilities: softmax with one temperature.

One parameter is what a hundred sentences can pay for: a temperature above 1 makes the
probabilities humbler, below 1 bolder, and the most probable class stays the same
(Guo et al. 2017, "On Calibration of Modern Neural Networks").
"""

import numpy as np
from numpy.typing import NDArray

# A factor of four either way. Larger corrections are the business of the regularisation; where a
# small set of labels happens to be told apart without error, the bound keeps it from certainty.
COLDEST, HOTTEST = 0.25, 4.0

# Nats by which one log-loss must be less than another to count; below, it is rounding.
NOTICEABLE = 1e-6


def softmax(scores: NDArray[np.float64], temperature: float = 1.0) -> NDArray[np.float64]:
    """Give the probabilities of the classes: ``exp(score / temperature)``, each row summing to 1.

    Parameters
    ----------
    scores : array of shape (n, classes)
    temperature : float
        Above 0.

    Examples
    --------
    >>> softmax(np.array([[0.0, np.log(3.0)]])).round(3).tolist()
    [[0.25, 0.75]]
    >>> softmax(np.array([[0.0, np.log(3.0)]]), temperature=2.0).round(3).tolist()
    [[0.366, 0.634]]
    """
    return np.exp(_log_softmax(scores, temperature))


def log_loss(
    scores: NDArray[np.float64], truth: NDArray[np.intp], temperature: float = 1.0
) -> float:
    """Give the mean of ``-log(probability of the true class)``, in nats; 0 is perfect.

    Parameters
    ----------
    scores : array of shape (n, classes)
    truth : array of shape (n,)
        The column of each row's true class.
    temperature : float
        Above 0.

    Examples
    --------
    >>> round(log_loss(np.array([[0.0, 0.0]]), np.array([1])), 3)  # log 2
    0.693
    """
    return -float(_log_softmax(scores, temperature)[np.arange(len(truth)), truth].mean())


def fit_temperature(scores: NDArray[np.float64], truth: NDArray[np.intp]) -> float:
    """Give the temperature, from 0.25 to 4, under which the log-loss of the scores is least.

    The scores must come from a model that was not fitted on these rows. Scores that tell no
    class apart from another give 1.

    Parameters
    ----------
    scores : array of shape (n, classes)
    truth : array of shape (n,)
        The column of each row's true class.

    Examples
    --------
    Four rows say 9 to 1 for the first class and one of them is wrong; 3 to 1 is what the rows
    bear out, so the scores are halved:

    >>> scores = np.log([[9.0, 1.0]] * 4)
    >>> round(fit_temperature(scores, np.array([0, 0, 0, 1])), 2)
    2.0
    """
    from scipy.optimize import minimize_scalar

    # The log-loss is convex in 1 / temperature, so the search on an interval finds the minimum.
    found = minimize_scalar(
        lambda inverse: log_loss(scores, truth, 1 / inverse),
        bounds=(1 / HOTTEST, 1 / COLDEST),
        method="bounded",
    )
    gain = log_loss(scores, truth) - found.fun
    return 1 / float(found.x) if gain > NOTICEABLE else 1.0


def _log_softmax(scores: NDArray[np.float64], temperature: float) -> NDArray[np.float64]:
    scaled = scores / temperature
    # Less the maximum, so that no exponential overflows.
    scaled = scaled - scaled.max(axis=1, keepdims=True)
    logs: NDArray[np.float64] = scaled - np.log(np.exp(scaled).sum(axis=1, keepdims=True))
    return logs
