"""What the model is measured against, on the same folds: four ways that are simpler or older.

Each is a `sayso.training.folds.Learner` whose inputs are the readings of the sentences.

In: `Reading`s and their labels. Out: labels, by learners that the folds can run. May import:
features, model, measures, folds.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Any, Self

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import make_union

from sayso.features.extraction import Reading
from sayso.model.classifier import SpeakerStanceClassifier
from sayso.model.scheme import NARRATOR
from sayso.training.folds import Learner
from sayso.training.metrics import Floats, Labels

# What a cue says of the stance by itself; any other cue, or none, says neutral.
STANCE_OF_ACT = {"accuse": "accuses", "deny": "denies"}


class Majority:
    """Gives every sentence the class most frequent in training, for each head."""

    def fit(self, X: Sequence[Reading], y: Labels, groups: Labels) -> Self:  # noqa: ARG002
        """Count the classes; of equally frequent ones the first in the alphabet is taken."""
        self.most_ = [_most_frequent(column) for column in y.T]
        return self

    def predict(self, X: Sequence[Reading]) -> Labels:
        """Give the same two classes for each sentence."""
        return np.array([self.most_] * len(X))


class CueRule:
    """Reads the cue alone, without training: "accused" accuses, "denied" denies.

    The speaker's type is that of the source which governs the sentence, as the lexicons have it,
    or the narrator's where none is found.
    """

    def fit(self, X: Sequence[Reading], y: Labels, groups: Labels) -> Self:  # noqa: ARG002
        """Learn nothing."""
        return self

    def predict(self, X: Sequence[Reading]) -> Labels:
        """Give what the governing cue and its source say."""
        return np.array([self._labels(reading) for reading in X])

    @staticmethod
    def _labels(reading: Reading) -> tuple[str, str]:
        governing = reading.governing
        if governing is None:
            return NARRATOR, "neutral"
        act = governing.cue.act if governing.cue else ""
        return governing.speaker_type or NARRATOR, STANCE_OF_ACT.get(act, "neutral")


class Tfidf:
    """Weighs the words of the sentences by TF-IDF: the usual first try at short texts.

    All else is as in sayso: the same logistic regression, its strength chosen in the same way.

    Parameters
    ----------
    characters : bool
        Whether to add n-grams of three to five characters within words.
    """

    def __init__(self, characters: bool) -> None:
        self.characters = characters

    def fit(self, X: Sequence[Reading], y: Labels, groups: Labels) -> Self:
        """Learn the vocabulary and both heads from the sentences' words."""
        self.vectoriser_ = self._vectoriser()
        weights = self.vectoriser_.fit_transform(_texts(X)).toarray()
        # Regression with a quadratic penalty sees only the directions that the training rows
        # span: turning thousands of columns into as many as there are rows changes no score.
        self.directions_ = np.linalg.svd(weights, full_matrices=False)[2]
        self.classifier_ = SpeakerStanceClassifier(("words",), ("words",))
        self.classifier_.fit(self._named(weights), y, groups.tolist())
        return self

    def predict(self, X: Sequence[Reading]) -> Labels:
        """Give the most probable class of each head."""
        named = self._named(self.vectoriser_.transform(_texts(X)).toarray())
        return np.asarray(self.classifier_.predict(named))

    def _vectoriser(self) -> Any:
        words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True)
        if not self.characters:
            return words
        parts = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True)
        return make_union(words, parts)

    def _named(self, weights: Floats) -> list[dict[str, float]]:
        turned = weights @ self.directions_.T
        return [{f"words: {i}": float(value) for i, value in enumerate(row)} for row in turned]


def _most_frequent(column: Labels) -> str:
    return str(min(Counter(column).items(), key=lambda counted: (-counted[1], counted[0]))[0])


def _texts(readings: Sequence[Reading]) -> list[str]:
    return [reading.sentence.text for reading in readings]


# Name in metrics.json -> name in the report, and the learner.
BASELINES: dict[str, tuple[str, Learner]] = {
    "majority": ("majority class", Majority()),
    "cue_rule": ("cue-verb rule, no training", CueRule()),
    "words": ("word TF-IDF", Tfidf(characters=False)),
    "words_characters": ("word + character TF-IDF", Tfidf(characters=True)),
}
