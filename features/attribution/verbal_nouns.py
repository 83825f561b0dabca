"""Whether a form that may be a verb is a noun or an adjective here ("Russia's claims").

In: `Words` and the hit of a form. Out: whether it is no verb here. May import: lexicon, words.
"""

from sayso.features.attribution.noun_phrases import phrase_left
from sayso.features.attribution.plurals import role_before, several
from sayso.features.attribution.subjects import subject_left
from sayso.features.attribution.verb_groups import acts_as_verb
from sayso.features.entries import Verb
from sayso.features.phrase_table import Hit
from sayso.features.words import Words

# After these marks a verb may follow its subject, or what it reports.
_AFTER_SUBJECT = frozenset({",", ")", "”", '"', "’", "'", "--", "—", "–"})
_APOSTROPHES = frozenset({"'", "’"})
_POSSESSIVES = _APOSTROPHES | {"'s"}
_LINKS = frozenset({"preposition", "conjunction"})
# The owner of a noun ends at most so many tokens before it.
_OWNER = 3
_NONE: frozenset[str] = frozenset()


def is_noun(words: Words, hit: Hit[Verb], group: int) -> bool:
    """Tell whether a form whose group begins at token ``group`` is a noun or an adjective.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> words = annotate(Sentence(0, 41, "Norway claims that it heard its own claims"))
    >>> [is_noun(words, words.verbs[i], i) for i in (1, 7)]
    [False, True]
    """
    return _has(words, hit) or _is_named(words, hit, group)


def _is_named(words: Words, hit: Hit[Verb], group: int) -> bool:
    """Tell a noun or an adjective by what stands before it ("Russia's claims")."""
    i, before, forms = hit.start, hit.start - 1, hit.entry.forms
    norm, classes = words.norm(before), words.classes[before] if i else _NONE
    if "adverb" in classes and "time" not in classes and words.among(group - 1, "article"):
        return True  # "a newly disclosed letter", not "the daily said"
    if norm == "this" and "gerund" in forms and words.is_a(before - 1, "preposition"):
        return True  # "for this writing"
    nounlike = "past" not in forms and (_looks_plural(hit) or names_speech(words, i))
    if nounlike and _is_before_role(words, hit):
        return True  # "state officials said"
    owned = "possessive" in classes or (norm in _APOSTROPHES and _ends_plural_owner(words, before))
    if not owned and ("pronoun-subject" in classes or "adverb" in classes):
        some = nounlike and group == i and "determiner" in classes
        return some and ("third" in forms or not _has_object(words, hit.end))
    if owned or "determiner" in classes or (norm == "'s" and group == i):
        return True
    if nounlike and norm.endswith("ed") and "-" in norm:
        return True  # "the army-led campaign"
    if group < i:
        return False
    if nounlike and "third" in forms and _is_counted(words, i):
        return True
    if "preposition" in classes and "gerund" not in forms:
        return not words.among(before, "clause joiner")
    return nounlike and not _subject_before(words, i)


def _is_before_role(words: Words, hit: Hit[Verb]) -> bool:
    """Tell whether a role follows, or stands at, the form and a verb comes after it."""
    role = words.roles.get(hit.end) or words.roles.get(hit.start)
    return role is not None and role.end in words.verbs


def _has_object(words: Words, i: int) -> bool:
    """Tell whether an object begins at token ``i`` ("some blame the mayor")."""
    return words.is_any(i, "determiner", "possessive", "pronoun-object") or words.norm(i) == "it"


def names_speech(words: Words, i: int) -> bool:
    """Tell whether a word is a noun of speech or a role too ("report", "news report")."""
    if i in words.nouns or i in words.roles or words.among(i, "noun as well"):
        return True
    return bool(words.nouns) and any(hit.start < i < hit.end for hit in words.nouns.values())


def _looks_plural(hit: Hit[Verb]) -> bool:
    """Tell whether a form in "-s" may be a plural ("runs"); those of plain speech are verbs."""
    return "third" in hit.entry.forms and "weak" in hit.entry.frames


def _has(words: Words, hit: Hit[Verb]) -> bool:
    """Tell "the allies have disputes" and "had reason" from a verb by the auxiliary."""
    if "be" not in words.present and "have" not in words.present:
        return False
    if "participle" in hit.entry.forms or "gerund" in hit.entry.forms:
        return False
    before = hit.start - 1
    while words.is_a(before, "adverb"):  # "there were only reports"
        before -= 1
    return words.among(before, "be") or words.among(before, "have")


def _is_counted(words: Words, i: int) -> bool:
    """Tell a plural in "-s" from a verb by the number before it ("400 army reports")."""
    start = i
    while words.is_word(start - 1) and _LINKS.isdisjoint(words.classes[start - 1]):
        start -= 1
    start += words.is_a(start, "adverb") or words.among(start, "article")
    return words.norm(start)[:1].isdigit() or words.among(start, "plural determiner")


def _is_bare_role(words: Words, end: int) -> bool:
    """Tell a singular role without its article ("protests and opposition calls for a vote")."""
    role = role_before(words, end)
    if role is None or role.entry.several or not words.among(role.start - 1, "joiner"):
        return False
    return not words.tokens[role.start].capital


def _is_object(words: Words, end: int) -> bool:
    """Tell an adjective before a noun from a subject: "raised Dutch hopes", "in rebel states"."""
    role = role_before(words, end)
    if (
        role is not None
        and not (role.entry.several or words.is_capital(end - 1))
        and words.is_a(role.start - 1, "preposition")
    ):
        return True
    start, _ = phrase_left(words, end)
    return start >= end or (start > words.lead and acts_as_verb(words, start - 1))


def owner_before(words: Words, i: int) -> int | None:
    """Give the token that ends the owner of a noun, "'s" of "the union's new claim", or None."""
    if words.present.isdisjoint(_POSSESSIVES):
        return None
    before = i - 1
    while i - before < _OWNER and words.is_word(before):
        before -= 1
    norm = words.norm(before)
    owned = norm == "'s" or (norm in _APOSTROPHES and _ends_plural_owner(words, before))
    return before if owned else None


def _ends_plural_owner(words: Words, i: int) -> bool:
    """Tell whether an apostrophe is that of "the sailors' claims"."""
    return not words.quoted[i] and words.norm(i - 1).endswith("s")


def _subject_before(words: Words, i: int) -> bool:
    """Tell whether something that can be a subject stands right before token ``i``."""
    before = i - 1
    if words.is_any(before, "pronoun-subject", "relative", "time", "day", "month"):
        return True
    if not words.is_word(before) or words.among(before, "clause joiner"):
        # "praises the mayor and rips the daily"
        joined = words.is_word(before) and words.is_a(i + 1, "determiner")
        return joined or words.norm(before) in _AFTER_SUBJECT
    name = words.names_by_end.get(i)
    place = words.places.get(name.start) if name else None
    if place is not None and place.entry.modifies:
        return False
    if name is not None and words.is_a(name.start - 1, "preposition"):
        start, end = subject_left(words, i)
        return start < end  # not "according to U.N. estimates"
    if words.among(before, "present"):
        return False
    if before == words.lead and words.is_a(i + 1, "preposition"):
        return before in words.names or several(words, i, surely=False)
    if _is_bare_role(words, i):
        return False
    if words.speaker_ends(i):
        return not _is_object(words, i)
    if any(hit.end == i for hit in words.nouns.values()):
        return True
    return words.is_capital(before) or words.norm(before).endswith("s")
