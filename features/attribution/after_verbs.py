"""What follows a verb of speech: a time, a clause, an object.

In: `Words` and the token after a verb. Out: whether a clause begins there, what the object does.
May import: words, grammar.
"""

from sayso.features.attribution.noun_phrases import phrase_right
from sayso.features.attribution.verb_groups import acts_as_verb
from sayso.features.words import Words

# How far to look: for the noun that heads the object, for what completes the verb.
OBJECT, COMPLETION = 5, 9
STOPS = frozenset(",;:")
_BARS_OBJECT = frozenset({"subordinator", "relative", "auxiliary"})
_DATES = frozenset({"day", "month", "time"})


def clause_follows(words: Words, i: int) -> bool:
    """Tell whether what is reported begins at token ``i``: "(that) the talks had failed"."""
    if words.among(i, "clause start"):
        return True
    if words.is_a(i, "preposition"):
        return _that_after(words, i)
    end = phrase_right(words, i)
    if words.norm(i - 1) == "to":  # "reported to the police that"
        return words.norm(end) == "that"
    verb = words.is_capital(i) and acts_as_verb(words, end)
    return end > i and (verb or words.is_a(end, "auxiliary"))


def _that_after(words: Words, i: int) -> bool:
    """Tell whether "that" follows "in a statement on Monday"."""
    if "that" not in words.norms[i : i + COMPLETION]:
        return False
    for k in range(i, i + COMPLETION):
        if words.norm(k) == "that":
            return True
        if not words.is_word(k) or acts_as_verb(words, k):
            break
    return False


def after_time(words: Words, i: int) -> int:
    """Step over ", however," and "on Monday" or "earlier this week" after a verb."""
    if words.norm(i) == "," and words.norm(i + 2) == "," and words.is_a(i + 1, "adverb"):
        i += 3
    k = i
    while _is_time(words, k) or words.among(k, "time lead"):
        k += 1
    return k if k == i or _is_time(words, k - 1) else i


def _is_time(words: Words, i: int) -> bool:
    if i >= len(words.classes):
        return False
    classes = words.classes[i]
    if "adverb" in classes and not words.among(i, "clause start"):
        return True
    return not _DATES.isdisjoint(classes)


def object_act(words: Words, start: int) -> str:
    """Give the act of the cue noun that heads the object after a verb.

    Returns
    -------
    str
        The noun's act, "statement" for a statement, or "" where no cue noun is near.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> words = annotate(Sentence(0, 42, "The mill rejected the baseless accusations"))
    >>> object_act(words, 3)
    'accuse'
    """
    for hit in words.nouns.values():
        near = start <= hit.start < start + OBJECT
        if near and hit.end not in words.nouns:  # of "evasion charges" the last
            if _is_barred(words, start, hit.start):
                return ""
            return "statement" if hit.entry.lemma.endswith("statement") else hit.entry.act
    return ""


def _is_barred(words: Words, start: int, end: int) -> bool:
    """Tell whether a mark or a word stands between that no object has in it."""
    if not STOPS.isdisjoint(words.norms[start:end]):
        return True
    return not all(map(_BARS_OBJECT.isdisjoint, words.classes[start:end]))
