"""A person's name within a noun phrase: what stands after roles, titles and places.

In: `Words` and what the lexicons have in a phrase. Out: the tokens of a person's name. May import:
lexicon, words.
"""

from sayso.features.attribution.name_runs import PAST
from sayso.features.entries import Body, Name, Place, Role, Title
from sayso.features.lexicon import lexicon
from sayso.features.phrase_table import Hit
from sayso.features.vocabulary import DATES
from sayso.features.words import Words

# What an adjective ends in that may stand before a name ("a visibly frustrated Ann Lee").
_ADJECTIVES = ("ed", "ing", "ous", "ful", "ant", "ive")
# And what the word for somebody's work ends in.
_WORKS = ("er", "or", "ist", "man", "woman", "ian", "eer", "ant", "ess", "back")


def name_like(words: Words, i: int) -> bool:
    """Tell whether a token may be part of a person's name."""
    token = words.tokens[i]
    return token.proper or not token.word or words.among(i, "name particle")


def person_name(
    words: Words, names: list[Hit[Name]], head: Hit[Role] | None, core: int, end: int
) -> tuple[int, int] | None:
    """Give the tokens of a person's name: capitals after the role, titles and places."""
    tokens = words.tokens
    while end > core and not tokens[end - 1].word:
        end -= 1  # the stop of "Jr."
    if end == core or not tokens[end - 1].proper:
        return None
    start = _name_start(words, names, head.end if head else core, end)
    if head is None and start < end:
        start = _without_work(words, start, end)
    stop = start
    while stop < end and name_like(words, stop) and DATES.isdisjoint(words.classes[stop]):
        stop += 1
    named = start < stop == end and (head is not None or _is_person(words, names, start, stop))
    return (start, stop) if named else None


def _name_start(words: Words, names: list[Hit[Name]], start: int, end: int) -> int:
    """Step over titles, places and bodies before a person's name."""
    for hit in names:
        if hit.end > start and isinstance(hit.entry, Title):
            start = hit.end
    for hit in names:
        if hit.start < start:
            start = max(start, hit.end)
        elif hit.start == start and is_adjective(hit) and hit.end < end:
            start = hit.end
    while start < end and not words.tokens[start].word:
        start += 1
    return start


def _without_work(words: Words, start: int, end: int) -> int:
    """Step over what somebody is ("Ringmaster Ida Ann Moss") or how ("a visibly moved Moss")."""
    opening = words.tokens[start]
    if opening.norm.startswith(PAST):
        return start + 1
    if end - start > 2 and opening.text.endswith(_WORKS):
        names = lexicon().first_names
        if opening.text not in names:
            named = words.texts[start + 1] in names and words.is_capital(start + 2)
            return start + (opening.capital and named)
    if opening.capital:
        return start
    first = start
    while first < end and _describes(words, first):
        first += 1
    return first if first < end and words.is_capital(first) else start


def _describes(words: Words, i: int) -> bool:
    return words.texts[i].islower() and (
        words.is_a(i, "adverb") or words.norm(i).endswith(_ADJECTIVES)
    )


def is_adjective(hit: Hit[Name]) -> bool:
    """Tell whether a name is the adjective of a place ("Dutch")."""
    return isinstance(hit.entry, Place) and hit.entry.modifies


def _is_person(words: Words, names: list[Hit[Name]], start: int, end: int) -> bool:
    """Tell a person's name from that of a place or body, for a name that has no role."""
    text = words.texts[start]
    abbreviation = end - start == 1 and len(text) > 1 and text.isupper()
    if abbreviation or not text[0].isalpha():
        return False
    known = 0
    for hit in names:
        if isinstance(hit.entry, Body) and hit.end == end:
            return False
        if hit.start >= start and not isinstance(hit.entry, Title):
            known += hit.end - hit.start
    return known < end - start
