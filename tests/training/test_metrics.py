"""Scores from counts agree with scikit-learn's, one sample or many at once."""

import numpy as np
import pytest
from sklearn.metrics import accuracy_score, confusion_matrix, f1_score

from sayso.training.metrics import (
    accuracy,
    confusion,
    count,
    enough,
    f1,
    judged_macro_f1,
    macro_f1,
)

CLASSES = ["a", "b", "c", "d"]
RANDOM = np.random.default_rng(4)
GOLD = RANDOM.choice(CLASSES[:3], 60, p=[0.6, 0.35, 0.05])
PREDICTED = np.where(RANDOM.random(60) < 0.6, GOLD, RANDOM.choice(CLASSES[:3], 60))


def test_scores_are_those_of_scikit_learn() -> None:
    """Accuracy, F1 and macro-F1 of one sample."""
    counts = count(GOLD, PREDICTED, CLASSES)
    assert accuracy(counts)[0] == pytest.approx(accuracy_score(GOLD, PREDICTED))
    expected = f1_score(GOLD, PREDICTED, average=None, labels=CLASSES[:3])
    assert f1(counts)[0, :3] == pytest.approx(expected)
    assert macro_f1(counts)[0] == pytest.approx(f1_score(GOLD, PREDICTED, average="macro"))


def test_a_weight_is_a_repetition() -> None:
    """A draw that counts sentences several times scores as if they stood there so often."""
    weights = RANDOM.integers(0, 4, (5, 60))
    scores = macro_f1(count(GOLD, PREDICTED, CLASSES, weights.astype(float)))
    for score, times in zip(scores, weights, strict=True):
        gold, predicted = np.repeat(GOLD, times), np.repeat(PREDICTED, times)
        assert score == pytest.approx(f1_score(gold, predicted, average="macro"))


def test_macro_f1_among_some_classes_counts_mistakes_toward_others() -> None:
    """A class outside the mean still takes sentences away from those inside."""
    gold, predicted = np.array(["a", "a", "b"]), np.array(["a", "c", "b"])
    inside = np.array([True, True, False, False])
    score = macro_f1(count(gold, predicted, CLASSES), inside)
    assert score == pytest.approx([(2 / 3 + 1) / 2])


def test_a_class_with_five_sentences_is_enough() -> None:
    """Five gold sentences are enough, four are not; what is predicted is no matter."""
    gold = np.array(["a"] * 5 + ["b"] * 4)
    counts = count(gold, np.array(["b"] * 9), CLASSES)
    assert enough(counts).tolist() == [True, False, False, False]


def test_macro_f1_over_judged_classes() -> None:
    """The class with four sentences, all of them wrong, is no part of the mean."""
    gold = np.array(["a"] * 5 + ["b"] * 4)
    assert judged_macro_f1(gold, np.array(["a"] * 9), CLASSES) == pytest.approx(10 / 14)


def test_nothing_to_judge_is_nan() -> None:
    """With no class in the mean there is no score, and no warning."""
    counts = count(GOLD[:1], GOLD[:1], CLASSES)
    assert np.isnan(macro_f1(counts, enough(counts))[0])


def test_confusion_has_gold_rows() -> None:
    """Rows are gold classes, columns predicted ones, as scikit-learn has it."""
    expected = confusion_matrix(GOLD, PREDICTED, labels=CLASSES)
    assert confusion(GOLD, PREDICTED, CLASSES).tolist() == expected.tolist()
