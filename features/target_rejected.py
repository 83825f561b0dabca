"""Whose claim a sentence rejects, if it denies, and what it reports that others charge.

In: `Attributed` and the parties named. Out: `Target`, and the `Charge`s reported. May import:
words, records, cues, attribution, content.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sayso.features.attribution.cues import CueWord
from sayso.features.attribution.reader import Attributed
from sayso.features.attribution.records import Attribution
from sayso.features.own_side import own_side
from sayso.features.target_parties import NOBODY, Named, Target
from sayso.features.target_positions import acting, is_direct, is_free
from sayso.features.words import Words

# Nouns that another's claim may go by, and verbs of who makes one.
_CLAIMS = frozenset({"accuse", "claim", "concern", "demand", "relay", "say", "show"})
_CLAIMING = frozenset({"accuse", "claim", "concern", "estimate", "say", "show"})
_CHARGING = frozenset({"accuse", "claim", "concern", "show"})
_ASKING = frozenset({"demand", "question"})
_MADE_BY = frozenset({"by", "from"})
# Between a party and its claim stand fewer than so many tokens, after "by" at most so many.
_OWNER_REACH, _AGENT_REACH, _VERB_REACH = 3, 5, 4


class Charge(NamedTuple):
    """Who charges whom, as far as it is told.

    ``person`` is who charges by his own name, for those who speak for the same state.
    """

    accuser: Target
    accused: Target
    person: Target = NOBODY


def rejected(item: Attributed, others: Sequence[Named]) -> Target:
    """Give whose claim a sentence rejects, if it denies and says whose.

    Examples
    --------
    >>> from sayso.features.attribution.reader import attribute
    >>> from sayso.features.content import Content
    >>> from sayso.features.document import Document
    >>> from sayso.features.target_known import Known
    >>> item, = attribute(Document.from_sentences("", ["Peru denied a report by Oxfam."]))
    >>> told = item, Content(item)
    >>> rejected(item, Known([told]).parties(*told)[1:]).name
    'Oxfam'
    """
    words, others = item.words, [p for p in others if p.kind not in ("official", "people")]
    asked = _direct(words, item.cue, others, _ASKING)
    if asked is not None:
        return asked.target
    verbs = {cue.start for cue in item.cues if cue.sort == "verb"}
    for hit in words.nouns.values():
        claim = hit.entry.act in _CLAIMS and hit.start not in verbs
        owner = _owner(words, hit.start, hit.end, others) if claim else None
        if owner is not None:
            return owner.target
    own = {*own_side(item.governing).names, as_target(item.governing).name}
    for said in charging(item):
        if as_target(said).name not in own:
            return as_target(said)
    claims = (party for party in others if _claims(words, party))
    found = next(claims, None) or _direct(words, item.cue, others, frozenset({"deny"}))
    return found.target if found else NOBODY


def charging(item: Attributed) -> Iterator[Attribution]:
    """Give the attributions that report a charge, besides what the speaker of a sentence says."""
    for said in item.attributions:
        if said.governs or said.cue is None or not said.speaker or not said.kind:
            continue
        if said.cue.act in _CHARGING and not said.cue.negated:
            start = item.words.token_at(said.source.start) if said.source is not None else None
            if start is None or not _is_owned(item.words, start):
                yield said


def charge_of(words: Words, said: Attribution, others: Sequence[Named]) -> Charge:
    """Give who charges whom in an attribution of a sentence, and of which others it tells."""
    accuser = as_target(said)
    after = words.token_at(said.cue.span.end) if said.cue is not None else 0
    agents = (p for p in acting(words, others) if p.start >= after and is_free(words, p))
    accused = (p.target for p in agents if p.target.name != accuser.name)
    return Charge(accuser, next(accused, NOBODY), by_name(said))


def as_target(said: Attribution | None) -> Target:
    """Give a speaker as the target of those who reject what it says."""
    if said is None or not said.speaker:
        return NOBODY
    return Target(said.affiliation or said.speaker, said.source or said.antecedent)


def by_name(said: Attribution | None) -> Target:
    """Give a speaker by his own name, if it is a person."""
    if said is None or said.kind != "person" or not said.speaker[:1].isupper():
        return NOBODY
    return Target(said.speaker, said.antecedent)


def _direct(
    words: Words, cue: CueWord | None, others: Sequence[Named], acts: frozenset[str]
) -> Named | None:
    """Give the object of the governing cue, if its act is one of those."""
    if cue is None or cue.act not in acts:
        return None
    ahead = (p for p in others if p.start >= cue.end and is_direct(words, cue.end, p.start))
    return next(ahead, None)


def _owner(words: Words, start: int, end: int, others: Sequence[Named]) -> Named | None:
    """Give whose claim a noun names: "Norway's claim", "US claims", "a report by Amnesty"."""
    for party in others:
        between = range(party.end, start)
        plain = (words.norm(k) == "'s" or not words.classes[k] for k in between)
        if 0 <= len(between) <= _OWNER_REACH and party.end <= start and all(plain):
            return party
    for k in range(end, end + _OWNER_REACH):
        if words.norm(k) in _MADE_BY:
            return next((p for p in others if k < p.start <= k + _AGENT_REACH), None)
        if not words.is_word(k):
            break
    return None


def _claims(words: Words, party: Named) -> bool:
    """Tell whether a party is the subject of a verb of claiming."""
    if _is_owned(words, party.start):
        return False
    for k in range(party.end, party.end + _VERB_REACH):
        hit = words.verbs.get(k)
        if hit is not None and hit.entry.act in _CLAIMING and "weak" not in hit.entry.frames:
            return True
        if not (words.is_any(k, "auxiliary", "adverb") or words.norm(k) == ")"):
            return False
    return False


def _is_owned(words: Words, start: int) -> bool:
    """Tell whether a phrase is of somebody's own people: "its pilot Max Roe"."""
    return any(words.is_a(k, "possessive") for k in range(start - _VERB_REACH, start + 1))
