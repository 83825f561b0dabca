"""Charges that the article reports without saying who makes them.

In: `Attributed`. Out: whether it reports a charge of nobody's. May import: words, grammar, cues,
attribution, content.
"""

from sayso.features.attribution.cues import CueWord
from sayso.features.attribution.reader import Attributed
from sayso.features.attribution.verb_groups import group_start
from sayso.features.predicates import in_passing, use_of
from sayso.features.words import Words

# So far before a charge stands "amid" or "faces", and so far after "charged" stands "with".
_FACING, _WHEN = 5, 3
_OF = frozenset({"of", "for", "with", "over"})


def unauthored_charge(item: Attributed) -> bool:
    """Tell of "is accused of", "amid criticism that" and the like in the article's own voice.

    Examples
    --------
    >>> from sayso.features.attribution.reader import attribute
    >>> from sayso.features.document import Document
    >>> item, = attribute(Document.from_sentences("", ["The mayor faces accusations of fraud."]))
    >>> unauthored_charge(item)
    True
    """
    words = item.words
    accusing = [i for i, hit in words.verbs.items() if hit.entry.act == "accuse"]
    if accusing and any(_charges_somebody(words, i) for i in accusing):
        return True
    nouns = [cue for cue in item.cues if cue.sort == "noun"]
    return bool(nouns) and any(_names_charge(words, cue) for cue in nouns)


def _names_charge(words: Words, cue: CueWord) -> bool:
    """Tell of "fears that", "amid claims", "faces accusations"."""
    if not words.any_among(range(cue.start, cue.end), "charge"):
        return False
    before = range(cue.start - _FACING, cue.start)
    amid = cue.act != "concern" and any(words.norm(k) == "amid" for k in before)
    if words.norm(cue.end) == "that" or amid:
        return True
    return any(words.among(k, "facing") and not in_passing(words, k) for k in before)


def _charges_somebody(words: Words, i: int) -> bool:
    """Tell of a passive "is accused of", "was charged with"."""
    hit = words.verbs[i]
    of_what = any(words.norm(k) in _OF for k in range(hit.end, hit.end + _WHEN))
    if not of_what or use_of(words, i).form != "passive":
        return False
    return not words.any_negates(range(group_start(words, i), i))
