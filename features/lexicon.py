"""The lexicons: words and names that English news uses, read from `lexicons/` and looked up.

All word lists are merged into one table keyed by first word, so that a sentence is looked up in
one pass; so are all name lists.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from sayso.features.inflection import plural, verb_forms
from sayso.features.tokens import Token, tokenize


class Verb(NamedTuple):
    """A form of a cue verb; ``form`` is base, third, past, participle or gerund."""

    lemma: str
    act: str
    frames: frozenset[str]
    forms: frozenset[str]


class Noun(NamedTuple):
    """A cue noun ("accusation", "concern")."""

    lemma: str
    act: str


class Attitude(NamedTuple):
    """A predicate that voices an attitude ("convinced", "concerned")."""

    word: str
    act: str


class Role(NamedTuple):
    """A noun for who speaks; type "-" takes the type of what it belongs to."""

    role: str
    type: str
    kind: str
    plural: bool


class Modifier(NamedTuple):
    """A word before a role that changes its type or rank."""

    word: str
    effect: str


class Marker(NamedTuple):
    """A phrase of content: ``category`` is the lexicon (harm, falsity ...), ``kind`` its row's."""

    phrase: str
    category: str
    kind: str


class Place(NamedTuple):
    """A country or region; ``sort`` is country, adjective, seat, region or regional."""

    country: str
    sort: str


class Body(NamedTuple):
    """An organisation or outlet."""

    name: str
    type: str
    affiliation: str


class Title(NamedTuple):
    """A title before a name."""

    title: str
    type: str
    gender: str


Entry = Verb | Noun | Attitude | Role | Modifier | Marker | Place | Body | Title
MARKERS = (
    "harm", "victims", "wrongdoing", "propriety", "falsity", "concern", "praise", "contrast",
)  # fmt: skip


class Hit(NamedTuple):
    """A lexicon entry met at tokens ``[start:end]`` of a sentence."""

    start: int
    end: int
    entry: Entry


class Table:
    """Phrases keyed by their first word.

    Examples
    --------
    >>> table = Table()
    >>> table.add(("call", "on"), Noun("call on", "demand"))
    >>> table.at(["they", "call", "on", "us"], 1)
    [Hit(start=1, end=3, entry=Noun(lemma='call on', act='demand'))]
    """

    def __init__(self) -> None:
        self._rests: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}

    def add(self, phrase: tuple[str, ...], entry: Entry) -> None:
        """Add an entry under a phrase of one word or more."""
        self._rests.setdefault(phrase[0], []).append((phrase[1:], entry))

    def at(self, words: Sequence[str], i: int) -> list[Hit]:
        """Give the entries whose phrase begins at word ``i``, the longest first."""
        rests = self._rests.get(words[i])
        if not rests:
            return []
        found = [
            Hit(i, i + 1 + len(rest), entry)
            for rest, entry in rests
            if not rest or tuple(words[i + 1 : i + 1 + len(rest)]) == rest
        ]
        return sorted(found, key=lambda hit: -hit.end) if len(found) > 1 else found


class Lexicon(NamedTuple):
    """Everything that is looked up: words in lower case, names as written, closed classes."""

    words: Table
    names: Table
    classes: dict[str, frozenset[str]]
    first_names: dict[str, str]


def rows(file: str) -> Iterator[list[str]]:
    """Give the rows of a lexicon file, split into columns, comments left out."""
    text = files("sayso.features").joinpath("lexicons", file).read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


@cache
def lexicon() -> Lexicon:
    """Give the lexicons, read once."""
    words, names = Table(), Table()
    for phrase, entry in _words():
        words.add(_as_tokens(phrase), entry)
    for form, entry in _names():
        names.add(_as_tokens(form), entry)
    classes = {word: frozenset(kinds.split("|")) for word, kinds in rows("function_words.tsv")}
    return Lexicon(words, names, classes, {n: g for n, g in rows("first_names.tsv")})


def _as_tokens(phrase: str) -> tuple[str, ...]:
    """Split a phrase as a sentence is split; most phrases need no tokeniser."""
    if phrase.replace(" ", "").replace("-", "").isalpha():
        return tuple(phrase.split())
    return tuple(token.text for token in tokenize(phrase))


def _words() -> Iterator[tuple[str, Entry]]:
    yield from _verbs()
    for noun, act, irregular in rows("cue_nouns.tsv"):
        for form in {noun, *_plurals(noun, irregular)}:
            yield form, Noun(noun, act)
    for adjective, act in rows("attitude_adjectives.tsv"):
        yield adjective, Attitude(adjective, act)
    for role, type_, kind, irregular in rows("roles.tsv"):
        yield role, Role(role, type_, kind, False)
        for form in _plurals(role, irregular):
            yield form, Role(role, type_, kind, True)
    for modifier, effect in rows("role_modifiers.tsv"):
        yield modifier, Modifier(modifier, effect)
    for category in MARKERS:
        for phrase, kind in rows(f"{category}.tsv"):
            yield phrase, Marker(phrase, category, kind)


def _verbs() -> Iterator[tuple[str, Entry]]:
    for lemma, act, past, participle, frames in rows("cue_verbs.tsv"):
        first, *rest = lemma.split()
        inflected = verb_forms(first, past, participle)._asdict()
        forms: dict[str, set[str]] = {}
        for name, values in inflected.items():
            for value in (values,) if isinstance(values, str) else values:
                forms.setdefault(value, set()).add(name)
        for form, names in forms.items():
            entry = Verb(lemma, act, frozenset(frames.split("|")) - {""}, frozenset(names))
            yield " ".join([form, *rest]), entry


def _plurals(noun: str, irregular: str) -> list[str]:
    if irregular == "-":
        return []
    return irregular.split("|") if irregular else [plural(noun)]


def _names() -> Iterator[tuple[str, Entry]]:
    for country, others, adjectives, seats in rows("countries.tsv"):
        for form in (country, *_forms(others)):
            yield form, Place(country, "country")
        for form in _forms(adjectives):
            yield form, Place(country, "adjective")
        for form in _forms(seats):
            yield form, Place(country, "seat")
    for region, others, adjectives, country in rows("regions.tsv"):
        for form in (region, *_forms(others)):
            yield form, Place(country, "region")
        for form in _forms(adjectives):
            yield form, Place(country, "regional")
    for organisation, type_, affiliation, _ in rows("organisations.tsv"):
        for form in _forms(organisation):
            yield form, Body(_forms(organisation)[0], type_, affiliation)
    for outlet, affiliation, _ in rows("outlets.tsv"):
        for form in _forms(outlet):
            yield form, Body(affiliation, "media", affiliation)
    for title, type_, gender in rows("titles.tsv"):
        yield title, Title(title, type_, gender)


def _forms(column: str) -> list[str]:
    return [form for form in column.split("|") if form]
