"""What a sentence tells of somebody's conduct: which deed, and whose it is."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sayso.features.entries import Marker
from sayso.features.parties import Author, Own, Party, author
from sayso.features.phrase_table import Hit
from sayso.features.words import Words

_NEGATION_REACH = 3
# Harm of these kinds is an ordinary word of war reports; it is a wrong when it meets victims.
_WAR = frozenset({"violence", "coercion"})
_QUOTED_ACTS = frozenset({"accuse", "deny"})
# Markers that tell of no deed by themselves.
_NO_DEEDS = frozenset({"victims", "contrast"})


class Deed(NamedTuple):
    """A phrase that tells of harm, wrong or care.

    Parameters
    ----------
    category : str
        harm, wrongdoing, propriety, falsity or concern; accuse or deny for a verb of
        these acts inside a quotation ("we reject this").
    negated : bool
        Whether "not", "never" or the like stands shortly before it, or "nothing" right after.
    author : Author
        Whose it is.
    """

    category: str
    negated: bool
    author: Author


def deeds(words: Words, named: list[Party], own: Own, told: range) -> list[Deed]:
    """Give the deeds that the tokens ``told`` of a sentence tell of.

    ``named`` are the parties of the sentence, ``own`` the names of the speaker's side.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> from sayso.features.parties import parties
    >>> words = annotate(Sentence(0, 35, "Norwegian jets never killed children"))
    >>> deeds(words, parties(words), frozenset({"Greece"}), range(5))
    [Deed(category='harm', negated=True, author=Author(side='other', name='Norway'))]
    """
    victims = any(hit.entry.category == "victims" for hit in words.markers)
    spans = [
        (hit.entry.category, hit.start, hit.end)
        for hit in _longest(words.markers)
        if _tells(hit.entry, victims)
    ]
    return [
        Deed(category, _negated(words, start, end), author(words, start, end, named, own))
        for category, start, end in [*spans, *_quoted_acts(words)]
        if start in told
    ]


def _quoted_acts(words: Words) -> Iterator[tuple[str, int, int]]:
    """Give the verbs with which a quotation itself accuses or denies."""
    for start, hit in words.verbs.items():
        verb = hit.entry
        if words.quoted[start] and verb.act in _QUOTED_ACTS and "weak" not in verb.frames:
            yield verb.act, start, hit.end


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


def _negated(words: Words, start: int, end: int) -> bool:
    """Tell of "did not hide a thing" and of "hid nothing"."""
    return any(words.negates(i) for i in range(max(0, start - _NEGATION_REACH), start)) or (
        words.negates(end)
    )
