"""Abbreviations before a full stop, and whether the stop ends a sentence besides.

In: a text and the place of a full stop in it. Out: whether a sentence ends there. May import:
lexicon.
"""

import re
from functools import cache

from sayso.features.lexicon import listed, rows

OPENING = r"[\"“‘'(\[]*"
_IN_WORD = re.compile(r"[-–—/\"“”‘(\[]")
_LONGEST_WORD = 40
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_CITY_OR_PARTY = (", ", "D-", "I-", "R-")
_AFTER_CLOCK = re.compile(
    r"(?:[A-Z]{1,3}T|UTC|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Eastern|Central|Mountain"
    r"|Pacific|Greenwich|(?:Jan|Febr)uary|March|April|May|June|July|August"
    r"|(?:Septem|Octo|Novem|Decem)ber|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\."
    r"|(?:[A-Z]\w+ ){1,2}time)\b"
)
_DATELINE = re.compile(r"[A-Z][A-Z.'’/ -]{2,}(?:, [A-Z][\w.'’ -]{0,30})?")
_LONGEST_DATELINE = 60


@cache
def words(kind: str) -> frozenset[str]:
    """Give the words of one kind in `sentence_words.tsv`: title, starter, state ..."""
    return frozenset(w for w, kinds in rows("sentence_words.tsv") if kind in listed(kinds))


# A word that opens a sentence and no name, with the marks that open before it.
STARTER = rf"{OPENING}(?:{'|'.join(sorted(map(str.capitalize, words('starter'))))})(?=[\s,]|['’]\w)"
_STARTER = re.compile(STARTER)


@cache
def never_words() -> frozenset[str]:
    """Give the abbreviations that are no words, never end a sentence, or seldom do."""
    listed = frozenset(row[0] for row in rows("abbreviations.txt"))
    return listed - _sometimes()


@cache
def _sometimes() -> frozenset[str]:
    return words("clock") | words("numbering") | words("state") | words("word")


def is_abbreviation(word: str) -> bool:
    """Tell whether a word before a full stop may be an abbreviation or initials.

    Examples
    --------
    >>> is_abbreviation("Gen"), is_abbreviation("J.K"), is_abbreviation("army")
    (True, True, False)
    """
    kind = word.lower()
    return kind in never_words() or kind in _sometimes() or bool(_INITIALS.fullmatch(word))


def word_before(text: str, stop: int) -> str:
    """Give the word before the full stop that ends at ``stop``.

    Examples
    --------
    >>> word_before("of (the U.S. army", 12)
    'U.S'
    """
    start = text.rfind(" ", max(0, stop - _LONGEST_WORD), stop) + 1
    return _IN_WORD.split(text[start : stop - 1])[-1].lstrip("'’")


def ends_sentence(text: str, stop: int, opening: int, follows: int) -> bool:
    """Tell whether a full stop ends a sentence, and not only an abbreviation.

    Parameters
    ----------
    text : str
        A paragraph.
    stop : int
        Where the full stop ends.
    opening, follows : int
        Where the marks that open what follows begin, and its first word.

    Returns
    -------
    bool

    Examples
    --------
    >>> ends_sentence("The U.S. Senate met.", 8, 9, 9)
    False
    >>> ends_sentence("In the U.S. It rained.", 11, 12, 12)
    True
    """
    word = word_before(text, stop)
    kind = word.lower()
    if not is_abbreviation(word) or _is_plain_word(word, text[follows : follows + 2]):
        return True
    if kind in words("numbering") and len(word) > 1:
        return not text[follows].isdigit()
    if kind in words("clock"):
        return text[opening] != "(" and not _AFTER_CLOCK.match(text, follows)
    if kind in words("title") or _is_dateline(text, stop):
        return False
    return bool(_STARTER.match(text, opening)) or (
        # Inside a sentence a comma would follow such a state.
        kind in words("state")
        and text.endswith(_CITY_OR_PARTY, 0, stop - len(word) - 1)
        and text[opening].isupper()
    )


def _is_plain_word(word: str, following: str) -> bool:
    """Tell "fell ill." from the state, and "in LA." from the state "La."."""
    if word.islower():
        return word in words("word")
    return word.isupper() and word.isalpha() and len(word) > 1 and not following.isupper()


def _is_dateline(text: str, stop: int) -> bool:
    """Tell whether nothing but a dateline stands before a full stop ("TAMPA, Fla.")."""
    return stop <= _LONGEST_DATELINE and bool(_DATELINE.fullmatch(text, 0, stop - 1))
