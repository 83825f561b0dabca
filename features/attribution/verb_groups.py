"""Which words of a sentence are verbs, and where their groups begin."""

from functools import lru_cache

from sayso.features.lexicon import word_set
from sayso.features.words import Words

# A regular past has more letters than "need" and "bed".
_SHORTEST_PAST = 4
# "Took" stands less than so many tokens before "calling" ("the rare and unusual step of").
_STEP = 8
# And "sent" at most so many before "to demand" ("sent the mayor a letter on Friday to").
_MEANS = 12
_BARS = ("auxiliary", "conjunction", "negation", "relative", "subordinator")
# After these a word is no verb, or has no subject before it.
_BEFORE_NOUNS = (
    "determiner",
    "possessive",
    "preposition",
    "subordinator",
)


def group_start(words: Words, i: int) -> int:
    """Give the first token of the verb group that ends before token ``i``.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> group_start(annotate(Sentence(0, 36, "The men have never gone on to deny it")), 7)
    2
    """
    while _helps(words, i - 1):
        i -= 1
    linked = _catenative_before(words, i) or _step_before(words, i)
    if linked is not None:
        return group_start(words, linked)
    return i - 1 if _floats(words, i - 1) else i


def _catenative_before(words: Words, i: int) -> int | None:
    """Give the verb that takes a speech verb's infinitive: "continued to", "went on to"."""
    if words.norm(i - 1) != "to":
        return None
    verb = i - 3 if words.norm(i - 2) == "on" else i - 2
    return verb if words.among(verb, "catenative") else None


def _step_before(words: Words, i: int) -> int | None:
    """Give the verb of a step that somebody takes: "took the bold step of calling"."""
    before = words.norm(i - 1)
    if before == "of" and words.among(i - 2, "step"):
        return next((k for k in range(i - 3, i - _STEP, -1) if words.among(k, "takes")), None)
    if before == "to":
        return means_before(words, i - 1)
    if before.endswith("self") and words.among(i - 2, "takes"):
        return i - 2  # "found herself calling it unfair"
    return None


def means_before(words: Words, end: int) -> int | None:
    """Give the verb of what somebody used "to" speak: "sent a letter to demand it", or None.

    Parameters
    ----------
    words : Words
    end : int
        The token of "to".
    """
    channel = None
    for k in range(end - 1, max(words.lead, end - _MEANS) - 1, -1):
        if channel is not None and words.among(k, "uses"):
            return k
        if not words.is_word(k) or words.quoted[k] or words.is_a(k, *_BARS):
            return None
        if words.among(k, "means of speech"):
            channel = k
    return None


def _helps(words: Words, i: int) -> bool:
    """Tell whether a word belongs to a verb group; "nobody" is its subject."""
    if words.norm(i) == "though" and words.norm(i - 1) != ",":
        return False  # "denies it though admits knowing"
    if i + 1 in words.names_by_end:
        return False  # "the China Daily said"
    if words.is_a(i, "auxiliary", "adverb"):
        return True
    if words.among(i, "floating") and words.is_a(i - 1, "auxiliary"):
        return True  # "has both denied and condemned"
    if words.is_a(i, "negation"):
        return not words.is_a(i, "pronoun-subject")
    return _is_contraction(words, i)


def _floats(words: Words, i: int) -> bool:
    """Tell whether a word sums up a subject before it ("Norway and Greece each denied it")."""
    if not words.among(i, "floating") or i <= words.lead:
        return False
    before = i - 1
    if words.norm(i) == "neither":
        return words.is_word(before) and not words.classes[before]
    plural = words.norm(before).endswith("s") or words.is_capital(before)
    return words.norm(before) in (",", ")") or (plural and before not in words.verbs)


def _is_contraction(words: Words, i: int) -> bool:
    """Tell whether "'s" stands for "is" or "has" and not for the possessive."""
    return words.norm(i) == "'s" and words.is_a(i - 1, "pronoun-subject")


def acts_as_verb(words: Words, i: int) -> bool:
    """Tell whether a word inside a phrase is a verb, finite or a participle, and so ends it.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> words = annotate(Sentence(0, 46, "The wounded men carried by a damaged boat said"))
    >>> [words.norm(i) for i in range(len(words)) if acts_as_verb(words, i)]
    ['carried', 'said']
    """
    if words.norm(i).endswith("ing") or not _may_be_verb(words, i):
        return False
    before = i - 1
    while words.is_a(before, "adverb") and not words.is_a(before, "pronoun-subject"):
        before -= 1
    if words.norm(before) in ("'s", "those"):
        return False
    if words.is_a(before, "relative", "pronoun-subject"):
        return True
    if not words.is_word(before) or words.is_a(before, "conjunction"):
        return i in words.verbs and before > words.lead
    return not words.is_a(before, *_BEFORE_NOUNS)


def _may_be_verb(words: Words, i: int) -> bool:
    """Tell whether a word has the form of a verb: a cue, an irregular past or "-ed"."""
    hit = words.verbs.get(i)
    if hit is not None and "past" in hit.entry.forms:
        return True
    if hit is not None:
        return not (i in words.nouns or i in words.roles or i in words.modifiers)
    return is_past(words, i)


def is_past(words: Words, i: int) -> bool:
    """Tell whether a word that reports nothing is a past: irregular, or in "-ed"."""
    return _is_past_form(words.norm(i)) and not (words.is_capital(i) or i in words.roles)


@lru_cache(maxsize=2**14)
def _is_past_form(norm: str) -> bool:
    regular = norm.endswith("ed") and len(norm) > _SHORTEST_PAST and norm.isalpha()
    return regular or norm in word_set("irregular past")


def is_gerund(words: Words, i: int) -> bool:
    """Tell whether a word may be a gerund or a present participle."""
    return words.norm(i).endswith("ing") and not words.is_capital(i) and i not in words.nouns
