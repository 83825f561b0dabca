"""What a noun phrase tells of the country or organisation for which somebody speaks.

In: `Parts` and the mentions that they hold. Out: a country or organisation, or "". May import:
lexicon, words, records.
"""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from sayso.features.attribution.phrase_parts import Parts
from sayso.features.attribution.records import Mention
from sayso.features.entries import STATE, Body, Place
from sayso.features.knowledge import is_country, opposition_of, public_figure, state_of
from sayso.features.lexicon import lexicon, word_set
from sayso.features.phrase_table import Hit
from sayso.features.words import Words, within

E = TypeVar("E", Place, Body)
# Whoever is said to be of, at, with or for a body belongs to it ("analyst at Acme").
BELONGS = ("of", "at", "for", "with", "from")
# Who speaks for no country: its opposition, its newspapers and its citizens are not the state.
_STATELESS = ("observer", "media", "opposition")


def affiliation(parts: Parts, owners: Sequence[Mention], type_: str) -> str:
    """Give the country or organisation that a phrase tells, or "".

    A former official speaks for nobody, an envoy for who sent him. ``type_`` is the speaker type
    that the phrase told: a private person does not speak for the country named beside it.
    """
    if parts.effects and is_former(parts):
        return ""
    for name in _named(parts, owners, type_):
        told = speaks_for(type_, name, _phrase(parts).lower()) if name else ""
        if told:
            return told
    return ""


def _phrase(parts: Parts) -> str:
    return parts.words.text(parts.start, parts.stop)


def is_former(parts: Parts) -> bool:
    """Tell whether a phrase says that somebody no longer is what it names."""
    return "former" in parts.effects and (parts.head is not None or bool(parts.titles))


def speaks_for(type_: str, affiliation: str, noun: str = "") -> str:
    """Give the affiliation that a speaker of a type can have: only its organs speak for a state.

    Examples
    --------
    >>> speaks_for("government", "Norway"), speaks_for("observer", "Norway")
    ('Norway', '')
    >>> speaks_for("opposition", "Norway", "opposition leader")
    'Norwegian opposition'
    """
    # The Holy See is a church too.
    if type_ not in _STATELESS or not is_country(affiliation) or affiliation == "Vatican":
        return affiliation
    return opposition_of(affiliation) if type_ == "opposition" and "opposition" in noun else ""


def sender(parts: Parts, owners: Sequence[Mention]) -> str:
    """Give the country whose envoy somebody is ("Norway's U.N. envoy"), or ""."""
    if not parts.is_envoy:
        return ""
    if parts.places:
        place = parts.places[0]  # of "the United Nations Norway envoy" Norway is not the sender
        sent = any(hit.start < place.start for hit in parts.bodies)
        return "" if sent and not place.entry.modifies else place.entry.country
    sends = not parts.link or parts.core > parts.start or parts.link == "of"
    return next((o.affiliation for o in owners[:1] if sends and o.kind == "country"), "")


def _named(parts: Parts, owners: Sequence[Mention], type_: str) -> Iterator[str]:
    """Give what a phrase names, the likeliest first; some of it may be ""."""
    if parts.head is not None:
        yield sender(parts, owners)
    if parts.bodies:
        yield from _bodies(parts, type_)
    if parts.head is not None:
        yield _unknown_body(parts)
    if parts.places:
        for place in _outside_name(parts, parts.places):
            yield place.entry.country
    if owners:
        yield _owned(parts, owners)
    for title in parts.titles:
        yield state_of(title.entry.title.lower())
    yield state_of(parts.noun)
    if type_ == "opposition":
        yield from _parties(parts)
    if type_ == "media" and parts.head and parts.head.entry.kind == "body":
        placed = parts.places or any(owner.kind == "country" for owner in owners)
        yield _phrase(parts) if placed else ""  # "Norway's state television"


def _bodies(parts: Parts, type_: str) -> Iterator[str]:
    """Give what the bodies in the core speak for; a place before an organ says whose it is."""
    for hit in reversed(_outside_name(parts, parts.bodies)):
        place = parts.words.names_by_end.get(hit.start)
        if type_ in STATE and hit.entry.type == "opposition":
            continue  # "Labour minister Ann Lee" speaks for the state
        if place and isinstance(place.entry, Place) and is_country(hit.entry.affiliation):
            yield place.entry.country
        yield hit.entry.affiliation


def _outside_name(parts: Parts, hits: list[Hit[E]]) -> list[Hit[E]]:
    """Give the places or bodies that are not part of a person's name ("Max Sidon")."""
    first, last = parts.name or (parts.end, parts.end)
    return [hit for hit in hits if not first <= hit.start < last]


def _parties(parts: Parts) -> Iterator[str]:
    """Give the parties of which an adjective tells ("the Republican candidate")."""
    words = parts.words
    for hit in within(words.modifiers, parts.start, parts.end):
        named = [words.texts[hit.start].capitalize(), "Party"]
        party = lexicon().names.longest(named).get(0) if words.is_capital(hit.start) else None
        if party is not None and isinstance(party.entry, Body) and party.end == len(named):
            yield party.entry.affiliation


def _owned(parts: Parts, owners: Sequence[Mention]) -> str:
    """Give what the possessor or the complement speaks for; nobody is of whom he speaks to."""
    if parts.link == "to" or (parts.link and parts.is_envoy and len(owners) == 1):
        owners = owners[:-1]
    told = next((owner.affiliation for owner in owners if owner.affiliation), "")
    if told or parts.head is None or parts.head.entry.type in STATE:
        return told
    private = parts.noun.split()[-1] in word_set("private")
    if not owners or private or parts.link not in (*BELONGS, ""):
        return ""
    owner = owners[-1]
    known = owner.type or owner.gender or public_figure(owner.text)
    return owner.text if owner.name and not known else _further(parts)


def _further(parts: Parts) -> str:
    """Give a body further on in the complement ("chief for sea rules at the Vex Trust"), or ""."""
    words = parts.words
    for hit in within(words.bodies, parts.complement, parts.stop):
        if words.norm(hit.start - 1 - words.is_a(hit.start - 1, "determiner")) in BELONGS:
            return hit.entry.affiliation
    return ""


def _unknown_body(parts: Parts) -> str:
    """Give the name in capitals that no lexicon has before a role ("Acme analyst"), or ""."""
    words, head = parts.words, parts.head
    if head is None or head.entry.type in STATE or not _is_unknown(words, head.start - 1):
        return ""
    if head.entry.role.split()[-1] in word_set("private"):
        return ""
    known = [(hit.start, hit.end) for hit in words.names.values()]
    known += [(hit.start, hit.end) for hit in parts.roles]
    known += [(hit.start, hit.end) for hit in words.modifiers.values()]
    tokens = {i for first, last in known for i in range(first, last)}
    start = head.start
    while start > parts.core and start - 1 not in tokens and _is_unknown(words, start - 1):
        start -= 1
    stop = head.end if words.is_capital(head.start) and head.entry.kind == "body" else head.start
    return words.text(start, stop) if start < head.start else ""


def _is_unknown(words: Words, i: int) -> bool:
    """Tell whether a token has a capital of its own, and says no more than a name."""
    if not words.is_capital(i) or not words.is_word(i) or words.classes[i]:
        return False
    text = words.texts[i]
    return "-" not in text and (i > words.lead or not text[1:].islower())
