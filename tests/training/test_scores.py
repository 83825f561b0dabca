"""One head's scores, and the paired lead over a baseline."""

import numpy as np
import pytest

from sayso.training.intervals import draw_weights
from sayso.training.metrics import count
from sayso.training.scores import compare, score

CLASSES = ["a", "b", "c"]
GOLD = np.array(["a", "a", "a", "b", "b", "b", "b", "c"] * 2)
ARTICLES = np.repeat(["one", "two", "three", "four"], 4)
WEIGHTS = draw_weights(ARTICLES)
WORSE = np.array(["a", "b", "a", "b", "b", "a", "b", "a"] * 2)


def test_classes_with_too_few_sentences_are_marked_and_kept_apart() -> None:
    """They stand in the table, and there are two means: without and with them."""
    found = score(GOLD, WORSE, CLASSES, WEIGHTS)
    assert [c.too_few for c in found.classes] == [False, False, True]
    assert [c.sentences for c in found.classes] == [6, 8, 2]
    a, b = 2 * 4 / (6 + 8), 2 * 6 / (8 + 8)
    assert [c.f1 for c in found.classes] == pytest.approx([a, b, 0])
    assert found.overall.macro_f1.value == pytest.approx((a + b) / 2)
    assert found.overall.macro_f1_all.value == pytest.approx((a + b) / 3)


def test_precision_of_a_class_never_predicted_is_not_defined() -> None:
    """It is NaN and not 0; recall is 0."""
    last = score(GOLD, WORSE, CLASSES, WEIGHTS).classes[2]
    assert np.isnan(last.precision)
    assert (last.recall, last.predicted) == (0, 0)


def test_the_confusion_is_that_of_the_classes() -> None:
    """Rows and columns in the order of the classes."""
    assert score(GOLD, WORSE, CLASSES, WEIGHTS).confusion == ((4, 2, 0), (2, 6, 0), (2, 0, 0))


def test_intervals_enclose_their_values() -> None:
    """Accuracy and both means have an interval of some width around them."""
    overall = score(GOLD, WORSE, CLASSES, WEIGHTS).overall
    for found in (overall.accuracy, overall.macro_f1, overall.macro_f1_all):
        assert found.low < found.value < found.high


def test_a_lead_is_paired() -> None:
    """Against itself the lead and its interval are zero, though the score's own is wide."""
    worse = count(GOLD, WORSE, CLASSES, WEIGHTS)
    same = compare(worse, worse, "x", "X").difference
    assert (same.value, same.low, same.high) == (0, 0, 0)


def test_a_lead_is_of_the_first_over_the_second() -> None:
    """Above zero where the first is better; over the judged classes."""
    best, worse = (count(GOLD, labels, CLASSES, WEIGHTS) for labels in (GOLD, WORSE))
    found = compare(best, worse, "x", "X")
    assert found.difference.value == pytest.approx(1 - found.overall.macro_f1.value)
    assert 0 < found.difference.low < found.difference.high
