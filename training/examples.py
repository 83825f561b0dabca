"""Labelled sentences laid out for learning: features, classes and the article of each.

In: `LabelledDocument`s. Out: `Examples`, and what the folds say of them. May import: features,
model, labels, measures.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from sayso.features.errors import InputError
from sayso.features.extraction import Reading, read
from sayso.model.scheme import HEADS, NO_ARTICLE
from sayso.training.folds import Material, OutOfFold, leave_one_article_out
from sayso.training.labels import Label, LabelledDocument
from sayso.training.metrics import Labels


@dataclass(frozen=True, slots=True)
class Examples:
    """Labelled sentences, page furniture and what has no label left out; everything runs parallel.

    Parameters
    ----------
    labels : tuple of Label
    readings : tuple of Reading
        What was read of each sentence in its whole article.
    """

    labels: tuple[Label, ...]
    readings: tuple[Reading, ...]

    @property
    def features(self) -> list[Mapping[str, float]]:
        """The named features of each sentence."""
        return [reading.features for reading in self.readings]

    @property
    def classes(self) -> Labels:
        """The gold classes, shape ``(sentences, 2)``: speaker type, stance."""
        pairs = [(label.speaker_type, label.stance) for label in self.labels]
        return np.array(pairs, dtype=str).reshape(-1, len(HEADS))

    @property
    def articles(self) -> Labels:
        """The article of each sentence, shape ``(sentences,)``."""
        return np.array([label.document for label in self.labels], dtype=str)


NOTHING = Examples((), ())


def examples(documents: Iterable[LabelledDocument]) -> Examples:
    """Read every labelled sentence in its article, to learn from and to test on.

    Raises
    ------
    InputError
        The sentences are of fewer than two articles: nothing would be left to test on.
    """
    found = every_example(documents)
    articles = len(set(found.articles))
    if articles < 2:
        raise InputError(
            f"labelled sentences of {articles} article(s); expected two or more, since each "
            "article is tested by a model that was trained on the others"
        )
    return found


def every_example(documents: Iterable[LabelledDocument]) -> Examples:
    """Read every labelled sentence in its article, of however few articles, and exemplars."""
    documents = list(documents)
    labels = tuple(label for item in documents for label in item.prose)
    return Examples(labels, tuple(r for item in documents for r in _readings(item)))


def material(
    labelled: Examples,
    exemplars: Examples = NOTHING,
    inputs: Callable[[Examples], Sequence[Any]] = lambda those: those.features,
) -> Material:
    """Lay sentences out for the folds, and behind them the exemplars, which are of no article.

    Parameters
    ----------
    labelled, exemplars : Examples
    inputs : callable
        Gives what a learner takes; the features by default.
    """
    return Material(
        [*inputs(labelled), *inputs(exemplars)],
        np.concatenate([labelled.classes, exemplars.classes]),
        np.concatenate([labelled.articles, np.full(len(exemplars.labels), NO_ARTICLE)]),
    )


def leave_out(labelled: Examples, exemplars: Examples, parallel: Any = None) -> OutOfFold:
    """Label every sentence of an article by sayso's classifier, trained on the other ones."""
    from sayso.model.classifier import SpeakerStanceClassifier

    lessons = material(labelled, exemplars)
    return leave_one_article_out([SpeakerStanceClassifier()], lessons, parallel)[0]


def _readings(item: LabelledDocument) -> Iterator[Reading]:
    """Read an article and give the readings of its labelled sentences, parallel to ``prose``."""
    found = {(r.sentence.start, r.sentence.end): r for r in read(item.document)}
    return (found[label.start, label.end] for label in item.prose)
