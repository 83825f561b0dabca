"""What a sentence tells of somebody's conduct: which deed, and whose it is."""

from collections.abc import Sequence
from typing import NamedTuple

from sayso.features.annotation import Words
from sayso.features.lexicon import Hit, Marker
from sayso.features.parties import Author, Own, Party, author

_NEGATION_REACH = 4
# Harm of these kinds is an ordinary word of war reports; it is a wrong when it meets victims.
_WAR = frozenset({"violence", "coercion"})


class Deed(NamedTuple):
    """A phrase that tells of harm, wrong or care.

    Parameters
    ----------
    category : str
        harm, wrongdoing, propriety, falsity, concern or praise.
    negated : bool
        Whether "not", "never" or the like stands shortly before it.
    author : Author
        Whose it is.
    """

    category: str
    negated: bool
    author: Author


def deeds(words: Words, named: list[Party], own: Own, skip: tuple[int, int]) -> list[Deed]:
    """Give the deeds that a sentence tells of; tokens ``skip`` name the speaker and tell nothing.

    ``named`` are the parties of the sentence, ``own`` the names of the speaker's side.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> from sayso.features.parties import parties
    >>> words = annotate(Sentence(0, 35, "Norwegian jets never killed children"))
    >>> deeds(words, parties(words), frozenset({"Greece"}), (0, 0))
    [Deed(category='harm', negated=True, author=Author(side='other', name='Norway'))]
    """
    victims = any(_is_a(hit, "victims") for hit in words.markers)
    found = []
    for hit in _longest(words.markers):
        marker = hit.entry
        if not isinstance(marker, Marker) or skip[0] <= hit.start < skip[1]:
            continue
        if marker.category in ("victims", "contrast") or (marker.kind in _WAR and not victims):
            continue
        found.append(_deed(words, hit, marker, named, own))
    return found


def _deed(words: Words, hit: Hit, marker: Marker, named: list[Party], own: Own) -> Deed:
    whose = author(words, hit.start, hit.end, named, own)
    return Deed(marker.category, _negated(words, hit.start), whose)


def _is_a(hit: Hit, category: str) -> bool:
    return isinstance(hit.entry, Marker) and hit.entry.category == category


def _longest(markers: Sequence[Hit]) -> list[Hit]:
    """Leave out a phrase that lies inside a longer one ("lie" of "did not lie")."""
    return [
        hit
        for hit in markers
        if not any(
            o.start <= hit.start and hit.end <= o.end and o.end - o.start > hit.end - hit.start
            for o in markers
        )
    ]


def _negated(words: Words, start: int) -> bool:
    return any(negates(words, i) for i in range(max(0, start - _NEGATION_REACH), start))


def negates(words: Words, i: int) -> bool:
    """Tell whether token ``i`` is a negation."""
    return words.is_a(i, "negation") or words.norm(i).endswith("n't")
