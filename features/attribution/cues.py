"""Stage 1, cues: the words of a sentence that report speech, a claim or an attitude."""

from dataclasses import dataclass, replace

from sayso.features.annotation import Words
from sayso.features.lexicon import Attitude, Hit, Noun, Role, Verb

_BE = frozenset("be am is are was were been being 's 're isn't aren't wasn't weren't got".split())
_HAVE = frozenset("have has had having haven't hasn't hadn't 've".split())
_COPULAS = _BE | frozenset("remain remains remained feel feels felt seem seems seemed".split())
# Verbs that put a second verb into the infinitive without taking the speech away.
_CATENATIVES = frozenset(
    "continue continues continued went began begins seem seems seemed appear appears appeared "
    "rushed hastened sought seeks moved had".split()
)
_OPENERS, _CLOSERS = "“\"‘'«", "”\"’'»"
# A clause without "that" is plain where it begins with one of these.
_CLAUSE_STARTS = frozenset({"that", "he", "she", "they", "there", "we"})
# A weak verb is speech with one of these for its object ("raised concerns", "made no comment").
_SPEECH_OBJECTS = frozenset(
    {
        "accuse",
        "deny",
        "concern",
        "demand",
        "warn",
        "claim",
        "question",
        "concede",
        "promise",
        "statement",
    }
)
_REACH = 5
_AHEAD = 9


@dataclass(frozen=True, slots=True)
class CueWord:
    """One cue among the tokens of its sentence.

    Parameters
    ----------
    start, end : int
        Its tokens.
    group : int
        The first token of its verb group ("has" of "has repeatedly denied").
    lemma, act : str
        Its entry in the lexicon.
    sort : str
        verb, attitude, noun, "according to" or "headline".
    form : str
        finite, gerund or passive for verbs, else "".
    negated : bool
    object_act : str
        The act that its object names ("rejected accusations": accuse), or "".
    weak : bool
        Whether the lexicon says that it is more often not speech.
    """

    start: int
    end: int
    group: int
    lemma: str
    act: str
    sort: str
    form: str = ""
    negated: bool = False
    object_act: str = ""
    weak: bool = False


def find_cues(words: Words) -> list[CueWord]:
    """Give the cues of a sentence that stand outside its quotations, in order.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> text = "The union never accused the bank, according to its leader."
    >>> [(cue.lemma, cue.act, cue.negated) for cue in find_cues(annotate(Sentence(0, 58, text)))]
    [('accuse', 'accuse', True), ('according to', 'say', False)]
    """
    cues = []
    for i in range(len(words)):
        if not words.quoted[i]:
            cue = _verb(words, i) or _attitude(words, i) or _according(words, i) or _noun(words, i)
            if cue:
                cues.append(cue)
    return cues


def _group_start(words: Words, i: int) -> int:
    """Give the first token of the verb group that ends at token ``i``."""
    while words.is_a(i - 1, "auxiliary", "adverb", "negation") or _is_contraction(words, i - 1):
        i -= 1
    return i


def _is_contraction(words: Words, i: int) -> bool:
    """Tell whether "'s" stands for "is" or "has" and not for the possessive."""
    return words.norm(i) == "'s" and words.is_a(i - 1, "pronoun-subject")


def _verb(words: Words, i: int) -> CueWord | None:
    hit = words.verbs.get(i)
    if hit is None or not isinstance(hit.entry, Verb):
        return None
    group = _group_start(words, i)
    form = _form(words, hit, hit.entry, group)
    if not form or (not form == "passive" and _is_noun(words, hit, group)):
        return None
    entry = hit.entry
    weak = "weak" in entry.frames
    if weak and form == "passive":
        return None
    if weak and not _evidence(words, hit, entry, group):
        return None
    negated = any(
        words.is_a(k, "negation") or words.norm(k).endswith("n't") for k in range(group, i)
    )
    cue = CueWord(i, hit.end, group, entry.lemma, entry.act, "verb", form, negated, weak=weak)
    return replace(cue, object_act=_object_act(words, hit.end))


def _form(words: Words, hit: Hit, entry: Verb, group: int) -> str:
    """Tell how the verb stands: finite, gerund, passive, or "" for no cue."""
    helpers = {words.norm(k) for k in range(group, hit.start)}
    if words.norm(group - 1) == "to" or "to" in helpers:
        before = words.norm(group - 2)
        return "finite" if before in _CATENATIVES else ""
    if "gerund" in entry.forms:
        return "finite" if helpers & _BE else "gerund"
    if "participle" in entry.forms and helpers & _BE:
        return "passive"
    if helpers - _BE and any(words.is_a(k, "auxiliary") for k in range(group, hit.start)):
        return "finite"
    if "participle" in entry.forms and _reduced(words, hit, entry):
        return ""
    if entry.forms == {"base"} or "past" not in entry.forms and "third" not in entry.forms:
        return "finite" if _plural_subject(words, group) else ""
    return "finite"


def _reduced(words: Words, hit: Hit, entry: Verb) -> bool:
    """Tell a reduced passive ("the men accused of arson") from an active past."""
    following = words.norm(hit.end)
    if following == "by":
        return True
    if following == "to" and words.norm(hit.end + 1) in ("be", "have"):
        return True
    needs_object = "obj-person" in entry.frames and not entry.frames & {"that", "quote"}
    return needs_object and (words.is_a(hit.end, "preposition") or following in (".", ",", ""))


def _plural_subject(words: Words, group: int) -> bool:
    before = group - 1
    norm = words.norm(before)
    if words.is_a(before, "pronoun-subject"):
        return norm not in ("he", "she", "it")
    start = _head_start(words, group)
    role = next((h for h in words.roles.values() if start <= h.start < group), None)
    if role is not None and isinstance(role.entry, Role):
        return role.entry.plural or role.entry.kind == "people" or words.norm(role.end) == "and"
    ends = (words.norm(before), words.norm(start))
    return words.is_word(before) and any(n.endswith("s") and not n.endswith("ss") for n in ends)


def _head_start(words: Words, group: int) -> int:
    """Give where the noun phrase before a verb begins, prepositions stepped over."""
    i = group
    while (
        i > 0
        and words.is_word(i - 1)
        and not words.is_a(i - 1, "subordinator", "auxiliary", "relative")
    ):
        i -= 1
    return i


def _is_noun(words: Words, hit: Hit, group: int) -> bool:
    """Tell whether the form is used as a noun or an adjective here ("Russia's claims")."""
    before = hit.start - 1
    nounlike = hit.start in words.nouns or hit.start in words.roles or "third" in hit_forms(hit)
    if words.is_a(before, "pronoun-subject", "adverb") and not words.is_a(before, "possessive"):
        return nounlike and words.is_a(before, "determiner") and group == hit.start
    if words.is_a(before, "determiner", "possessive") or words.norm(before) == "'s":
        return True
    if group < hit.start:
        return False
    if words.is_a(before, "preposition") and "gerund" not in hit_forms(hit):
        return True
    return nounlike and not _subject_before(words, hit.start)


def hit_forms(hit: Hit) -> frozenset[str]:
    """Give the inflections that a verb hit may be."""
    return hit.entry.forms if isinstance(hit.entry, Verb) else frozenset()


def _subject_before(words: Words, i: int) -> bool:
    """Tell whether something that can be a subject stands right before token ``i``."""
    before = i - 1
    if words.is_a(before, "pronoun-subject", "relative", "time", "day", "month"):
        return True
    if not words.is_word(before):
        return words.norm(before) in (",", ")", "”", '"', "’", "'", "--", "—", "–")
    ends = {h.end for h in (*words.roles.values(), *words.names.values(), *words.nouns.values())}
    adjective = next((h for h in words.names.values() if h.end == i), None)
    if adjective is not None and getattr(adjective.entry, "sort", "") in ("adjective", "regional"):
        return False
    return i in ends or words.tokens[before].capital or words.norm(before).endswith("s")


def _evidence(words: Words, hit: Hit, entry: Verb, group: int) -> bool:
    """Tell whether a weak verb shows one of its frames plainly."""
    frames, following = entry.frames, _after_time(words, hit.end)
    if "that" in frames and words.norm(following) in _CLAUSE_STARTS:
        return True
    if "quote" in frames and _beside_quotation(words, group, following):
        return True
    if "to-inf" in frames and words.norm(following) == "to":
        return True
    ahead = {words.norm(k) for k in range(following, following + _AHEAD)}
    if "as" in frames and "as" in ahead:
        return True
    if entry.act == "accuse" and frames & ahead & {"with", "of", "for"}:
        return True
    if {"obj-person", "to-inf"} <= frames and "to" in ahead:
        return True
    return "obj-claim" in frames and _object_act(words, following) in _SPEECH_OBJECTS


def _after_time(words: Words, i: int) -> int:
    """Step over "on Monday" or "earlier this week" after a verb."""
    k = i
    while words.is_a(k, "day", "month", "time", "adverb") or words.norm(k) in (
        "on",
        "in",
        "this",
        "last",
    ):
        k += 1
    return k if k == i or words.is_a(k - 1, "day", "month", "time", "adverb") else i


def _beside_quotation(words: Words, group: int, following: int) -> bool:
    ahead = any(
        words.norm(k) in _OPENERS + ":" for k in range(following, following + 3) if words.norm(k)
    )
    behind = any(
        words.norm(k) in _CLOSERS for k in range(max(0, group - 7), group) if words.quoted[k]
    )
    trailing = words.norm(following) in (".", "") and any(
        words.norm(k) == "," for k in range(max(0, group - 6), group)
    )
    return ahead or behind or trailing


def _object_act(words: Words, start: int) -> str:
    """Give the act of the cue noun that heads the object, if one does."""
    for i in range(start, min(start + _REACH, len(words))):
        hit = words.nouns.get(i)
        if hit and isinstance(hit.entry, Noun):
            return "statement" if hit.entry.lemma.endswith("statement") else hit.entry.act
        if words.is_a(i, "subordinator", "relative", "auxiliary") or words.norm(i) in (
            ",",
            ";",
            ":",
        ):
            break
    return ""


def _attitude(words: Words, i: int) -> CueWord | None:
    hit = words.attitudes.get(i)
    if hit is None or not isinstance(hit.entry, Attitude):
        return None
    group = _group_start(words, i)
    helpers = {words.norm(k) for k in range(group, i)}
    if words.norm(group - 1) in _COPULAS:
        group = _group_start(words, group - 1)
    elif not helpers & _COPULAS:
        return None
    if words.norm(group - 1) in ("it", "there", "which", "that", "what"):
        return None
    negated = any(
        words.is_a(k, "negation") or words.norm(k).endswith("n't") for k in range(group, i)
    )
    return CueWord(i, hit.end, group, hit.entry.word, hit.entry.act, "attitude", "finite", negated)


def _according(words: Words, i: int) -> CueWord | None:
    if words.norm(i) == "according" and words.norm(i + 1) == "to":
        return CueWord(i, i + 2, i, "according to", "say", "according to")
    return None


def _noun(words: Words, i: int) -> CueWord | None:
    hit = words.nouns.get(i)
    if hit is None or not isinstance(hit.entry, Noun):
        return None
    return CueWord(i, hit.end, i, hit.entry.lemma, hit.entry.act, "noun")
