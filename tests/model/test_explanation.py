"""Explanations are exact and in order."""

from copy import deepcopy
from typing import Any

import numpy as np
import pytest

from sayso.model.calibration import softmax
from sayso.model.explanation import Contribution, HeadExplanation, Weighing, explain


def check_exact(classifier: Any, features: Any) -> None:
    """Assert that the parts sum to the score and the scores give the probabilities."""
    explanation = explain(classifier, features)
    for head, probabilities in zip(
        classifier.heads_.values(), classifier.predict_proba([features]), strict=True
    ):
        reasons = explanation.heads[head.name]
        weighings = [reasons.weighings[label] for label in head.classes_]
        for w in weighings:
            assert sum(c.contribution for c in w.contributions) == pytest.approx(w.score, abs=1e-9)
            assert all(c.contribution == c.value * c.weight for c in w.contributions)
        scores = np.array([[w.score for w in weighings]])
        assert scores == pytest.approx(head.scores([features]), abs=1e-9)
        expected = softmax(scores, reasons.temperature)
        assert expected == pytest.approx(probabilities, abs=1e-9)
        assert expected[0].tolist() == pytest.approx([w.probability for w in weighings], abs=1e-9)


def test_exact_on_every_sentence(classifier: Any, labelled: Any) -> None:
    """The contributions sum to the score, the scores give the probability, in both heads."""
    for features in labelled.X:
        check_exact(classifier, features)


def test_exact_with_two_classes(unfitted: Any) -> None:
    """With two classes, of which scikit-learn keeps one row, both are explained."""
    X = [{"speaker: a": 1.0, "cue: b": 2.0}, {"form: c": 1.0, "cue: d": -1.5}, {"cue: b": 1.0}] * 3
    fitted = unfitted.fit(
        X, [["media", "neutral"], ["narrator", "denies"], ["media", "denies"]] * 3
    )
    for features in X:
        check_exact(fitted, features)


def test_exact_without_known_features(classifier: Any) -> None:
    """A sentence of which nothing is known speaks for no class: each is as probable."""
    check_exact(classifier, {"weather: rain": 1.0})
    stance = explain(classifier, {"weather: rain": 1.0}).heads["stance"]
    assert [w.contributions for w in stance.weighings.values()] == [(), (), ()]
    assert [w.score for w in stance.weighings.values()] == [0.0] * 3
    assert [w.probability for w in stance.weighings.values()] == pytest.approx([1 / 3] * 3)


def test_predicted_comes_first(classifier: Any, labelled: Any) -> None:
    """The first weighing is the predicted class, and the others follow by probability."""
    for features, predicted in zip(labelled.X, classifier.predict(labelled.X), strict=True):
        heads = explain(classifier, features).heads
        assert [h.predicted for h in heads.values()] == predicted.tolist()
        for head in heads.values():
            shares = [w.probability for w in head.weighings.values()]
            assert shares == sorted(shares, reverse=True)


def test_contributions_are_sorted(classifier: Any) -> None:
    """Largest first by absolute value, and nothing that is 0 or unknown."""
    features = {
        "speaker: media": 1.0,
        "form: words": 2.5,
        "speaker: narrator": 0.0,
        "cue: say": 1.0,
    }
    for weighing in explain(classifier, features).heads["speaker_type"].weighings.values():
        sizes = [abs(c.contribution) for c in weighing.contributions]
        assert sizes == sorted(sizes, reverse=True)
        assert {c.feature for c in weighing.contributions} == {"speaker: media", "form: words"}


def test_equal_contributions_stand_by_name(unfitted: Any) -> None:
    """Two features that always come together have the same weight and stand in alphabet."""
    X = [{"speaker: z": 1.0, "speaker: a": 1.0, "cue: b": 1.0}, {"form: c": 1.0, "cue: d": 1.0}] * 3
    fitted = unfitted.fit(X, [["media", "neutral"], ["narrator", "denies"]] * 3)
    for weighing in explain(fitted, X[0]).heads["speaker_type"].weighings.values():
        assert [c.feature for c in weighing.contributions] == ["speaker: a", "speaker: z"]


def test_a_weight_of_0_adds_nothing(classifier: Any) -> None:
    """It is left out, and a contrast still counts what the other class has, either way round."""
    fitted = deepcopy(classifier)
    head = fitted.heads_["stance"]
    label, column = head.classes_[0], head.vectorizer_.vocabulary_["cue: denies"]
    head.regression_.coef_[0, column] = 0.0
    features = {"cue: denies": 1.0, "content: plan": 1.0}
    check_exact(fitted, features)
    stance = explain(fitted, features).heads["stance"]
    assert [c.feature for c in stance.weighings[label].contributions] == ["content: plan"]
    for contrast in (stance.contrast("denies", label), stance.contrast(label, "denies")):
        assert {c.feature for c in contrast.contributions} == {"cue: denies", "content: plan"}
        assert sum(c.contribution for c in contrast.contributions) == pytest.approx(contrast.score)


def test_a_contrast_leaves_out_what_tells_nothing_apart() -> None:
    """A feature that adds as much to both classes is not in their contrast."""
    shares = (Contribution("cue: say", 1.0, 0.5, 0.5), Contribution("cue: deny", 1.0, 0.25, 0.25))
    weighings = {
        "denies": Weighing("denies", 0.75, 0.6, shares),
        "neutral": Weighing("neutral", 0.5, 0.4, shares[:1]),
    }
    contrast = HeadExplanation("stance", 1.0, weighings).contrast()
    assert contrast.contributions == shares[1:]


def test_contrast_with_the_runner_up(classifier: Any, labelled: Any) -> None:
    """The differences sum to the lead over the next class, which is never negative."""
    for features in labelled.X:
        for head in explain(classifier, features).heads.values():
            first, second = list(head.weighings.values())[:2]
            contrast = head.contrast()
            assert (contrast.label, contrast.against) == (first.label, second.label)
            total = sum(c.contribution for c in contrast.contributions)
            assert total == pytest.approx(first.score - second.score, abs=1e-9)
            assert contrast.score == pytest.approx(total, abs=1e-9)
            assert contrast.score >= 0
            sizes = [abs(c.contribution) for c in contrast.contributions]
            assert sizes == sorted(sizes, reverse=True)


def test_contrast_with_another_class(classifier: Any, labelled: Any) -> None:
    """Any two classes can be held against each other, and turning them round turns the signs."""
    stance = explain(classifier, labelled.X[0]).heads["stance"]
    one, other = stance.contrast("denies", "neutral"), stance.contrast("neutral", "denies")
    assert (one.label, one.against) == ("denies", "neutral")
    assert one.score == -other.score
    assert [c.contribution for c in one.contributions] == [
        -c.contribution for c in other.contributions
    ]


def test_contrast_of_a_class_that_did_not_win(classifier: Any, labelled: Any) -> None:
    """A class that lost is held against the winner."""
    stance = explain(classifier, labelled.X[0]).heads["stance"]
    loser = list(stance.weighings)[-1]
    contrast = stance.contrast(loser)
    assert (contrast.label, contrast.against) == (loser, stance.predicted)
    assert contrast.score < 0
