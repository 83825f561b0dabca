"""Bodies that no lexicon has, known by what is said beside their name.

In: `Words`. Out: `Phrase`s and the `Body` that each names. May import: lexicon, words, grammar,
mentions.
"""

from collections.abc import Iterator

from sayso.features.attribution.body_shapes import GOES_ON, Phrase, entry, is_named
from sayso.features.attribution.noun_phrases import phrase_right
from sayso.features.attribution.phrase_parts import take_apart
from sayso.features.entries import STATE, Body, Role
from sayso.features.knowledge import public_figure
from sayso.features.lexicon import lexicon
from sayso.features.words import Words


def described(words: Words) -> Iterator[tuple[Phrase, Body]]:
    """Give the bodies that a noun beside them describes: "Vex, a software company, said".

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> words = annotate(Sentence(0, 47, "Jaish al-Vex, a rebel group, met the firm Zorg."))
    >>> [(body.name, body.type) for _, body in described(words)]
    [('Zorg', 'observer'), ('Jaish al-Vex', 'opposition')]
    """
    kinds = [(hit, kind) for hit in words.roles.values() if (kind := _kind_told(hit.entry))]
    if not kinds:
        return
    for hit, type_ in kinds:
        if not words.is_capital(hit.start):
            # "the firm Vex said", "another firm, Vex, said"
            comma = words.norm(hit.end) == ","
            if words.norm(hit.start) == "agency" and not comma:
                type_ = "media"  # "the agency Norpress"
            end = _name_right(words, hit.end + comma)
            if end > hit.end + comma and (not comma or words.norm(end) == ","):
                yield entry(words, hit.end + comma, end, type_)
    for i in words.all_of(","):
        inside = 0 < i < len(words) - 2
        if inside and words.is_a(i + 1, "determiner") and not words.quoted[i]:
            start = _name_left(words, i)
            type_ = _described_type(words, i + 1) if start < i else ""
            if type_:
                yield entry(words, start, i, type_)


def _kind_told(role: Role) -> str:
    """Give the type of a body of that kind, "" for an organ of a state and for no body."""
    if role.kind != "body" or role.plural or role.type in STATE:
        return ""
    return "observer" if role.type == "-" else role.type


def _name_right(words: Words, start: int) -> int:
    """Give the end of the name that no lexicon has and that begins at token ``start``."""
    end = start
    while end < len(words) and words.is_capital(end) and not words.classes[end]:
        if is_named(words, end) or end in words.roles:
            return start
        end += 1
    return end if end > start and not _is_person(words, start) else start


def _name_left(words: Words, end: int) -> int:
    """Give where the name that no lexicon has begins before token ``end``."""
    start = end
    while start > words.lead and _in_name(words, start - 1):
        start -= 1
    while start < end and (words.classes[start] or not words.is_capital(start)):
        start += 1
    known = any(is_named(words, i) for i in range(start, end))
    return end if known or words.norm(start - 1) in GOES_ON or _is_person(words, start) else start


def _is_person(words: Words, start: int) -> bool:
    first = words.texts[start]
    return first in lexicon().first_names or public_figure(first) is not None


def _in_name(words: Words, i: int) -> bool:
    token = words.tokens[i]
    return token.word and (token.proper or words.among(i, "inner particle"))


def _described_type(words: Words, start: int) -> str:
    """Give the type of the body that the noun phrase at token ``start`` describes, or ""."""
    end = phrase_right(words, start)
    if end == start + 1 or words.norm(end) not in (",", ".", ""):
        return ""
    parts = take_apart(words, start + 1, end)
    return _kind_told(parts.head.entry) if parts.head and not parts.name else ""
