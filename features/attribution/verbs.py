"""How a verb of speech stands in its sentence: finite, gerund, passive - or no verb at all."""

from sayso.features.entries import Verb
from sayso.features.lexicon import word_set
from sayso.features.phrase_table import Hit
from sayso.features.words import Words

# After these marks a verb may follow its subject, or what it reports.
_AFTER_SUBJECT = frozenset({",", ")", "”", '"', "’", "'", "--", "—", "–"})


def group_start(words: Words, i: int) -> int:
    """Give the first token of the verb group that ends before token ``i``."""
    while words.is_a(i - 1, "auxiliary", "adverb", "negation") or _is_contraction(words, i - 1):
        i -= 1
    return i


def _is_contraction(words: Words, i: int) -> bool:
    """Tell whether "'s" stands for "is" or "has" and not for the possessive."""
    return words.norm(i) == "'s" and words.is_a(i - 1, "pronoun-subject")


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
    >>> from sayso.features.document import Sentence
    >>> words = annotate(Sentence(0, 41, "They were accused, and their claims failed"))
    >>> [verb_form(words, words.verbs[i], group_start(words, i)) for i in (2, 6)]
    ['passive', '']
    """
    form = _form(words, hit, group)
    return "" if form in ("finite", "gerund") and _is_noun(words, hit, group) else form


def _form(words: Words, hit: Hit[Verb], group: int) -> str:
    forms = hit.entry.forms
    helpers = {words.norm(k) for k in range(group, hit.start)}
    passive = not helpers.isdisjoint(word_set("be"))
    if words.norm(group - 1) == "to" or "to" in helpers:
        return "finite" if words.among(group - 2, "catenative") else ""
    if "gerund" in forms:
        return "finite" if passive else "gerund"
    if "participle" in forms and passive:
        return "passive"
    if _has_auxiliary(words, group, hit.start):
        return "finite"
    if "participle" in forms and _is_reduced(words, hit):
        return ""
    if "past" in forms or "third" in forms or _plural_subject(words, group):
        return "finite"
    return ""


def _has_auxiliary(words: Words, group: int, end: int) -> bool:
    """Tell whether the group has an auxiliary, and not forms of "be" alone."""
    helpers = range(group, end)
    return any(words.is_a(k, "auxiliary") for k in helpers) and not all(
        words.among(k, "be") for k in helpers
    )


def _is_reduced(words: Words, hit: Hit[Verb]) -> bool:
    """Tell a reduced passive ("the men accused of arson") from an active past."""
    following, frames = words.norm(hit.end), hit.entry.frames
    if following == "by":
        return not words.among(hit.end + 1, "channel")
    if following == "to" and words.norm(hit.end + 1) in ("be", "have"):
        return True
    needs_object = "obj-person" in frames and not frames & {"that", "quote"}
    return needs_object and (words.is_a(hit.end, "preposition") or following in (".", ",", ""))


def _plural_subject(words: Words, group: int) -> bool:
    """Tell whether a plural stands before a bare form: "they claim", not "his claim"."""
    before = group - 1
    if words.norm(before) == ",":
        return any(hit.entry.several for hit in words.roles.values() if hit.end < group)
    if words.is_a(before, "pronoun-subject"):
        return not words.among(before, "singular pronoun")
    start = _clause_start(words, group)
    role = next((hit for hit in words.roles.values() if start <= hit.start < group), None)
    if role is not None:
        return role.entry.several or words.norm(role.end) == "and"
    ends = (words.norm(before), words.norm(start))
    return words.is_word(before) and any(n.endswith("s") and not n.endswith("ss") for n in ends)


def _clause_start(words: Words, group: int) -> int:
    """Give where the words that may be the subject of a verb begin."""
    i = group
    while words.is_word(i - 1) and not words.is_a(i - 1, "subordinator", "auxiliary", "relative"):
        i -= 1
    return i


def _is_noun(words: Words, hit: Hit[Verb], group: int) -> bool:
    """Tell whether the form is used as a noun or an adjective here ("Russia's claims")."""
    i, before, forms = hit.start, hit.start - 1, hit.entry.forms
    nounlike = i in words.nouns or i in words.roles or "third" in forms
    owned = words.is_a(before, "possessive")
    if words.is_a(before, "pronoun-subject", "adverb") and not owned:
        return nounlike and words.is_a(before, "determiner") and group == i
    if owned or words.is_a(before, "determiner") or words.norm(before) == "'s":
        return True
    if group < i:
        return False
    if words.is_a(before, "preposition") and "gerund" not in forms:
        return True
    return nounlike and not _subject_before(words, i)


def _subject_before(words: Words, i: int) -> bool:
    """Tell whether something that can be a subject stands right before token ``i``."""
    before = i - 1
    if words.is_a(before, "pronoun-subject", "relative", "time", "day", "month"):
        return True
    if not words.is_word(before):
        return words.norm(before) in _AFTER_SUBJECT
    name = words.names_by_end.get(i)
    place = words.places.get(name.start) if name else None
    if place is not None and place.entry.modifies:
        return False
    if words.speaker_ends(i) or any(hit.end == i for hit in words.nouns.values()):
        return True
    return words.is_capital(before) or words.norm(before).endswith("s")
