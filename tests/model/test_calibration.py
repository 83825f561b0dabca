"""Scores become probabilities that can be believed."""

import numpy as np
import pytest
import sklearn.metrics

from sayso.model.calibration import COLDEST, HOTTEST, fit_temperature, log_loss, softmax

SCORES = np.array([[2.0, 0.0, -1.0], [0.5, 0.4, 0.0], [-3.0, 1.0, 1.5]])


@pytest.mark.parametrize("temperature", [0.25, 1.0, 4.0])
def test_softmax_keeps_the_order_of_the_classes(temperature: float) -> None:
    """A temperature changes how sure, never which."""
    probabilities = softmax(SCORES, temperature)
    assert probabilities.sum(axis=1) == pytest.approx(1.0)
    assert (probabilities.argsort(axis=1) == SCORES.argsort(axis=1)).all()


def test_softmax_of_huge_scores() -> None:
    """Scores of any size give probabilities without overflow."""
    assert softmax(np.array([[1e5, -1e5]])).tolist() == [[1.0, 0.0]]


def test_softmax_of_no_rows() -> None:
    """No sentences, no probabilities, no error."""
    assert softmax(np.zeros((0, 3))).shape == (0, 3)


def test_log_loss_is_that_of_scikit_learn() -> None:
    """The loss agrees with an implementation that is not ours."""
    truth = np.array([0, 2, 1])
    expected = sklearn.metrics.log_loss(truth, softmax(SCORES, 0.7), labels=[0, 1, 2])
    assert log_loss(SCORES, truth, 0.7) == pytest.approx(expected)


@pytest.mark.parametrize("true_temperature", [0.5, 1.0, 3.0])
def test_temperature_is_found_again(true_temperature: float) -> None:
    """Labels drawn from softmax(scores / T) give about that T back."""
    random = np.random.default_rng(1)
    scores = random.normal(scale=3.0, size=(5000, 4))
    shares = softmax(scores, true_temperature).cumsum(axis=1)
    truth = (random.random((5000, 1)) > shares).sum(axis=1)
    assert fit_temperature(scores, truth) == pytest.approx(true_temperature, rel=0.08)


def test_temperature_has_bounds() -> None:
    """Labels told apart without error do not make certain, labels all wrong do not make blank."""
    scores = np.array([[1.0, 0.0], [0.0, 1.0]])
    assert fit_temperature(scores, np.array([0, 1])) == pytest.approx(COLDEST, rel=1e-3)
    assert fit_temperature(scores, np.array([1, 0])) == pytest.approx(HOTTEST, rel=1e-3)


def test_temperature_of_scores_that_say_nothing() -> None:
    """Where every temperature is as good, it is 1."""
    assert fit_temperature(np.zeros((4, 3)), np.array([0, 1, 2, 0])) == 1.0
