"""Which parties a sentence names, and which of them does what it tells of."""

from typing import NamedTuple

from sayso.features.words import Words

# The agent of a passive stands at most so many tokens after it, its name so many after "by".
_BY_REACH, _NAME_REACH = 6, 4

Own = frozenset[str]


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
    found = [
        Party(hit.entry.country, i)
        for i, hit in words.places.items()
        if hit.entry.country and hit.entry.sort not in ("region", "regional")
    ]
    found += [
        Party(hit.entry.affiliation or hit.entry.name, i)
        for i, hit in words.bodies.items()
        if hit.entry.type != "media"
    ]
    return sorted(found, key=lambda party: party.at)


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
    agent = _agent(words, end, named)
    if agent is not None:
        return _side(agent, own)
    acting = {party.at: party for party in named if not _away(words, party.at)}
    for k in range(start, -1, -1):
        if k in acting:
            return _side(acting[k], own)
        if k < start and words.among(k, "ours"):
            return Author("own")
        if k < start and words.among(k, "theirs"):
            return Author("them")
    return Author("nobody")


def _agent(words: Words, end: int, named: list[Party]) -> Party | None:
    """Give the party after the first "by" that has one."""
    for k in range(end, min(end + _BY_REACH, len(words))):
        if words.norm(k) == "by":
            for party in named:
                if k < party.at <= k + _NAME_REACH:
                    return party
    return None


def _side(party: Party, own: Own) -> Author:
    return Author("own" if party.name in own else "other", party.name)


def _away(words: Words, at: int) -> bool:
    """Tell whether the party at a token is where or to whom something is done."""
    before = at - 2 if words.norm(at - 1) in ("the", "a") else at - 1
    hit, place = words.names.get(at), words.places.get(at)
    possessive = hit is not None and words.norm(hit.end) == "'s"
    adjective = place is not None and place.entry.sort == "adjective"
    return words.among(before, "away") and not possessive and not adjective
