"""The parties that a sentence names.

In: `Words`. Out: the `Party`s named, in order. May import: nothing of ours.
"""

from typing import NamedTuple

from sayso.features.words import Words


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
