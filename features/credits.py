"""Credits: who took a picture, wrote, edited or sent a text, told by their own words.

In: the sentences of a paragraph. Out: for each whether it is a credit. May import: nothing of ours.
"""

import re
from collections.abc import Sequence

from sayso.features.page_words import (
    NAME,
    SIGNED,
    has_final_stop,
    is_label,
    opening_phrase,
    phrases,
)

_BRACKETED = re.compile(r"^\w[^()]*\) |,? (?:file|FILE)\Z")
_CREDIT_PARTS = re.compile(r" ?/ ?| [|-] |,? via |, ")
_BETWEEN_NAMES = re.compile(r"/|\|| via ")
_NOT_WORDS = re.compile(r"[\s/|,.]+")
_SMALL = frozenset(["al", "and", "de", "for", "of", "the", "van", "via", "von"])
_WORD = (
    r"(?:[A-Z][\w.&'’-]*|additional|agencies|and|assistance|at|by|editing|for|in|news|of|reporting"
    r"|the|with|writing)"
)
_LONGEST_CREDIT, _FEW_WORDS = 120, 4
_OUTER = re.compile(
    # contributions, relays, contacts
    r".*\b(?:contributed (?:reporting|to (?:this|the) (?:article|piece|post|report|story))"
    r"|(?:was|were) used in this (?:article|report|story))\b.*"
    r"|(?:Write|E-?mail|Contact|Follow)\b.{1,80}(?:@\w|twitter\.com|facebook\.com).*"
    rf"|{NAME}(?:(?:,? and |, ){NAME})* reported from {_WORD}"
    rf"(?:[,;]? (?:reported from|{_WORD}))*\.?"
    r"|\([A-Z][a-z]+ (?:reporting|editing|writing) (?:and \w+ )?by .*"
    rf"|Credit:? {NAME}(?: (?:for|via) .{{,40}}|/.{{,40}})?"
    # the source of an agency's copy
    rf"|Sources?: ?(?:{_WORD}[,/]? ){{,8}}{_WORD}"
    # a signature at the end
    rf"|(?:[—–]|--)\s?(?:{_WORD}[,;]? (?:/ )?){{1,20}}{_WORD}"
    rf"|{SIGNED}.*|https?://\S+|pic\.twitter\.com/\S+|\(\S+\.\w{{2,}}/\S+\)"
    r"|\(\s*[$£€¥]?\d[\d,.]*\s?[\w. ]{0,30}=.*\)|(?:[^.]{,80} )?(?i:hide caption)(?: \d+ of \d+)?"
)
_WORDS_OF_CREDITS = re.compile(rf"(?:{_WORD}[,;/]? )*{_WORD}\.?")
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
    if opening := opening_phrase(sentence, "credit"):
        return _credits_a_name(sentence, opening)
    if is_label(sentence):
        return True
    outer = sentence.startswith(_OUTER_STARTS) or any(map(sentence.__contains__, _OUTER_SIGNS))
    return (outer and bool(_OUTER.fullmatch(sentence))) or (last and is_agency_credit(sentence))


def _credits_a_name(sentence: str, opening: str) -> bool:
    """Tell "Video by Ann Lee" from "Video by activists shows the bridge."."""
    if not opening.endswith((" by", " via", " from", " courtesy")) or opening.startswith("("):
        return True
    rest = sentence[len(opening) :].lstrip(": ")
    return rest[:1].isupper() and (
        not has_final_stop(sentence) or bool(_WORDS_OF_CREDITS.fullmatch(rest))
    )


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
    first, *others = [part.casefold().strip() for part in _CREDIT_PARTS.split(bare)]
    if text.startswith("(") and text.endswith(")"):
        return True
    if not _BETWEEN_NAMES.search(bare):
        # "AFP, Beirut", not "Senator Scolds Reuters, AP".
        return first in phrases("agency") and len(bare.split()) <= _FEW_WORDS
    named = len(others) == 1 and "/" in bare and len(first.split()) in (2, 3)
    return named or not {first, *others}.isdisjoint(phrases("agency"))
