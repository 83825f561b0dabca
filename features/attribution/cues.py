"""Stage 1, cues: the words of a sentence that report speech, a claim or an attitude.

In: `Words`. Out: `CueWord`s, in order. May import: lexicon, words, grammar.
"""

from collections.abc import Iterator
from typing import NamedTuple

from sayso.features.attribution.after_verbs import clause_follows, object_act
from sayso.features.attribution.evidence import reports_speech, seen_as
from sayso.features.attribution.no_report import is_no_report
from sayso.features.attribution.verb_groups import group_start, means_before
from sayso.features.attribution.verbs import verb_form
from sayso.features.entries import Verb
from sayso.features.phrase_table import Hit
from sayso.features.words import Words

# Of what is so, before "to": no attitude of whoever it is said of.
_DESTINED = frozenset({"certain", "sure"})


class CueWord(NamedTuple):
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
    clause : bool
        Whether a clause that it reports follows it ("asked whether", "insists that").
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
    clause: bool = False

    @property
    def accuses(self) -> bool:
        """Whether it charges somebody, or says that somebody does."""
        return "accuse" in (self.act, self.object_act)


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
    # A word that may be two kinds of cue is the first kind that fits.
    cues: dict[int, CueWord] = {}
    for kind in (_verbs, _attitudes, _according, _nouns):
        for cue in kind(words):
            cues.setdefault(cue.start, cue)
    return [cues[i] for i in sorted(cues)]


def _verbs(words: Words) -> Iterator[CueWord]:
    for i, hit in words.verbs.items():
        if words.quoted[i]:
            continue
        group = group_start(words, i)
        form, weak = verb_form(words, hit, group), "weak" in hit.entry.frames
        if not form or (weak and not _is_speech(words, hit, group, form)):
            continue
        if i in words.attitudes and _is_state(words, hit, group, form):
            continue  # "they are worried", "he became convinced"
        if form != "passive" and (_is_supposed(words, group, i) or is_no_report(words, hit, group)):
            continue
        yield CueWord(
            i, hit.end, group, hit.entry.lemma, hit.entry.act, "verb", form,
            _negated(words, group, i), object_act(words, hit.end), weak,
            _opens_clause(words, hit, form),
        )  # fmt: skip


def _is_state(words: Words, hit: Hit[Verb], group: int, form: str) -> bool:
    """Tell what somebody is from what somebody does to them ("they are worried by it")."""
    is_so = form == "passive" or words.among(group - 1, "copula")
    return is_so and words.norm(hit.end) != "by"


def _opens_clause(words: Words, hit: Hit[Verb], form: str) -> bool:
    """Tell "asked whether it rained" and "claims Norway won" from "the school shows children"."""
    told = form == "finite" and hit.entry.act == "claim"
    claimed = told and words.is_capital(hit.end) and clause_follows(words, hit.end)
    return claimed or words.among(hit.end, "clause opening")


def _is_speech(words: Words, hit: Hit[Verb], group: int, form: str) -> bool:
    if form == "passive":
        return seen_as(words, hit)
    spoken = group < hit.start and words.norm(hit.start - 1) == "to" and _is_means(words, hit.start)
    return spoken or reports_speech(words, hit, group)


def _is_means(words: Words, i: int) -> bool:
    """Tell whether an infinitive says what somebody used a speech or a letter for."""
    return means_before(words, i - 1) is not None


def _attitudes(words: Words) -> Iterator[CueWord]:
    for i, hit in words.attitudes.items():
        if words.quoted[i]:
            continue
        group = group_start(words, i)
        if words.among(group - 1, "copula"):
            group = group_start(words, group - 1)
        elif not words.any_among(range(group, i), "copula"):
            continue
        if hit.entry.word in _DESTINED and words.norm(hit.end) == "to":
            continue  # "certain to win"
        if words.any_among(range(group, i), "possibly"):
            continue  # "can become convinced"
        if words.among(hit.end, "particle") or _is_attributive(words, hit.end, group):
            continue  # "scared away", "Roe's clear intent"
        seems = words.any_among(range(group, i), "seem")
        if not seems and not words.among(group - 1, "impersonal"):
            yield CueWord(
                i, hit.end, group, hit.entry.word, hit.entry.act, "attitude", "finite",
                _negated(words, group, i),
            )  # fmt: skip


def _is_attributive(words: Words, end: int, group: int) -> bool:
    """Tell an adjective before the noun that somebody owns from a predicate."""
    noun = words.is_word(end) and not words.classes[end] and not words.is_capital(end)
    return noun and words.norm(group) == "'s" and not words.is_a(group - 1, "pronoun-subject")


def _is_supposed(words: Words, group: int, i: int) -> bool:
    """Tell what somebody ought to say, or perhaps says ("he must prove that")."""
    if group == i or not words.any_among(range(group, i), "supposed"):
        return False
    return not _negated(words, group, i)


def _negated(words: Words, group: int, end: int) -> bool:
    return group < end and words.any_negates(range(group, end))


def _according(words: Words) -> Iterator[CueWord]:
    for i in words.all_of("according"):
        if words.norm(i + 1) == "to" and not words.quoted[i]:
            yield CueWord(i, i + 2, i, "according to", "say", "according to")
    for i in words.all_of("words"):
        phrase = i > 1 and words.norms[i - 2 : i + 2] == ["in", "the", "words", "of"]
        if phrase and not words.quoted[i - 2]:
            yield CueWord(i - 2, i + 2, i - 2, "in the words of", "say", "according to")


def _nouns(words: Words) -> Iterator[CueWord]:
    for i, hit in words.nouns.items():
        if not words.quoted[i]:
            yield CueWord(i, hit.end, i, hit.entry.lemma, hit.entry.act, "noun")
