"""The learning curve: fewer articles, the same sentences."""

from typing import Any

import numpy as np
import pytest

from sayso.model.classifier import SpeakerStanceClassifier
from sayso.model.scheme import STANCES
from sayso.training.baselines import Majority
from sayso.training.curve import _learner, _rounds, _sizes, _trained, learning_curve
from sayso.training.folds import Material
from sayso.training.metrics import judged_macro_f1


def test_five_articles_give_every_choice() -> None:
    """Four sizes, with all choices of that many of the other four."""
    assert _sizes(4) == [1, 2, 3, 4]
    assert [len(_rounds(5, size)) for size in (1, 2, 3, 4)] == [4, 6, 4, 1]


def test_many_articles_give_a_few_choices() -> None:
    """Thirty articles are not tried at every size and choice, and the same ones each time."""
    assert _sizes(29) == [1, 8, 15, 22, 29]
    rounds = _rounds(30, 15)
    assert len(rounds) == 6
    assert rounds == _rounds(30, 15)
    assert all(len(set(steps)) == 15 and 0 < min(steps) <= max(steps) < 30 for steps in rounds)


def test_a_model_never_tests_an_article_it_saw() -> None:
    """Whatever the choice, the article tested is not among those trained on."""
    names = np.array(list("abcde"))
    for size in (1, 2, 3, 4):
        for offsets in _rounds(5, size):
            for tested in range(5):
                trained = _trained(tested, offsets, names)
                assert len(set(trained)) == size
                assert names[tested] not in trained


@pytest.mark.slow
def test_the_last_point_is_the_figure_of_all_articles(material: Material) -> None:
    """It is not measured again: one round, and no spread."""
    full = material.classes.copy()
    full[:6, 1] = "accuses"
    points = learning_curve(material, full)["stance"]
    assert [p.articles for p in points] == [1, 2, 3]
    assert [p.rounds for p in points] == [3, 3, 1]
    assert [p.sentences for p in points] == [6, 12, 18]
    expected = judged_macro_f1(material.classes[:, 1], full[:, 1], STANCES)
    assert points[-1].low == points[-1].macro_f1 == points[-1].high == expected
    assert all(p.low <= p.macro_f1 <= p.high for p in points)


def test_an_article_with_one_class_is_no_obstacle() -> None:
    """Where the training articles show but one class of a head, what they show is said."""
    classes = np.array([["media", "neutral"], ["media", "denies"], ["narrator", "denies"]])
    material = Material([{}] * 3, classes, np.array(["a", "a", "b"]))
    assert isinstance(_learner(np.array([0, 1]), material), Majority)
    assert not isinstance(_learner(np.array([0, 1, 2]), material), Majority)


@pytest.mark.slow
def test_exemplars_are_in_every_round_and_in_no_score(material: Material) -> None:
    """With one article left the class is still known that only the exemplars have."""
    seen: Any = {"speaker: media": 1.0}
    more = Material(
        [*material.inputs, seen, seen],
        np.concatenate([material.classes, [["media", "neutral"]] * 2]),
        np.concatenate([material.articles, ["", ""]]),
    )
    places = np.array([0, 1, 2, 3, 4, 5, 24, 25])
    learned = _learner(places, more)
    assert isinstance(learned, SpeakerStanceClassifier)
    points = learning_curve(more, material.classes)["stance"]
    assert [p.sentences for p in points] == [6, 12, 18]


@pytest.mark.slow
def test_more_articles_help(material: Material) -> None:
    """On features that tell the classes apart the curve does not fall."""
    points = learning_curve(material, material.classes)["stance"]
    assert points[0].macro_f1 > 0.5
    assert points[0].macro_f1 <= points[1].macro_f1 + 0.05 <= 1.05
    assert points[-1].macro_f1 == pytest.approx(1)
