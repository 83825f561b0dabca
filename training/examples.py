"""Labelled sentences laid out for learning: features, classes and the article of each."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from sayso.features.errors import InputError
from sayso.features.extraction import Reading, read
from sayso.training.labels import Label, LabelledDocument
from sayso.training.metrics import Labels


@dataclass(frozen=True, slots=True)
class Examples:
    """All labelled sentences, page furniture left out; everything runs parallel.

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
    def texts(self) -> list[str]:
        """The words of each sentence."""
        return [label.text for label in self.labels]

    @property
    def classes(self) -> Labels:
        """The gold classes, shape ``(sentences, 2)``: speaker type, stance."""
        return np.array([(label.speaker_type, label.stance) for label in self.labels])

    @property
    def articles(self) -> Labels:
        """The article of each sentence, shape ``(sentences,)``."""
        return np.array([label.document for label in self.labels])


def examples(documents: Iterable[LabelledDocument]) -> Examples:
    """Read every labelled sentence in its article.

    Raises
    ------
    InputError
        The sentences are of fewer than two articles: nothing would be left to test on.
    """
    documents = list(documents)
    labels = tuple(label for item in documents for label in item.prose)
    articles = {label.document for label in labels}
    if len(articles) < 2:
        raise InputError(
            f"labelled sentences of {len(articles)} article(s); expected two or more, since each "
            "article is tested by a model that was trained on the others"
        )
    return Examples(labels, tuple(r for item in documents for r in read(item.document)))
