"""Which words of a sentence are verbs, and where their groups begin.

In: `Words` and a token. Out: where its verb group begins, and what kind of verb it is. May import:
lexicon, words.
"""

from functools import lru_cache

from sayso.features.lexicon import word_set
from sayso.features.words import Words

# A regular past has more letters than "need" and "bed".
_SHORTEST_PAST = 4
# "Took" stands less than so many tokens before "calling" ("the rare and unusual step of").
_STEP = 8
# And "sent" at most so many before "to demand" ("sent the mayor a letter on Friday to").
_MEANS = 12
_BARS = frozenset({"auxiliary", "conjunction", "negation", "relative", "subordinator"})
_HELPERS = frozenset({"auxiliary", "adverb"})
_SUBJECTS = frozenset({"relative", "pronoun-subject"})
# After these a word is no verb, or has no subject before it.
_BEFORE_NOUNS = frozenset({"determiner", "possessive", "preposition", "subordinator"})


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
    if i == 0:
        return 0
    if "floating" in words.sets[i - 1]:
        return i - 1 if _floats(words, i - 1) else i
    linked = _verb_before(words, i, words.norms[i - 1])
    return i if linked is None else group_start(words, linked)


def _verb_before(words: Words, i: int, before: str) -> int | None:
    """Give the verb to which a speech verb is linked by the word ``before`` it, or None."""
    if before == "to":
        return _catenative_before(words, i) or means_before(words, i - 1)
    if before == "of":
        return _step_before(words, i)
    if before.endswith("self") and words.among(i - 2, "takes"):
        return i - 2  # "found herself calling it unfair"
    return None


def _catenative_before(words: Words, i: int) -> int | None:
    """Give the verb that takes a speech verb's infinitive: "continued to", "went on to"."""
    verb = i - 3 if words.norm(i - 2) == "on" else i - 2
    return verb if words.among(verb, "catenative") else None


def _step_before(words: Words, i: int) -> int | None:
    """Give the verb of a step that somebody takes: "took the bold step of calling"."""
    if not words.among(i - 2, "step"):
        return None
    return next((k for k in range(i - 3, i - _STEP, -1) if words.among(k, "takes")), None)


def means_before(words: Words, end: int) -> int | None:
    """Give the verb of what somebody used "to" speak: "sent a letter to demand it", or None.

    Parameters
    ----------
    words : Words
    end : int
        The token of "to".
    """
    if "means of speech" not in words.present:
        return None
    channel = None
    for k in range(end - 1, max(words.lead, end - _MEANS) - 1, -1):
        if channel is not None and words.among(k, "uses"):
            return k
        if not words.is_word(k) or words.quoted[k] or not _BARS.isdisjoint(words.classes[k]):
            return None
        if words.among(k, "means of speech"):
            channel = k
    return None


def _helps(words: Words, i: int) -> bool:
    """Tell whether a word belongs to a verb group; "nobody" is its subject."""
    if i < 0 or i + 1 in words.names_by_end:
        return False  # "the China Daily said"
    norm, classes = words.norms[i], words.classes[i]
    if not _HELPERS.isdisjoint(classes):  # not in "denies it though admits knowing"
        return norm != "though" or words.norm(i - 1) == ","
    if "negation" in classes and "pronoun-subject" not in classes:
        return True
    if norm == "'s":  # "is" or "has" and not the possessive
        return words.is_a(i - 1, "pronoun-subject")
    # "has both denied and condemned"
    return "floating" in words.sets[i] and words.is_a(i - 1, "auxiliary")


def _floats(words: Words, i: int) -> bool:
    """Tell whether "each" sums up a subject before it ("Norway and Greece each denied it")."""
    if i <= words.lead:
        return False
    before = i - 1
    if words.norm(i) == "neither":
        return words.is_word(before) and not words.classes[before]
    plural = words.norm(before).endswith("s") or words.is_capital(before)
    return words.norm(before) in (",", ")") or (plural and before not in words.verbs)


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
    if not _may_be_verb(words, i) or words.norms[i].endswith("ing"):
        return False
    before = i - 1
    while words.is_a(before, "adverb") and not words.is_a(before, "pronoun-subject"):
        before -= 1
    if before < 0 or words.norms[before] in ("'s", "those"):
        return False
    classes = words.classes[before]
    if not _SUBJECTS.isdisjoint(classes):
        return True
    if "conjunction" in classes or not words.tokens[before].word:
        return i in words.verbs and before > words.lead
    return _BEFORE_NOUNS.isdisjoint(classes)


def _may_be_verb(words: Words, i: int) -> bool:
    """Tell whether a word has the form of a verb: a cue, an irregular past or "-ed"."""
    hit = words.verbs.get(i)
    if hit is None:
        return is_past(words, i)
    if "past" in hit.entry.forms:
        return True
    return not (i in words.nouns or i in words.roles or i in words.modifiers)


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
