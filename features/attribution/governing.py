"""Which of a sentence's attributions decides its label (the codebook's section 1).

In: the `Candidate`s of a sentence. Out: the one that governs, or None. May import: records, cues,
sources.
"""

from typing import NamedTuple

from sayso.features.attribution.cues import CueWord
from sayso.features.attribution.records import Mention
from sayso.features.attribution.sources import Source

_RELAYS = frozenset({"say", "report", "announce", "relay", "show", "write", "claim"})
# Who did not do these said nothing; who did not confirm something did.
_DEEDS = frozenset({"announce", "declare", "introduce", "publish", "release", "unveil"})
# An outlet that does these speaks for itself.
_OWN_STAND = frozenset({"accuse", "deny", "concern", "demand"})
# Acts by which an unknown noun that is of a country speaks ("the Kurdish region announced").
_PUBLIC = frozenset({"announce", "accuse", "claim", "deny"})
# "According to" opens its sentence if it stands before this token, a mark or "But" before it.
_OPENING = 2


class Candidate(NamedTuple):
    """A cue with its source; ``mention`` is None where the cue has no author.

    ``own``: whether the source is the outlet whose article this is; ``subject``: that of the
    main clause, where the source is a pronoun for it in a subordinate clause.
    """

    cue: CueWord
    source: Source
    mention: Mention | None
    own: bool = False
    subject: Mention | None = None


def governing(candidates: list[Candidate]) -> Candidate | None:
    """Choose the attribution that governs the sentence's main clause, or None.

    The first one in a main clause, but: one that trails its content ("..., the mayor said")
    governs what stands before it; an original source beats the outlet that relays it; "according
    to" yields to a speaker that the sentence names as its subject.

    Parameters
    ----------
    candidates : list of Candidate
        All attributions of the sentence, in order.
    """
    if not candidates:
        return None
    mains = [c for c in candidates if _is_main(c)]
    if not _is_agentless(mains):
        mains = [c for c in mains if c.mention is not None] or mains
    mains = mains or [c for c in candidates if _speaks_again(c)][:1]
    if not mains:
        return None
    if _according(mains[0]) and mains[0].cue.start < _OPENING:
        return _behind_relay(candidates, mains[0]) if relays(mains[0]) else mains[0]
    first = _first(mains)
    return _behind_relay(candidates, first) if relays(first) else first


def _is_agentless(mains: list[Candidate]) -> bool:
    """Tell whether nobody accuses, and the accused adds nothing ("Roe was blamed for saying")."""
    if not mains or mains[0].mention is not None or mains[0].cue.act != "accuse":
        return False
    return all(c.cue.form == "gerund" for c in mains[1:])


def _first(mains: list[Candidate]) -> Candidate:
    """Give the one that trails its content, else the first one."""
    if len(mains) == 1:
        return mains[0]
    spoken = [c for c in mains if not _according(c)]
    trailing = [c for c in spoken if c.source.trailing]
    if trailing and not relays(trailing[-1]):
        return trailing[-1]
    sources = [c for c in mains if _according(c)]
    if sources and (not spoken or _acts(spoken[0])):
        return sources[-1]
    return _plainer(spoken)


def _acts(candidate: Candidate) -> bool:
    """Tell a cue that says what somebody did, as much as what they said."""
    cue = candidate.cue
    return (cue.weak or cue.form == "gerund") and not cue.clause


def _plainer(spoken: list[Candidate]) -> Candidate:
    """Prefer what says so plainly: "said" to "citing", "Roe said" to "the mayor wants"."""
    first = spoken[0]
    for other in spoken[1:]:
        if other.cue.form != "finite":
            continue
        if _same(first, other) and first.cue.form == "gerund":
            return other
        if first.cue.lemma == "want" and other.cue.act == "say" and not _same(first, other):
            return other
    return first


def _is_main(candidate: Candidate) -> bool:
    """Tell whether the cue stands in a main clause and its source can be a speaker."""
    cue, mention = candidate.cue, candidate.mention
    if candidate.source.subordinate or cue.sort == "noun" or candidate.own:
        return False
    if cue.weak and cue.form == "gerund":
        return False
    if cue.negated and cue.lemma in _DEEDS:
        return False
    if mention is not None and mention.head in ("i", "we"):
        return False  # outside quotation marks the writer speaks
    shows = cue.lemma.startswith("raise ") or cue.act == "show"
    if shows and mention is not None and _is_thing(mention):
        return False  # a thing raises questions without a word
    if mention is None or mention.type or mention.kind or mention.name:
        return True
    if candidate.source.form == "agent":
        return False
    if cue.weak:
        return False
    if candidate.source.trailing and candidate.source.form == "subject" and cue.sort == "verb":
        return True
    of_a_place = bool(mention.affiliation) and cue.act in _PUBLIC
    tells = cue.act == "say" or (cue.clause and cue.act != "show")
    return tells or of_a_place or _is_proper(mention.text)


def _speaks_again(candidate: Candidate) -> bool:
    """Tell whether the main clause's subject speaks in a clause of its own ("when it said")."""
    cue = candidate.cue
    return candidate.subject is not None and cue.form == "finite" and cue.sort == "verb"


def _is_thing(mention: Mention) -> bool:
    return not mention.kind or mention.head == "it"


def _is_proper(text: str) -> bool:
    """Tell a name that no lexicon has ("WXYZ") from a common noun at the head of a sentence."""
    names = all(word[:1].isupper() for word in text.split())
    return names and (text.isupper() or " " in text)


def _according(candidate: Candidate) -> bool:
    return candidate.cue.sort == "according to"


def relays(candidate: Candidate) -> bool:
    """Tell whether an outlet hands on what it may have from another."""
    mention = candidate.mention
    return mention is not None and mention.type == "media" and candidate.cue.act in _RELAYS


def _behind_relay(candidates: list[Candidate], relay: Candidate) -> Candidate:
    """Give the source that an outlet relays: "the daily reported that the ministry said ..."."""
    if any(_same(c, relay) and c.cue.act in _OWN_STAND for c in candidates):
        return relay
    for candidate in candidates:
        mention, finite = candidate.mention, candidate.cue.form == "finite"
        if mention is None or mention.type == "media":
            continue
        original = mention.type or (mention.name and candidate.cue.sort == "verb")
        of_noun = candidate.source.relative
        if original and finite and candidate is not relay and not (of_noun or _acts(candidate)):
            return candidate
    return relay


def _same(one: Candidate, other: Candidate) -> bool:
    """Tell whether two cues have one source."""
    return (one.source.start, one.source.end) == (other.source.start, other.source.end)
