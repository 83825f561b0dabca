"""What one sentence by itself tells of its target, whatever its stance turns out to be."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sayso.features.attribution.evidence import after_time, clause_follows
from sayso.features.attribution.reader import Attributed
from sayso.features.attribution.verb_groups import acts_as_verb
from sayso.features.content import Content
from sayso.features.target_blamed import Blamed, blamed
from sayso.features.target_groups import Known, parties_of
from sayso.features.target_parties import NOBODY, Named, Target
from sayso.features.target_positions import BAD, acting, is_direct, is_free
from sayso.features.target_rejected import Charge, as_target, by_name, charges, rejected
from sayso.features.words import Words

# Acts whose object is not whom they blame or contradict.
_PLAIN = frozenset({"announce", "claim", "estimate", "relay", "say", "show"})
# After a cue these end a sentence whose content came before.
_ENDS = frozenset({"", ",", "."})
_OTHER = (["each", "other"], ["one", "another"], ["the", "other"])
# After these a claim is the one that was just told.
_THAT = frozenset({"that", "this", "those", "these", "such"})
# "Roe's lawyer, Ann Lee," stands so far before who speaks.
_APPOSITION = 5
_SUBJECTS = frozenset({"he", "she", "they"})
# What pronouns of the third person stand for.
_PRONOUNS = {
    **dict.fromkeys(("he", "him", "his", "she", "her"), "person"),
    **dict.fromkeys(("they", "them", "their"), "body"),
}


class Clues(NamedTuple):
    """What one sentence by itself tells of its target.

    Parameters
    ----------
    speaker : Target
        Who speaks, as the target of those who reject what it says.
    person : Target
        The speaker by his own name, if it is a person.
    own : frozenset of str
        What the speaker's own side is called.
    blamed : Target
        Whom it blames, if it accuses.
    how : str
        How that is told: "told", "deed", "free", "named" (`Blamed`) or "".
    earlier : tuple of Target
        Others who act and that it names before.
    back : bool
        Whether the harm or wrong is told of a pronoun, which points back.
    rejected : Target
        Whose claim it rejects, if it denies.
    that_claim : bool
        Whether it speaks of "that claim": of the one that the sentence before tells.
    reported : tuple of Charge
        What it reports that somebody charges.
    acting : mapping of str to Target
        The last others who act in it: a person, a body.
    pronoun : str
        Which of the two a pronoun of another side stands for, or "".
    """

    speaker: Target = NOBODY
    person: Target = NOBODY
    own: frozenset[str] = frozenset()
    blamed: Target = NOBODY
    how: str = ""
    earlier: tuple[Target, ...] = ()
    back: bool = False
    rejected: Target = NOBODY
    that_claim: bool = False
    reported: tuple[Charge, ...] = ()
    acting: Mapping[str, Target] = {}
    pronoun: str = ""


NO_CLUES = Clues()


def clues(item: Attributed, content: Content, known: Known) -> Clues:
    """Read what a sentence tells of its target, and let ``known`` take note of its groups.

    Examples
    --------
    >>> from sayso.features.attribution.reader import attribute
    >>> from sayso.features.content import content_of
    >>> from sayso.features.document import Document
    >>> item, = attribute(Document.from_sentences("", ["Peru said Norway had violated the law."]))
    >>> found = clues(item, content_of(item), Known())
    >>> found.speaker.name, found.blamed.name, found.how
    ('Peru', 'Norway', 'deed')
    """
    words, parties = item.words, parties_of(item, content, known)
    clients = _clients(item, parties) or known.clients(item)
    known.represent(item, clients)
    told = _told_of(item, parties)
    others = [p for p in told if not (p.own or p.target.name in clients)]
    agents = acting(words, others)
    found = _each_other(item, parties) or blamed(item, content, others)
    return Clues(
        speaker=as_target(item.governing),
        person=by_name(item.governing),
        own=content.own.names | clients,
        blamed=found.party.target if found else NOBODY,
        how=found.how if found else "",
        earlier=tuple(party.target for party in agents if _is_earlier(party, found)),
        back=_points_back(words, content, found),
        rejected=rejected(item, others),
        that_claim=any(words.norm(i - 1) in _THAT for i in words.nouns),
        reported=tuple(charges(item, others)),
        acting={_kind(party): party.target for party in agents if is_free(words, party)},
        pronoun=_pronoun(words, content),
    )


def _clients(item: Attributed, parties: Sequence[Named]) -> frozenset[str]:
    """Give for whom "Roe's lawyer" or "Google's spokesman" speaks."""
    words, said = item.words, item.governing
    if said is None or said.source is None:
        return frozenset()
    end = words.token_at(said.source.end)
    start = words.token_at(said.source.start) - _APPOSITION
    speaks = [i for i in words.all_among("speaks for") if start <= i < end]
    owners = (p for p in parties for i in speaks if words.norm(p.end) == "'s" and p.end < i)
    near = (p for p in owners if p.start >= start)
    return frozenset(party.target.name for party in near)


def _points_back(words: Words, content: Content, found: Blamed | None) -> bool:
    """Tell whether the deed is theirs, or "they" stand before a party that is only named."""
    if any(deed.author.side == "them" for deed in content.told if deed.category in BAD):
        return True
    if found is None or found.how not in ("free", "named"):
        return False
    ahead = (i for i in range(found.party.start) if words.norm(i) in _SUBJECTS)
    return any(content.found[i].side == "them" for i in ahead if i in content.found)


def _kind(party: Named) -> str:
    return "person" if party.kind in ("official", "person") else "body"


def _pronoun(words: Words, content: Content) -> str:
    """Give what the first pronoun of another side stands for, or ""."""
    them = (i for i in sorted(content.found) if content.found[i].side == "them")
    return next((_PRONOUNS[words.norm(i)] for i in them if words.norm(i) in _PRONOUNS), "")


def _each_other(item: Attributed, parties: Sequence[Named]) -> Blamed | None:
    """Give the second of "Norway and Peru each accused the other"."""
    words, cue = item.words, item.cue
    if cue is None or not any(words.norms[cue.end : cue.end + 2] == other for other in _OTHER):
        return None
    others = [party for party in parties if party.start < cue.start and not party.own]
    return Blamed(others[0], "told") if others else None


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
    cue = words.token_at(said.cue.span.end) if said.cue else end
    between = cue if cue > end else end  # "Ann Lee, who heads the union, said"
    told = [party for party in told if not start <= party.start < between]
    if said.cue is None:
        return told
    if said.cue.lemma == "tell":
        told = [p for p in told if p.start < cue or not is_direct(words, cue, p.start)]
    after = max(end, cue)
    if _content_follows(words, after, said.cue.lemma):
        return [p for p in told if p.start >= after] or told
    if said.cue.act not in _PLAIN:
        return told
    before = min(start, words.token_at(said.cue.span.start))
    blames = [cue.start for cue in item.cues if cue.accuses and cue.start >= after]
    return [
        p
        for p in told
        if p.start < before or words.quoted[p.start] or p.start > min(blames, default=p.start)
    ]


def _owns_another(words: Words, party: Named, parties: Sequence[Named]) -> bool:
    """Tell of the owner in "Roe's Unity Party": the party is meant."""
    owned = words.norm(party.end) == "'s"
    return owned and any(p.start == party.end + 1 and p.kind != "state" for p in parties)


def _content_follows(words: Words, i: int, lemma: str) -> bool:
    """Tell "Norway said on Monday it had won" from "..., Norway said on Monday"."""
    i = after_time(words, i)
    if words.norm(i) in _ENDS:
        return False
    if words.is_a(i, "preposition"):
        return clause_follows(words, i)
    if lemma != "tell":
        return True
    rest = range(i, len(words))
    verbs = (words.is_a(k, "auxiliary") or acts_as_verb(words, k) for k in rest)
    return any(verbs) or words.any_among(rest, "present")
