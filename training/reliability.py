"""Whether a confidence of 70 % is right seven times in ten, and what withholding doubts gains.

In: gold labels and probabilities. Out: `Calibration`, and `Coverage` by share withheld. May import:
model.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sayso.model.scheme import HEADS
from sayso.training.metrics import Floats, Labels

BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """Sentences whose confidence c is ``low < c <= high``."""

    low: float
    high: float
    sentences: int
    accuracy: float
    confidence: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """How far one head's probabilities can be believed.

    Parameters
    ----------
    bins : tuple of Bin
        Of equal width; empty ones are left out.
    expected_error : float
        Expected calibration error, 0 to 1: the mean of ``|accuracy - confidence|`` over the bins,
        each weighed by its sentences (Guo et al. 2017, "On Calibration of Modern Neural Networks").
    brier : float
        0 to 2: the mean over sentences of the squared distance between the probabilities and the
        truth, summed over classes (Brier 1950, "Verification of Forecasts Expressed in Terms of
        Probability").
    """

    bins: tuple[Bin, ...]
    expected_error: float
    brier: float


@dataclass(frozen=True, slots=True)
class Coverage:
    """Accuracy on what is left when the least sure sentences are withheld.

    Each head is ranked by its own confidence; ``both`` (speaker type and stance right at once) by
    the product of the two, the probability that both are right if the heads err independently.

    Parameters
    ----------
    withheld, kept : float
        Shares of the sentences; they sum to 1.
    sentences : int
        How many are kept.
    speaker_type, stance, both : float
        The share of those that is right.
    """

    withheld: float
    kept: float
    sentences: int
    speaker_type: float
    stance: float
    both: float


def calibration(gold: Labels, probabilities: Floats, classes: Sequence[str]) -> Calibration:
    """Compare one head's probabilities with the truth.

    Parameters
    ----------
    gold : array of str, shape (sentences,)
    probabilities : array, shape (sentences, classes)
    classes : sequence of str

    Examples
    --------
    Two sentences, 80 % sure each, one of them right: |1/2 - 0.8| = 0.3, and
    ((0.2² + 0.2²) + (0.8² + 0.8²)) / 2 = 0.68.

    >>> sure = np.array([[0.8, 0.2], [0.8, 0.2]])
    >>> found = calibration(np.array(["a", "b"]), sure, ["a", "b"])
    >>> round(found.expected_error, 6), round(found.brier, 6)
    (0.3, 0.68)
    """
    truth = np.equal.outer(gold, np.array(classes)).astype(float)
    confidence = probabilities.max(axis=1)
    right = np.array(classes)[probabilities.argmax(axis=1)] == gold
    bins = _bins(confidence, right)
    error = sum(b.sentences * abs(b.accuracy - b.confidence) for b in bins) / len(gold)
    brier = float(((probabilities - truth) ** 2).sum(axis=1).mean())
    return Calibration(bins, error, brier)


def coverage(
    gold: Labels, predicted: Labels, probabilities: Mapping[str, Floats], step: int = 5
) -> tuple[Coverage, ...]:
    """Give the accuracy when the least sure 0 %, 5 % ... 90 % of the sentences are withheld.

    Parameters
    ----------
    gold, predicted : array of str, shape (sentences, 2)
    probabilities : mapping of head to array, shape (sentences, classes)
    step : int
        Of the share withheld, in percent.
    """
    right = gold == predicted
    sure = np.column_stack([probabilities[head].max(axis=1) for head in HEADS])
    right = np.column_stack([right, right.all(axis=1)])
    sure = np.column_stack([sure, sure.prod(axis=1)])
    surest_first = np.argsort(-sure, axis=0, kind="stable")
    ranked = np.take_along_axis(right, surest_first, axis=0)
    return tuple(_left(ranked, percent / 100) for percent in range(0, 91, step))


def _bins(confidence: Floats, right: NDArray[np.bool_]) -> tuple[Bin, ...]:
    # Rounded, so that a confidence that is 0.7 but for the last bit falls where 0.7 does.
    number = np.ceil(np.round(confidence * BINS, 9)).astype(int)
    return tuple(
        Bin(
            (k - 1) / BINS,
            k / BINS,
            int((number == k).sum()),
            float(right[number == k].mean()),
            float(confidence[number == k].mean()),
        )
        for k in np.unique(number).tolist()
    )


def _left(ranked: NDArray[np.bool_], withheld: float) -> Coverage:
    size = max(1, len(ranked) - round(withheld * len(ranked)))
    return Coverage(
        withheld, 1 - withheld, size, *(float(share) for share in ranked[:size].mean(axis=0))
    )
