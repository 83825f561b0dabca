"""What the lexicons know of a word, looked up when it is met first and kept for all texts."""

from typing import NamedTuple

from sayso.features.entries import Name, Phrase
from sayso.features.lexicon import lexicon, word_set
from sayso.features.phrase_table import First
from sayso.features.tokens import Token, token

_NONE: frozenset[str] = frozenset()
_ADVERB = frozenset({"adverb"})
_SHORTEST_ADVERB = 4
DATES = frozenset({"month", "day"})
# A few thousand words make up most of the news.
_MOST = 2**16


class Known(NamedTuple):
    """What is known of a piece of a sentence, wherever it stands.

    Parameters
    ----------
    token : Token
    text, norm : str
        Those of the token.
    classes : frozenset of str
        The word classes that it may have.
    settled : bool
        Whether these are its classes in any sentence, whatever stands beside it.
    phrases, names : First or None
        The phrases, and the names, that begin with it.
    """

    token: Token
    text: str
    norm: str
    classes: frozenset[str]
    settled: bool
    phrases: First[Phrase] | None
    names: First[Name] | None


class Vocabulary(dict[str, Known]):
    """The pieces met so far, each with what is known of it.

    Examples
    --------
    >>> known = Vocabulary()[" Quickly"]
    >>> known.text, known.norm, known.classes, known.settled
    ('Quickly', 'quickly', frozenset(), True)
    """

    def __missing__(self, piece: str) -> Known:
        if len(self) >= _MOST:
            self.clear()
        self[piece] = known = _known(piece)
        return known


def _known(piece: str) -> Known:
    found, lexicons = token(piece), lexicon()
    classes = lexicons.classes.get(found.norm)
    return Known(
        token=found,
        text=found.text,
        norm=found.norm,
        classes=_by_ending(found) if classes is None else classes,
        settled=classes is None or not (found.capital or found.norm == "'s" or classes & DATES),
        phrases=lexicons.phrases.first(found.norm),
        names=lexicons.names.first(found.text),
    )


def _by_ending(found: Token) -> frozenset[str]:
    """Give the class of a word in "-ly" that no lexicon has: rather an adverb."""
    long = len(found.norm) > _SHORTEST_ADVERB and not found.capital
    if not long or not found.norm.endswith("ly") or found.norm in word_set("no adverb"):
        return _NONE
    return _ADVERB
