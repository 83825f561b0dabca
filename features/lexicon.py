"""The lexicons: words and names that English news uses, read from `lexicons/` once.

Words are looked up in lower case, names as written.

In: the files of `lexicons/`. Out: `Lexicon`, and closed sets of words by their names. May import:
nothing of ours.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple, TypeVar

from sayso.features.entries import (
    Attitude,
    Body,
    Marker,
    Modifier,
    Name,
    Noun,
    Phrase,
    Place,
    Role,
    Title,
    Verb,
)
from sayso.features.inflection import plural, verb_forms
from sayso.features.phrase_table import Table
from sayso.features.tokens import tokenize

E = TypeVar("E")
MARKERS = (
    "harm", "victims", "wrongdoing", "propriety", "falsity", "concern", "contrast",
)  # fmt: skip


class Lexicon(NamedTuple):
    """Everything that is looked up.

    Parameters
    ----------
    phrases : Table
        Words and phrases, in lower case: verbs, nouns, attitudes, roles, modifiers, markers.
    names : Table
        Places, bodies and titles, as written.
    classes : dict of str to frozenset of str
        Function words and their classes (determiner, preposition ...).
    sets : dict of str to frozenset of str
        Words of closed sets and the names of those sets (`word_set`).
    first_names : dict of str to str
        Given names and their gender: f, m, or u where the name does not tell.
    """

    phrases: Table[Phrase]
    names: Table[Name]
    classes: dict[str, frozenset[str]]
    sets: dict[str, frozenset[str]]
    first_names: dict[str, str]


@cache
def lexicon() -> Lexicon:
    """Give the lexicons, read once."""
    return Lexicon(
        phrases=_table(_phrases()),
        names=_table(_names()),
        classes=_many("function_words.tsv"),
        sets=_many("word_sets.tsv"),
        first_names={row[0]: row[1] for row in rows("first_names.tsv")},
    )


@cache
def word_set(name: str) -> frozenset[str]:
    """Give a closed set of words from `word_sets.tsv`.

    Examples
    --------
    >>> sorted(word_set("feminine"))
    ['her', 'she']

    Raises
    ------
    KeyError
        If the file has no set of that name.
    """
    return _word_sets()[name]


@cache
def _word_sets() -> dict[str, frozenset[str]]:
    sets: dict[str, set[str]] = {}
    for word, names in rows("word_sets.tsv"):
        for name in listed(names):
            sets.setdefault(name, set()).add(word)
    return {name: frozenset(words) for name, words in sets.items()}


def rows(file: str) -> list[list[str]]:
    """Give the rows of a lexicon file, split into columns, comments left out."""
    text = files("sayso.features").joinpath("lexicons", file).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and line[0] != "#"]


def listed(column: str) -> list[str]:
    """Give what a column lists, such as the forms of a name."""
    return [form for form in column.split("|") if form]


def _many(file: str) -> dict[str, frozenset[str]]:
    """Give the words of a lexicon file, each with the several things that it is."""
    return {word: _set(those) for word, those in rows(file)}


@cache
def _set(column: str) -> frozenset[str]:
    """Give what a column lists: one set for all who have the same, which keeps it at hand."""
    return frozenset(listed(column))


def _table(entries: Iterable[tuple[str, E]]) -> Table[E]:
    return Table((_as_tokens(phrase), entry) for phrase, entry in entries)


def _as_tokens(phrase: str) -> str:
    """Put a blank between the tokens of a phrase; most phrases need no tokeniser."""
    if phrase.replace(" ", "").replace("-", "").isalpha():
        return phrase
    return " ".join(token.text for token in tokenize(phrase))


def _phrases() -> Iterator[tuple[str, Phrase]]:
    yield from _verbs()
    yield from _nouns()
    yield from ((word, Attitude(word, act)) for word, act in rows("attitude_adjectives.tsv"))
    yield from _roles()
    yield from ((word, Modifier(word, effect)) for word, effect in rows("role_modifiers.tsv"))
    yield from _markers()


def _verbs() -> Iterator[tuple[str, Verb]]:
    for lemma, act, past, participle, frames in rows("cue_verbs.tsv"):
        first, *rest = lemma.split()
        inflected = verb_forms(first, past, participle)._asdict()
        takes = _set(frames)
        forms: dict[str, set[str]] = {}
        for name, values in inflected.items():
            for value in (values,) if isinstance(values, str) else values:
                forms.setdefault(value, set()).add(name)
        for form, names in forms.items():
            yield " ".join([form, *rest]), Verb(lemma, act, takes, _set("|".join(sorted(names))))


def _nouns() -> Iterator[tuple[str, Noun]]:
    for noun, act, irregular in rows("cue_nouns.tsv"):
        for form in {noun, *_plurals(noun, irregular)}:
            yield form, Noun(noun, act)


def _roles() -> Iterator[tuple[str, Role]]:
    for role, type_, kind, irregular in rows("roles.tsv"):
        yield role, Role(role, type_, kind, plural=False)
        for form in _plurals(role, irregular):
            yield form, Role(role, type_, kind, plural=True)


def _plurals(noun: str, irregular: str) -> list[str]:
    if irregular == "-":
        return []
    return irregular.split("|") if irregular else [plural(noun)]


def _markers() -> Iterator[tuple[str, Marker]]:
    for category in MARKERS:
        for phrase, kind in rows(f"{category}.tsv"):
            yield phrase, Marker(phrase, category, kind)


def _names() -> Iterator[tuple[str, Name]]:
    """Give the names; of two that are written alike the first one given wins."""
    yield from _countries()
    yield from _regions()
    yield from _bodies()
    for title, type_, gender in rows("titles.tsv"):
        yield title, Title(title, type_, gender)


def _countries() -> Iterator[tuple[str, Place]]:
    for country, others, adjectives, seats in rows("countries.tsv"):
        named = {"country": [country, *listed(others)], "adjective": listed(adjectives)}
        for sort, forms in (named | {"seat": listed(seats)}).items():
            for form in forms:
                yield form, Place(country, sort)


def _regions() -> Iterator[tuple[str, Place]]:
    for region, others, adjectives, country in rows("regions.tsv"):
        for form in (region, *listed(others)):
            yield form, Place(country, "region")
        for form in listed(adjectives):
            yield form, Place(country, "regional")


def _bodies() -> Iterator[tuple[str, Body]]:
    for organisation, type_, affiliation in rows("organisations.tsv"):
        forms = listed(organisation)
        name = affiliation if affiliation in forms else forms[0]
        for form in forms:
            yield form, Body(name, type_, affiliation)
    for outlet, affiliation in rows("outlets.tsv"):
        for form in listed(outlet):
            yield form, Body(affiliation, "media", affiliation)
