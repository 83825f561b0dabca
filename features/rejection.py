"""Denials whose cue does not say so: "called the charge a lie", "declined to accept the blame"."""

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
    words = item.words
    about = range(cue.start, min(cue.end + _OBJECT_REACH, len(words)))
    charge = cue.object_act in _CHARGES or any(words.among(k, "blame") for k in about)
    if cue.act in _ADMITTING:
        return charge and cue.negated
    if cue.act == "decline":
        return charge and any(words.among(k, "admit") for k in about)
    if cue.act == "accuse" and cue.object_act in _CHARGES:
        return True
    false = any(hit.entry.category == "falsity" and hit.start in about for hit in words.markers)
    return cue.object_act in _CHARGES and cue.act in _NAMING and false
