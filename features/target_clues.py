"""What one sentence by itself tells of its target, whatever its stance turns out to be."""

from collections.abc import Sequence
from typing import NamedTuple

from sayso.features.attribution.evidence import after_time, clause_follows
from sayso.features.attribution.reader import Attributed
from sayso.features.attribution.verb_groups import acts_as_verb
from sayso.features.content import Content
from sayso.features.target_blamed import Blamed, blamed
from sayso.features.target_groups import Groups, parties_of
from sayso.features.target_parties import NOBODY, Named, Target
from sayso.features.target_positions import BAD, acting, is_direct
from sayso.features.target_rejected import Charge, as_target, charges, rejected
from sayso.features.words import Words


class Clues(NamedTuple):
    """What one sentence by itself tells of its target.

    Parameters
    ----------
    speaker : Target
        Who speaks, as the target of those who reject what it says.
    own : frozenset of str
        What the speaker's own side is called.
    blamed : Target
        Whom it blames, if it accuses.
    how : str
        How that is told: "told", "deed", "free", "named" (`Blamed`) or "".
    earlier : tuple of Target
        Others who act and that it names before.
    back : bool
        Whether a pronoun points back to whom it blames.
    rejected : Target
        Whose claim it rejects, if it denies.
    reported : tuple of Charge
        What it reports that others charge.
    """

    speaker: Target = NOBODY
    own: frozenset[str] = frozenset()
    blamed: Target = NOBODY
    how: str = ""
    earlier: tuple[Target, ...] = ()
    back: bool = False
    rejected: Target = NOBODY
    reported: tuple[Charge, ...] = ()


NO_CLUES = Clues()


def clues(item: Attributed, content: Content, groups: Groups) -> Clues:
    """Read what a sentence tells of its target, and let ``groups`` take note of its parties."""
    words = item.words
    parties = _told_of(item, parties_of(item, content, groups))
    others = [party for party in parties if not party.own]
    found = blamed(item, content, others)
    them = any(d.author.side == "them" for d in content.told if d.category in BAD)
    return Clues(
        as_target(item.governing),
        content.own.names,
        found.party.target if found else NOBODY,
        found.how if found else "",
        tuple(party.target for party in acting(words, others) if _is_earlier(party, found)),
        them,
        rejected(item, others),
        tuple(charges(item, others)),
    )


def _is_earlier(party: Named, found: Blamed | None) -> bool:
    """Tell of a party that is not behind one to whom the sentence points plainly."""
    return found is None or found.how == "named" or party.start < found.party.start


def _told_of(item: Attributed, parties: Sequence[Named]) -> list[Named]:
    """Give the parties that a sentence tells of: not who speaks, or to whom, or the setting."""
    words, said = item.words, item.governing
    told = [party for party in parties if not _owns_another(words, party, parties)]
    if said is None or said.source is None:
        return told
    start, end = words.token_at(said.source.start), words.token_at(said.source.end)
    told = [party for party in told if not start <= party.start < end]
    if said.cue is None:
        return told
    cue = words.token_at(said.cue.span.end)
    if said.cue.lemma == "tell":
        told = [p for p in told if p.start < cue or not is_direct(words, cue, p.start)]
    after = max(end, cue)
    follows = [p for p in told if p.start >= after] if _content_follows(words, after) else []
    return follows or told


def _owns_another(words: Words, party: Named, parties: Sequence[Named]) -> bool:
    """Tell of the owner in "Roe's Unity Party": the party is meant."""
    owned = words.norm(party.end) == "'s"
    return owned and any(p.start == party.end + 1 and p.kind != "state" for p in parties)


def _content_follows(words: Words, i: int) -> bool:
    """Tell "Norway said on Monday it had won" from "..., Norway said on Monday"."""
    i = after_time(words, i)
    if words.norm(i) in (",", "."):
        return False
    if words.is_a(i, "preposition"):
        return clause_follows(words, i)
    rest = range(i, len(words))
    verbs = (words.is_a(k, "auxiliary") or acts_as_verb(words, k) for k in rest)
    return any(verbs) or words.any_among(rest, "present")
