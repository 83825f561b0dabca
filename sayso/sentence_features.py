"""A table of sentences -> their named features: the first step of a pipeline of scikit-learn.

In: a frame of sentences. Out: the named features of each. May import: features, inputs.
"""

from collections.abc import Mapping
from typing import Any

import pandas as pd
from sklearn.base import BaseEstimator, TransformerMixin

from sayso.features.extraction import read
from sayso.frames import labels, words
from sayso.sentence_table import arranged


class SentenceFeatures(TransformerMixin, BaseEstimator):  # type: ignore[misc]  # untyped
    """Reads sentences in their articles and gives what `SpeakerStanceClassifier` takes.

    Who speaks in a sentence may stand in another one. So a table should hold whole articles, and
    whoever cuts it for a test cuts it between them, as `LeaveOneGroupOut` and `GroupKFold` do.

    Nothing is learned from the sentences, and there is nothing to set.

    Examples
    --------
    >>> import pandas as pd
    >>> table = [
    ...     {"document": "leak", "text": "The mayor denied the claim."},
    ...     {"document": "leak", "text": "He said it was raining."},
    ... ]
    >>> denial, remark = SentenceFeatures().fit_transform(pd.DataFrame(table))
    >>> [name for name in remark if name.startswith("speaker")]  # "he" is the mayor
    ['speaker: government']
    """

    def fit(self, X: Any, y: Any = None) -> "SentenceFeatures":  # noqa: ARG002
        """Learn nothing."""
        return self

    def transform(self, X: Any) -> list[Mapping[str, float]]:
        """Give the named features of each sentence.

        Parameters
        ----------
        X : DataFrame, or sequence of dict, length n
            With ``document``, the name of the article, and ``text``, the sentence. The sentences
            of an article stand in its order; articles may be mixed.

        Returns
        -------
        list of mappings, length n
            "group: fact" to a number; a feature that is absent is 0.

        Raises
        ------
        InputError
            If a column is missing, or a row has no document or no text.
        """
        frame = X if isinstance(X, pd.DataFrame) else pd.DataFrame(X)
        cells = zip(labels(frame, "document"), words(frame, "text"), strict=True)
        documents, places = arranged([{"document": name, "text": text} for name, text in cells])
        features = [[reading.features for reading in read(document)] for document in documents]
        return [features[document][sentence] for document, sentence in places]

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.requires_fit = False
        tags.input_tags.two_d_array = False
        tags.input_tags.string = True
        return tags
