"""Bodies that no lexicon has, known by their noun or by what is said beside their name.

In: `Words`. Out: `Phrase`s and the `Body` that each names. May import: lexicon, words, grammar,
mentions.
"""

from collections.abc import Iterator
from functools import cache, lru_cache

from sayso.features.attribution.name_runs import EPITHETS
from sayso.features.attribution.noun_phrases import phrase_right
from sayso.features.attribution.phrase_parts import take_apart
from sayso.features.entries import Body, Role
from sayso.features.knowledge import public_figure
from sayso.features.lexicon import lexicon, rows
from sayso.features.words import Words, within

Phrase = tuple[str, ...]

# Words after which a body's name goes on after its noun ("Institute for Peace").
_GOES_ON = frozenset({"of", "for", "on", "against", "in"})
_LONGEST = 9
_STATE = ("government", "military")


@cache
def body_nouns() -> dict[str, str]:
    """Give the nouns that name a kind of body, with its speaker type."""
    return dict(rows("body_nouns.tsv"))


@lru_cache(maxsize=2**14)
def noun_type(noun: str) -> str:
    """Give the speaker type of a body of that noun, "" for none; "Post-Gazette" is a gazette.

    Examples
    --------
    >>> noun_type("foundation"), noun_type("post-gazette"), noun_type("sea")
    ('observer', 'media', '')
    """
    nouns = body_nouns()
    return nouns.get(noun) or nouns.get(noun.rpartition("-")[2], "")


def entry(words: Words, start: int, end: int, type_: str) -> tuple[Phrase, Body]:
    """Give a body and how it is written; an organ of a state speaks for the state, not itself."""
    name = words.text(start, end)
    if type_ in _STATE:
        # "Norway's Office of Sea Safety", "the Norwegian Sea Board"
        near = (hit.entry.country for hit in within(words.places, max(0, start - 3), end))
        return phrase_of(words, start, end), Body(name, type_, next(near, ""))
    return phrase_of(words, start, end), Body(name, type_, name)


def phrase_of(words: Words, start: int, end: int) -> Phrase:
    """Give tokens ``[start:end]`` as a table looks them up."""
    return words.texts[start:end]


def shaped(words: Words) -> Iterator[tuple[Phrase, Body]]:
    """Give the bodies whose noun shows that they are: "Vex Foundation", "Institute for Peace".

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> words = annotate(Sentence(0, 35, "Then the Institute for Sea Law left"))
    >>> [body.name for _, body in shaped(words)]
    ['Institute for Sea Law']
    """
    if words.places:
        yield from _teams(words)
    for i in words.proper:
        type_ = noun_type(words.norms[i]) if words.tokens[i].capital else ""
        if not type_:
            continue
        end, known = _run_right(words, i), words.names_by_end.get(i + 1)
        if known is not None and isinstance(known.entry, Body) and end > i + 1:
            # "People's Front for Justice", of which the lexicons know the beginning
            yield entry(words, known.start, end, known.entry.type)
        if _is_named(words, i) or _ends_firm(words, i):
            continue
        start = _run_left(words, i)
        if end - start > 1 and not _goes_left(words, start) and not _is_surname(words, start, end):
            yield entry(words, start, end, type_)


def _ends_firm(words: Words, i: int) -> bool:
    """Tell whether token ``i`` says only that a body known already is a firm ("Vex Inc")."""
    known = words.names_by_end.get(i)
    return known is not None and isinstance(known.entry, Body) and words.among(i, "firm")


def _is_surname(words: Words, start: int, end: int) -> bool:
    """Tell the person Ann Press from the Vex Press."""
    first = words.texts[start] in lexicon().first_names
    return first and end - start == 2 and words.among(end - 1, "body or surname")


def _teams(words: Words) -> Iterator[tuple[Phrase, Body]]:
    """Give teams, a place and a plural ("Oslo Bears"), in full and by the plural alone."""
    for hit in words.places.values():
        i = hit.end
        if hit.entry.sort != "region" or not words.is_capital(i) or words.is_capital(i + 1):
            continue
        token = words.tokens[i]
        plural = token.norm.endswith("s") and not token.norm.endswith("ss")
        if plural and not (words.classes[i] or i in words.roles or _is_named(words, i)):
            phrase, body = entry(words, hit.start, i + 1, "observer")
            yield phrase, body
            yield (token.text,), body


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
    if role.kind != "body" or role.plural or role.type in _STATE:
        return ""
    return "observer" if role.type == "-" else role.type


def _name_right(words: Words, start: int) -> int:
    """Give the end of the name that no lexicon has and that begins at token ``start``."""
    end = start
    while end < len(words) and words.is_capital(end) and not words.classes[end]:
        if _is_named(words, end) or end in words.roles:
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
    known = any(_is_named(words, i) for i in range(start, end))
    return end if known or words.norm(start - 1) in _GOES_ON or _is_person(words, start) else start


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


def _is_named(words: Words, i: int) -> bool:
    """Tell whether a lexicon has a name at token ``i``."""
    return any(hit.start <= i < hit.end for hit in words.names.values())


def _goes_left(words: Words, start: int) -> bool:
    """Tell whether a run is the rest of a person's or an outlet's possession ("Roe's Party")."""
    if words.norm(start - 1) not in ("'s", "'"):
        return False
    owner = words.names_by_end.get(start - 1)
    return owner is None or (isinstance(owner.entry, Body) and owner.entry.type == "media")


def _run_left(words: Words, i: int) -> int:
    """Give where the capitals begin that end at token ``i``."""
    start = i
    while i - start < _LONGEST and start > words.lead:
        before = words.tokens[start - 1]
        if before.capital and before.word:
            start -= 1
        elif before.norm == "&" and words.is_capital(start - 2):
            start -= 2
        elif before.norm in ("'s", "'") and words.among(start - 2, "of a people"):
            start -= 2  # "People's Front"
        else:
            break
    return _without_opening(words, start, i)


def _without_opening(words: Words, start: int, end: int) -> int:
    """Step over what has its capital for another reason: an article, a day, a title."""
    while start < end and (words.classes[start] or words.norm(start).endswith(EPITHETS)):
        start += 1
    for hit in words.titles.values():
        if hit.start == start and hit.end <= end:
            return hit.end
    return start


def _run_right(words: Words, i: int) -> int:
    """Give the end of "of the Northern Seas" after the noun at token ``i``."""
    end = i + 1
    while words.norm(end) in _GOES_ON:
        k = end + 1 + (words.norm(end + 1) == "the")
        if not _goes_on(words, k) or (words.norm(end) == "in" and k in words.places):
            break
        while _goes_on(words, k):
            k += 1
            end = k
            if words.norm(k) in ("and", "&") and words.is_capital(k + 1):
                k += 1
    return end


def _goes_on(words: Words, i: int) -> bool:
    """Tell whether a body's name may go on with token ``i``; a person is none of its words."""
    if not words.is_capital(i) or not words.is_word(i) or words.classes[i]:
        return False
    if i in words.titles and words.is_capital(words.titles[i].end):
        return False
    return words.texts[i] not in lexicon().first_names
