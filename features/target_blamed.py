"""Whom a sentence blames, if it accuses."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sayso.features.attribution.cues import CueWord
from sayso.features.attribution.reader import Attributed
from sayso.features.content import Content
from sayso.features.lexicon import word_set
from sayso.features.predicates import use_of
from sayso.features.target_parties import Named
from sayso.features.target_positions import (
    BAD,
    acting,
    before,
    first_of_several,
    is_direct,
    is_free,
    suffers,
)
from sayso.features.words import Words

_BLAMING = frozenset({"accuse", "concern"})
_BLAMING_WORDS = frozenset({"accuse", "demand"})
_TOLD = BAD | {"concern", "accuse"}
# Whom a word blames stands at most so many tokens after it, the agent so near after "by".
_OBJECT_REACH, _AGENT_REACH = 25, 5
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
    >>> from sayso.features.content import content_of
    >>> from sayso.features.document import Document
    >>> from sayso.features.target_groups import Groups, parties_of
    >>> text = "Peru condemned the bombing of Chile by Norwegian jets."
    >>> item, = attribute(Document.from_sentences("", [text]))
    >>> content = content_of(item)
    >>> found = blamed(item, content, parties_of(item, content, Groups())[1:])
    >>> found.party.target.name, found.how
    ('Norway', 'told')
    """
    words = item.words
    told = _told(item, others) or _under_inquiry(words, others) or _contradicted(words, others)
    deed = None if told else _author(content, [p for p in others if not suffers(words, p)])
    party = told or deed or _named(words, others)
    if party is None:
        return None
    first = first_of_several(words, party, others)
    how = "told" if told else "deed" if deed else "free" if is_free(words, first) else "named"
    return Blamed(first, how)


def _told(item: Attributed, others: Sequence[Named]) -> Named | None:
    """Give whom the words that blame mean."""
    found = (_of_cue(item.words, cue, others) for cue in _blaming_cues(item))
    more = (_of_word(item.words, i, others) for i in item.words.verbs)
    return next((party for party in (*found, *more) if party is not None), None)


def _blaming_cues(item: Attributed) -> Iterator[CueWord]:
    """Give the cues that blame, the governing one first."""
    first = [item.cue] if item.cue is not None else []
    for cue in (*first, *(cue for cue in item.cues if cue is not item.cue)):
        demands = cue.act == "demand" and cue is item.cue
        if demands or not _BLAMING.isdisjoint((cue.act, cue.object_act)):
            yield cue


def _of_cue(words: Words, cue: CueWord, others: Sequence[Named]) -> Named | None:
    start = cue.end
    if cue.act not in _BLAMING and cue.object_act in _BLAMING:  # "expressed concern about Peru"
        nouns = (hit for i, hit in sorted(words.nouns.items()) if i >= cue.end)
        start = next((hit.end for hit in nouns if hit.entry.act in _BLAMING), start)
    charged = _subject(words, cue.group, others) if cue.form == "passive" else None
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
        return _subject(words, i, others)
    if not words.quoted[i] or hit.entry.act not in _BLAMING_WORDS or "weak" in hit.entry.frames:
        return None
    return _object(words, hit.end, others)


def _object(words: Words, start: int, others: Sequence[Named]) -> Named | None:
    """Give whom the words after a token are about: named at once, the agent, or named first."""
    ahead = [p for p in others if start <= p.start < start + _OBJECT_REACH]
    direct = (p for p in ahead if is_direct(words, start, p.start))
    agents = (p for p in ahead if _is_agent(words, p, start))
    harmless = [p for p in ahead if not suffers(words, p)]
    rest = (*acting(words, harmless), *harmless)
    return next((p for p in (*direct, *agents, *rest)), None)


def _is_agent(words: Words, party: Named, start: int) -> bool:
    near = words.norms[max(start, party.start - _AGENT_REACH) : party.start]
    return "by" in near


def _subject(words: Words, end: int, others: Sequence[Named]) -> Named | None:
    """Give the party before a passive."""
    ahead = [p for p in others if p.start < end]
    return next(iter(reversed(acting(words, ahead) or ahead)), None)


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
