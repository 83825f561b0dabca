"""How a verb of speech stands in its sentence: finite, gerund, passive - or no verb at all."""

from sayso.features.attribution.subjects import subject_left
from sayso.features.attribution.verb_groups import acts_as_verb
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
# After these marks a verb may follow its subject, or what it reports.
_AFTER_SUBJECT = frozenset({",", ")", "”", '"', "’", "'", "--", "—", "–"})


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
    form = _form(words, hit, group)
    noun = form in ("finite", "gerund") and (_is_noun(words, hit, group) or _has(words, hit))
    return "" if noun else form


def _form(words: Words, hit: Hit[Verb], group: int) -> str:
    forms = hit.entry.forms
    helpers = {words.norm(k) for k in range(group, hit.start)}
    passive = _is_passive(words, helpers, hit)
    if words.norm(group - 1) == "to":
        return ""
    if "to" in helpers and not passive:
        return "finite"
    if "gerund" in forms:
        return "finite" if passive else "gerund"
    if "participle" in forms and passive:
        return "passive"
    if "participle" in forms and words.among(group - 1, "seem"):
        return ""
    if _has_auxiliary(words, group, hit.start):
        return "finite"
    if "participle" in forms and _is_reduced(words, hit):
        return "passive" if _is_headline(words, group) else ""
    if "past" in forms or "third" in forms:
        return "finite"
    if _plural_subject(
        words, group, surely="weak" in hit.entry.frames or _names_speech(words, hit.start)
    ):
        return "finite"
    return ""


def _is_passive(words: Words, helpers: set[str], hit: Hit[Verb]) -> bool:
    """Tell whether the helpers are forms of "be"; "'s" is one before "accused of"."""
    found = helpers & word_set("be")
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
    helpers = range(group, end)
    return any(words.is_a(k, "auxiliary") for k in helpers) and not all(
        words.among(k, "be") for k in helpers
    )


def _is_reduced(words: Words, hit: Hit[Verb]) -> bool:
    """Tell a reduced passive ("the men accused of arson") from an active past."""
    following, frames = words.norm(hit.end), hit.entry.frames
    if hit.entry.act == "relay" and "as" in words.norms[hit.end : hit.end + _QUOTED]:
        return False
    if _has_object_before(words, hit.start):
        return False
    if following == "by":
        return not words.among(hit.end + 1, "channel")
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
    return words.is_a(hit.end, "preposition") and following != "to"


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


def _plural_subject(words: Words, group: int, surely: bool) -> bool:
    """Tell whether a plural stands before a bare form: "they claim", not "his claim".

    ``surely``: whether an unknown word in "-s" is not plural enough ("the suit follows demands").
    """
    before = group - 1
    if words.is_a(before, "pronoun-subject"):
        return not words.among(before, "singular pronoun")
    if acts_as_verb(words, before):
        return False  # "it exposed fault lines"
    start, end = subject_left(words, group)
    return start < end and _is_plural(words, start, end, surely)


def _is_plural(words: Words, start: int, end: int, surely: bool) -> bool:
    """Tell whether a noun phrase stands for more than one."""
    if words.is_a(start, "pronoun-subject") and not words.among(start, "singular pronoun"):
        return not words.among(start, "definite")
    for i in range(start, end):
        if words.among(i, "joiner"):
            return True
        if words.is_a(i, "preposition"):
            return _several(words, i, surely)
    return _several(words, end, surely)


def _several(words: Words, end: int, surely: bool) -> bool:
    """Tell whether the noun that ends before token ``end`` is a plural."""
    role = next((hit for hit in words.roles.values() if hit.end == end), None)
    if role is not None:
        return role.entry.several or (role.entry.kind == "body" and not surely)
    noun = words.norm(end - 1)
    return not surely and noun.endswith("s") and not noun.endswith(("ss", "'s"))


def _is_noun(words: Words, hit: Hit[Verb], group: int) -> bool:
    """Tell whether the form is used as a noun or an adjective here ("Russia's claims")."""
    i, before, forms = hit.start, hit.start - 1, hit.entry.forms
    described = words.is_a(i - 1, "adverb") and not words.is_a(i - 1, "time")
    if described and words.among(group - 1, "article"):
        return True  # "a newly disclosed letter", not "the daily said"
    nounlike = "past" not in forms and (_names_speech(words, i) or _looks_plural(hit))
    owned = words.is_a(before, "possessive") or is_plural_owner(words, before)
    if words.is_a(before, "pronoun-subject", "adverb") and not owned:
        return nounlike and words.is_a(before, "determiner") and group == i
    if owned or words.is_a(before, "determiner") or (words.norm(before) == "'s" and group == i):
        return True
    if group < i:
        return False
    if nounlike and "third" in forms and _is_counted(words, i):
        return True
    if words.is_a(before, "preposition") and "gerund" not in forms:
        return not words.among(before, "clause joiner")
    return nounlike and not _subject_before(words, i)


def _names_speech(words: Words, i: int) -> bool:
    """Tell whether a word is a noun of speech or a role too ("report", "news report")."""
    if words.among(i, "noun as well"):
        return True
    return i in words.roles or any(h.start <= i < h.end for h in words.nouns.values())


def _looks_plural(hit: Hit[Verb]) -> bool:
    """Tell whether a form in "-s" may be a plural ("runs"); those of plain speech are verbs."""
    return "third" in hit.entry.forms and "weak" in hit.entry.frames


def _has(words: Words, hit: Hit[Verb]) -> bool:
    """Tell "the allies have disputes" and "had reason" from a verb by the auxiliary."""
    if hit.entry.forms & {"participle", "gerund"}:
        return False
    return words.among(hit.start - 1, "be") or words.among(hit.start - 1, "have")


def _is_counted(words: Words, i: int) -> bool:
    """Tell a plural in "-s" from a verb by the number before it ("400 army reports")."""
    start = i
    while words.is_word(start - 1) and not words.is_a(start - 1, "preposition", "conjunction"):
        start -= 1
    start += words.is_a(start, "adverb")
    return words.norm(start)[:1].isdigit() or words.among(start, "plural determiner")


def _is_bare_role(words: Words, end: int) -> bool:
    """Tell a singular role without its article ("protests and opposition calls for a vote")."""
    role = next((hit for hit in words.roles.values() if hit.end == end), None)
    if role is None or role.entry.several or not words.among(role.start - 1, "joiner"):
        return False
    return not words.tokens[role.start].capital


def is_plural_owner(words: Words, i: int) -> bool:
    """Tell whether a token is the apostrophe of "the sailors' claims"."""
    return words.norm(i) in ("'", "’") and not words.quoted[i] and words.norm(i - 1).endswith("s")


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
    if name is not None and words.is_a(name.start - 1, "preposition"):
        start, end = subject_left(words, i)
        return start < end  # not "according to U.N. estimates"
    if words.among(before, "present"):
        return False
    if before == words.lead and words.is_a(i + 1, "preposition"):
        return before in words.names or _several(words, i, surely=False)
    if _is_bare_role(words, i):
        return False
    if words.speaker_ends(i) or any(hit.end == i for hit in words.nouns.values()):
        return True
    return words.is_capital(before) or words.norm(before).endswith("s")
