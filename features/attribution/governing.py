"""Which of a sentence's attributions decides its label (the codebook's section 1)."""

from dataclasses import dataclass

from sayso.features.annotation import Words
from sayso.features.attribution.cues import CueWord
from sayso.features.attribution.phrases import Mention
from sayso.features.attribution.sources import Source

_RELAYS = frozenset({"say", "report", "announce", "relay", "show", "write", "claim"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A cue with its source; ``mention`` is None where the cue has no author."""

    cue: CueWord
    source: Source
    mention: Mention | None


def governing(words: Words, candidates: list[Candidate]) -> Candidate | None:
    """Choose the attribution that governs the sentence's main clause, or None.

    The first one in a main clause, but: one that trails its content ("..., the mayor said")
    governs what stands before it; an original source beats the outlet that relays it; "according
    to" yields to a speaker that the sentence names as its subject.
    """
    mains = [c for c in candidates if _is_main(c)]
    mains = [c for c in mains if c.mention is not None] or mains
    if not mains:
        return None
    opening = mains[0]
    if opening.cue.sort == "according to" and opening.cue.start < 2:
        return opening
    spoken = [c for c in mains if c.cue.sort != "according to"] or mains
    trailing = [c for c in spoken if c.source.trailing and c.cue.sort != "according to"]
    first = trailing[-1] if trailing and not _relay(trailing[-1]) else spoken[0]
    return _behind_relay(candidates, first) if _relay(first) else first


def _is_main(candidate: Candidate) -> bool:
    if candidate.source.subordinate or candidate.cue.sort == "noun":
        return False
    mention, cue = candidate.mention, candidate.cue
    if cue.weak and cue.form == "gerund":
        return False
    if mention is None or mention.type or mention.kind or mention.name:
        return True
    return cue.act == "say" and not cue.weak


def _relay(candidate: Candidate) -> bool:
    mention = candidate.mention
    return mention is not None and mention.type == "media" and candidate.cue.act in _RELAYS


def _behind_relay(candidates: list[Candidate], relay: Candidate) -> Candidate:
    """Give the source that an outlet relays: "the daily reported that the ministry said ..."."""
    for candidate in candidates:
        if candidate is relay or candidate.cue.sort in ("noun", "according to"):
            continue
        mention = candidate.mention
        if (
            mention is not None
            and mention.type not in ("", "media")
            and candidate.cue.form == "finite"
        ):
            return candidate
    return relay
