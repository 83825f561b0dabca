"""Furniture that its own words give away: page words, credits, addresses, dates, bylines."""

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
_LABEL_STARTS = ("Image ", "Media ", "Facebook ", "Story ", "Related ", "CLOSE ")
# What is cut off without a full stop before it: the signature of a tweet, a picture's credit.
_SIGNED = (
    r"(?:(?:https?://|pic\.twitter\.com/)\S+\s+)*(?:[—–]|--?) ?[^—–]{1,60}\(@\w+\)"
    r"(?:\s+(?:[A-Z][a-z]+\.? \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]+ \d{4})|\s*\Z)"
)
_TAIL = re.compile(
    rf"(?:(?<=\s)|\A)(?:{_SIGNED}|(?:Photograph|Picture): (?=[A-Z]).*|Hide Caption \d+ of \d+)"
    r"|(?<=[.?!\"”])\s*\((?:(?:AP )?Photo|Image|Courtesy)\b[^()]*\)"
)
_TAIL_SIGNS = ("(@", "Photograph: ", "Picture: ", "Hide Caption ", "Photo", "(Image", "(Courtesy")

_NAME = r"(?:[A-Z][\w.'’-]*|al|bin|da|de|der|la|van|von)(?: (?:[A-Z][\w.'’-]*|al|bin|da|de|der|la|van|von))*"
_DATE_WORD = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|january|february"
    r"|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun"
    r"|jul|aug|sept?|oct|nov|dec|[ap]\.?m|[ecmp][sd]?t|gmt|bst|cet|utc|ist|msk|at|on|last|first"
    r"|updated?|published|posted|modified|created|ago|about|hours?|hrs?|min(?:ute)?s?|days?|weeks?"
    r"|months?|years?|local|time|eastern|edition|\d+(?:st|nd|rd|th|am|pm)?)"
)
_SHAPE = re.compile(
    # a date or a time, with a number in it
    rf"(?=\D*\d)(?i:(?:{_DATE_WORD}(?![a-z0-9])[\s,.:;|/()—–-]*)+)"
    # the time it takes to read
    r"|\d+ min(?:ute)?s?\b.{0,20}(?i:read)(?:ing time)?"
    # addresses and handles
    r"|(?:https?://|www\.|pic\.twitter\.com/)\S+|(?:Twitter:? ?)?\S*@\S+(?:[\s,|]+\S*@\S+)*"
    # no letter and no digit
    r"|[\W_]+"
    # in brackets: a link, an embed, an exchange rate
    r"|\[[^\]]*\]|\(\s*[$£€¥]?\d[\d,.]*\s?[\w. ]{0,30}=.*\)|\{.*\}|<.*>"
    # counters
    r"|(?i:(?:(?:next|prev|previous) )?(?:image|photo|slide)?s? ?\d+ (?:of|/) \d+)"
    r"|(?i:hide caption \d+ of \d+)"
    # a byline
    rf"|[Bb][Yy]:? {_NAME}(?:(?:,? and |, | & | with ){_NAME})*"
    r"(?:,.{,60}|\s*\|.{,60}| (?:in|at|for|of) .{,40})?"
    # a dateline
    r"|[A-Z][A-Z.,'’/ -]+(?:, [A-Z][\w. ]+)*(?:\([A-Z][\w /]+\)\s*[-–—]*|\s*[-–—]+)"
    # what else the site has
    r"|(?:More|Read more|See more) (?:about|from|on) [A-Z][\w .]{,30}"
    # links in a row, a link's label and its title
    r"|[^|]+(?:\|[^|]+){2,}|.*(?:>>|»)|(?:[^.?!:]*[a-zA-Z?][\"'”’]?):[A-Z\"'‘“][a-z].*(?<![.!])"
)
# Furniture that may end with a full stop is short.
_LONGEST_LINE, _SHORT_LINE = 200, 60

_BRACKETED = re.compile(r"^\w[^()]*\) |,? (?:file|FILE)\Z")
_CREDIT_PARTS = re.compile(r" ?/ ?| [|-] |,? via |, ")
_NOT_WORDS = re.compile(r"[\s/|,.]+")
_SMALL = frozenset(["al", "and", "de", "for", "of", "the", "van", "via", "von"])
_WORD = r"(?:[A-Z][\w.&'’-]*|agencies|and|assistance|at|by|for|in|news|of|the|with)"
_SHORT, _LONGEST_CREDIT = 8, 120
_OUTER = re.compile(
    # contributions, relays, contacts
    r".*\b(?:contributed (?:reporting|to (?:this|the) (?:article|piece|post|report|story))"
    r"|(?:was|were) used in this (?:article|report|story))\b.*"
    r"|(?:Write|E-?mail|Contact|Follow)\b.{1,80}(?:@\w|twitter\.com|facebook\.com).*"
    rf"|{_NAME}(?:(?:,? and |, ){_NAME})* reported from {_NAME}.*"
    r"|\(?[A-Z][a-z]+ (?:reporting|editing|writing) (?:and \w+ )?by .*"
    rf"|Credit:? {_NAME}(?: (?:for|via) .{{,40}}|/.{{,40}})?"
    # the source of an agency's copy
    rf"|Sources?: ?(?:{_WORD}[,/]? ){{,8}}{_WORD}"
    # a signature at the end
    rf"|(?:[—–]|--)\s?(?:{_WORD}[,;]? (?:/ )?){{1,20}}{_WORD}"
    rf"|{_SIGNED}.*|https?://\S+|pic\.twitter\.com/\S+|\(\S+\.\w{{2,}}/\S+\)"
    r"|\(\s*[$£€¥]?\d[\d,.]*\s?[\w. ]{0,30}=.*\)|(?:[^.]{,80} )?(?i:hide caption)(?: \d+ of \d+)?"
)
_RIGHTS = ("©", "Copyright")
_OUTER_SIGNS = (
    "contributed",
    "ing by ",
    "hide caption",
    "used in this",
    "reported from",
    "twitter",
    "facebook",
    "@",
    "://",
)
_OUTER_STARTS = ("Credit", "Source", "—", "–", "--", "(", "Hide", "http", "pic.")


@cache
def phrases(where: str) -> tuple[str, ...]:
    """Give the words of the lexicon that stand in one place of a line ("opens", "line" ...)."""
    return tuple(words for place, words in rows("furniture.tsv") if place == where)


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
    pieces = []
    if paragraph.startswith(_LABEL_STARTS) and (label := _LABEL.match(paragraph)):
        pieces.append(Span(*label.span()))
    if any(sign in paragraph for sign in _TAIL_SIGNS):
        pieces += (Span(*tail.span()) for tail in _TAIL.finditer(paragraph))
    return pieces


def is_page_line(sentences: Sequence[str]) -> bool:
    """Tell whether a whole paragraph is page words, a date, an address, a byline or the like.

    Examples
    --------
    >>> is_page_line(["Read more: The bridge at Orvel"]), is_page_line(["The bridge at Orvel"])
    (True, False)
    """
    first = sentences[0]
    if len(sentences) == 2 and folded(sentences[1]).endswith(phrases("ends")):
        return True
    if first[:60].casefold().replace("’", "'").startswith(phrases("opens")):
        # "More: ..." may be prose that ends with a full stop.
        return ":" not in first[:20] or not sentences[-1].endswith(".")
    if len(sentences) > 1 or len(first) > (_SHORT_LINE if has_final_stop(first) else _LONGEST_LINE):
        return False
    line = folded(first)
    return line in _whole_lines() or line.endswith(phrases("ends")) or bool(_SHAPE.fullmatch(first))


def credited(sentences: Sequence[str]) -> list[bool]:
    """Tell which sentences of a paragraph are credits.

    A credit in brackets goes on to the closing bracket, a copyright to the end; the warnings in
    capitals after an agency's credit belong to it.

    Examples
    --------
    >>> credited(["The bridge fell.", "(Reporting by Ann Lee.", "Editing by Bo Roe)"])
    [False, True, True]
    """
    marks: list[bool] = []
    bracket = rights = False
    for at, sentence in enumerate(sentences):
        goes_on = bool(marks) and marks[-1] and (bracket or rights or sentence.isupper())
        marks.append(goes_on or _is_credit(sentence, last=at == len(sentences) - 1))
        bracket = (bracket or sentence.startswith("(")) and ")" not in sentence
        rights = rights or sentence.startswith(_RIGHTS)
    return marks


def _is_credit(sentence: str, *, last: bool) -> bool:
    """Tell whether a sentence is a credit; ``last`` if it is the last one of its paragraph."""
    if sentence[:40].casefold().startswith(phrases("credit")):
        return _credits_a_name(sentence)
    if f"{sentence} ".startswith(_LABEL_STARTS) and _LABEL.fullmatch(sentence + " "):
        return True
    outer = sentence.startswith(_OUTER_STARTS) or any(sign in sentence for sign in _OUTER_SIGNS)
    return (outer and bool(_OUTER.fullmatch(sentence))) or (last and is_agency_credit(sentence))


def _credits_a_name(sentence: str) -> bool:
    """Tell "Video by Ann Lee" from "Video by activists shows the bridge."."""
    opening = next(w for w in phrases("credit") if sentence.casefold().startswith(w))
    if not opening.endswith((" by", " via", " from", " courtesy")) or opening.startswith("("):
        return True
    named = sentence[len(opening) :].lstrip(": ")[:1].isupper()
    return named and (not has_final_stop(sentence) or len(sentence.split()) <= _SHORT)


def is_agency_credit(text: str) -> bool:
    """Tell whether a text is nothing but who took or sent a picture ("Ann Lee/Reuters", "AP").

    Examples
    --------
    >>> is_agency_credit("(Ann Lee via AP)"), is_agency_credit("The bridge (Reuters)")
    (True, False)
    """
    if has_final_stop(text) or len(text) > _LONGEST_CREDIT:
        return False
    bare = _BRACKETED.sub("", text.strip("() ")).split(" for ")[0]
    if any(word.islower() and word not in _SMALL for word in _NOT_WORDS.split(bare)):
        return False
    parts = [part.casefold().strip() for part in _CREDIT_PARTS.split(bare)]
    named = len(parts) == 2 and "/" in bare and len(bare.split()) <= _SHORT
    return named or not set(phrases("agency")).isdisjoint((parts[0], parts[-1]))
