"""Where the sentences of a paragraph end: nltk's Punkt, and what Punkt does not know.

Punkt (Kiss and Strunk 2006) proposes, with the project's own abbreviations and nothing trained.
What it passes over is added (an abbreviation that ends a sentence, a missing space), and every
end is checked against what follows (a name, a lower-case word, "he asked").
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from sayso.features.lexicon import rows
from sayso.features.paragraphs import ZERO_WIDTH

if TYPE_CHECKING:
    from nltk.tokenize.punkt import PunktSentenceTokenizer



@cache
def _words(kind: str) -> frozenset[str]:
    """Give the words of one kind: title, starter, state ..."""
    return frozenset(w for w, kinds in rows("sentence_words.tsv") if kind in kinds.split("|"))


_CITY_OR_PARTY = re.compile(r"(?:, |[DIR]-)\Z")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_AFTER_CLOCK = re.compile(
    r"(?:[A-Z]{1,3}T|UTC|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Eastern|Central|Mountain"
    r"|Pacific|Greenwich|(?:Jan|Febr)uary|March|April|May|June|July|August"
    r"|(?:Septem|Octo|Novem|Decem)ber|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\."
    r"|(?:[A-Z]\w+ ){1,2}time)\b"
)

_OPENING = r"[\"“‘'(\[]*"
_CLOSE = rf"(?:[”’»)\]}}{ZERO_WIDTH}]|[\"'](?!\w)|\[\d+\])*"
_START = rf"{_OPENING}(?:{'|'.join(sorted(map(str.capitalize, _words('starter'))))})(?=[\s,]|['’]\w)"
_DOTS = r"(?:\.\.\.+|…|\. \. \.)"
_JOINED = r"[“‘(\[]{,2}[A-Z][a-z]*[\s,:’']"
_STARTER = re.compile(_START)
_CLOSING = re.compile(rf"{_CLOSE}(?:\s+[\"'”’»)\]]+\s*\Z|\s+[”»](?=\s))?")
# Ends that Punkt does not propose: an abbreviation or an ellipsis before a word that opens
# sentences, a full stop before an ellipsis, a missing space.
_PASSED_OVER = re.compile(
    rf"[.?!…](?:(?<=\.)(?={_CLOSE}\s+{_START})|(?:(?<=\.\.\.)|(?<=…))(?={_CLOSE}\s*{_START})"
    rf"|(?={_CLOSE}\s+{_DOTS}\s*{_OPENING}[A-Z])"
    rf"|(?=[”’)\]]*{_JOINED}))"
)
_JOINED_NEXT = re.compile(_JOINED)
_INNER = re.compile(r"[.?!][\"”’'»)\]]*\s")
_NEXT = re.compile(rf"(\s*){_OPENING}")
# Names that end in a mark.
_MARKED_NAMES = ("E!", "Yahoo!", "Jeopardy!")
_ASIDE = re.compile(r"[-–—]+ ?[a-z]")
_ADDRESS = re.compile(r"https?:|www\.|pic\.|[\w.]*[/@]")
_LOWER_CASE_NAME = re.compile(r"(?:al|an|ar|as|el|ul)-[A-Z]|[a-z]+[A-Z]")
_LIST_MARK = re.compile(r"\s*\(?(?:\d{1,2}|[A-Za-z]|[ivxIVX]{1,4})[.)]")
_DATELINE = re.compile(r"[A-Z][A-Z.'’/ -]{2,}(?:, [A-Z][\w.'’ -]{0,30})?")
_LONGEST_DATELINE = 60
# "Why?" Ann Lee asked: a name and a verb of speech go on with the sentence of the question.
_ATTRIBUTION = re.compile(
    r"(?!(?:He|I|It|She|That|They|This|We|You)\b)"
    r"(?:(?:[A-Z][\w.’'-]*,?|al|bin|de|for|of|the|van)\s){1,8}"
    rf"(?:(?:{'|'.join(sorted(_words('asks')))})\b|(?:{'|'.join(sorted(_words('says')))})"
    r"(?:[,.:;]| (?:about|after|at|before|during|from|in|of|on|to|when|while|[A-Z][a-z]+day)\b))"
)
_BREAKS_IN_WORD = re.compile(r"[-–—/\"“”‘(\[]")
# Punkt is given pieces of this many characters: nltk stops a search that lasts for seconds.
_PIECE = 100_000
_BETWEEN_WORDS = re.compile(r"[a-z] (?=[a-z])")


def sentence_ends(paragraph: str) -> list[int]:
    """Give where the sentences of a paragraph end, but for the last, which ends with it.

    Parameters
    ----------
    paragraph : str
        Its words as `plain` gives them, line feeds replaced by spaces.

    Returns
    -------
    list of int
        Offsets into the paragraph, rising, each after the marks that close with the sentence.

    Examples
    --------
    >>> sentence_ends('"Why?" Gen. Roe asked. "It rained." He left the U.S. for good.')
    [22, 35]
    """
    ends: list[int] = []
    stops = {*_proposed(paragraph), *(m.end() for m in _PASSED_OVER.finditer(paragraph))}
    start = seen = 0
    worded = False
    for stop in sorted(stops):
        worded = worded or any(map(str.isalnum, paragraph[seen:stop]))
        seen = stop
        end = _closed(paragraph, stop)
        if worded and end > start and _is_end(paragraph, start, stop, end):
            ends.append(end)
            start, worded = end, False
    return ends


def _closed(paragraph: str, stop: int) -> int:
    """Give where the marks that close after a full stop end."""
    match = _CLOSING.match(paragraph, stop)
    return match.end() if match else stop


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(row[0] for row in rows("abbreviations.txt"))


@cache
def _punkt() -> "PunktSentenceTokenizer":
    # nltk is slow to import.
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

    parameters = PunktParameters()
    parameters.abbrev_types = set(_abbreviations() - _NUMBERING - _NAMING - _STATES - _CLOCK)
    return PunktSentenceTokenizer(parameters)


def _proposed(paragraph: str) -> Iterator[int]:
    """Give the ends that Punkt finds."""
    if not _INNER.search(paragraph):
        return
    for start, piece in _pieces(paragraph):
        *spans, _ = _punkt().span_tokenize(piece, realign_boundaries=False)
        yield from (start + end for _, end in spans)


def _pieces(paragraph: str) -> Iterator[tuple[int, str]]:
    """Cut a paragraph that is too long for Punkt between words, where no sentence can end."""
    start = 0
    while len(paragraph) - start > 2 * _PIECE:
        gap = _BETWEEN_WORDS.search(paragraph, start + _PIECE, start + 2 * _PIECE)
        end = gap.end() if gap else start + 2 * _PIECE
        yield start, paragraph[start:end]
        start = end
    yield start, paragraph[start:]


def _is_end(paragraph: str, start: int, stop: int, end: int) -> bool:
    """Tell whether the sentence from ``start`` ends at ``end``, closing marks and all."""
    opening, follows = _next_sentence(paragraph, end)
    if follows == len(paragraph) or _LIST_MARK.fullmatch(paragraph, start, stop):
        return False
    if paragraph[stop - 1] == "…" or paragraph[stop - 2 : stop] == "..":
        return bool(_STARTER.match(paragraph, opening))
    if not paragraph[end].isspace():
        return _is_joined(paragraph, stop, end)
    if paragraph[follows] in ",;:" or _ASIDE.match(paragraph, follows):
        return False
    if paragraph[follows].islower():
        return _lower_case_begins(paragraph, stop, end, follows)
    if paragraph[stop - 1] in "?!":
        if end == stop:
            return not paragraph.endswith(_MARKED_NAMES, start, stop)
        return not _ATTRIBUTION.match(paragraph, follows)
    return paragraph[stop - 1] != "." or _ends_abbreviation(paragraph, stop, end, follows)


def _next_sentence(paragraph: str, end: int) -> tuple[int, int]:
    """Give where the opening marks after a sentence stand, and the word after them."""
    match = _NEXT.match(paragraph, end)
    return (match.end(1), match.end()) if match else (end, end)


def _is_joined(paragraph: str, stop: int, end: int) -> bool:
    """Tell whether a sentence follows without a space ("logged in.Please")."""
    before, after = paragraph[max(0, stop - 3) : stop - 1], paragraph[end]
    plain_word = len(before) == 2 and before.isalpha() and before.islower()
    closed = end > stop or before[-1:] in "”’)]" or (before[-1:].isdigit() and after == "“")
    token = paragraph[paragraph.rfind(" ", max(0, stop - _LONGEST_DATELINE), stop) + 1 : end]
    return bool(
        (plain_word or closed) and _JOINED_NEXT.match(paragraph, end) and not _ADDRESS.match(token)
    )


def _lower_case_begins(paragraph: str, stop: int, end: int, follows: int) -> bool:
    """Tell whether a sentence begins with a lower-case word all the same."""
    if _ADDRESS.match(paragraph, follows):
        return True
    if paragraph[stop - 1] in "?!" or end > stop or paragraph[stop - 2] in ".…":
        return False
    if _is_abbreviation(word := _word(paragraph, stop)):
        return False
    # A short word is rather an abbreviation that no list has ("approx.").
    return len(word) > 6 or bool(_LOWER_CASE_NAME.match(paragraph, follows))


def _ends_abbreviation(paragraph: str, stop: int, end: int, follows: int) -> bool:
    """Tell whether a full stop ends a sentence, and not only an abbreviation."""
    word = _word(paragraph, stop)
    kind = word.lower()
    if not _is_abbreviation(word):
        return True
    if kind in _NUMBERING and len(word) > 1:
        return not paragraph[follows].isdigit()
    if kind in _CLOCK:
        return not _AFTER_CLOCK.match(paragraph, follows)
    if kind in _NAMING and (
        word.islower() or (word.isupper() and not paragraph[follows + 1].isupper())
    ):
        return True
    if kind in _TITLES or _is_dateline(paragraph, stop):
        return False
    if _STARTER.match(paragraph, end + 1):
        return True
    before = paragraph[max(0, stop - len(word) - 3) : stop - len(word) - 1]
    # Inside a sentence a comma follows a state that stands after a comma.
    state = kind in _STATES and bool(_CITY_OR_PARTY.search(before))
    return state and paragraph[end + 1].isupper()


def _is_abbreviation(word: str) -> bool:
    return word.lower() in _abbreviations() or bool(_INITIALS.fullmatch(word))


def _is_dateline(paragraph: str, stop: int) -> bool:
    """Tell whether nothing but a dateline stands before a full stop ("TAMPA, Fla.")."""
    return stop <= _LONGEST_DATELINE and bool(_DATELINE.fullmatch(paragraph, 0, stop - 1))


def _word(paragraph: str, stop: int) -> str:
    """Give the word before a full stop ("U.S" of "(the U.S.")."""
    start = paragraph.rfind(" ", max(0, stop - 40), stop) + 1
    return _BREAKS_IN_WORD.split(paragraph[start : stop - 1])[-1].lstrip("'’")
