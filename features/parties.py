"""The parties that a sentence names, and what its speaker's own side is called."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from sayso.features.attribution.entities import surname
from sayso.features.attribution.records import Attribution
from sayso.features.words import Words

# Types of speaker that take part in conflicts, and the camp to which each belongs.
CAMPS = {"government": "state", "military": "state", "opposition": "opposition"}
_PRONOUNS: Mapping[str, frozenset[str]] = {
    "person": frozenset({"he", "him", "his", "she", "her", "hers"}),
    "people": frozenset({"they", "them", "their", "theirs"}),
    "body": frozenset({"it", "its", "they", "them", "their", "theirs"}),
}


class Party(NamedTuple):
    """A party named at token ``at``; a body that belongs to a state counts as the state."""

    name: str
    at: int


@dataclass(frozen=True, slots=True)
class Own:
    """By what a sentence may name its speaker's own side.

    Parameters
    ----------
    names : frozenset of str
        The speaker's affiliation and surname.
    camp : str
        state, opposition or "": common nouns of that camp ("the troops") are its own.
    pronouns : frozenset of str
        The third person that means the speaker in indirect speech ("he said his ...").
    """

    names: frozenset[str] = frozenset()
    camp: str = ""
    pronouns: frozenset[str] = frozenset()


def own_side(governing: Attribution | None) -> Own:
    """Give the own side of whoever speaks; an empty one where the article itself does.

    Examples
    --------
    >>> said = Attribution(None, None, "Ann Lee", None, "government", "Norway", "subject")
    >>> sorted(own_side(said).names), own_side(said).camp
    (['Norway', 'lee'], 'state')
    """
    if governing is None or not governing.speaker:
        return Own()
    names = frozenset({governing.affiliation, surname(governing.speaker)}) - {""}
    kind = "body" if governing.kind in ("country", "document") else governing.kind
    return Own(names, CAMPS.get(governing.speaker_type, ""), _PRONOUNS.get(kind, frozenset()))


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
