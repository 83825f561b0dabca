"""How a word of harm or wrong is used: told as a deed, or only named.

In: `Words` and a token. Out: `Use`. May import: lexicon, words, grammar.
"""

from typing import NamedTuple

from sayso.features.attribution.verb_groups import acts_as_verb, group_start, is_past
from sayso.features.lexicon import word_set
from sayso.features.words import Words

# A light verb stands at most so many tokens before the noun that says what it does.
_LIGHT_REACH = 5
_GERUND_AFTER = frozenset({"by", "of", "for", "with", "from", "after", "in", ",", "and"})
_PARTICIPLE_BEFORE = frozenset(
    {"by", "in", "near", "during", "on", "at", ".", "", "since", "when", ","}
)
_LONG_ENOUGH = 5
CLAUSE_ENDS = frozenset({",", ";", ".", "“", "”", '"'})


class Use(NamedTuple):
    """How a word is used: ``form`` is active, passive, gerund, infinitive or "" (a noun).

    ``at`` is the token of the verb, that of the word itself or of a light verb before it.
    """

    form: str
    at: int


def use_of(words: Words, start: int) -> Use:
    """Tell how the word at a token is used.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> words = annotate(Sentence(0, 49, "The army shelled towns, launched raids and feared war"))
    >>> use_of(words, 2), use_of(words, 6), use_of(words, 9)
    (Use(form='active', at=2), Use(form='active', at=5), Use(form='', at=9))
    """
    form = _verb_form(words, start)
    if form:
        return Use(form, start)
    light = _light_verb(words, start)
    return Use("", start) if light is None else Use(_verb_form(words, light), light)


def in_passing(words: Words, start: int) -> bool:
    """Tell whether a word only describes somebody, in a relative clause.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> words = annotate(Sentence(0, 44, "The man who robbed a bank now sues the police"))
    >>> in_passing(words, 3), in_passing(words, 1)
    (True, False)
    """
    describing = word_set("describing")
    for k in range(start - 1, 0, -1):
        norm = words.norms[k]
        if norm in CLAUSE_ENDS:
            return False
        if norm in describing:
            return not words.among(k - 1, "whoever") and not _is_main(words, k, start)
    return False


def _is_main(words: Words, relative: int, start: int) -> bool:
    """Tell whether the main verb stands between a relative clause and a word, or is that word."""
    group = group_start(words, start)
    between = (k for k in range(relative + 1, group) if is_past(words, k))
    verbs = sum(acts_as_verb(words, k) for k in between)
    joined = words.is_any(group - 1, "conjunction", "pronoun-subject")
    return verbs > 1 or (verbs == 1 and is_past(words, start) and not joined)


def _light_verb(words: Words, noun: int) -> int | None:
    """Give the verb of which a noun is the object: "launched" of "launched dozens of raids"."""
    for k in range(noun - 1, max(-1, noun - 1 - _LIGHT_REACH), -1):
        if words.among(k, "light verb"):
            return k
        if not words.is_word(k) or _parts(words, k):
            break
    return None


def _parts(words: Words, i: int) -> bool:
    """Tell whether a word parts an object from what stands before it."""
    if words.is_a(i, "preposition"):
        return words.norm(i) != "of"
    return words.is_any(i, "auxiliary", "conjunction")


def _verb_form(words: Words, i: int) -> str:
    group = group_start(words, i)
    if "to" in (words.norm(i - 1), words.norm(group - 1)):
        return "infinitive"
    be = words.any_among(range(group, i), "be")
    if words.norm(i).endswith("ing") and len(words.norm(i)) > _LONG_ENOUGH:
        return "active" if be else _gerund(words, i, group - 1)
    if be:
        return "passive" if _is_past(words, i) else ""
    if group < i and any(words.is_a(k, "auxiliary") for k in range(group, i)):
        return "active"
    return _finite(words, i, group - 1)


def _gerund(words: Words, i: int, before: int) -> str:
    named = words.is_any(i - 1, "determiner", "possessive") or words.norm(i - 1) == "'s"
    return "gerund" if not named and words.norm(before) in _GERUND_AFTER else ""


def _finite(words: Words, i: int, before: int) -> str:
    """Tell the use of a form that has no auxiliary, from the token before its group."""
    if (
        words.is_any(before, "determiner", "preposition", "possessive")
        or words.norm(before) == "'s"
    ):
        return ""
    pronoun = words.is_any(before, "pronoun-subject", "relative")
    if not _is_past(words, i):
        return "active" if pronoun or _third_person(words, i, before) else ""
    if not pronoun and words.norm(i + 1) in _PARTICIPLE_BEFORE:
        return "passive"
    return "active" if words.is_word(before) or words.norm(before) in (",", ")", "”", '"') else ""


def _is_past(words: Words, i: int) -> bool:
    return words.norm(i).endswith("ed") or words.among(i, "irregular past")


def _third_person(words: Words, i: int, before: int) -> bool:
    """Tell "Norway bombs the town" from "Norwegian bombs": a name, and an object after it."""
    place = words.places.get(before)
    named = words.speaker_ends(before + 1) and not (place is not None and place.entry.modifies)
    norm = words.norm(i)
    has_object = words.is_any(i + 1, "determiner", "possessive", "pronoun-object")
    ends = norm.endswith("s") and not norm.endswith("ss")
    return named and ends and (has_object or words.is_capital(i + 1))
