"""What a sentence tells of somebody's conduct: which deed, and whose it is."""

from collections.abc import Sequence
from typing import NamedTuple

from sayso.features.entries import Marker
from sayso.features.parties import Author, Own, Party, author
from sayso.features.phrase_table import Hit
from sayso.features.words import Words

_NEGATION_REACH = 4
# Harm of these kinds is an ordinary word of war reports; it is a wrong when it meets victims.
_WAR = frozenset({"violence", "coercion"})
# Markers that tell of no deed by themselves.
_NO_DEEDS = frozenset({"victims", "contrast"})


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
    victims = any(hit.entry.category == "victims" for hit in words.markers)
    return [
        Deed(
            hit.entry.category,
            _negated(words, hit.start),
            author(words, hit.start, hit.end, named, own),
        )
        for hit in _longest(words.markers)
        if _tells(hit.entry, victims) and not skip[0] <= hit.start < skip[1]
    ]


def _tells(marker: Marker, victims: bool) -> bool:
    return marker.category not in _NO_DEEDS and (victims or marker.kind not in _WAR)


def _longest(markers: Sequence[Hit[Marker]]) -> list[Hit[Marker]]:
    """Leave out a phrase that lies inside a longer one ("lie" of "did not lie").

    The markers come by where they begin, the longest first: one lies inside another if one
    before it reaches as far, unless both are of the same words.
    """
    found = []
    start, reach = 0, 0
    for hit in markers:
        inside = hit.end < reach or (hit.end == reach and hit.start > start)
        if not inside:
            found.append(hit)
        if hit.end > reach:
            start, reach = hit.start, hit.end
    return found


def _negated(words: Words, start: int) -> bool:
    return any(words.negates(i) for i in range(max(0, start - _NEGATION_REACH), start))
