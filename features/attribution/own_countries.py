"""Countries that no lexicon has, known by the organs of state that an article gives them.

In: the `Words` of an article. Out: `Phrase`s and the `Place` that each names. May import: lexicon,
words.
"""

from collections.abc import Iterator, Sequence

from sayso.features.attribution.body_shapes import Phrase
from sayso.features.entries import STATE, Place
from sayso.features.knowledge import public_figure
from sayso.features.lexicon import lexicon, word_set
from sayso.features.words import Words

# What makes an adjective of a country's name, after its last letter or in its stead.
_ENDINGS = ("n", "an", "ian", "ese", "i", "ish")
_HALVES = {"North": "North Korea", "South": "South Korea"}


def own_countries(article: Sequence[Words]) -> Iterator[tuple[Phrase, Place]]:
    """Give the countries, and what they are called, that an article brings along.

    "Vexia's foreign minister" and "the army of Vexia" tell that Vexia is one, and "Vexian" its
    adjective; in an article that names North Korea "the North" is short for it.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> text = "Vexia's foreign minister met a Vexian."
    >>> for phrase, place in own_countries([annotate(Sentence(0, len(text), text))]):
    ...     print(*phrase, place)
    Vexia Place(country='Vexia', sort='country')
    Vexian Place(country='Vexia', sort='adjective')
    """
    owners = {name for words in article for name in _owners(words)}
    if owners:
        owners -= {name for words in article for name in _parts_of_names(words, owners)}
        yield from _forms(article, owners)
    yield from _halves(article)


def _forms(article: Sequence[Words], owners: set[str]) -> Iterator[tuple[Phrase, Place]]:
    """Give the countries with the adjectives that the article has for them."""
    texts = {token.text for words in article for token in words.tokens if token.capital}
    for name in sorted(owners):
        yield (name,), Place(name, "country")
        stems = (name, name[:-1])
        for form in sorted(texts & {stem + end for stem in stems for end in _ENDINGS} - {name}):
            yield (form,), Place(name, "adjective")


def _owners(words: Words) -> Iterator[str]:
    """Give the unknown single names to which a sentence gives an organ of state."""
    for hit in words.roles.values():
        if hit.entry.type not in STATE or hit.entry.role.split()[-1] not in word_set("organ"):
            continue
        before = hit.start - 2 if words.norm(hit.start - 1) == "'s" else -1
        after = hit.end + 1 if words.norm(hit.end) == "of" else -1
        for i in (before, after):
            if _is_unknown(words, i):
                yield words.texts[i]


def _is_unknown(words: Words, i: int) -> bool:
    """Tell whether a capital is that of a name of one word of which nothing is known."""
    if not words.is_capital(i) or words.classes[i] or i in words.roles or i in words.modifiers:
        return False
    text = words.texts[i]
    known = any(hit.start <= i < hit.end for hit in words.names.values())
    person = text in lexicon().first_names or public_figure(text) is not None
    return text[1:].islower() and not known and not person


def _parts_of_names(words: Words, names: set[str]) -> Iterator[str]:
    """Give those of the names that a sentence has beside another capital ("Max Vexia")."""
    for i, token in enumerate(words.tokens):
        if token.text in names and words.is_word(i):
            left = words.is_capital(i - 1) and not words.classes[i - 1]
            if left or (words.is_capital(i + 1) and i + 1 not in words.roles):
                yield token.text


def _halves(article: Sequence[Words]) -> Iterator[tuple[Phrase, Place]]:
    """Give "the North" and "the South" where the article names both halves or one."""
    halves = {*_HALVES.values()}
    named = {
        words.text(hit.start, hit.end)
        for words in article
        for hit in words.places.values()
        if hit.entry.country in halves
    }
    for half, country in _HALVES.items():
        if country in named:
            yield (half,), Place(country, "country")
