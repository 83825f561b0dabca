"""Speaker type and stance of a sentence from its named features: two logistic regressions."""

from collections.abc import Mapping, Sequence
from numbers import Real
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.utils.validation import check_is_fitted

from sayso.features.errors import TrainingError
from sayso.features.extraction import HEAD_GROUPS
from sayso.model.head import Features, Fold, Head
from sayso.model.scheme import HEADS, NO_ARTICLE, SPEAKER_TYPES, STANCES

__all__ = ["HEADS", "SPEAKER_TYPES", "STANCES", "SpeakerStanceClassifier"]


# Of more articles several are left out at once: to choose among a few Cs takes no more, and the
# time that a training takes grows with the articles and not with their square.
_MOST_FOLDS = 10

# Heads in which each class counts the same in all.
_BALANCED = frozenset({"speaker_type"})


Labels = NDArray[Any]


class SpeakerStanceClassifier(ClassifierMixin, BaseEstimator):  # type: ignore[misc]  # untyped
    """Two heads, speaker type and stance, each a calibrated logistic regression.

    For the speaker type each class counts the same in all, however few its sentences; stances
    count as often as they occur, for on the next articles they occur about so. Inside ``fit``
    each head chooses its regularisation and its temperature by leaving one group (one article)
    out in turn, of more than ten a tenth. Nothing is random: the same input gives the same model.

    It is one of scikit-learn's classifiers, of two outputs and of mappings in place of a matrix;
    `sayso.SentenceFeatures` makes them of sentences.

    Parameters
    ----------
    speaker_type_groups, stance_groups : sequence of str
        The groups of features that each head sees; a feature's group is its name up to the
        first ":". Other features are ignored.
    Cs : sequence of float
        Inverse strengths of regularisation to choose from, above 0.

    Attributes
    ----------
    heads_ : dict of str to Head
        The fitted heads, "speaker_type" and "stance".
    classes_ : list of two arrays
        The classes of each head, sorted.

    Examples
    --------
    >>> said = {"speaker: role": 1.0, "cue: say": 1.0}
    >>> denied = {"speaker: none": 1.0, "cue: deny": 1.0}
    >>> labels = [["government", "neutral"], ["narrator", "denies"]]
    >>> model = SpeakerStanceClassifier(speaker_type_groups=["speaker"], stance_groups=["cue"])
    >>> model.fit([said, denied] * 5, labels * 5).predict([denied, said]).tolist()
    [['narrator', 'denies'], ['government', 'neutral']]
    """

    def __init__(
        self,
        speaker_type_groups: Sequence[str] = HEAD_GROUPS["speaker_type"],
        stance_groups: Sequence[str] = HEAD_GROUPS["stance"],
        Cs: Sequence[float] = (0.03, 0.1, 0.3, 1.0),
    ) -> None:
        self.speaker_type_groups = speaker_type_groups
        self.stance_groups = stance_groups
        self.Cs = Cs

    def fit(
        self, X: Sequence[Features], y: ArrayLike, groups: Sequence[str] | None = None
    ) -> "SpeakerStanceClassifier":
        """Learn both heads.

        Parameters
        ----------
        X : sequence of mappings, length n
            The named features of each sentence; a feature that is absent is 0.
        y : array of shape (n, 2)
            Speaker type and stance of each sentence: words, or codes that stand for them.
        groups : sequence of str, length n, optional
            The article of each sentence, for the inner folds. Without, or with one article only,
            the folds are five contiguous parts: neighbours are too alike to be drawn at random.
            A sentence of no article, "", teaches in every fold and is never scored.

        Raises
        ------
        TrainingError
            If the lengths or shapes do not fit, a label is missing, a feature is no finite number,
            a head has one class only or sees no feature, or ``Cs`` are not positive numbers.
        """
        self._check_parameters()
        labels = _labels(y)
        _check_lengths(X, labels, groups)
        _check_features(X)
        articles = np.asarray(groups if groups is not None else ["all"] * len(X), dtype=str)
        folds = _folds(articles)
        seen = {"speaker_type": self.speaker_type_groups, "stance": self.stance_groups}
        self.heads_ = {
            name: Head(name, seen[name], self.Cs, name in _BALANCED).fit(
                X, labels[:, column], folds
            )
            for column, name in enumerate(HEADS)
        }
        return self

    def predict(self, X: Sequence[Features]) -> Labels:
        """Give speaker type and stance of each sentence, shape (n, 2)."""
        best = [p.argmax(axis=1) for p in self.predict_proba(X)]
        return np.column_stack([c[b] for c, b in zip(self.classes_, best, strict=True)])

    def predict_proba(self, X: Sequence[Features]) -> list[NDArray[np.float64]]:
        """Give for each head the probabilities of its classes, shape (n, n_classes).

        Features that were not there in training are ignored.
        """
        check_is_fitted(self)
        return [head.predict_proba(X) for head in self.heads_.values()]

    def score(self, X: Sequence[Features], y: ArrayLike) -> float:
        """Give the share of sentences of which both labels are right, from 0 to 1."""
        return float(np.all(self.predict(X) == _labels(y), axis=1).mean())

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.input_tags.two_d_array = False
        tags.input_tags.dict = True
        tags.target_tags.single_output = False
        tags.target_tags.multi_output = True
        return tags

    @property
    def classes_(self) -> list[Labels]:
        """The classes of each head, in the order of the columns of ``predict_proba``."""
        return [head.classes_ for head in self.heads_.values()]

    def _check_parameters(self) -> None:
        if not len(self.Cs) or not all(_is_finite(C) and C > 0 for C in self.Cs):
            raise TrainingError(f"Cs: {self.Cs!r}; expected one or more numbers above 0")


def _labels(y: ArrayLike) -> Labels:
    """Give labels as an array of words or of whole numbers."""
    labels = np.asarray(y)
    if labels.dtype.kind in "iuU":
        return labels
    for place, label in np.ndenumerate(labels):
        if not isinstance(label, str):
            where = "".join(f"[{i}]" for i in place)
            raise TrainingError(f"y{where} is {label!r}; expected a label: a word, or its code")
    return labels.astype(str)


def _check_lengths(X: Sequence[Features], labels: Labels, groups: Sequence[str] | None) -> None:
    if not len(X):
        raise TrainingError("X is empty: at least one labelled sentence of each class is needed")
    if labels.shape != (len(X), len(HEADS)):
        raise TrainingError(
            f"y has shape {labels.shape}; expected ({len(X)}, {len(HEADS)}): for each sentence "
            f"of X one row with {' and '.join(HEADS)}"
        )
    if groups is not None and len(groups) != len(X):
        raise TrainingError(f"groups has length {len(groups)}; expected {len(X)}, as X has")


def _check_features(X: Sequence[Features]) -> None:
    for row, features in enumerate(X):
        if not isinstance(features, Mapping):
            raise TrainingError(f"X[{row}] is {features!r}; expected a mapping of name to number")
        for name, value in features.items():
            if not _is_finite(value):
                raise TrainingError(f"X[{row}][{name!r}] is {value!r}; expected a finite number")


def _is_finite(value: object) -> bool:
    return isinstance(value, Real) and bool(np.isfinite(float(value)))


def _folds(articles: NDArray[np.str_]) -> list[Fold]:
    """Leave each article out in turn, or each tenth of many, or, of one article, each fifth."""
    (scored,) = np.nonzero(articles != NO_ARTICLE)
    if len(scored) < 2:
        return []
    names = np.unique(articles[scored])
    parts = (
        [
            scored[np.isin(articles[scored], some)]
            for some in np.array_split(names, min(len(names), _MOST_FOLDS))
        ]
        if len(names) > 1
        else np.array_split(scored, min(5, len(scored)))
    )
    rows = np.arange(len(articles))
    return [(np.setdiff1d(rows, part), part) for part in parts]
