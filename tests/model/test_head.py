"""One head chooses its regularisation and temperature by what it has not seen."""

from typing import Any

import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import LeaveOneGroupOut

from sayso.features.errors import TrainingError
from sayso.model.calibration import fit_temperature, smoothed, softmax
from sayso.model.head import Head, _exceeds

CS = (0.03, 0.3, 3.0)


def folds(groups: list[str]) -> list[Any]:
    """Leave one article out."""
    return list(LeaveOneGroupOut().split(groups, groups=groups))


@pytest.mark.parametrize("classes", [["yes", "no"], ["yes", "no", "maybe"]])
def test_scores_are_those_of_the_regression(classes: list[str]) -> None:
    """The softmax of our scores is scikit-learn's own probability, two classes or more."""
    y = classes * 4
    X = [{f"word: {label}": 1.0, f"word: {i % 5}": 0.5} for i, label in enumerate(y)]
    head = Head("answer", ["word"], CS).fit(X, y, folds(["a", "b"] * (len(y) // 2)))
    matrix = head.vectorizer_.transform(X)
    expected = head.regression_.predict_proba(matrix)
    assert softmax(head.scores(X)) == pytest.approx(expected, abs=1e-12)
    assert head.predict_proba(X) == pytest.approx(softmax(head.scores(X), head.temperature_))
    assert list(head.classes_) == sorted(classes)


def test_what_only_memorises_articles_is_held_back() -> None:
    """What is right within an article and wrong in the next is distrusted."""
    X, y, groups = [], [], []
    for article in range(4):
        for label in ("yes", "no") * 3:
            X.append(
                {f"word: {'left' if (label == 'yes') == (article % 2 == 0) else 'right'}": 1.0}
            )
            y.append(label)
            groups.append(f"article {article}")
    head = Head("answer", ["word"], CS).fit(X, y, folds(groups))
    assert head.C_ == 0.03
    assert head.predict_proba(X).max() < 0.6


def test_what_holds_across_articles_is_trusted() -> None:
    """Features that give the answer in every article make the head as sure as 8 of 8 may make."""
    y = ["yes", "no"] * 8
    X = [{f"word: {label}": 1.0} for label in y]
    groups = [f"article {row // 4}" for row in range(16)]
    head = Head("answer", ["word"], CS).fit(X, y, folds(groups))
    assert min(CS) < head.C_
    assert head.predict_proba(X).max() == pytest.approx(8.5 / 9, abs=0.03)


def test_a_class_that_one_article_alone_has() -> None:
    """A class that a fold cannot know costs confidence, and is still learned."""
    y = ["yes", "no"] * 6 + ["maybe"]
    X = [{f"word: {label}": 1.0} for label in y[:12]] + [{"word: yes": 1.0, "word: maybe": 1.0}]
    groups = [f"article {row // 4}" for row in range(13)]
    head = Head("answer", ["word"], [0.3]).fit(X, y, folds(groups))
    without = Head("answer", ["word"], [0.3]).fit(X[:12], y[:12], folds(groups[:12]))
    assert head.temperature_ > without.temperature_
    probabilities = head.predict_proba(X)[12]
    assert head.classes_[probabilities.argmax()] == "maybe"


def test_temperature_is_that_of_padded_scores() -> None:
    """The temperature is the best for scores in which an unknown class is the least likely one."""
    random = np.random.default_rng(7)
    y = np.array([*"abd"] * 20 + ["c"] * 4)  # "c" is in the last article alone
    X = [{f"word: {random.choice([label, 'a', 'b'])}": 1.0, "word: any": 1.0} for label in y]
    groups = [f"article {row // 15}" for row in range(64)]
    head = Head("answer", ["word"], [1.0]).fit(X, y, folds(groups))
    matrix, scores = head.vectorizer_.transform(X), np.empty((64, 4))
    for train, test in folds(groups):
        model = LogisticRegression(class_weight="balanced", fit_intercept=False)
        model.fit(matrix[train], y[train])
        found = model.decision_function(matrix[test])
        for column, label in enumerate("abcd"):
            known = [*model.classes_].index(label) if label in model.classes_ else None
            scores[test, column] = found.min(axis=1) if known is None else found[:, known]
    targets = smoothed(np.searchsorted([*"abcd"], y), 4, scores.argmax(axis=1))
    assert head.temperature_ == pytest.approx(fit_temperature(scores, targets), rel=1e-3)


def test_a_fold_with_one_class_left_to_learn_from() -> None:
    """Two articles with one class each leave nothing to choose by, and that is no error."""
    X = [{"word: yes": 1.0}, {"word: no": 1.0}]
    head = Head("answer", ["word"], CS).fit(X, ["yes", "no"], folds(["a", "b"]))
    assert (head.C_, head.temperature_) == (min(CS), 1.0)


def test_of_what_the_articles_cannot_tell_apart_the_stronger_is_taken() -> None:
    """A loss that is greater in one article and less in the next is no loss."""
    least = np.array([0.5, 0.6, 0.4, 0.5])
    assert not _exceeds(least + np.array([0.1, -0.1, 0.1, -0.05]), least)
    assert _exceeds(least + np.array([0.1, 0.09, 0.1, 0.11]), least)
    assert not _exceeds(least, least)


def test_the_order_of_cs_has_no_effect() -> None:
    """The choice hangs on the values alone."""
    y = ["yes", "no", "no"] * 6
    X = [{f"word: {y[row - row % 2]}": 1.0, "word: any": row % 4} for row in range(18)]
    groups = [f"article {row // 6}" for row in range(18)]
    one, other = (Head("answer", ["word"], cs).fit(X, y, folds(groups)) for cs in (CS, CS[::-1]))
    assert one.C_ == other.C_
    assert np.array_equal(one.predict_proba(X), other.predict_proba(X))


def test_one_class_is_refused() -> None:
    """The error names the head and its only class."""
    with pytest.raises(
        TrainingError, match=r"answer: 'yes' is the only class \(sentences: 2\); at least two"
    ):
        Head("answer", ["word"], CS).fit([{"word: a": 1.0}] * 2, ["yes"] * 2, [])


def test_no_feature_is_refused() -> None:
    """The error names the head and the groups that it looked for."""
    with pytest.raises(TrainingError, match="answer: no sentence has a feature of the groups form"):
        Head("answer", ["form"], CS).fit([{"word: a": 1.0}] * 2, ["yes", "no"], [])


def test_rows_outside_the_folds_teach_and_are_not_scored() -> None:
    """Rows that contradict the others change the coefficients; they choose nothing."""
    y = ["yes", "no"] * 8
    X = [{f"word: {label}": 1.0} for label in y]
    groups = [f"article {row // 4}" for row in range(16)]
    more, labels = [*X, {"word: oddly": 1.0}, {"word: yes": 1.0}], [*y, "no", "no"]
    rows = np.arange(18)
    inner = [(np.setdiff1d(rows, test), test) for _, test in folds(groups)]
    head = Head("answer", ["word"], CS).fit(more, labels, inner)
    assert "word: oddly" in head.vectorizer_.feature_names_
    assert head.predict_proba([{"word: oddly": 1.0}])[0, 0] > 0.5
    # The temperature is that of the sixteen rows alone.
    matrix, scores = head.vectorizer_.transform(more), np.empty((16, 2))
    for train, test in inner:
        model = LogisticRegression(C=head.C_, class_weight="balanced", fit_intercept=False)
        found = model.fit(matrix[train], np.array(labels)[train]).decision_function(matrix[test])
        scores[test] = np.outer(found, [-0.5, 0.5])
    expected = fit_temperature(scores, smoothed(np.searchsorted(["no", "yes"], y), 2))
    assert head.temperature_ == pytest.approx(expected, rel=1e-3)
