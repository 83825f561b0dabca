"""Cues that stand beside what they report: "as the army said", "It rained, the army said".

In: `Words` and `CueWord`. Out: whether it is an aside, or closes what it reports. May import:
words, grammar, cues.
"""

from sayso.features.attribution.after_verbs import after_time
from sayso.features.attribution.cues import CueWord
from sayso.features.attribution.inversion import NO_NOUNS
from sayso.features.attribution.noun_phrases import phrase_right
from sayso.features.words import Words

# What such a cue does; another act, as of "accused", needs its object.
TELLS = frozenset({"say", "announce", "claim", "estimate", "show"})


def is_aside(words: Words, cue: CueWord, start: int) -> bool:
    """Tell whether a clause says whose words the sentence reports ("as the ministry said")."""
    if words.norm(start - 1) != "as" or cue.act not in TELLS or cue.weak:
        return False
    return not words.is_word(after_time(words, cue.end))


def is_last(words: Words, cue: CueWord) -> bool:
    """Tell whether a cue, with the person it speaks to, closes what it reports."""
    hit = words.verbs.get(cue.start)
    if cue.act not in TELLS:
        dated = words.is_any(cue.end, "day", "month", "time")
        return dated or (not words.is_word(cue.end) and words.norm(cue.end) != ":")
    if _says_no_more(words, cue.end):
        return True
    told = hit is not None and "obj-person" in hit.entry.frames and cue.act == "say"
    return told and _says_no_more(words, phrase_right(words, cue.end))


def _says_no_more(words: Words, i: int) -> bool:
    """Tell whether nothing that is reported follows a cue that ends before token ``i``."""
    if words.norm(i) in ("that", ":"):
        return False
    return not words.is_word(i) or not NO_NOUNS.isdisjoint(words.classes[i])
