"""Where the sentences of a paragraph end: nltk's Punkt, and what Punkt does not know.

Punkt (Kiss and Strunk 2006) proposes, with the project's own abbreviations and nothing trained.
What it passes over is added (an abbreviation that ends a sentence, a missing space), and every
end is checked against what follows (a name, a lower-case word, "he asked").

In: the text of a paragraph. Out: the offsets at which its sentences end. May import: nothing of
ours.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from itertools import zip_longest
from typing import TYPE_CHECKING

from sayso.features.abbreviations import (
    OPENING,
    STARTER,
    ends_sentence,
    is_abbreviation,
    never_words,
    word_before,
    words,
)
from sayso.features.link_boxes import link_boxes
from sayso.features.paragraphs import ZERO_WIDTH

if TYPE_CHECKING:
    from nltk.tokenize.punkt import PunktSentenceTokenizer

# A straight mark closes a sentence unless a word begins with it.
_CLOSE = rf"(?:[”’»)\]}}{ZERO_WIDTH}]|[\"'](?!\w)|\[\d+\])*"
_DOTS = r"(?:\.\.\.+|…|\. \. \.)"
# An ellipsis at the head of a quotation.
_LEADING, _LONGEST_DOTS = re.compile(r"[\"“‘'(\[][.… ]+\Z"), 9
_JOINED = r"[“‘(\[]{,2}(?!(?:Com|Net|Org)\b)[A-Z][a-z]*[\s,:’']"
_CLOSING = re.compile(rf"{_CLOSE}(?:\s+[\"'”’»)\]]+\s*\Z|\s+[”»](?=\s))?")
_STARTER, _JOINED_NEXT = re.compile(STARTER), re.compile(_JOINED)
_NEXT = re.compile(rf"(\s*){OPENING}")
# Ends that Punkt does not propose: an abbreviation or an ellipsis before a word that opens
# sentences, a full stop before an ellipsis, a missing space.
_PASSED_OVER = re.compile(
    rf"[.?!…](?:(?<=\.)(?={_CLOSE}\s+{STARTER})|(?:(?<=\.\.\.)|(?<=…))(?={_CLOSE}\s*{STARTER})"
    rf"|(?={_CLOSE}\s+{_DOTS}\s*{OPENING}[A-Z])|(?=[”’)\]]*{_JOINED}))"
)
# Names that end in a mark.
_MARKED_NAMES = (" E!", " Yahoo!", " Jeopardy!")
_ASIDE = re.compile(r"[-–—]+ ?[a-z]")
_ADDRESS = re.compile(r"https?:|www\.|pic\.|[\w.]*[/@]")
_LOWER_CASE_NAME = re.compile(r"(?:al|an|ar|as|el|ul)-[A-Z]|[a-z]+[A-Z]")
_LIST_MARK = re.compile(r"\s*\(?(?:\d{1,2}|[A-Za-z]|[ivxIVX]{1,4})[.)]")
# "Why?" Ann Lee asked: a name and a verb of speech go on with the sentence of the question.
_ATTRIBUTION = re.compile(
    r"(?!(?:He|I|It|She|That|They|This|We|You)\b)"
    r"(?:(?:[A-Z][\w.’'-]*,?|al|bin|de|for|of|the|van)\s){1,8}"
    rf"(?:(?:{'|'.join(sorted(words('asks')))})\b|(?:{'|'.join(sorted(words('says')))})"
    r"(?:[,.:;]| (?:about|after|at|before|during|from|in|of|on|to|when|while|[A-Z][a-z]+day)\b))"
)
_LONGEST_TOKEN, _SHORT_WORD = 60, 6
# What Punkt takes for a mark that may end a sentence, with what follows. Its own search runs
# against a clock: it is slower, and gives up on a text of megabytes.
_MARK = re.compile(r"[.?!](?=([!?\"'()*:;@\[\]{}‘’“”«»]|\s+\S+))")
_LAST_LETTERS = re.compile(r"[^\W\d_]{2,}\Z")


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
    start = seen = 0
    worded = False
    boxes = link_boxes(paragraph)
    for stop in sorted({*_proposed(paragraph), *_passed_over(paragraph)}):
        box = bisect_left(boxes, stop, key=lambda box: box.end)
        if box < len(boxes) and boxes[box].start < stop:
            continue
        worded = worded or any(map(str.isalnum, paragraph[seen:stop]))
        seen = stop
        end = _closed(paragraph, stop)
        if worded and end > start and _is_end(paragraph, start, stop, end):
            ends.append(end)
            start, worded = end, False
    return ends


@cache
def _punkt() -> "PunktSentenceTokenizer":
    # nltk is slow to import.
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

    parameters = PunktParameters()
    parameters.abbrev_types = set(never_words())
    return PunktSentenceTokenizer(parameters)


def _proposed(paragraph: str) -> Iterator[int]:
    """Give the ends that Punkt finds: it judges the last mark of each word."""
    marks = list(_MARK.finditer(paragraph))
    for mark, following in zip_longest(marks, marks[1:]):
        if following is None or " " in paragraph[mark.end() : following.start()]:
            start = paragraph.rfind(" ", 0, mark.start()) + 1
            if _ends_a_word(paragraph[start : mark.start()], mark[0], mark[1]):
                yield mark.end()


def _ends_a_word(word: str, mark: str, following: str) -> bool:
    """Tell whether Punkt takes a mark for an end.

    It is slow, and untrained it knows but three kinds of words whose full stop may end nothing:
    those on the list, initials and numbers. So it is asked only of what may be one of the latter.
    """
    if mark != "." or len(word) > _LONGEST_TOKEN:
        return True
    if word.lower() in never_words():
        return False
    last = _LAST_LETTERS.search(word)
    if last is not None and "." not in word and last[0].lower() not in never_words():
        return True
    return bool(_punkt().text_contains_sentbreak(f"{word}.{following[:_LONGEST_TOKEN]}"))


def _passed_over(paragraph: str) -> Iterator[int]:
    return (match.end() for match in _PASSED_OVER.finditer(paragraph))


def _closed(paragraph: str, stop: int) -> int:
    """Give where the marks that close after a full stop end."""
    match = _CLOSING.match(paragraph, stop)
    return match.end() if match else stop


def _next_sentence(paragraph: str, end: int) -> tuple[int, int]:
    """Give where the opening marks after a sentence stand, and the word after them."""
    match = _NEXT.match(paragraph, end)
    return (match.end(1), match.end()) if match else (end, end)


def _is_end(paragraph: str, start: int, stop: int, end: int) -> bool:
    """Tell whether the sentence from ``start`` ends at ``end``, closing marks and all."""
    opening, follows = _next_sentence(paragraph, end)
    if follows == len(paragraph) or _LIST_MARK.fullmatch(paragraph, start, stop):
        return False
    if paragraph[stop - 1] == "…" or paragraph[stop - 2 : stop] == "..":
        return not _LEADING.search(paragraph, max(0, stop - _LONGEST_DOTS), stop) and bool(
            _STARTER.match(paragraph, opening)
        )
    if opening == end:
        return _is_joined(paragraph, stop, end)
    if paragraph[follows] in ",;:" or _ASIDE.match(paragraph, follows):
        return False
    if paragraph[follows].islower():
        return _lower_case_begins(paragraph, stop, end, follows)
    if paragraph[stop - 1] == ".":
        return ends_sentence(paragraph, stop, opening, follows)
    if end == stop:
        return not paragraph.endswith(_MARKED_NAMES, start, stop)
    return not _ATTRIBUTION.match(paragraph, follows)


def _is_joined(paragraph: str, stop: int, end: int) -> bool:
    """Tell whether a sentence follows without a space ("logged in.Please")."""
    before = paragraph[max(0, stop - 3) : stop - 1]
    plain_word = len(before) == 2 and before.isalpha() and before.islower()
    closed = end > stop or before[-1:] in "”’)]"
    number = before[-1:].isdigit() and paragraph[end] == "“"
    token = paragraph[paragraph.rfind(" ", max(0, stop - _LONGEST_TOKEN), stop) + 1 : end]
    follows = _JOINED_NEXT.match(paragraph, end) and not _ADDRESS.match(token)
    return bool(follows) and (plain_word or closed or number)


def _lower_case_begins(paragraph: str, stop: int, end: int, follows: int) -> bool:
    """Tell whether a sentence begins with a lower-case word all the same."""
    if _ADDRESS.match(paragraph, follows):
        return True
    if paragraph[stop - 1] in "?!" or end > stop:
        return False
    word = word_before(paragraph, stop)
    # A short word is rather an abbreviation that no list has.
    return not is_abbreviation(word) and (
        len(word) > _SHORT_WORD or bool(_LOWER_CASE_NAME.match(paragraph, follows))
    )
