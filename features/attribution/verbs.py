"""How a verb of speech stands in its sentence: finite, gerund, passive - or no verb at all.

In: `Words` and the hit of a verb. Out: its form, "" where it is no verb. May import: lexicon,
words, grammar.
"""

from sayso.features.attribution.plurals import plural_after, plural_subject
from sayso.features.attribution.verbal_nouns import is_noun, names_speech
from sayso.features.entries import Verb
from sayso.features.lexicon import word_set
from sayso.features.phrase_table import Hit
from sayso.features.words import Words

# "Charged with", "blamed for": whoever is blamed stands before, so that it is passive.
_BLAMING = frozenset({"with", "for"})
# "As saying" stands at most so many tokens after "quoted".
_QUOTED = 12
# "Whom" stands at most so many tokens before the verb whose object it is.
_OBJECT = 5
# A time ends at most so many tokens after the preposition that opens it ("for the third time").
_TIME = 5
_BARE = frozenset({"base"})
_DATES = ("day", "month", "time")


def verb_form(words: Words, hit: Hit[Verb], group: int) -> str:
    """Tell how a verb stands whose group begins at token ``group``.

    Returns
    -------
    str
        finite, gerund or passive, or "" where it reports nothing: an infinitive, a reduced
        passive ("the men accused of arson"), a noun or an adjective.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.attribution.verb_groups import group_start
    >>> from sayso.features.document import Sentence
    >>> words = annotate(Sentence(0, 41, "They were accused, and their claims failed"))
    >>> [verb_form(words, words.verbs[i], group_start(words, i)) for i in (2, 6)]
    ['passive', '']
    """
    if group and (words.norms[group - 1] == "to" or "helping" in words.sets[group - 1]):
        return ""
    # A bare form is often a noun, which is told sooner than whether a plural stands before it.
    bare = hit.entry.forms == _BARE
    if bare and is_noun(words, hit, group):
        return ""
    form = _form(words, hit, group)
    noun = not bare and form in ("finite", "gerund") and is_noun(words, hit, group)
    return "" if noun else form


def _form(words: Words, hit: Hit[Verb], group: int) -> str:
    forms = hit.entry.forms
    helpers = words.norms[group : hit.start]
    passive = bool(helpers) and _is_passive(words, helpers, hit)
    if "to" in helpers and not passive:
        return "finite"
    if "gerund" in forms:
        taken = words.any_among(range(group, hit.start), "takes")
        return "finite" if passive or taken else "gerund"
    participle = "participle" in forms
    if participle and passive:
        return "passive"
    if participle and "seem" in words.present and words.among(group - 1, "seem"):
        return ""
    if helpers and _has_auxiliary(words, group, hit.start):
        return "finite"
    if participle and _is_reduced(words, hit):
        return "passive" if _is_headline(words, group) else ""
    if "past" in forms or "third" in forms:
        return "finite"
    if plural_subject(
        words, group, surely="weak" in hit.entry.frames or names_speech(words, hit.start)
    ):
        return "finite"
    return "finite" if _is_inverted(words, hit, group) else ""


def _is_inverted(words: Words, hit: Hit[Verb], group: int) -> bool:
    """Tell whether a bare form stands between what is said and those who say it."""
    after_content = words.norm(group - 1) == "," or words.quoted[group - 1]
    plain = "quote" in hit.entry.frames and "weak" not in hit.entry.frames
    return group == hit.start > 0 and after_content and plain and plural_after(words, hit.end)


def _is_passive(words: Words, helpers: list[str], hit: Hit[Verb]) -> bool:
    """Tell whether the helpers are forms of "be"; "'s" is one before "accused of"."""
    found = word_set("be").intersection(helpers)
    if found == {"'s"}:
        if "gerund" in hit.entry.forms:
            return True
        follows = words.is_a(hit.end, "preposition") or words.norm(hit.end) == "that"
        return follows and hit.end == hit.start + 1
    return bool(found)


def _is_headline(words: Words, end: int) -> bool:
    """Tell whether a sentence has no full stop, and no auxiliary so far ("Mayor accused of it")."""
    return words.is_word(len(words) - 1) and not any(words.is_a(i, "auxiliary") for i in range(end))


def _has_auxiliary(words: Words, group: int, end: int) -> bool:
    """Tell whether the group has an auxiliary, and not forms of "be" alone."""
    if word_set("be").issuperset(words.norms[group:end]):
        return False
    return any("auxiliary" in classes for classes in words.classes[group:end])


def _is_reduced(words: Words, hit: Hit[Verb]) -> bool:
    """Tell a reduced passive ("the men accused of arson") from an active past."""
    if not _may_be_reduced(words, hit) or _has_object_before(words, hit.start):
        return False
    return hit.entry.act != "relay" or "as" not in words.norms[hit.end : hit.end + _QUOTED]


def _may_be_reduced(words: Words, hit: Hit[Verb]) -> bool:
    """Tell by what follows it whether a verb may be a reduced passive."""
    following, frames = words.norm(hit.end), hit.entry.frames
    if following == "by":
        return not words.among(hit.end + 1, "channel")
    if following == "to" and hit.entry.act == "estimate":
        return True  # "a party expected to win"
    if following == "to" and words.norm(hit.end + 1) in ("be", "have"):
        return not _takes_infinitive(hit)
    if "past" not in hit.entry.forms:
        return True
    if hit.entry.act == "accuse" and "obj-person" in frames and following in _BLAMING & frames:
        return True
    if "that" in frames or frames.isdisjoint({"obj-person", "obj-claim"}):
        return False
    if following in (".", ",", ""):
        return "quote" not in frames and "obj-person" in frames
    prepositional = words.is_a(hit.end, "preposition") and following != "to"
    return (prepositional or _dated(words, hit)) and not _object_after_time(words, hit.end)


def _dated(words: Words, hit: Hit[Verb]) -> bool:
    """Tell of a day and no object after it: "a report issued Tuesday on the fire"."""
    bare = words.is_any(hit.end + 1, "preposition", "auxiliary") and "quote" not in hit.entry.frames
    return bare and words.is_any(hit.end, "day", "month")


def _object_after_time(words: Words, i: int) -> bool:
    """Tell of "rejected in May the request", "rejected for the third time a motion"."""
    if not words.among(i, "time lead") and words.norm(i) != "for":
        return False
    dates = (k + 1 for k in range(i + 1, i + _TIME) if _ends_time(words, k))
    end = next(dates, i)
    return end > i and words.is_any(end, "determiner", "possessive")


def _ends_time(words: Words, i: int) -> bool:
    return words.is_any(i, *_DATES) or words.among(i, "moment")


def _has_object_before(words: Words, i: int) -> bool:
    """Tell the active verb of "whom she accused of theft" by its subject or its object."""
    if words.is_a(i - 1, "pronoun-subject") and words.among(i - 1, "personal"):
        return True
    return "whom" in words.norms[max(0, i - _OBJECT) : i]


def _takes_infinitive(hit: Hit[Verb]) -> bool:
    """Tell "they claimed to be ill" from "men believed to be ill"."""
    verb = hit.entry
    alone = "to-inf" in verb.frames and "obj-person" not in verb.frames
    return alone and verb.act not in ("estimate", "attitude")
