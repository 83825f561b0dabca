"""Which parties a sentence names, and which of them does what it tells of."""

from typing import NamedTuple

from sayso.features.annotation import Words, body_of, place_of

OURS = frozenset("we us our ours i me my mine myself ourselves we've we're we'll i've i'm".split())
_THEIRS = frozenset("they them their theirs he his she her it its who these those you your".split())
# After these a party is the place or the target of what happens, not its author.
_AWAY = frozenset(
    "in on against to into from across near within inside toward towards for with at around over".split()
)
_BY_REACH = 6


class Party(NamedTuple):
    """A party named at token ``at``; a body that belongs to a state counts as the state."""

    name: str
    at: int


def parties(words: Words) -> list[Party]:
    """Give the countries and bodies that a sentence names, in order.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> words = annotate(Sentence(0, 36, "Norwegian jets did not bomb the Dutch"))
    >>> [party.name for party in parties(words)]
    ['Norway', 'Netherlands']
    """
    found = []
    for i, hit in words.names.items():
        place, body = place_of(hit), body_of(hit)
        if place and place.country and place.sort not in ("region", "regional"):
            found.append(Party(place.country, i))
        elif body and body.type != "media":
            found.append(Party(body.affiliation or body.name, i))
    return found


Own = frozenset[str]


class Author(NamedTuple):
    """Whose deed something is: ``side`` is own, other, them or nobody; ``name`` where named."""

    side: str
    name: str = ""


def author(words: Words, start: int, end: int, named: list[Party], own: Own) -> Author:
    """Say whose deed tokens ``[start:end]`` are.

    It is the party after "by", else the nearest one before that is not a place or a target,
    else a pronoun before. ``own`` holds the names of the speaker's side.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> words = annotate(Sentence(0, 36, "Norwegian jets bombed towns in Greece"))
    >>> author(words, 2, 3, parties(words), frozenset({"Greece"}))
    Author(side='other', name='Norway')
    """
    for k in range(end, min(end + _BY_REACH, len(words))):
        if words.norm(k) == "by":
            after = [p for p in named if k < p.at <= k + 4]
            if after:
                return _side(after[0], own)
    acting = {p.at: p for p in named if not _away(words, p.at)}
    for k in range(start, -1, -1):
        if k in acting:
            return _side(acting[k], own)
        if words.norm(k) in OURS and k < start:
            return Author("own")
        if words.norm(k) in _THEIRS and k < start:
            return Author("them")
    return Author("nobody")


def _side(party: Party, own: Own) -> Author:
    return Author("own" if party.name in own else "other", party.name)


def _away(words: Words, at: int) -> bool:
    before = at - 1
    if words.norm(before) in ("the", "a"):
        before -= 1
    hit = words.names.get(at)
    if hit is None:
        return words.norm(before) in _AWAY
    possessive = words.norm(hit.end) == "'s"
    adjective = place_of(hit)
    modifies = adjective is not None and adjective.sort == "adjective"
    return words.norm(before) in _AWAY and not possessive and not modifies


def first_person(words: Words) -> bool:
    """Tell whether somebody speaks of "we" or "I" in the sentence."""
    return any(token.norm in OURS for token in words.tokens)
