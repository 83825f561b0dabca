"""Bodies that no lexicon has, known by their noun.

In: `Words`. Out: `Phrase`s and the `Body` that each names. May import: lexicon, words, mentions.
"""

from collections.abc import Iterator
from functools import cache, lru_cache

from sayso.features.attribution.name_runs import EPITHETS
from sayso.features.entries import STATE, Body
from sayso.features.lexicon import lexicon, rows
from sayso.features.words import Words, within

Phrase = tuple[str, ...]

# Words after which a body's name goes on after its noun ("Institute for Peace").
GOES_ON = frozenset({"of", "for", "on", "against", "in"})
_LONGEST = 9


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
    if type_ in STATE:
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
        if is_named(words, i) or _ends_firm(words, i):
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
        if plural and not (words.classes[i] or i in words.roles or is_named(words, i)):
            phrase, body = entry(words, hit.start, i + 1, "observer")
            yield phrase, body
            yield (token.text,), body


def is_named(words: Words, i: int) -> bool:
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
    while words.norm(end) in GOES_ON:
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
