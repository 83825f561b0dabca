"""Whom a sentence blames, if it accuses.

In: `Attributed`, `Content` and the parties named. Out: `Blamed`, or None. May import: lexicon,
words, grammar, cues, attribution, content.
"""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from sayso.features.attribution.cues import CueWord
from sayso.features.attribution.reader import Attributed
from sayso.features.attribution.verb_groups import acts_as_verb, group_start
from sayso.features.attribution.verbs import verb_form
from sayso.features.content import Content
from sayso.features.entries import BAD
from sayso.features.lexicon import word_set
from sayso.features.predicates import use_of
from sayso.features.target_charged import BLAMING, faced, people_charged, subject_of, whom
from sayso.features.target_parties import Named, Target
from sayso.features.target_people import counts
from sayso.features.target_positions import (
    acting,
    before,
    first_of_several,
    is_direct,
    is_free,
    suffers,
)
from sayso.features.words import Words

_BLAMING_WORDS = frozenset({"accuse", "demand"})
_TOLD = BAD | {"concern", "accuse"}
# Whom a word blames stands at most so many tokens after it.
_OBJECT_REACH = 25
_OPENERS = ("preposition", "determiner")
# A claim stands so near after "despite", and so near after whose it is.
_CLAIM_REACH, _OWNER_REACH = 5, 3


class Blamed(NamedTuple):
    """Whom a sentence blames: ``how`` is told (by a word that blames), deed, free or named."""

    party: Named
    how: str


def blamed(item: Attributed, content: Content, others: Sequence[Named]) -> Blamed | None:
    """Give whom a sentence blames, if it accuses: the first of several.

    Parameters
    ----------
    item : Attributed
    content : Content
    others : sequence of Named
        The parties that its content names and that are not of the speaker's own side.

    Examples
    --------
    >>> from sayso.features.attribution.reader import attribute
    >>> from sayso.features.content import Content
    >>> from sayso.features.document import Document
    >>> from sayso.features.target_known import Known
    >>> text = "Peru condemned the bombing of Chile by Norwegian jets."
    >>> item, = attribute(Document.from_sentences("", [text]))
    >>> content = Content(item)
    >>> found = blamed(item, content, Known([(item, content)]).parties(item, content)[1:])
    >>> found.party.target.name, found.how
    ('Norway', 'told')
    """
    words = item.words
    told = (
        faced(words, others)
        or _told(item, others)
        or _under_inquiry(words, others)
        or _contradicted(words, others)
    )
    deed = None if told else _author(content, [p for p in others if _may_act(words, p)])
    party = told or deed or _named(words, others)
    if party is None:
        return None
    first = first_of_several(words, party, [p for p in others if p.kind != "people"])
    how = "told" if told else "deed" if deed else "free" if is_free(words, first) else "named"
    return Blamed(first, how)


def _told(item: Attributed, others: Sequence[Named]) -> Named | None:
    """Give whom the words that blame mean."""
    cues = (_of_cue(item.words, cue, others) for cue in _blaming_cues(item))
    said = item.cue.start if item.cue is not None else -1
    more = (_of_word(item.words, i, others) for i in item.words.verbs if i != said)
    found = chain(cues, more) if item.cue is not None else chain(more, cues)
    return next((party for party in found if party is not None), None)


def _may_act(words: Words, party: Named) -> bool:
    """Leave out who suffers, and people without a name unless they are "three guards"."""
    counted = party.kind != "people" or counts(words, party.start)
    return counted and not suffers(words, party)


def _blaming_cues(item: Attributed) -> Iterator[CueWord]:
    """Give the cues that blame, the governing one first."""
    words, first = item.words, [item.cue] if item.cue is not None else []
    spoken = item.governing is not None and bool(item.governing.speaker)
    for cue in (*first, *(cue for cue in item.cues if cue is not item.cue)):
        demands = cue.act == "demand" and cue is item.cue
        if cue.sort == "noun" and spoken and cue is not item.cue:
            continue  # "an attempt to stifle criticism of Peru"
        charge = not spoken and words.among(cue.end - 1, "charge")
        if demands or charge or not BLAMING.isdisjoint((cue.act, cue.object_act)):
            yield cue


def _of_cue(words: Words, cue: CueWord, others: Sequence[Named]) -> Named | None:
    start = cue.end
    if cue.act not in BLAMING and cue.object_act in BLAMING:  # "expressed concern about Peru"
        nouns = (hit for i, hit in sorted(words.nouns.items()) if i >= cue.end)
        start = next((hit.end for hit in nouns if hit.entry.act in BLAMING), start)
    passive = words.any_among(range(cue.group, cue.start), "be")
    people = people_charged(words, cue.start, cue.group if passive else None)
    named = subject_of(words, cue.group, others) if passive else whom(words, cue, others)
    charged = people or named
    if cue.sort == "noun" and not (words.is_a(start, "preposition") or words.norm(start) == "that"):
        return charged  # "his defence against the allegations crossed a line"
    return charged or _onto(words, cue, others) or _object(words, start, others)


def _onto(words: Words, cue: CueWord, others: Sequence[Named]) -> Named | None:
    """Give on whom something is blamed ("blamed the leak on Peru", not "blamed Peru on Monday")."""
    blames = not word_set("blame").isdisjoint(cue.lemma.split())
    ahead = [p for p in others if p.start >= cue.end] if blames else []
    if ahead and is_direct(words, cue.end, ahead[0].start):
        return None
    return next((p for p in ahead if words.norm(before(words, p.start)) == "on"), None)


def _of_word(words: Words, i: int, others: Sequence[Named]) -> Named | None:
    """Give whom a verb of a quotation blames, or who "is charged with" something."""
    hit = words.verbs[i]
    if hit.entry.act == "accuse" and use_of(words, i).form == "passive":
        if any(h.start == i and h.entry.category in BAD for h in words.markers):
            return None  # "was attacked by guards"
        return people_charged(words, i, group_start(words, i)) or subject_of(words, i, others)
    if not words.quoted[i] or hit.entry.act not in _BLAMING_WORDS or "weak" in hit.entry.frames:
        return None
    if verb_form(words, hit, group_start(words, i)) != "finite":
        return None
    return _object(words, hit.end, others)


def _object(words: Words, start: int, others: Sequence[Named]) -> Named | None:
    """Give whom the words after a token are about: named at once, or who acts."""
    end = _clause_end(words, start)
    ahead = [p for p in others if start <= p.start < end]
    for party in ahead:
        if _is_object(words, start, party.start):
            return party if party.kind != "people" else _in_full(words, start, party)
    rest = [p for p in ahead if p.kind != "people" and not suffers(words, p)]
    return next(iter(acting(words, rest)), None)


def _in_full(words: Words, start: int, people: Named) -> Named:
    """Give all that stands between a word that blames and people without a name."""
    while words.is_any(start, *_OPENERS) and not words.among(start, "plural determiner"):
        start += 1
    if start >= people.start:
        return people
    target = Target(words.text(start, people.end), words.span(start, people.end))
    return people._replace(start=start, target=target)


def _is_object(words: Words, start: int, at: int) -> bool:
    """Tell of a party right after the words that blame it ("squarely at the Assad government")."""
    if any(acts_as_verb(words, k) for k in range(start, at)):
        return False
    first = next((k for k in range(start, at) if words.is_a(k, "preposition")), at)
    if first < at and not all(words.is_a(k, "adverb") for k in range(start, first)):
        return False
    return is_direct(words, start, first) and is_direct(words, min(first + 1, at), at)


def _clause_end(words: Words, start: int) -> int:
    """Give where what is blamed ends: before ", saying it was ready"."""
    last = min(start + _OBJECT_REACH, len(words))
    for k in range(start + 1, last):
        norm = words.norms[k]
        if norm == ";" or (norm == "," and _opens_clause(words, k + 1)):
            return k
    return last


def _opens_clause(words: Words, i: int) -> bool:
    return words.norm(i).endswith("ing") or words.is_any(i, "relative", "subordinator")


def _under_inquiry(words: Words, others: Sequence[Named]) -> Named | None:
    """Give into whom somebody inquires ("an investigation into the bank")."""
    for party in others:
        at = before(words, party.start)
        if words.norm(at) == "into" and words.among(at - 1, "new document"):
            return party
    return None


def _contradicted(words: Words, others: Sequence[Named]) -> Named | None:
    """Give against whose claim a sentence sets itself ("despite Peru's claims")."""
    for hit in words.markers:
        if hit.entry.category == "contrast":
            for party in others:
                claims = range(party.end, party.end + _OWNER_REACH)
                near = 0 <= party.start - hit.end < _CLAIM_REACH
                if near and any(k in words.nouns for k in claims):
                    return party
    return None


def _author(content: Content, others: Sequence[Named]) -> Named | None:
    """Give the other party of whom the first harm, wrong or concern is told."""
    for deed in content.told:
        if deed.category in _TOLD and not deed.negated and deed.author.side == "other":
            for party in others:
                if deed.author.name in (party.called, party.target.name):
                    return party
    return None


def _named(words: Words, others: Sequence[Named]) -> Named | None:
    """Give a party that is only named: rather one that no preposition governs."""
    plain = acting(words, others)
    free = [p for p in plain if is_free(words, first_of_several(words, p, others))]
    return next(iter(free or plain), None)
