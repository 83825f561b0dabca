"""Every sentence is labelled by a model that never saw its article."""

from collections.abc import Sequence
from typing import Self

import numpy as np
import pytest
from joblib import Parallel

from sayso.model.classifier import SpeakerStanceClassifier
from sayso.model.scheme import CLASSES
from sayso.training.folds import Material, leave_one_article_out, splits
from sayso.training.metrics import Labels


class Spy:
    """A learner that remembers the articles it was given and labels with their number."""

    def __init__(self) -> None:
        self.seen: list[str] = []

    def fit(self, X: Sequence[str], y: Labels, groups: Labels) -> Self:
        """Remember."""
        assert len(X) == len(y) == len(groups)
        self.seen = sorted(set(groups))
        assert sorted(set(X)) == self.seen
        return self

    def predict(self, X: Sequence[str]) -> Labels:
        """Give what was seen in training, and what is asked."""
        return np.array([("+".join(self.seen), x) for x in X])


def spied() -> Material:
    """Give sentences of three articles, mixed, whose input is their article."""
    articles = np.array(["b", "a", "c", "a", "b", "b"])
    return Material(articles.tolist(), np.array([["x", "y"]] * 6), articles)


def test_no_sentence_is_labelled_by_a_model_that_saw_its_article() -> None:
    """Each article is labelled by a model of the others, and the order of sentences is kept."""
    spy = Spy()
    (found,) = leave_one_article_out([spy], spied())
    others = {"a": "b+c", "b": "a+c", "c": "a+b"}
    assert found.predicted.tolist() == [[others[x], x] for x in "bacabb"]
    assert spy.seen == []


def test_every_sentence_is_tested_once() -> None:
    """The test parts of the folds are disjoint and cover all."""
    tested = np.concatenate([test for _, test in splits(spied().articles)])
    assert sorted(tested.tolist()) == list(range(6))


def test_sentences_of_no_article_are_in_every_training_part_and_in_no_test() -> None:
    """Every model learns from them, and what it says is of the other sentences alone."""
    articles = np.array(["b", "a", "b", "", ""])
    lessons = Material(articles.tolist(), np.array([["x", "y"]] * 5), articles)
    (found,) = leave_one_article_out([Spy()], lessons)
    assert found.predicted.tolist() == [["+a", "b"], ["+b", "a"], ["+a", "b"]]
    assert lessons.tested.tolist() == [["x", "y"]] * 3
    assert [test.tolist() for _, test in splits(articles)] == [[1], [0, 2]]


def test_learners_come_out_in_order(material: Material) -> None:
    """Several learners run on the same folds; each gets its own result."""
    all_, few = leave_one_article_out(
        [SpeakerStanceClassifier(), SpeakerStanceClassifier(("form",), ("content",))], material
    )
    right = [(found.predicted == material.classes).mean() for found in (all_, few)]
    assert right[0] > right[1] + 0.3


def test_probabilities_are_spread_over_all_classes(material: Material) -> None:
    """Columns are the classes of the scheme, 0 for those that training lacks; rows sum to 1."""
    (found,) = leave_one_article_out([SpeakerStanceClassifier()], material)
    for column, (head, classes) in enumerate(CLASSES.items()):
        given = found.probabilities[head]
        assert given.shape == (24, len(classes))
        assert given.sum(axis=1) == pytest.approx(np.ones(24))
        best = np.array(classes)[given.argmax(axis=1)]
        assert best.tolist() == found.predicted[:, column].tolist()
    assert not found.probabilities["speaker_type"][:, CLASSES["speaker_type"].index("media")].any()


def test_the_order_of_articles_has_no_effect(material: Material) -> None:
    """The articles in another order are labelled alike."""
    order = np.arange(24).reshape(4, 6)[[2, 0, 3, 1]].ravel()
    learner = SpeakerStanceClassifier()
    (before,) = leave_one_article_out([learner], material)
    (after,) = leave_one_article_out([learner], material.at(order))
    assert np.array_equal(after.predicted, before.predicted[order])


@pytest.mark.slow
def test_processes_change_nothing(material: Material) -> None:
    """Two processes give what one gives."""
    (one,) = leave_one_article_out([SpeakerStanceClassifier()], material)
    with Parallel(n_jobs=2) as parallel:
        (two,) = leave_one_article_out([SpeakerStanceClassifier()], material, parallel)
    assert np.array_equal(one.predicted, two.predicted)
    for head in CLASSES:
        assert np.array_equal(one.probabilities[head], two.probabilities[head])
