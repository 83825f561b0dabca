"""Which sentence to ask about next: one that the model is unsure of, unlike those asked before.

Uncertainty is the entropy of what the model says (Settles 2009, "Active learning literature
survey", section 3.1). Alone it asks ten sentences of one kind in a row, each of which teaches what
the first one has taught; so it is weighed by how unlike a sentence is to the most similar one that
was asked before, as in maximal marginal relevance (Carbonell and Goldstein 1998).

In: probabilities and features of each sentence. Out: which sentence is next. May import: nothing of
ours.
"""

from collections.abc import Iterable, Mapping, Sequence
from math import log

Features = frozenset[str]


def uncertainty(*heads: Mapping[str, float]) -> float:
    """Give how unsure a model is, from 0 (certain) to 1 (nothing known): the mean of its heads.

    Parameters
    ----------
    *heads : mapping of str to float
        The probabilities of a head by class.

    Examples
    --------
    >>> uncertainty({"accuses": 0.5, "denies": 0.5}, {"media": 1.0, "narrator": 0.0})
    0.5
    """
    entropies = (
        -sum(p * log(p) for p in head.values() if p > 0) / log(max(len(head), 2)) for head in heads
    )
    return sum(entropies) / len(heads)


def similarity(one: Features, other: Features) -> float:
    """Give the share of the features that two sentences have in common, from 0 to 1.

    Examples
    --------
    >>> similarity(frozenset({"cue: deny", "form: subject"}), frozenset({"cue: deny"}))
    0.5
    """
    both = len(one | other)
    return len(one & other) / both if both else 1.0


class Order:
    """Chooses among sentences, one at a time; what was asked last makes its like less urgent.

    Parameters
    ----------
    doubts : sequence of float
        How unsure the model is of each sentence.
    features : sequence of frozenset of str
        The names of the features of each; runs parallel.
    asked : iterable of frozenset of str
        The features of sentences that are labelled already.
    """

    def __init__(
        self,
        doubts: Sequence[float],
        features: Sequence[Features],
        asked: Iterable[Features] = (),
    ) -> None:
        self._doubts = doubts
        self._features = features
        self._alike = [0.0] * len(doubts)
        for those in set(asked):
            self._move_away_from(those)

    def next(self, left: Iterable[int]) -> int:
        """Give the place of the sentence to ask about, of those that are left."""
        place = max(left, key=lambda i: (self._gain(i), self._doubts[i], -i))
        self._move_away_from(self._features[place])
        return place

    def _gain(self, place: int) -> float:
        return self._doubts[place] * (1 - self._alike[place])

    def _move_away_from(self, asked: Features) -> None:
        for place, features in enumerate(self._features):
            self._alike[place] = max(self._alike[place], similarity(features, asked))
