"""Calibration bins and the coverage curve."""

import numpy as np
import pytest

from sayso.training.reliability import calibration, coverage

CLASSES = ["a", "b"]


def sure(*confidences: float) -> np.ndarray:
    """Give probabilities which name "a" with these confidences."""
    return np.array([(c, 1 - c) for c in confidences])


def test_bins_are_open_below_and_closed_above() -> None:
    """A confidence of exactly 0.7 falls into the bin that ends there, 1 into the last."""
    gold = np.array(["a", "a", "b", "a"])
    bins = calibration(gold, sure(0.7, 0.61, 0.7000001, 1.0), CLASSES).bins
    assert [(b.low, b.high, b.sentences) for b in bins] == [
        (0.6, 0.7, 2),
        (0.7, 0.8, 1),
        (0.9, 1.0, 1),
    ]
    assert [b.accuracy for b in bins] == [1, 0, 1]
    assert bins[0].confidence == pytest.approx(0.655)


def test_a_confidence_a_hair_above_its_decimal_is_that_decimal() -> None:
    """0.1 + 0.2 + 0.3 is 0.6000000000000001 and belongs where 0.6 does."""
    bins = calibration(np.array(["a"]), sure(0.1 + 0.2 + 0.3), CLASSES).bins
    assert (bins[0].low, bins[0].high) == (0.5, 0.6)


def test_the_expected_error_weighs_the_bins_by_sentences() -> None:
    """Three of four sentences with |1 - 0.9|, one with |0 - 0.6|."""
    found = calibration(np.array(["a", "a", "a", "b"]), sure(0.9, 0.9, 0.9, 0.6), CLASSES)
    assert found.expected_error == pytest.approx((3 * 0.1 + 0.6) / 4)


def test_brier_sums_over_classes() -> None:
    """Certain and wrong costs 2, certain and right nothing."""
    assert calibration(np.array(["b"]), sure(1.0), CLASSES).brier == 2
    assert calibration(np.array(["a"]), sure(1.0), CLASSES).brier == 0


def heads() -> tuple[np.ndarray, np.ndarray, dict[str, np.ndarray]]:
    """Give ten sentences: types wrong where unsure, stances wrong where sure."""
    gold = np.array([["media", "denies"]] * 10)
    predicted = gold.copy()
    predicted[:2, 0], predicted[8:, 1] = "narrator", "neutral"
    rising = np.linspace(0.51, 0.9, 10)
    return gold, predicted, {"speaker_type": sure(*rising), "stance": sure(*rising)}


def test_withholding_takes_the_least_sure() -> None:
    """Errors of low confidence go first, those of high confidence stay."""
    points = {round(p.withheld, 2): p for p in coverage(*heads())}
    assert list(points) == [round(0.05 * i, 2) for i in range(19)]
    everything, some = points[0.0], points[0.2]
    assert (everything.sentences, everything.speaker_type, everything.stance) == (10, 0.8, 0.8)
    assert (some.sentences, some.speaker_type, some.stance) == (8, 1.0, 0.75)
    assert points[0.9].sentences == 1
    assert all(p.kept == pytest.approx(1 - p.withheld) for p in points.values())


def test_both_heads_must_be_right_at_once() -> None:
    """Both are ranked by the product of the two confidences."""
    gold, predicted, probabilities = heads()
    assert coverage(gold, predicted, probabilities)[0].both == pytest.approx(0.6)
    probabilities["stance"] = probabilities["stance"][::-1]
    # Now the product is least at both ends, where the errors are.
    assert coverage(gold, predicted, probabilities)[8].both == 1
