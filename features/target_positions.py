"""How a party stands in its sentence: as one that acts, or to whom or where something is done.

In: `Words` and `Named` parties. Out: those that act, and how each stands. May import: lexicon,
words, content.
"""

from collections.abc import Container, Mapping, Sequence

from sayso.features.entries import BAD, Marker
from sayso.features.phrase_table import Hit
from sayso.features.predicates import use_of
from sayso.features.target_parties import Named
from sayso.features.words import Words

_HARM = frozenset({"harm"})
# What may stand between two parties that are named together, besides names and "and".
_LINKS = frozenset({",", "'s", "(", ")", "of", "the", "its"})
# After words of harm these name who suffers it.
_AT = frozenset({"of", "on", "against"})
# Kinds of parties that are not blamed where they are only named.
_BYSTANDERS = frozenset({"media", "people"})
_BARS = ("preposition", "auxiliary", "relative", "conjunction")
# So near after a country's name stands the noun that it describes.
_NOUN_REACH = 3


def acting(words: Words, parties: Sequence[Named]) -> list[Named]:
    """Leave out those where or to whom something is done, outlets, and people without a name.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> from sayso.features.target_parties import NOBODY
    >>> words = annotate(Sentence(0, 37, "Peru condemned the bombing of Chile"))
    >>> parties = [Named(i, i + 1, NOBODY, "state", False, "") for i in (0, 5)]
    >>> [party.start for party in acting(words, parties)]
    [0]
    """
    return [
        party
        for party in parties
        if party.kind not in _BYSTANDERS and not (_is_away(words, party) or suffers(words, party))
    ]


def _is_away(words: Words, party: Named) -> bool:
    """Tell of "in Norway" and "to the United States", not of "in Norway's waters"."""
    place = words.places.get(party.start)
    describes = place is not None and place.entry.modifies
    owns = words.norm(party.end) == "'s"
    return words.among(before(words, party.start), "away") and not (describes or owns)


def suffers(words: Words, party: Named) -> bool:
    """Tell of "Syrian civilians", "bombed Syria", "the killing of Max Roe" and "Roe's death".

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> from sayso.features.target_parties import NOBODY
    >>> words = annotate(Sentence(0, 41, "Ann said Roe's death and Leo's fraud shock"))
    >>> [suffers(words, Named(i, i + 1, NOBODY, "person", False, "")) for i in (2, 6)]
    [True, False]
    """
    at, bad = before(words, party.start), _bad(words)
    if words.norm(at) in _AT and (at in bad.values() or words.among(at - 1, "done to one")):
        return True
    if any(h.end in (at + 1, party.start) and _does_harm(words, h) for h in words.markers):
        return True
    return _is_done_to(words, party) or _modifies_victims(words, party, bad)


def _bad(words: Words, categories: Container[str] = BAD) -> dict[int, int]:
    """Give where each word of harm or wrong begins and ends."""
    return {hit.start: hit.end for hit in words.markers if hit.entry.category in categories}


def _is_done_to(words: Words, party: Named) -> bool:
    """Tell of "Roe's death", "Roe died" and "Roe was beaten"."""
    near = range(party.end, party.end + _NOUN_REACH)
    if words.norm(party.end) == "'s":
        person = party.kind in ("person", "official", "people")
        return person and words.any_among(near, "done to one")
    if words.among(party.end, "suffers"):
        return True
    harm = _bad(words, _HARM) if words.any_among(near, "be") else {}
    return any(k in harm and use_of(words, k).form == "passive" for k in near)


def _modifies_victims(words: Words, party: Named, bad: Mapping[int, int]) -> bool:
    """Tell of "Syrian civilians"."""
    victims = {hit.start for hit in words.markers if hit.entry.category == "victims"}
    for k in range(party.end, party.end + _NOUN_REACH):
        role = words.roles.get(k)
        if k in victims or (role is not None and role.entry.type == "observer"):
            return True
        if k in bad or not words.is_word(k) or words.classes[k]:
            break
    return False


def _does_harm(words: Words, hit: Hit[Marker]) -> bool:
    """Tell of a verb of harm or wrong that has an object."""
    if hit.entry.category not in BAD:
        return False
    joined = words.norm(hit.start - 1) == "and" and not words.is_a(hit.start, "determiner")
    return joined or use_of(words, hit.start).form in ("active", "gerund", "infinitive")


def is_free(words: Words, party: Named) -> bool:
    """Tell whether a party is a subject, an object, or the agent after "by"."""
    at = before(words, party.start)
    return not words.is_a(at, "preposition") or words.norm(at) == "by"


def before(words: Words, i: int) -> int:
    """Give the token before a phrase and its determiner."""
    return i - 2 if words.is_any(i - 1, "determiner", "possessive") else i - 1


def is_direct(words: Words, start: int, end: int) -> bool:
    """Tell whether nothing but what belongs to a noun phrase stands between two tokens."""
    return all(words.is_word(k) and not words.is_any(k, *_BARS) for k in range(start, end))


def first_of_several(words: Words, party: Named, parties: Sequence[Named]) -> Named:
    """Give the first of "Norway, Peru and Kenya"."""
    for other in reversed([p for p in parties if p.end <= party.start]):
        between = range(other.end, party.start)
        joined = any(words.among(k, "joiner") or words.norm(k) == "," for k in between)
        if not joined or not all(_links(words, k) for k in between):
            break
        party = other
    return party


def _links(words: Words, i: int) -> bool:
    joins = words.norm(i) in _LINKS or words.among(i, "joiner")
    return joins or (words.is_capital(i) and words.is_word(i))
