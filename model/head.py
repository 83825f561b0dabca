"""One head: logistic regression on named features, with probabilities that can be believed.

In: features and one label for each sentence. Out: `Head`, fitted, with scores and probabilities.
May import: features.
"""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray
from sklearn.base import BaseEstimator
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from sayso.features.errors import TrainingError
from sayso.model.calibration import NOTICEABLE, fit_temperature, log_losses, smoothed, softmax

Features = Mapping[str, float]
Fold = tuple[NDArray[np.intp], NDArray[np.intp]]
Floats = NDArray[np.float64]


class Head(BaseEstimator):  # type: ignore[misc]  # scikit-learn is untyped
    """Logistic regression on the named features of some groups, calibrated on folds.

    The temperature is the one under which the out-of-fold log-loss against smoothed targets is
    least. The regularisation is the strongest that is not noticeably worse than the best: its loss
    exceeds the least by no more than one standard error of that difference between the folds
    (after the one-standard-error rule of Breiman et al., *Classification and Regression Trees*,
    1984, section 3.4.3). A handful of articles cannot tell apart what is closer, and of equals the
    one that leans on less carries over better. Log-loss and not macro-F1: it uses every sentence's
    margin, where macro-F1 on a hundred sentences moves in jumps of several points when one
    sentence of a rare class tips.

    Parameters
    ----------
    name : str
        What is predicted; named in errors.
    groups : sequence of str
        Groups of features that it sees; a feature's group is its name up to the first ":".
    Cs : sequence of float
        Inverse strengths of regularisation to choose from, above 0.
    balanced : bool
        Whether each class counts the same in all, however few its sentences.

    Attributes
    ----------
    classes_ : array of shape (n_classes,)
        Sorted.
    vectorizer_ : DictVectorizer
    regression_ : LogisticRegression
    C_ : float
        The chosen one of ``Cs``.
    temperature_ : float
        What the scores are divided by before the softmax.
    """

    def __init__(
        self, name: str, groups: Sequence[str], Cs: Sequence[float], balanced: bool = True
    ) -> None:
        self.name = name
        self.groups = groups
        self.Cs = Cs
        self.balanced = balanced

    def fit(self, X: Sequence[Features], y: ArrayLike, folds: Sequence[Fold]) -> "Head":
        """Learn from features and classes.

        Parameters
        ----------
        X : sequence of mappings, length n
        y : array of shape (n,)
        folds : sequence of (train, test)
            Row numbers; the test parts are disjoint. A row that is in none of them teaches and is
            never scored.

        Raises
        ------
        TrainingError
            If there is but one class, or no feature of its groups.
        """
        self.classes_, truth = np.unique(np.asarray(y), return_inverse=True)
        self._check_classes(len(truth))
        self.vectorizer_ = DictVectorizer(sparse=False).fit(self._seen(X))
        self._check_features()
        matrix = self._matrix(X)
        self.C_, self.temperature_ = self._choose(matrix, truth, folds)
        self.regression_ = self._regression(self.C_).fit(matrix, self.classes_[truth])
        return self

    def scores(self, X: Sequence[Features]) -> Floats:
        """Give the decision scores, one column a class: features x coefficients."""
        return _class_scores(self.regression_, self._matrix(X))

    def predict_proba(self, X: Sequence[Features]) -> Floats:
        """Give the probabilities of the classes, shape (n, n_classes)."""
        return softmax(self.scores(X), self.temperature_)

    def weights(self) -> Floats:
        """Give the coefficients, shape (n_classes, n_features).

        Two classes have a row each, like any other number of them.
        """
        return _class_weights(self.regression_)

    def _seen(self, X: Sequence[Features]) -> list[dict[str, float]]:
        groups = frozenset(self.groups)
        return [{f: v for f, v in x.items() if f.partition(":")[0] in groups} for x in X]

    def _matrix(self, X: Sequence[Features]) -> Floats:
        """Give what ``vectorizer_.transform`` gives, which takes longer than to read a sentence."""
        columns = self.vectorizer_.vocabulary_
        matrix = np.zeros((len(X), len(columns)))
        for row, features in enumerate(X):
            for name, value in features.items():
                if name in columns:
                    matrix[row, columns[name]] = value
        return matrix

    def _choose(
        self, matrix: Floats, truth: NDArray[np.intp], folds: Sequence[Fold]
    ) -> tuple[float, float]:
        """Give the strongest C that is not noticeably worse than the best, and its temperature.

        All Cs are compared against the same targets; the temperature of the chosen one is fitted
        again to targets that know which of its rows were told wrong.
        """
        if not folds:
            return min(self.Cs), 1.0
        targets = self._targets(truth, folds)
        scored = np.concatenate([test for _, test in folds])
        out_of_fold, losses = self._out_of_fold(matrix, truth, folds), {}
        for C, scores in out_of_fold.items():
            temperature = fit_temperature(scores[scored], targets[scored])
            rows = log_losses(scores, targets, temperature)
            losses[C] = np.array([rows[test].mean() for _, test in folds])
        least = min(losses.values(), key=np.mean)
        C = next(C for C in losses if not _exceeds(losses[C], least))
        scores = out_of_fold[C][scored]
        targets = smoothed(truth[scored], len(self.classes_), scores.argmax(axis=1))
        return C, fit_temperature(scores, targets)

    def _targets(self, truth: NDArray[np.intp], folds: Sequence[Fold]) -> Floats:
        """Give what to aim at in each row that is scored, by the rows that are scored alone."""
        scored = np.concatenate([test for _, test in folds])
        targets = np.zeros((len(truth), len(self.classes_)))
        targets[scored] = smoothed(truth[scored], len(self.classes_))
        return targets

    def _out_of_fold(
        self, matrix: Floats, truth: NDArray[np.intp], folds: Sequence[Fold]
    ) -> dict[float, Floats]:
        """Give for each C the scores of all rows by models which had not seen their fold.

        A fold with one class left to learn from says nothing of its rows: all scores are 0.
        """
        scores = {C: np.zeros((len(truth), len(self.classes_))) for C in sorted(self.Cs)}
        for train, test in folds:
            known = np.unique(truth[train])
            if len(known) < 2:
                continue
            regression = self._regression(warm_start=True)
            for C in scores:  # from strong to weak, each starting where the last one ended
                regression.set_params(C=C).fit(matrix[train], truth[train])
                scores[C][test] = _padded(_class_scores(regression, matrix[test]), known, scores[C])
        return scores

    def _regression(self, C: float = 1.0, warm_start: bool = False) -> LogisticRegression:
        # No intercept: what a sentence lacks is a feature too ("nothing telling"), and a constant
        # would only carry the mood of a few articles over to the next.
        return LogisticRegression(
            C=C,
            class_weight="balanced" if self.balanced else None,
            fit_intercept=False,
            solver="lbfgs",
            max_iter=2000,
            warm_start=warm_start,
        )

    def _check_classes(self, count: int) -> None:
        if len(self.classes_) < 2:
            raise TrainingError(
                f"{self.name}: {str(self.classes_[0])!r} is the only class (sentences: {count}); "
                "at least two are needed: add sentences of another class"
            )

    def _check_features(self) -> None:
        if not self.vectorizer_.feature_names_:
            raise TrainingError(
                f"{self.name}: no sentence has a feature of the groups {', '.join(self.groups)}; "
                "a feature is named 'group: fact': name groups that the features have"
            )


def _exceeds(losses: Floats, least: Floats) -> bool:
    """Say whether losses, fold by fold, exceed others by more than chance would have it."""
    gap = losses - least
    error = gap.std(ddof=1) / np.sqrt(len(gap))
    return bool(gap.mean() > error + NOTICEABLE)


def _class_weights(regression: LogisticRegression) -> Floats:
    """Give a row of coefficients for each class.

    For two classes scikit-learn keeps one row w, with sigmoid(w x) the probability of the second;
    softmax over -w x / 2 and +w x / 2 is the same.
    """
    coefficients: Floats = regression.coef_
    return coefficients if len(coefficients) > 1 else np.array([[-0.5], [0.5]]) * coefficients


def _class_scores(regression: LogisticRegression, matrix: Floats) -> Floats:
    scores: Floats = matrix @ _class_weights(regression).T
    return scores


def _padded(scores: Floats, known: NDArray[np.intp], like: Floats) -> Floats:
    """Spread the scores of the known classes over the columns of all classes.

    A class which the fold could not know gets, in each row, the score of the least likely known
    class. So a sentence of that class counts as a confident mistake, which it is and which the
    temperature should answer for, yet its loss stays finite and hangs on no invented constant;
    and where the class is not the true one it takes no more of the probability than the last.
    """
    lowest = scores.min(axis=1, keepdims=True)
    padded = np.repeat(lowest, like.shape[1], axis=1)
    padded[:, known] = scores
    return padded
