"""What a verb of speech does not report: a claim to a thing, silence, what others allege.

In: `Words` and the hit of a verb. Out: whether it reports nothing. May import: lexicon, words,
grammar.
"""

from sayso.features.attribution.verb_groups import acts_as_verb
from sayso.features.entries import Verb
from sayso.features.phrase_table import Hit
from sayso.features.words import Words

# What is claimed stands at most so many tokens after "claims".
_CLAIMED = 9


def is_no_report(words: Words, hit: Hit[Verb], group: int) -> bool:
    """Tell whether a verb whose group begins at token ``group`` reports nothing of its subject."""
    if "nothing" in words.present and _says_nothing(words, hit):
        return True
    if "question word" in words.present and _leaves_open(words, hit):
        return True
    if "alleged" in words.present and _is_alleged(words, group, hit.start):
        return True
    return hit.entry.lemma == "claim" and _lays_claim(words, hit)


def _lays_claim(words: Words, hit: Hit[Verb]) -> bool:
    """Tell whether something is claimed to be one's own, and not to be so.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> words = annotate(Sentence(0, 50, "Norway claims the title; Peru claims the title lapsed"))
    >>> [_lays_claim(words, words.verbs[i]) for i in (1, 6)]
    [True, False]
    """
    found = False
    for k in range(hit.end, hit.end + _CLAIMED):
        if not words.is_word(k):
            break
        if words.is_a(k, "auxiliary") or acts_as_verb(words, k):
            return False
        found = found or words.among(k, "possession")
    return found


def _says_nothing(words: Words, hit: Hit[Verb]) -> bool:
    """Tell who kept silent ("said nothing about it") from "said nothing had changed".

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> words = annotate(Sentence(0, 48, "Norway said little of it; Peru said little helps"))
    >>> [_says_nothing(words, words.verbs[i]) for i in (1, 7)]
    [True, False]
    """
    end = hit.end + words.among(hit.end, "hardly")
    if not words.among(end, "nothing"):
        return False
    after = end + 1 + (words.norm(end + 1) == "more")
    return not words.is_word(after) or words.is_any(
        after, "preposition", "day", "time", "subordinator"
    )


def _leaves_open(words: Words, hit: Hit[Verb]) -> bool:
    """Tell who "did not say why"; one who "would not say" declines to."""
    if not words.among(hit.end, "question word"):
        return False
    k = hit.start - 1
    while words.is_a(k, "adverb"):
        k -= 1
    return words.negates(k) and words.among(k - 1 if words.norm(k) == "not" else k, "left open")


def _is_alleged(words: Words, group: int, i: int) -> bool:
    """Tell what others say that somebody said: "he allegedly told the agent".

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> _is_alleged(annotate(Sentence(0, 25, "He allegedly told the mob")), 1, 2)
    True
    """
    return words.any_among(range(group, i), "alleged")
