"""Denials whose cue does not say so: "called the charge a lie", "declined to accept the blame".

In: `Attributed` and one of its `CueWord`s. Out: whether it rejects. May import: cues, attribution.
"""

from sayso.features.attribution.cues import CueWord
from sayso.features.attribution.reader import Attributed

# Acts that name something ("called the charge a lie"), and that admit it.
_NAMING = frozenset({"accuse", "say", "claim"})
_ADMITTING = frozenset({"agree", "concede"})
_CHARGES = frozenset({"accuse", "claim"})
# What a cue is about stands at most so many tokens after it.
_OBJECT_REACH = 8


def rejects(item: Attributed, cue: CueWord) -> bool:
    """Tell whether a cue rejects a charge or a claim although its act is another.

    Examples
    --------
    >>> from sayso.features.attribution.reader import attribute
    >>> from sayso.features.document import Document
    >>> text = "The mayor declined to accept the blame."
    >>> item, = attribute(Document.from_sentences("", [text]))
    >>> rejects(item, item.cue)
    True
    """
    words, charge = item.words, cue.object_act in _CHARGES
    about = range(cue.start, min(cue.end + _OBJECT_REACH, len(words)))
    if cue.act in _ADMITTING or cue.act == "decline":
        admits = cue.negated if cue.act in _ADMITTING else words.any_among(about, "admit")
        return admits and (charge or words.any_among(about, "blame"))
    if cue.act == "accuse" or not charge:
        return charge
    false = any(hit.entry.category == "falsity" and hit.start in about for hit in words.markers)
    return cue.act in _NAMING and false
