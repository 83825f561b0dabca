"""By what a sentence may name its speaker's own side.

In: the governing `Attribution`. Out: `Own`. May import: lexicon, records, memory.
"""

from collections.abc import Mapping
from typing import NamedTuple

from sayso.features.attribution.entities import surname
from sayso.features.attribution.records import Attribution
from sayso.features.lexicon import lexicon

# Types of speaker that take part in conflicts, and the camp to which each belongs.
CAMPS = {"government": "state", "military": "state", "opposition": "opposition"}
_PRONOUNS: Mapping[str, frozenset[str]] = {
    "man": frozenset({"he", "him", "his"}),
    "woman": frozenset({"she", "her", "hers"}),
    "person": frozenset({"he", "him", "his", "she", "her", "hers"}),
    "people": frozenset({"they", "them", "their", "theirs"}),
    "body": frozenset({"it", "its", "they", "them", "their", "theirs"}),
}
# What a given name tells of a person.
_GENDERED = {"m": "man", "f": "woman"}


class Own(NamedTuple):
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


_NOBODYS = Own()


def own_side(governing: Attribution | None) -> Own:
    """Give the own side of whoever speaks; an empty one where the article itself does.

    Examples
    --------
    >>> said = Attribution(None, None, "Ann Lee", None, "government", "Norway", "subject")
    >>> sorted(own_side(said).names), own_side(said).camp
    (['Norway', 'lee'], 'state')
    """
    if governing is None or not governing.speaker:
        return _NOBODYS
    names = frozenset(filter(None, (governing.affiliation, surname(governing.speaker))))
    kind = "body" if governing.kind in ("country", "document") else governing.kind
    if kind == "person":
        kind = _GENDERED.get(lexicon().first_names.get(governing.speaker.split()[0], ""), kind)
    return Own(names, CAMPS.get(governing.speaker_type, ""), _PRONOUNS.get(kind, frozenset()))
