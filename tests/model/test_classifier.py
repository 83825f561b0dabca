"""The estimator keeps scikit-learn's conventions and its own promises."""

import copy
from typing import Any

import numpy as np
import pytest
from sklearn.base import clone
from sklearn.exceptions import NotFittedError

from sayso.features.errors import SaysoError, TrainingError
from sayso.features.extraction import HEAD_GROUPS
from sayso.model.classifier import HEADS, SpeakerStanceClassifier, _folds


def test_parameters_are_stored_and_cloned() -> None:
    """What goes into __init__ comes out of get_params and clone as the same object."""
    groups, cs = ["speaker"], np.array([0.1, 1.0])
    model = SpeakerStanceClassifier(groups, Cs=cs)
    assert model.get_params()["speaker_type_groups"] is groups
    assert model.get_params()["Cs"] is cs
    copied = clone(model).set_params(stance_groups=["cue"])
    assert copied.speaker_type_groups == groups
    assert copied.stance_groups == ["cue"]
    assert model.stance_groups == HEAD_GROUPS["stance"]


def test_default_groups_are_those_of_the_features() -> None:
    """Without a word each head sees what the features say it may see."""
    model = SpeakerStanceClassifier()
    assert {head: getattr(model, f"{head}_groups") for head in HEADS} == dict(HEAD_GROUPS)


def test_shapes(classifier: Any, labelled: Any) -> None:
    """Two columns of labels, two arrays of probabilities with a column for each class."""
    predicted, probabilities = classifier.predict(labelled.X), classifier.predict_proba(labelled.X)
    assert predicted.shape == (32, 2)
    assert [p.shape for p in probabilities] == [(32, 6), (32, 3)]
    for column, (classes, p) in enumerate(zip(classifier.classes_, probabilities, strict=True)):
        assert p.sum(axis=1) == pytest.approx(1.0)
        assert (classes[p.argmax(axis=1)] == predicted[:, column]).all()


def test_learns(classifier: Any, labelled: Any) -> None:
    """Nine in ten of its own sentences come back right, the only opposition one among them."""
    predicted, y = classifier.predict(labelled.X), np.array(labelled.y)
    assert (predicted == y).mean() > 0.85
    assert "opposition" in predicted[y[:, 0] == "opposition", 0]


def test_no_sentences(classifier: Any) -> None:
    """An empty article gets empty arrays."""
    assert classifier.predict([]).shape == (0, 2)
    assert [p.shape for p in classifier.predict_proba([])] == [(0, 6), (0, 3)]


def test_unknown_features_are_ignored(classifier: Any, labelled: Any) -> None:
    """What was not there in training changes nothing."""
    strange = [{**x, "speaker: martian": 5.0, "weather: rain": 1.0} for x in labelled.X]
    for with_, without in zip(
        classifier.predict_proba(strange), classifier.predict_proba(labelled.X), strict=True
    ):
        assert np.array_equal(with_, without)


def test_each_head_sees_its_groups_alone(unfitted: Any, labelled: Any) -> None:
    """The features of another group have no part in a head, in training as in prediction."""
    fitted = unfitted.fit(*labelled)
    names = {name: head.vectorizer_.feature_names_ for name, head in fitted.heads_.items()}
    assert {n.partition(":")[0] for n in names["speaker_type"]} == {"speaker", "form"}
    assert {n.partition(":")[0] for n in names["stance"]} == {"cue", "content"}


def test_deterministic(unfitted: Any, classifier: Any, labelled: Any) -> None:
    """Fitting again gives the same numbers to the last bit."""
    again = unfitted.fit(*labelled)
    for one, other in zip(
        again.predict_proba(labelled.X), classifier.predict_proba(labelled.X), strict=True
    ):
        assert np.array_equal(one, other)


def test_input_is_left_alone(unfitted: Any, labelled: Any) -> None:
    """Learning and predicting change nothing that was handed in."""
    before = copy.deepcopy(labelled)
    unfitted.fit(*labelled).predict(labelled.X)
    assert labelled == before


def test_the_order_of_articles_has_no_effect(unfitted: Any, classifier: Any, labelled: Any) -> None:
    """Articles in another order give the same model, but for rounding."""
    turned = unfitted.fit(*(part[16:] + part[:16] for part in labelled))
    for name, head in turned.heads_.items():
        assert head.C_ == classifier.heads_[name].C_
    for one, other in zip(
        turned.predict_proba(labelled.X), classifier.predict_proba(labelled.X), strict=True
    ):
        assert one == pytest.approx(other, abs=2e-3)


def test_one_article_is_like_none_named(unfitted: Any, labelled: Any) -> None:
    """With nothing to leave out the folds are contiguous parts."""
    one = unfitted.fit(labelled.X, labelled.y, ["only"] * 32).predict_proba(labelled.X)
    none = clone(unfitted).fit(labelled.X, labelled.y).predict_proba(labelled.X)
    assert np.array_equal(one[1], none[1])


def test_articles_decide_the_folds(unfitted: Any) -> None:
    """A fact that holds within an article only is believed where articles are not told apart."""
    X, y, groups = [], [], []
    for row in range(40):
        label, article = row % 2, row // 2 % 4
        X.append({f"speaker: {article} {label}": 1.0, f"cue: {label}": 1.0})
        y.append([("government", "narrator")[label ^ (article % 2)], ("denies", "neutral")[label]])
        groups.append(str(article))
    by_row = unfitted.fit(X, y).predict_proba(X)[0].max()
    by_article = clone(unfitted).fit(X, y, groups).predict_proba(X)[0].max()
    assert by_row > 0.9
    assert by_article < 0.7


def test_sentences_of_no_article_teach_and_choose_nothing(unfitted: Any, labelled: Any) -> None:
    """With them a class is known that the articles lack; strength and folds are the articles'."""
    X = [*labelled.X, {"speaker: poet": 1.0}]
    y = [*labelled.y, ["poet", "neutral"]]
    fitted = unfitted.fit(X, y, [*labelled.groups, ""])
    assert fitted.predict([{"speaker: poet": 1.0}])[0, 0] == "poet"
    without = clone(unfitted).fit(*labelled)
    assert "poet" not in without.classes_[0]


def test_folds_leave_out_articles_and_nothing_else() -> None:
    """Every fold trains on the exemplars, and none of them is ever tested."""
    for articles in (["b", "", "a", "b", ""], ["a", "", "a", "a", ""]):
        folds = _folds(np.array(articles))
        tested = np.concatenate([test for _, test in folds])
        assert sorted(tested.tolist()) == [i for i, name in enumerate(articles) if name]
        assert all({1, 4} <= set(train.tolist()) for train, _ in folds)
    assert _folds(np.array(["", ""])) == []


def test_of_many_articles_a_tenth_is_left_out_whole() -> None:
    """No article is on both sides of a fold, and all sentences are scored once."""
    articles = np.array([f"{n % 23:02}" for n in range(60)] + [""])
    folds = _folds(articles)
    assert len(folds) == 10
    assert sorted(np.concatenate([test for _, test in folds])) == list(range(60))
    for train, test in folds:
        assert not set(articles[train]) & set(articles[test])
        assert 2 <= len(set(articles[test])) <= 3
        assert articles[train][-1] == ""


def test_two_classes(unfitted: Any) -> None:
    """Two classes in each head are enough."""
    X = [{"speaker: role": 1.0, "cue: say": 1.0}, {"form: plain": 1.0, "cue: deny": 1.0}] * 4
    y = [["government", "neutral"], ["narrator", "denies"]] * 4
    assert unfitted.fit(X, y).predict(X).tolist() == y


def test_one_sentence_of_each_class(unfitted: Any) -> None:
    """Two sentences are the least that can be learned from."""
    X = [{"speaker: role": 1.0, "cue: say": 1.0}, {"form: plain": 1.0, "cue: deny": 1.0}]
    y = [["government", "neutral"], ["narrator", "denies"]]
    assert unfitted.fit(X, y).predict(X).tolist() == y


GOOD = [{"speaker: role": 1.0, "cue: say": 1.0}, {"form: plain": 1.0, "cue: deny": 1.0}]
LABELS = [["government", "neutral"], ["narrator", "denies"]]


@pytest.mark.parametrize(
    ("X", "y", "groups", "message"),
    [
        ([], np.zeros((0, 2)), None, "X is empty"),
        (GOOD, ["government", "narrator"], None, r"y has shape \(2,\); expected \(2, 2\)"),
        (GOOD, LABELS[:1], None, r"y has shape \(1, 2\); expected \(2, 2\)"),
        (GOOD, LABELS, ["a"], "groups has length 1; expected 2"),
        ([GOOD[0], "words"], LABELS, None, r"X\[1\] is 'words'; expected a mapping"),
        ([{"cue: say": "yes"}, {}], LABELS, None, r"X\[0\]\['cue: say'\] is 'yes'; expected a fin"),
        ([{"cue: say": float("nan")}, {}], LABELS, None, r"is nan; expected a finite number"),
        (GOOD, [["media", "denies"]] * 2, None, "speaker_type: 'media' is the only class"),
        (GOOD, [LABELS[0], ["media", "neutral"]], None, "stance: 'neutral' is the only class"),
        (GOOD[:1], LABELS[:1], None, r"'government' is the only class \(sentences: 1\)"),
        ([{"weather: rain": 1.0}] * 2, LABELS, None, "speaker_type: no sentence has a feature"),
    ],
)
def test_bad_input(unfitted: Any, X: Any, y: Any, groups: Any, message: str) -> None:
    """Each thing that cannot be learned from is refused by name."""
    with pytest.raises(TrainingError, match=message):
        unfitted.fit(X, y, groups)


@pytest.mark.parametrize("cs", [(), (0.0, 1.0), (1.0, float("inf")), ("1",)])
def test_bad_parameters(cs: Any) -> None:
    """Strengths of regularisation are positive numbers, checked by fit and not before."""
    with pytest.raises(TrainingError, match="expected one or more numbers above 0"):
        SpeakerStanceClassifier(Cs=cs).fit(GOOD, LABELS)


def test_errors_suit_both_houses() -> None:
    """The command line catches a SaysoError, scikit-learn's tools a ValueError."""
    assert issubclass(TrainingError, SaysoError)
    assert issubclass(TrainingError, ValueError)


def test_unfitted(unfitted: Any) -> None:
    """Predicting before learning is scikit-learn's own error."""
    with pytest.raises(NotFittedError, match="not fitted yet"):
        unfitted.predict(GOOD)
