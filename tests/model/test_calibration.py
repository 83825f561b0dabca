"""Scores become probabilities that can be believed."""

import numpy as np
import pytest
import sklearn.metrics

from sayso.model.calibration import (
    COLDEST,
    HOTTEST,
    fit_temperature,
    log_losses,
    smoothed,
    softmax,
)

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
    assert log_losses(SCORES, np.eye(3)[truth], 0.7).mean() == pytest.approx(expected)


@pytest.mark.parametrize("true_temperature", [0.5, 1.0, 3.0])
def test_temperature_is_found_again(true_temperature: float) -> None:
    """Labels drawn from softmax(scores / T) give about that T back."""
    random = np.random.default_rng(1)
    scores = random.normal(scale=3.0, size=(5000, 4))
    shares = softmax(scores, true_temperature).cumsum(axis=1)
    truth = (random.random((5000, 1)) > shares).sum(axis=1)
    assert fit_temperature(scores, np.eye(4)[truth]) == pytest.approx(true_temperature, rel=0.08)


def test_temperature_has_bounds() -> None:
    """Labels told apart without error do not make certain, labels all wrong do not make blank."""
    scores = np.array([[1.0, 0.0], [0.0, 1.0]])
    assert fit_temperature(scores, np.eye(2)) == pytest.approx(COLDEST, rel=1e-3)
    assert fit_temperature(scores, np.eye(2)[::-1]) == pytest.approx(HOTTEST, rel=1e-3)


def test_temperature_of_scores_that_say_nothing() -> None:
    """Where every temperature is as good, it is 1."""
    assert fit_temperature(np.zeros((4, 3)), np.eye(3)[[0, 1, 2, 0]]) == 1.0


def test_targets_promise_no_more_than_the_sentences_bear_out() -> None:
    """Of nine sentences all told right 9.5 in 10.5 is promised, of a single one 1.5 in 2.5."""
    targets = smoothed(np.array([0] * 9 + [2]), classes=3)
    assert targets.sum(axis=1) == pytest.approx(1.0)
    assert targets[0] == pytest.approx([9.5 / 10.5, 0.5 / 10.5, 0.5 / 10.5])
    assert targets[9] == pytest.approx([0.5 / 2.5, 0.5 / 2.5, 1.5 / 2.5])


def test_errors_that_were_seen_are_not_supposed_as_well() -> None:
    """With three classes one error is supposed of each; where one was seen, none."""
    truth = np.array([0] * 9 + [1] * 9)
    told = truth.copy()
    told[0] = 2
    targets = smoothed(truth, 3, told)
    assert targets[0] == pytest.approx([1.0, 0.0, 0.0])
    assert targets[9] == pytest.approx([0.5 / 10.5, 9.5 / 10.5, 0.5 / 10.5])
    told[1] = 1  # two errors suppose no more than one
    assert smoothed(truth, 3, told)[0] == pytest.approx([1.0, 0.0, 0.0])


def test_few_sentences_make_humble() -> None:
    """Told apart without error both times, ten sentences bear less confidence than a thousand."""
    confidences = []
    for size in (10, 1000):
        truth = np.arange(size) % 2
        scores = np.eye(2)[truth] * 6
        found = fit_temperature(scores, smoothed(truth, 2))
        confidences.append(softmax(scores, found).max())
    # Of each class there are five.
    assert confidences[0] == pytest.approx(5.5 / 6, abs=0.01)
    assert confidences[1] > 0.99
