"""Whose a deed is, by the way in which its word is used.

In: `Words`, a marker's hit and `Use`, the sides of the parties. Out: `Side`. May import: lexicon,
words.
"""

from sayso.features.entries import Marker
from sayso.features.phrase_table import Hit
from sayso.features.predicates import Use
from sayso.features.sides import NOBODY, Side, Sides, actor, agent, subject
from sayso.features.words import Words

# Between "was" and what something was stand fewer than so many tokens.
_PREDICATE_REACH = 5
# What somebody objects to stands at most so many tokens after the verb.
_OBJECT_REACH = 12
# "The launch would violate the treaty" blames whoever launches it. A plan that fails does not.
_PLAIN_WRONGS = frozenset({"legal", "moral", "deceit"})
_OBJECTING = frozenset({"accuse", "concern", "deny"})


def author(words: Words, hit: Hit[Marker], use: Use, found: Sides) -> Side:
    """Say whose it is what a phrase of harm, wrong or care tells."""
    if use.form == "passive" or words.among(hit.start, "suffers"):
        return agent(words, hit.end, found)
    if use.form:
        side = subject(words, use.at, found)
        wrong = use.form == "active" and hit.entry.kind in _PLAIN_WRONGS
        return Side("them") if side is NOBODY and wrong else side
    side = actor(words, hit.start, hit.end, found)
    if side is NOBODY and hit.entry.kind in _PLAIN_WRONGS and is_said_to_be(words, hit.start):
        return Side("them")
    return Side("them") if side.side == "own" and _is_objected_to(words, hit.start) else side


def _is_objected_to(words: Words, noun: int) -> bool:
    """Tell whether somebody objects to what a noun says: "we fear the lack of openness"."""
    for k in range(noun - 1, max(-1, noun - 1 - _OBJECT_REACH), -1):
        verb = words.verbs.get(k)
        if verb is not None and verb.entry.act in _OBJECTING:
            return True
        if words.among(k, "undergoes"):
            return True
        listed = words.is_word(k) or words.norm(k) == ","
        if not listed or words.is_a(k, "auxiliary") or words.among(k, "ours"):
            return False
    return False


def is_said_to_be(words: Words, noun: int) -> bool:
    """Tell whether something is said to be what the noun says: "was a Bordurian air strike"."""
    for k in range(noun - 1, noun - 1 - _PREDICATE_REACH, -1):
        if words.among(k, "be"):
            return True
        if not words.is_word(k) or words.is_any(k, "preposition", "conjunction"):
            return False
    return False
