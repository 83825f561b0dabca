"""The noun that a verb is about, over the participles and relative clauses that explain it.

In: `Words` and a token. Out: the noun phrase before it, explanations stepped over. May import:
words.
"""

from sayso.features.attribution.noun_phrases import phrase_left, phrase_limit
from sayso.features.attribution.verb_groups import acts_as_verb, group_start, is_gerund
from sayso.features.words import Words

# So many participles and relative clauses may stand between a noun and its verb.
_EXPLANATIONS = 3


def noun_left(words: Words, end: int) -> tuple[int, int]:
    """Give the noun phrase before token ``end``; what explains the noun is stepped over.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> words = annotate(Sentence(0, 53, "Lawyers for the men who fled the fire in Oslo say so"))
    >>> words.text(*noun_left(words, 10))
    'Lawyers for the men'
    """
    passed = False
    for _ in range(_EXPLANATIONS):
        noun_end = _explained_end(words, end, passed)
        if noun_end is None:
            break
        end, passed = noun_end, True
    return phrase_left(words, end - 1 if passed and is_gerund(words, end - 1) else end)


def _explained_end(words: Words, end: int, passed: bool) -> int | None:
    """Give where a noun ends that a participle or relative clause up to ``end`` explains.

    ``passed``: whether a verb of that clause has been stepped over already.
    """
    first = phrase_limit(words, end)
    before = first - 1
    if first == end:  # "others who have fled say"
        return before_mark(words, before) if passed and is_relative(words, before) else None
    if passed and words.norm(end - 1) == "to":
        return _without_negation(words, end - 1)  # "who asked not to be named"
    if first == 0:
        return None
    if words.norms[before] == "whom" and end - 1 in words.verbs:
        return before_mark(words, before)
    if is_relative(words, before):
        explains = passed or not _has_subject(words, first, end)
        return before_mark(words, before) if explains else None
    if passed and is_contact(words, first):
        return first
    if first == end - 1 and acts_as_verb(words, first):
        return group_start(words, first)
    if words.norm(before - 1) == "to" and words.norm(before).isalpha():
        return before - 1
    return _before_verb(words, before)


def _before_verb(words: Words, i: int) -> int | None:
    """Give where a noun ends that a verb at token ``i`` explains ("men suing it"), or None."""
    if not _is_verb(words, i):
        return None
    group = group_start(words, i)
    if is_relative(words, group - 1):
        return before_mark(words, group - 1)
    return group if group == i and _is_participle(words, i) else None


def _without_negation(words: Words, end: int) -> int:
    while words.is_any(end - 1, "negation", "adverb"):
        end -= 1
    return end


def _is_participle(words: Words, i: int) -> bool:
    """Tell whether a verb is a participle that explains the noun before it.

    "Men suing the church", "an envoy sent by Norway", not "the army sent troops".
    """
    if not words.is_word(i - 1) or words.is_a(i, "auxiliary"):
        return False
    return is_gerund(words, i) or words.is_a(i + 1, "preposition")


def is_relative(words: Words, i: int) -> bool:
    """Tell whether a word opens a relative clause; "that" does after a noun."""
    if i < 0 or "relative subject" not in words.sets[i] or words.texts[i].isupper():
        return False  # "WHO" is the health organisation
    return words.norm(i) != "that" or (words.is_word(i - 1) and i - 1 not in words.verbs)


def before_mark(words: Words, i: int) -> int:
    """Give the token that ends what stands before token ``i``, without its comma."""
    return i - 1 if words.norm(i - 1) == "," else i


def _has_subject(words: Words, i: int, end: int) -> bool:
    """Tell whether a relative clause begins with its own subject ("which the army denied")."""
    while words.is_a(i, "adverb"):
        i += 1
    if i >= end - 1 and not acts_as_verb(words, i):
        return True
    named = words.is_capital(i) or words.speaker_at(i) is not None
    return named or words.is_any(i, "determiner", "possessive", "pronoun-subject")


def _is_verb(words: Words, i: int) -> bool:
    return is_gerund(words, i) or words.is_a(i, "auxiliary") or acts_as_verb(words, i)


def is_contact(words: Words, start: int) -> bool:
    """Tell whether a clause follows the noun it explains: "a charge the group has denied"."""
    before = start - 1
    if start <= words.lead or not words.is_any(start, "determiner", "pronoun-subject"):
        return False
    if not words.is_word(before) or words.classes[before] or acts_as_verb(words, before):
        return False
    if words.norm(before).isdigit():
        return False  # "40 other towns said"
    if is_gerund(words, before) and not words.is_a(before - 1, "determiner"):
        return False  # "are showing a will", but "a hearing the group has denied"
    opening = phrase_limit(words, start)
    introduces = opening == words.lead or not words.is_word(opening - 1)
    return not (introduces and words.is_a(opening, "preposition"))
