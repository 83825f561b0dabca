"""What the lexicons know of a word, looked up when it is met first and kept for all texts.

In: a piece of a sentence. Out: `Known`, and `Columns` of it for a whole sentence. May import:
nothing of ours.
"""

from collections.abc import Sequence
from itertools import accumulate
from operator import add
from typing import NamedTuple

from sayso.features.entries import Name, Phrase
from sayso.features.lexicon import lexicon
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
    room, gap : int
        How many characters it takes up, and how many of them are the white space before it.
    token : Token
    text, norm, proper : str, str, bool
        Those of the token.
    sets : frozenset of str
        The names of the word sets that it is in.
    classes : frozenset of str
        The word classes that it may have.
    unsettled : bool
        Whether what stands beside it decides which of these classes it has in a sentence.
    phrases, names : First or None
        The phrases, and the names, that begin with it.
    """

    room: int
    gap: int
    token: Token
    text: str
    norm: str
    proper: bool
    sets: frozenset[str]
    classes: frozenset[str]
    unsettled: bool
    phrases: First[Phrase] | None
    names: First[Name] | None


class Vocabulary(dict[str, Known]):
    """The pieces met so far, each with what is known of it.

    Examples
    --------
    >>> known = Vocabulary()[" The"]
    >>> known.text, known.norm, known.classes, known.unsettled
    ('The', 'the', frozenset({'determiner'}), True)
    """

    def __missing__(self, piece: str) -> Known:
        if len(self) >= _MOST:
            self.clear()
        self[piece] = known = _known(piece)
        return known


class Columns(NamedTuple):
    """What is known of each piece of a sentence: a column for each field of `Known`."""

    room: tuple[int, ...]
    gap: tuple[int, ...]
    token: tuple[Token, ...]
    text: tuple[str, ...]
    norm: tuple[str, ...]
    proper: tuple[bool, ...]
    sets: tuple[frozenset[str], ...]
    classes: tuple[frozenset[str], ...]
    unsettled: tuple[bool, ...]
    phrases: tuple[First[Phrase] | None, ...]
    names: tuple[First[Name] | None, ...]

    @classmethod
    def of(cls, known: Sequence[Known]) -> "Columns":
        """Turn rows into columns."""
        return cls._make(zip(*known, strict=True) if known else ((),) * len(cls._fields))

    def starts(self, offset: int) -> list[int]:
        """Give where each token begins, its piece being the first at ``offset`` and the rest on."""
        return list(map(add, accumulate(self.room[:-1], initial=offset), self.gap))


def _known(piece: str) -> Known:
    found, lexicons = token(piece), lexicon()
    text, norm = found.text, found.norm
    sets = lexicons.sets.get(norm, _NONE)
    classes, unsettled = lexicons.classes.get(norm), False
    if classes is None:
        classes = _ADVERB if _ends_as_adverb(found) and "no adverb" not in sets else _NONE
    else:
        unsettled = found.capital or norm == "'s" or not classes.isdisjoint(DATES)
    gap, first = len(piece) - len(text), lexicons.phrases.first(norm)
    return Known(
        len(piece), gap, found, text, norm, found.proper, sets, classes, unsettled, first,
        lexicons.names.first(text),
    )  # fmt: skip


def _ends_as_adverb(found: Token) -> bool:
    """Tell whether a word that no lexicon has is rather an adverb: it ends in "-ly"."""
    norm = found.norm
    return norm.endswith("ly") and len(norm) > _SHORTEST_ADVERB and not found.capital
