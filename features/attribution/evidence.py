"""What shows that a weak verb ("told", "raised", "went on") reports speech here.

In: `Words` and the hit of a weak verb. Out: whether it reports speech. May import: lexicon, words,
grammar.
"""

from sayso.features.attribution.after_verbs import (
    COMPLETION,
    OBJECT,
    STOPS,
    after_time,
    clause_follows,
    object_act,
)
from sayso.features.attribution.verb_groups import acts_as_verb
from sayso.features.entries import Verb
from sayso.features.phrase_table import Hit
from sayso.features.words import Words

# A weak verb is speech with one of these for its object ("raised concerns", "made no comment").
_SPEECH_OBJECTS = frozenset({
    "accuse", "claim", "concede", "concern", "demand", "deny", "promise", "question", "statement",
    "warn",
})  # fmt: skip
_GIVES = frozenset({"deliver", "give", "issue", "make", "offer", "present", "provide", "release"})
_EXPRESSES = frozenset({"convey", "express", "voice"})
_BLAMING_PREPOSITIONS = frozenset({"with", "of", "for", "over"})
_OPENERS = frozenset("“\"‘'«:")
_CLOSERS = frozenset("”\"’'»")
_ENDS = frozenset({".", ",", ""})
# How far to look for a quotation or its comma.
_AHEAD, _BEHIND, _COMMA = 3, 7, 6
# A court stands at most so many tokens before its verb.
_COURT = 4
# An object is called a name after these, and a judgement in these lexicons ("called it unfair").
_NAMING = frozenset({"a", "an", "“", '"'})
_JUDGES = frozenset({"falsity", "wrongdoing"})
_BEFORE_NOUN = ("determiner", "possessive", "preposition", "adverb")
_ENDS_OBJECT = ("auxiliary", "preposition", "relative", "subordinator", "conjunction")


def reports_speech(words: Words, hit: Hit[Verb], group: int) -> bool:
    """Tell whether a weak verb shows one of its frames plainly.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> words = annotate(Sentence(0, 38, "The board found that it had found gold"))
    >>> [reports_speech(words, words.verbs[i], i) for i in (2, 6)]
    [True, False]
    """
    frames, following = hit.entry.frames, after_time(words, hit.end)
    if "that" in frames and clause_follows(words, following):
        return True
    if "noun" in frames and _calls_names(words, following):
        return True
    if "quote" in frames and _beside_quotation(words, group, following):
        return True
    if "quote" in frames and _quotation_ahead(words, following, "obj-claim" in frames):
        return True
    if "obj-claim" in frames and object_act(words, following) in _SPEECH_OBJECTS:
        return True
    if hit.entry.lemma in _EXPRESSES and object_act(words, following):
        return True
    if "party" in frames and _meets_party(words, following):
        return True
    if _takes_up(words, hit.entry, following) or _decides(words, hit.entry, group):
        return True
    return _is_completed(words, hit.entry, following)


def _meets_party(words: Words, start: int) -> bool:
    """Tell whether the object names somebody: "ripped the daily", "roasted Ann Lee"."""
    for i in range(start, start + OBJECT):
        if words.speaker_at(i) is not None or words.is_capital(i):
            return True
        plain = words.is_word(i) and not words.is_any(i, *_ENDS_OBJECT)
        if not plain:
            break
    return False


def _takes_up(words: Words, verb: Verb, following: int) -> bool:
    """Tell whether one finds evidence, or takes a stand on a plan ("opposed the deal")."""
    if verb.lemma in _GIVES:
        return _heads_object(words, following, "account")
    if "obj-plan" in verb.frames:
        return _heads_object(words, following, "proposal")
    finds = verb.act == "show" and verb.lemma != "show" and "obj-claim" in verb.frames
    return finds and _heads_object(words, following, "finding")


def _heads_object(words: Words, start: int, name: str) -> bool:
    """Tell whether the object that begins at a token is headed by a word of a set."""
    end = start
    while end - start < OBJECT and words.is_word(end) and not words.is_any(end, *_ENDS_OBJECT):
        end += 1
    return words.among(end - 1, name) or (end == start and words.among(start, name))


def _decides(words: Words, verb: Verb, group: int) -> bool:
    """Tell whether a court rules: what it upholds, orders or bans it says."""
    near = range(max(words.lead, group - _COURT), group)
    return "court" in verb.frames and words.any_among(near, "court")


def _calls_names(words: Words, following: int) -> bool:
    """Tell whether the object is called something ("called the report a lie", "it unfair")."""
    judged = {hit.start for hit in words.markers if hit.entry.category in _JUDGES}
    for i in range(following + 1, following + COMPLETION):
        if not words.is_word(i) or words.is_any(i, "auxiliary", "conjunction", "relative"):
            return False
        noun_before = not words.is_any(i - 1, *_BEFORE_NOUN)
        if noun_before and (i in judged or i in words.attitudes):
            return True
        if noun_before and words.norm(i) in _NAMING and not words.is_any(i + 1, "time", "day"):
            return True
    return False


def seen_as(words: Words, hit: Hit[Verb]) -> bool:
    """Tell whether a weak verb in the passive names who takes it as what.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> words = annotate(Sentence(0, 40, "The move is seen as a threat by the union"))
    >>> seen_as(words, words.verbs[3])
    True
    """
    ahead = words.norms[hit.end : hit.end + COMPLETION]
    return "as" in hit.entry.frames and "as" in ahead and "by" in ahead


def _is_completed(words: Words, verb: Verb, following: int) -> bool:
    """Tell whether the infinitive or preposition that completes the verb stands after it."""
    frames = verb.frames
    ahead = words.norms[following : following + COMPLETION]
    if "to-inf" in frames and (
        words.norm(following) == "to" or ("obj-person" in frames and "to" in ahead)
    ):
        return True
    if "as" in frames and "as" in ahead:
        return True
    if verb.act == "estimate" and "at" in frames and "at" in ahead:
        return True
    return verb.act == "accuse" and not (frames & _BLAMING_PREPOSITIONS).isdisjoint(ahead)


def _beside_quotation(words: Words, group: int, following: int) -> bool:
    """Tell whether a quotation follows the verb or stands before it, or a comma parts it off."""
    for k in range(following, following + _AHEAD):
        if words.norm(k) in _OPENERS:
            return True
        if words.is_word(k) and not (words.classes[k] or words.is_capital(k)):
            break  # "added the elephant “Bet”"
    behind = range(max(0, group - _BEHIND), group)
    if any(words.norm(k) in _CLOSERS for k in behind if words.quoted[k]):
        return True
    near = words.norms[max(0, group - _COMMA) : group]
    return words.norm(following) in _ENDS and "," in near


def _quotation_ahead(words: Words, i: int, calls: bool) -> bool:
    """Tell whether a quotation follows the object ("posted a reply: “No”").

    ``calls``: whether none but a noun need stand before it ("called the sanctions “unfair”").
    """
    if _OPENERS.isdisjoint(words.norms[i : i + COMPLETION]):
        return False
    for k in range(i, i + COMPLETION):
        if words.norm(k) in _OPENERS and (calls or words.norm(k - 1) == ":"):
            return True
        colon = words.norm(k) == ":" and words.norm(k + 1) in _OPENERS
        if acts_as_verb(words, k) or (words.norm(k) in STOPS and not colon):
            break
    return False
