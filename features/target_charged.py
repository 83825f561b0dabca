"""Who stands charged before the verb: "Peru faces charges", "six nurses were sued".

In: `Words`, a verb and the parties named. Out: `Named`, or None. May import: words, grammar, cues.
"""

from collections.abc import Sequence

from sayso.features.attribution.cues import CueWord
from sayso.features.attribution.subjects import subject_left
from sayso.features.attribution.verb_groups import group_start
from sayso.features.target_parties import Named
from sayso.features.target_people import counted_people
from sayso.features.target_positions import acting, is_free, suffers
from sayso.features.words import Words

# Acts whose nouns say that somebody is blamed.
BLAMING = frozenset({"accuse", "concern"})
# Criticism is faced fewer than so many tokens before.
_FACING_REACH = 4
_OF_DEEDS = frozenset({"obj-claim"})


def faced(words: Words, others: Sequence[Named]) -> Named | None:
    """Give who "faces charges" or "drew criticism".

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> from sayso.features.target_parties import NOBODY
    >>> words = annotate(Sentence(0, 25, "Peru faces fraud charges"))
    >>> faced(words, [Named(0, 1, NOBODY, "state", False, "Peru")]).called
    'Peru'
    """
    for i, hit in sorted(words.nouns.items()):
        if hit.entry.act in BLAMING or words.among(hit.end - 1, "charge"):
            for k in range(i - 1, i - _FACING_REACH, -1):
                if words.among(k, "faces"):
                    return subject_of(words, group_start(words, k), others)
                if not words.is_word(k) or words.is_a(k, "preposition"):
                    break
    return None


def people_charged(words: Words, verb: int, passive: int | None) -> Named | None:
    """Give people that are counted, where a verb charges persons: "sued six Kenyan nurses over".

    Parameters
    ----------
    words : Words
    verb : int
    passive : int or None
        Where the group of a passive verb begins.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> words = annotate(Sentence(0, 36, "The port sued six nurses over a leak"))
    >>> people_charged(words, 2, None).target.name
    'six nurses'
    """
    hit = words.verbs.get(verb)
    if hit is None or not hit.entry.frames.isdisjoint(_OF_DEEDS):
        return None
    start = hit.end if passive is None else subject_left(words, passive)[0]
    return counted_people(words, start, passive)


def whom(words: Words, cue: CueWord, others: Sequence[Named]) -> Named | None:
    """Give the party before "whom he accuses of fraud"."""
    for k in (cue.group - 1, cue.group - 2):
        if words.norm(k) in ("whom", "which"):
            ahead = [p for p in others if p.end in (k, k - 1)]
            return next(iter(ahead), None)
    return None


def subject_of(words: Words, end: int, others: Sequence[Named]) -> Named | None:
    """Give the party before a verb of which somebody is charged."""
    ahead = [p for p in others if p.start < end]
    people = [p for p in ahead if p.kind == "people" and is_free(words, p)]
    people = [p for p in people if not suffers(words, p)]
    named = [p for p in ahead if p.kind != "people"]
    found = next(iter(reversed(acting(words, named) or people or named)), None)
    within = (p for p in people if found and p.start <= found.start < p.end)
    return next(within, found)  # "a Kenyan officer was charged"
