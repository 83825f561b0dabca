"""scikit-learn's conventions for estimators hold, as far as they can without a matrix.

`check_estimator` stops where input is no array of numbers. So those of its checks that need none
are run one by one, and each other one that means something for named features has a counterpart
here that carries its name.
"""

import copy
import pickle
import warnings
from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
import pytest
from sklearn.base import clone, is_classifier
from sklearn.exceptions import NotFittedError, SkipTestWarning
from sklearn.model_selection import GridSearchCV, KFold, LeaveOneGroupOut, cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import FunctionTransformer
from sklearn.utils import estimator_checks
from sklearn.utils.estimator_checks import check_estimator

from sayso.features.errors import TrainingError
from sayso.model.classifier import SpeakerStanceClassifier
from tests.conventions import WITHOUT_A_MATRIX


@pytest.mark.parametrize("name", [*WITHOUT_A_MATRIX, "check_estimators_unfitted"])
def test_scikit_learns_own_check_holds(name: str, unfitted: Any) -> None:
    """Each check that needs no matrix."""
    getattr(estimator_checks, name)("SpeakerStanceClassifier", unfitted)


def test_check_estimator_finds_nothing() -> None:
    """All that it checks of an estimator of mappings holds; the tags say that it is one."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", SkipTestWarning)  # it says that it leaves out the rest
        check_estimator(SpeakerStanceClassifier())


def same(one: Any, other: Any, X: Any) -> bool:
    """Tell whether two models say the same of sentences, to the last bit."""
    pairs = zip(one.predict_proba(X), other.predict_proba(X), strict=True)
    return all(np.array_equal(a, b) for a, b in pairs)


def fit_returns_self(model: Any, labelled: Any) -> None:
    """Give the model itself."""
    assert model.fit(*labelled) is model


def fit_idempotent(model: Any, labelled: Any) -> None:
    """Learn the same the second time."""
    first = clone(model).fit(*labelled)
    assert same(model.fit(*labelled).fit(*labelled), first, labelled.X)


def fit_forgets_what_it_learned_before(model: Any, labelled: Any) -> None:
    """Keep nothing of other lessons."""
    X, y = [{"speaker: a": 1.0, "cue: a": 1.0}, {"speaker: b": 1.0, "cue: b": 1.0}], ["ax", "by"]
    model.fit(*labelled).fit(X, [list(pair) for pair in y])
    assert [classes.tolist() for classes in model.classes_] == [["a", "b"], ["x", "y"]]


def dont_overwrite_parameters(model: Any, labelled: Any) -> None:
    """Keep what is learned under names that end in "_"."""
    before = set(vars(model))
    added = set(vars(model.fit(*labelled))) - before
    assert added
    assert all(name.endswith("_") and not name.startswith("_") for name in added)


def estimators_overwrite_params(model: Any, labelled: Any) -> None:
    """Leave the parameters alone."""
    before = copy.deepcopy(model.get_params())
    assert model.fit(*labelled).get_params() == before


def dict_unchanged(model: Any, labelled: Any) -> None:
    """Change nothing when asked."""
    before = pickle.dumps(model.fit(*labelled))
    model.predict(labelled.X)
    model.predict_proba(labelled.X)
    model.score(labelled.X, labelled.y)
    assert pickle.dumps(model) == before


def methods_subset_invariance(model: Any, labelled: Any) -> None:
    """Give a sentence the same alone as among others."""
    model.fit(*labelled)
    single = [model.predict_proba([x]) for x in labelled.X]
    for head, whole in enumerate(model.predict_proba(labelled.X)):
        assert np.vstack([alone[head] for alone in single]) == pytest.approx(whole, abs=1e-12)


def methods_sample_order_invariance(model: Any, labelled: Any) -> None:
    """Give the same whatever the order of the sentences."""
    model.fit(*labelled)
    order = np.random.default_rng(0).permutation(len(labelled.X))
    shuffled = model.predict([labelled.X[i] for i in order])
    assert np.array_equal(shuffled, model.predict(labelled.X)[order])


def order_of_names_has_no_effect(model: Any, labelled: Any) -> None:
    """Give the same whatever the order of a sentence's features."""
    turned = [dict(reversed(x.items())) for x in labelled.X]
    assert same(clone(model).fit(turned, *labelled[1:]), model.fit(*labelled), labelled.X)


def estimators_pickle(model: Any, labelled: Any) -> None:
    """Survive being sent to another process."""
    assert same(pickle.loads(pickle.dumps(model.fit(*labelled))), model, labelled.X)  # noqa: S301


def fit_check_is_fitted(model: Any, labelled: Any) -> None:
    """Say in scikit-learn's own words that nothing has been learned yet."""
    for call in (model.predict, model.predict_proba, lambda X: model.score(X, labelled.y)):
        with pytest.raises(NotFittedError, match="not fitted yet"):
            call(labelled.X)
    assert not hasattr(model, "classes_")
    assert len(model.fit(*labelled).classes_) == 2


def classifiers_train(model: Any, labelled: Any) -> None:
    """Be a classifier that learns and knows its score."""
    assert is_classifier(model)
    assert model.fit(*labelled).score(labelled.X, labelled.y) > 0.7
    right = (model.predict(labelled.X) == np.array(labelled.y)).all(axis=1)
    assert model.score(labelled.X, labelled.y) == right.mean()


def classifiers_classes(model: Any, labelled: Any) -> None:
    """Know the classes that were taught, sorted, and give no others."""
    for column, classes in enumerate(model.fit(*labelled).classes_):
        assert classes.tolist() == sorted({y[column] for y in labelled.y})
        assert set(model.predict(labelled.X)[:, column]) <= set(classes)


def fit_takes_codes(model: Any, labelled: Any) -> None:
    """Take whole numbers for classes, and give them."""
    codes = [[len(word) for word in pair] for pair in labelled.y]
    predicted = model.fit(labelled.X, codes, labelled.groups).predict(labelled.X)
    assert predicted.dtype.kind == "i"
    assert (predicted == codes).mean() > 0.8


def fit_score_takes_y(model: Any, labelled: Any) -> None:
    """Take labels in a frame and articles in a series."""
    frame = pd.DataFrame(labelled.y, columns=["speaker_type", "stance"])
    groups = pd.Series(labelled.groups)
    assert same(clone(model).fit(labelled.X, frame, groups), model.fit(*labelled), labelled.X)
    assert model.score(labelled.X, frame) == model.score(labelled.X, labelled.y)


def supervised_y_no_nan(model: Any, labelled: Any) -> None:
    """Name a missing label, and a measurement in place of one."""
    frame = pd.DataFrame(labelled.y).replace("media", None)
    with pytest.raises(TrainingError, match=r"y\[5\]\[0\] is (None|nan); expected a label"):
        model.fit(labelled.X, frame)
    with pytest.raises(TrainingError, match=r"y\[0\]\[0\] is .*0\.5.*; expected a label"):
        model.fit(labelled.X[:1], [[0.5, 1.5]])


def requires_y_none(model: Any, labelled: Any) -> None:
    """Refuse to learn without labels."""
    with pytest.raises(TrainingError, match="y is None; expected a label"):
        model.fit(labelled.X, None)


@pytest.mark.parametrize(
    "holds",
    [
        fit_returns_self,
        fit_idempotent,
        fit_forgets_what_it_learned_before,
        dont_overwrite_parameters,
        estimators_overwrite_params,
        dict_unchanged,
        methods_subset_invariance,
        methods_sample_order_invariance,
        order_of_names_has_no_effect,
        estimators_pickle,
        fit_check_is_fitted,
        classifiers_train,
        classifiers_classes,
        fit_takes_codes,
        fit_score_takes_y,
        supervised_y_no_nan,
        requires_y_none,
    ],
    ids=lambda check: check.__name__,
)
def test_a_convention_holds(
    holds: Callable[[Any, Any], None], unfitted: Any, labelled: Any
) -> None:
    """Each is what the check of scikit-learn that is called so asks, said of named features."""
    holds(unfitted, labelled)


def test_in_a_pipeline(unfitted: Any, labelled: Any) -> None:
    """It is the last step like any other, and is told the articles by its name."""
    pipeline = make_pipeline(FunctionTransformer(), unfitted)
    pipeline.fit(labelled.X, labelled.y, speakerstanceclassifier__groups=labelled.groups)
    assert same(pipeline, clone(unfitted).fit(*labelled), labelled.X)
    assert [classes.size for classes in pipeline.classes_] == [6, 3]


def test_cross_val_predict(unfitted: Any, labelled: Any) -> None:
    """Each article is labelled by a model that has not seen it, and was told the articles."""
    X, y, groups = labelled
    found = cross_val_predict(
        unfitted, X, y, groups=groups, cv=LeaveOneGroupOut(), params={"groups": groups}
    )
    alone = clone(unfitted).fit(X[8:], y[8:], groups[8:])
    assert found[:8].tolist() == alone.predict(X[:8]).tolist()


def test_cross_val_predict_gives_probabilities(unfitted: Any, labelled: Any) -> None:
    """A matrix for each head; where all parts have all classes, scikit-learn is content."""
    X, y = [*labelled.X, *labelled.X], [*labelled.y, *labelled.y]
    types, stances = cross_val_predict(unfitted, X, y, cv=KFold(2), method="predict_proba")
    fitted = clone(unfitted).fit(*labelled[:2])
    assert np.array_equal(types[:32], fitted.predict_proba(labelled.X)[0])
    assert stances.shape == (64, 3)


def test_grid_search(unfitted: Any, labelled: Any) -> None:
    """The best of some parameters, by the share of sentences with both labels right."""
    X, y, groups = labelled
    grid = {"stance_groups": [("content",), ("cue",)]}
    search = GridSearchCV(unfitted, grid, cv=LeaveOneGroupOut()).fit(X, y, groups=groups)
    assert search.best_params_ == {"stance_groups": ("cue",)}
    alone = clone(unfitted).set_params(stance_groups=("cue",)).fit(X, y)
    assert search.score(X, y) == alone.score(X, y) > 0.7
