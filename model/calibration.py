"""Decision scores -> probabilities: softmax with one temperature, fitted to hedged targets.

One parameter is what a hundred sentences can pay for: a temperature above 1 makes the
probabilities humbler, below 1 bolder, and the most probable class stays the same
(Guo et al. 2017, "On Calibration of Modern Neural Networks").

What it is fitted to matters as much. The sentences left out are of the articles that the reading
was written with, so they are told apart all but without error; fitted to them as they are, the
temperature promises the same of every article (98 % sure where 86 % are right). So the targets are
not 0 and 1 but what so few sentences entitle to: see `smoothed`.

In: decision scores, shape (n, classes). Out: probabilities, and the temperature that makes them
honest. May import: nothing of ours.
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


def smoothed(
    truth: NDArray[np.intp], classes: int, told: NDArray[np.intp] | None = None
) -> NDArray[np.float64]:
    """Give the probabilities to aim at: the true class's somewhat below 1, the others' above 0.

    Of a class seen N times the target is (N + 1/2) / (N + k/2) for the class itself and
    1/2 / (N + k/2) for each other of the k: what is to be expected after N of its sentences were
    all told right, under Jeffreys' prior, that of a half for each class. It supposes (k - 1) / 2
    errors; as many as were seen among the N need not be supposed, for the scores show them
    already. Platt fits to such targets too, with ones for halves and two classes ("Probabilistic
    Outputs for Support Vector Machines", 1999, section 2.2); the halves are those of Krichevsky
    and Trofimov ("The Performance of Universal Encoding", 1981), whose loss over the best is least
    for the worst case. The fewer sentences speak for a class, the less may be promised of it.

    Parameters
    ----------
    truth : array of shape (n,)
        The column of each row's true class.
    classes : int
        How many columns.
    told : array of shape (n,), optional
        The column of the class that each row was taken for; by default all were told right.

    Returns
    -------
    array of shape (n, classes)
        Each row sums to 1.

    Examples
    --------
    >>> smoothed(np.array([0, 0, 1]), classes=2)  # 2.5/3 and 0.5/3; 0.5/2 and 1.5/2
    array([[0.83333333, 0.16666667],
           [0.83333333, 0.16666667],
           [0.25      , 0.75      ]])
    >>> smoothed(np.array([0, 0, 1]), classes=2, told=np.array([0, 1, 1]))  # one error was seen
    array([[1.  , 0.  ],
           [1.  , 0.  ],
           [0.25, 0.75]])
    """
    seen = np.bincount(truth, minlength=classes)
    errors = 0 if told is None else np.bincount(truth[told != truth], minlength=classes)
    supposed = np.maximum(0.5 * (classes - 1) - errors, 0.0)
    right = ((seen + 0.5) / (seen + 0.5 + supposed))[truth, np.newaxis]
    true = np.eye(classes)[truth]
    targets: NDArray[np.float64] = true * right + (1 - true) * (1 - right) / (classes - 1)
    return targets


def log_losses(
    scores: NDArray[np.float64], targets: NDArray[np.float64], temperature: float = 1.0
) -> NDArray[np.float64]:
    """Give ``-log(probability)`` of the target class of each row, in nats; shape (n,).

    Parameters
    ----------
    scores : array of shape (n, classes)
    targets : array of shape (n, classes)
        The probability to aim at; each row sums to 1.
    temperature : float
        Above 0.

    Examples
    --------
    >>> log_losses(np.array([[0.0, 0.0]]), np.array([[0.0, 1.0]])).round(3)  # log 2
    array([0.693])
    """
    losses: NDArray[np.float64] = -(targets * _log_softmax(scores, temperature)).sum(axis=1)
    return losses


def fit_temperature(scores: NDArray[np.float64], targets: NDArray[np.float64]) -> float:
    """Give the temperature, from 0.25 to 4, under which the scores' mean log-loss is least.

    The scores must come from a model that was not fitted on these rows. Scores that tell no
    class apart from another give 1.

    Parameters
    ----------
    scores : array of shape (n, classes)
    targets : array of shape (n, classes)
        As for `log_losses`.

    Examples
    --------
    Four rows say 9 to 1 for the first class and one of them is wrong; 3 to 1 is what the rows
    bear out, so the scores are halved:

    >>> scores = np.log([[9.0, 1.0]] * 4)
    >>> round(fit_temperature(scores, np.eye(2)[[0, 0, 0, 1]]), 2)
    2.0
    """
    from scipy.optimize import minimize_scalar

    # The log-loss is convex in 1 / temperature, so the search on an interval finds the minimum.
    found = minimize_scalar(
        lambda inverse: log_losses(scores, targets, 1 / inverse).mean(),
        bounds=(1 / HOTTEST, 1 / COLDEST),
        method="bounded",
    )
    gain = log_losses(scores, targets).mean() - found.fun
    return 1 / float(found.x) if gain > NOTICEABLE else 1.0


def _log_softmax(scores: NDArray[np.float64], temperature: float) -> NDArray[np.float64]:
    scaled = scores / temperature
    # Less the maximum, so that no exponential overflows.
    scaled = scaled - scaled.max(axis=1, keepdims=True)
    logs: NDArray[np.float64] = scaled - np.log(np.exp(scaled).sum(axis=1, keepdims=True))
    return logs
