"""The parties that a sentence names, each by the name that it has as a target.

In: `Attributed` and `Content`. Out: `Named` parties, each with its `Target`. May import: text,
lexicon, words, memory, attribution, content.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from sayso.features.attribution.entities import Entity, majority, surname
from sayso.features.attribution.reader import Attributed
from sayso.features.content import Content
from sayso.features.document import Span
from sayso.features.entries import STATE
from sayso.features.knowledge import is_country, public_figure
from sayso.features.words import Words

# A person's roles and name are no longer than so many tokens.
_NAME = 12
# Nearly as much is one to so many.
_NEARLY = 4
# A name that follows at most so many characters later is still the same mention.
_MENTION = 60


class Target(NamedTuple):
    """A party that is blamed, or whose claim is rejected.

    Parameters
    ----------
    name : str
        The country for its organs, else the party as the article names it; "" for none.
    span : Span or None
        The words of the article that name it.
    """

    name: str = ""
    span: Span | None = None


NOBODY = Target()


class Named(NamedTuple):
    """A party that a sentence names.

    Parameters
    ----------
    start, end : int
        Its tokens.
    target : Target
    kind : str
        state, body, media, group, person, or official (a person of the speaker's own state).
    own : bool
        Whether it is of the speaker's own side.
    called : str
        What `sides` calls it: a country, a body, a surname or a noun.
    """

    start: int
    end: int
    target: Target
    kind: str
    own: bool
    called: str


def names(item: Attributed, content: Content, states: Mapping[str, int]) -> Iterator[Named]:
    """Give the parties that a sentence names by a name: states, bodies and persons.

    Where other states speak in the article, who holds an office of a state stands for it.

    Parameters
    ----------
    item : Attributed
    content : Content
    states : mapping of str to int
        How often the organs of each state speak in the article.

    Examples
    --------
    >>> from sayso.features.attribution.reader import attribute
    >>> from sayso.features.content import Content
    >>> from sayso.features.document import Document
    >>> text = "Peru accused the Kremlin, Oxfam and the banker Max Roe of fraud."
    >>> item, = attribute(Document.from_sentences("", [text]))
    >>> [party.target.name for party in names(item, Content(item), {})]
    ['Peru', 'Russia', 'Oxfam', 'Max Roe']
    """
    words = item.words
    for i, hit in words.places.items():
        if hit.entry.country and hit.entry.sort not in ("region", "regional"):
            yield _named(words, i, hit.end, hit.entry.country, "state", content)
    for i, body in words.bodies.items():
        if _describes_one(words, body.end):
            continue
        name = body.entry.affiliation or body.entry.name
        media = body.entry.type == "media"
        kind = "state" if is_country(name) else "media" if media else "body"
        yield _named(words, i, body.end, name, kind, content)
    for called, at in (*item.persons, *_opening_person(item)):
        entity = item.article.people.find(called, words.starts[at])
        if entity is not None and at not in words.places and _is_person(words, entity, at):
            yield _person(item, entity, called, at, content, states)


def _describes_one(words: Words, after: int) -> bool:
    """Tell of "an Army guardsman", who is blamed for himself."""
    role = words.roles.get(after)
    one = role is not None and role.entry.kind == "person" and not role.entry.several
    return one and after not in words.verbs


def _named(words: Words, i: int, end: int, name: str, kind: str, content: Content) -> Named:
    side = content.found.get(i)
    own = name in content.own.names if side is None else side.side == "own"
    return Named(i, end, Target(name, words.span(i, end)), kind, own, name)


def _opening_person(item: Attributed) -> Iterator[tuple[str, int]]:
    """Give a person known by a single word that opens a sentence, which may be any word."""
    words, at = item.words, item.words.lead
    if at < len(words) and words.is_capital(at) and not words.classes[at]:
        known = at in words.names or any(person.at == at for person in item.persons)
        text = words.texts[at]
        if not known and item.article.people.find(text, words.starts[at]) is not None:
            yield surname(text), at


def _is_person(words: Words, entity: Entity, at: int) -> bool:
    """Tell a person from a date and from a capital of which nothing is known."""
    abbreviated = words.norm(at + 1) == "." and words.norm(at + 2).isdigit()  # "Oct. 2"
    if abbreviated or words.is_any(at, "month", "day", "time"):
        return False
    told = bool(entity.types or entity.names) or len(entity.mentions) > 1
    return told or public_figure(words.texts[at]) is not None


def _person(
    item: Attributed,
    entity: Entity,
    called: str,
    at: int,
    content: Content,
    states: Mapping[str, int],
) -> Named:
    """Name a person: by the state for which it speaks, else by the fullest mention."""
    words, texts = item.words, item.words.tokens[at : at + _NAME]
    named = ((k, token.text) for k, token in enumerate(texts, at) if token.word)
    ends = (k + 1 for k, text in named if surname(text) == called)
    end = next(ends, at + 1)
    here = words.span(at, end)
    span, name = entity.fullest(here.start + _MENTION) or (here, words.text(at, end))
    own = called in content.own.names or surname(name) in content.own.names
    state = _state_of(entity, name)
    if state and state not in content.own.names and _is_abroad(state, states):
        return Named(at, end, Target(state, here), "state", own, called)
    kind = "official" if state in content.own.names else "person"
    return Named(at, end, Target(name, span), kind, own, called)


def _is_abroad(state: str, states: Mapping[str, int]) -> bool:
    """Tell whether an article reports on a state from abroad: others speak nearly as much.

    Examples
    --------
    >>> _is_abroad("Peru", {"Peru": 8, "Norway": 2}), _is_abroad("Peru", {"Peru": 9, "Norway": 1})
    (True, False)
    """
    own = states.get(state, 0)
    others = sum(states.values()) - own
    return others * _NEARLY >= max(own, 1)


def _state_of(entity: Entity, name: str) -> str:
    """Give the state for which a person speaks, or ""."""
    type_, state = majority(entity.types), majority(entity.affiliations)
    figure = public_figure(name)
    if figure is not None and type_ in ("", figure.type):
        type_, state = figure.type, state if is_country(state) else figure.affiliation
    return state if type_ in STATE and is_country(state) else ""
