"""Furniture that its own words give away: page words, addresses, dates, bylines, datelines.

In: a line, a paragraph or its sentences. Out: whether it is furniture, and which pieces are. May
import: text, lexicon.
"""

import re
from collections.abc import Sequence
from functools import cache

from sayso.features.document import Span
from sayso.features.lexicon import rows

_STOPS, _CLOSING = frozenset(".?!:;…"), "\"”’')] "
# Words of the page before a caption on its line, which are cut off it.
_LABEL = re.compile(
    r"(?:Image (?:copyright|source,?) .{1,60}? )?Image caption |Media playback is (?:un)?supported"
    r" on your device(?: Media caption)? |Media caption |Facebook Twitter Pinterest "
    r"|Story [Hh]ighlights |Related Video |CLOSE (?=[A-Z][a-z]|\Z)"
)
_LABEL_STARTS = ("Image", "Media", "Facebook", "Story", "Related", "CLOSE")
# What is cut off without a full stop before it: the signature of a tweet, a picture's credit.
SIGNED = (
    r"(?:(?:https?://|pic\.twitter\.com/)\S+\s+)*(?:[—–]|--?) ?[^—–]{1,60}\(@\w+\)"
    r"(?:\s+(?:[A-Z][a-z]+\.? \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]+ \d{4})|\s*\Z)"
)
_TAIL = re.compile(
    rf"(?:(?<=\s)|\A)(?:{SIGNED}|(?:Photograph|Picture): (?=[A-Z]).*|Hide Caption \d+ of \d+"
    r"|\((?:\w+ )?(?:[Rr]eporting|[Ww]riting|[Ee]diting) (?:and \w+ )?by .*)"
    r"|(?<=[.?!\"”])\s*\((?:(?:AP )?Photo|Image|Courtesy)\b[^()]*\)"
)
_TAIL_SIGNS = (
    "(@",
    "ing by ",
    "Photograph: ",
    "Picture: ",
    "Hide Caption ",
    "Photo",
    "(Image",
    "(Courtesy",
)

_PART = r"(?:[A-Z][\w.'’-]*|al|bin|da|de|der|la|van|von)"
NAME = rf"{_PART}(?: {_PART})*"
_DATE_WORD = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|january|february"
    r"|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun"
    r"|jul|aug|sept?|oct|nov|dec|[ap]\.?m|[ecmp][sd]?t|gmt|bst|a?e[sd]t|cet|utc|hkt|ist|jst|msk|sgt|at|on|last|first"
    r"|updated?|published|posted|modified|created|ago|about|hours?|hrs?|min(?:ute)?s?|days?|weeks?"
    r"|months?|years?|local|time|eastern|edition|\d+(?:st|nd|rd|th|am|pm)?)"
)
_SHAPE = re.compile(
    # a date or a time, with a number in it
    rf"(?=\D*\d)(?i:(?:{_DATE_WORD}(?![a-z0-9])[\s,.:;|/()•·—–-]*)+)"
    r"|[\d,.]+[kK]? (?i:comments?|likes?|replies|retweets?|shares?|views?)"
    # the time it takes to read
    r"|\d+ min(?:ute)?s?\b.{0,20}(?i:read)(?:ing time)?"
    # addresses and handles
    r"|(?:https?://|www\.|pic\.twitter\.com/)\S+|(?:Twitter:? ?)?\S*@\S+(?:[\s,|]+\S*@\S+)*"
    # no letter and no digit
    r"|[\W_]*"
    # in brackets: a link, an embed, an exchange rate
    r"|\[[^\]]*\]|\(\s*[$£€¥]?\d[\d,.]*\s?[\w. ]{0,30}=.*\)|\{.*\}|<.*>"
    # counters
    r"|(?i:(?:(?:next|prev|previous) )?(?:image|photo|slide)?s? ?\d+ (?:of|/) \d+)"
    r"|(?i:hide caption \d+ of \d+)"
    # a byline
    rf"|[Bb][Yy]:? {NAME}(?:(?:,? and |, | & | with ){NAME})*"
    r"(?:,.{,60}|\s*\|.{,60}| (?:in|at|for|of) .{,40})?"
    # a dateline
    r"|[A-Z][A-Z.,'’/ -]+(?:, [A-Z][\w. ]+)*(?:\([A-Z][\w /]+\)\s*[-–—]*|\s*[-–—]+)"
)
# What else the site has, links in a row, a link's label and its title without a space between.
_LINK = re.compile(
    r"(?:More|Read more|See more) (?:about|from|on) [A-Z][\w .]{,30}|[^|]+(?:\|[^|]+){2,}"
    r"|.*(?:>>|»)|(?:[^.?!:]*[a-zA-Z?][\"'”’]?):[A-Z\"'‘“][a-z].*(?<![.!])"
)
# Furniture that may end with a full stop is short.
_LONGEST_LINE, _SHORT_LINE, _LONGEST_PHRASE = 200, 60, 60


@cache
def phrases(where: str) -> tuple[str, ...]:
    """Give the words of the lexicon that stand in one place of a line ("opens", "line" ...)."""
    return tuple(words for place, words in rows("furniture.tsv") if place == where)


@cache
def _by_initial(where: str) -> dict[str, tuple[str, ...]]:
    """Give the same by the first character: few begin like any one sentence."""
    found: dict[str, list[str]] = {}
    for phrase in phrases(where):
        found.setdefault(phrase[0], []).append(phrase)
    return {initial: tuple(those) for initial, those in found.items()}


@cache
def _whole_lines() -> frozenset[str]:
    return frozenset(phrases("line") + phrases("links") + phrases("agency"))


def folded(line: str) -> str:
    """Give a line in lower case, with straight marks and without marks at its end."""
    return line.casefold().replace("’", "'").replace("‘", "'").rstrip(" :.…!>|»·-–—*")


def has_final_stop(text: str, stops: frozenset[str] = _STOPS) -> bool:
    """Tell whether a text ends with a mark that ends a sentence or heads a list."""
    return text.rstrip(_CLOSING)[-1:] in stops


def page_pieces(paragraph: str) -> list[Span]:
    """Give the page words and credits that stand in a paragraph without a full stop before them.

    Parameters
    ----------
    paragraph : str
        One line, blanks as spaces.

    Returns
    -------
    list of Span
        Offsets into the paragraph, in order, without overlap.

    Examples
    --------
    >>> page_pieces("Image caption The bridge at Orvel")
    [Span(start=0, end=14)]
    """
    label = _label(paragraph)
    pieces = [Span(0, label)] if label else []
    if any(map(paragraph.__contains__, _TAIL_SIGNS)):
        pieces += (Span(*tail.span()) for tail in _TAIL.finditer(paragraph))
    return pieces


def _label(paragraph: str) -> int:
    """Give how many characters of a paragraph are page words before a caption."""
    match = _LABEL.match(paragraph) if paragraph.startswith(_LABEL_STARTS) else None
    return match.end() if match else 0


def is_label(sentence: str) -> bool:
    """Tell whether a sentence is nothing but page words before a caption."""
    return sentence.startswith(_LABEL_STARTS) and _label(f"{sentence} ") == len(sentence) + 1


def is_page_line(sentences: Sequence[str], title: bool = False) -> bool:
    """Tell whether a whole paragraph is page words, a date, an address, a byline or the like.

    Parameters
    ----------
    sentences : sequence of str
        Its sentences.
    title : bool
        Whether it is the article's first, which is rather its title than a link.

    Examples
    --------
    >>> is_page_line(["Read more: The bridge at Orvel"]), is_page_line(["The bridge at Orvel"])
    (True, False)
    """
    first, last = sentences[0], sentences[-1]
    if opening := opening_phrase(first, "opens"):
        # "More: ..." may be prose that ends with a full stop.
        return not opening.endswith(":") or not (title or last.endswith("."))
    if len(sentences) == 2 and folded(last).endswith(phrases("ends")):
        return True
    if len(sentences) > 1 or len(first) > (_SHORT_LINE if has_final_stop(first) else _LONGEST_LINE):
        return False
    line = folded(first)
    if line in _whole_lines() or line.endswith(phrases("ends")):
        return True
    return bool(_SHAPE.fullmatch(first)) or (not title and bool(_LINK.fullmatch(first)))


def opening_phrase(sentence: str, where: str) -> str:
    """Give the phrase of the lexicon that opens a sentence, "" if none does."""
    possible = _by_initial(where).get(sentence[:1].casefold())
    if possible is None:
        return ""
    start = sentence[:_LONGEST_PHRASE].casefold().replace("’", "'")
    if not start.startswith(possible):
        return ""
    found = (w for w in possible if start.startswith(w))
    return next((w for w in found if not start[len(w) - 1 : len(w) + 1].isalpha()), "")
