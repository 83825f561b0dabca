"""A body's several names in one article: abbreviations, short forms, and the one to prefer.

In: the `Words` of an article and the bodies found. Out: `Phrase`s and the `Body` that each names.
May import: lexicon, words, mentions.
"""

from collections.abc import Iterator, Mapping, Sequence

from sayso.features.attribution.body_shapes import (
    Phrase,
    entry,
    noun_type,
    phrase_of,
)
from sayso.features.attribution.name_runs import EPITHETS
from sayso.features.entries import Body, Place
from sayso.features.lexicon import lexicon, word_set
from sayso.features.tokens import token
from sayso.features.words import Words

# An abbreviation in brackets has so many letters.
_SHORT, _LONG = 2, 8
# Words whose initials an abbreviation leaves out.
_INNER = frozenset({"of", "for", "the", "and", "on", "against", "in", "to", "&", "de", "des", "al"})
_LONGEST = 9


def abbreviated(words: Words, found: Mapping[Phrase, Body]) -> Iterator[tuple[Phrase, Body]]:
    """Give what stands before an abbreviation in brackets, under both its names.

    ``found`` are the bodies of the article that are known already.
    """
    for i in words.all_of("("):
        if i < 2 or words.norm(i + 2) != ")" or not _is_short(words, i + 1):
            continue
        start = _long_form(words, i)
        body = _body_before(words, i, found)
        if start < i and body is None:
            phrase, body = entry(words, start, i, _type_of(words, start, i))
            hit = words.bodies.get(i + 1)
            if hit is not None and _is_one(hit.entry, body, words.texts[i + 1]):
                body = hit.entry
            yield phrase, body
        if body is not None:
            yield (words.texts[i + 1],), body


def _is_one(body: Body, new: Body, short: str) -> bool:
    """Tell whether the lexicons' body of an abbreviation is the one that the article spells out."""
    return body.name == short or body.name.split()[-1] == new.name.split()[-1]


def _is_short(words: Words, i: int) -> bool:
    text = words.texts[i]
    return (
        text.isalpha()
        and text[0].isupper()
        and text[-1].isupper()
        and (_SHORT <= len(text) <= _LONG)
    )


def _body_before(words: Words, end: int, found: Mapping[Phrase, Body]) -> Body | None:
    """Give the body, of a lexicon or of this article, that is named right before token ``end``."""
    for start in range(max(0, end - _LONGEST), end - 1):
        known = found.get(phrase_of(words, start, end))
        if known is not None:
            return known
    hit = words.names_by_end.get(end)
    if hit is None or not isinstance(hit.entry, Body) or words.is_capital(hit.start - 1):
        return None
    return hit.entry if hit.end - hit.start > 1 else None


def _long_form(words: Words, end: int) -> int:
    """Give where the words begin whose initials the abbreviation after ``end`` has."""
    letters = list(words.norm(end + 1))
    start = end
    if end in words.names_by_end and isinstance(words.names_by_end[end].entry, Place):
        return end
    while letters and start > max(0, end - _LONGEST):
        word = words.tokens[start - 1]
        if word.capital and word.word and letters[-1] in word.norm:
            while letters and letters[-1] in word.norm[1:] and letters[-1] != word.norm[0]:
                letters.pop()
            if letters and letters[-1] == word.norm[0]:
                letters.pop()
        elif word.norm not in _INNER:
            break
        start -= 1
    return start if not letters and words.is_capital(start) else end


def _type_of(words: Words, start: int, end: int) -> str:
    """Give the type of a long form by the roles and nouns in it, an observer's by default."""
    for i in range(end - 1, start - 1, -1):
        noun = noun_type(words.norm(i))
        if noun:
            return noun
        if i in words.roles:
            return words.roles[i].entry.type.replace("-", "observer")
    return "observer"


def preferred(article: Sequence[Words]) -> Iterator[tuple[Phrase, Body]]:
    """Give bodies under the longest name that the article has for them.

    One that it also calls by its common name keeps that, unless that is an abbreviation other
    than those that are better known than what they stand for ("NATO").
    """
    forms: dict[Body, dict[Phrase, tuple[Words, int, int]]] = {}
    for words in article:
        for hit in words.bodies.values():
            if hit.entry.name == hit.entry.affiliation:
                # "Oslo-based" is no part of the name that it stands before.
                start = hit.start + words.norms[hit.start].endswith(EPITHETS)
                phrase = phrase_of(words, start, hit.end)
                forms.setdefault(hit.entry, {})[phrase] = words, start, hit.end
    for body, named in forms.items():
        names = [phrase for phrase in named if _is_name_of(phrase, body)]
        if not names:
            continue
        texts = {phrase: words.text(*at) for phrase, (words, *at) in named.items()}
        short = body.affiliation.isupper() and body.affiliation.lower() not in word_set("common")
        if short or body.affiliation not in texts.values():
            full = body._replace(affiliation=texts[max(names, key=len)])
            yield from dict.fromkeys(named, full).items()


def _is_name_of(phrase: Phrase, body: Body) -> bool:
    """Tell the full name of a body from an abbreviation, an epithet and an outlet's programme."""
    if len(phrase) == 1 or "'s" in phrase or "’s" in phrase:
        return False
    arabic = phrase[-1].startswith(("al-", "el-"))
    if not phrase[0][0].isupper() or (phrase[-1][0].islower() and not arabic):
        return False
    initials = "".join(word[0] for word in phrase)
    return body.type != "media" or {*body.name.split()} <= {*phrase} or initials == body.name


def shortened(
    article: Sequence[Words], found: Mapping[Phrase, Body]
) -> Iterator[tuple[Phrase, Body]]:
    """Give the last word alone of bodies that the article names ("the Times", "the Institute").

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> vex = Body("Vex Institute", "observer", "Vex Institute")
    >>> words = annotate(Sentence(0, 20, "The Institute agreed"))
    >>> list(shortened([words], {("Vex", "Institute"): vex}))
    [(('Institute',), Body(name='Vex Institute', type='observer', affiliation='Vex Institute'))]
    """
    named = _named_in_full(article, found)
    short = {phrase: (phrase[-1], _initials(phrase)) for phrase in named}
    norms = {token(text).norm for texts in short.values() for text in texts if text}
    near = (words for words in article if not norms.isdisjoint(words.present))
    alone = {text for words in near for text in _alone(words)}
    by_word: dict[str, set[Body]] = {}
    for phrase, body in named.items():
        for text in short[phrase]:
            if text in alone:
                by_word.setdefault(text, set()).add(body)
        if len(phrase) == 2 and _is_firm(phrase):
            by_word.setdefault(phrase[0], set()).add(body)
    for noun, bodies in by_word.items():
        if len(bodies) == 1:
            yield (noun,), min(bodies)


def _named_in_full(article: Sequence[Words], found: Mapping[Phrase, Body]) -> dict[Phrase, Body]:
    """Give the bodies that the article names by several words, those that are ``found`` first."""
    named = {phrase: body for phrase, body in found.items() if len(phrase) > 1}
    for words in article:
        for hit in words.bodies.values():
            if hit.end > hit.start + 1:
                named.setdefault(phrase_of(words, hit.start, hit.end), hit.entry)
    return named


def _initials(phrase: Phrase) -> str:
    """Give the initials of a name, "" where they are too few to stand for it."""
    initials = "".join([word[0] for word in phrase if word[0].isupper()])
    return initials if len(initials) > _SHORT else ""


def _is_firm(phrase: Phrase) -> bool:
    """Tell whether a body is called by its first word alone ("Vex" for "Vex Holdings")."""
    known = lexicon().names.longest([phrase[0]])  # not "General" for "General Motors"
    return phrase[1].lower() in word_set("firm") and phrase[0][0].isupper() and not known


def _alone(words: Words) -> Iterator[str]:
    """Give what may stand alone for a body after an article: "the Institute", "the NRC"."""
    for article in words.all_among("article"):
        i = article + 1
        if not words.is_capital(i) or words.is_capital(i + 1):
            continue
        known = noun_type(words.norms[i]) or _is_short(words, i)
        if known and words.norm(i + 1) not in ("of", "for", "on"):
            yield words.texts[i]
