"""What one sentence by itself tells of its target, whatever its stance turns out to be.

In: `Attributed`, `Content` and `Known`. Out: `Clues`. May import: lexicon, words, grammar, cues,
attribution, content.
"""

from collections.abc import Mapping, Sequence
from functools import cached_property

from sayso.features.attribution.after_verbs import after_time, clause_follows
from sayso.features.attribution.reader import Attributed
from sayso.features.attribution.verb_groups import acts_as_verb
from sayso.features.content import Content
from sayso.features.entries import BAD
from sayso.features.target_blamed import Blamed, blamed
from sayso.features.target_known import Known
from sayso.features.target_parties import NOBODY, Named, Target
from sayso.features.target_positions import acting, is_direct, is_free
from sayso.features.target_rejected import Charge, as_target, by_name, charge_of, charging, rejected
from sayso.features.words import Words

# Acts whose object is not whom they blame or contradict.
_PLAIN = frozenset({"announce", "claim", "estimate", "relay", "say", "show"})
# After a cue these end a sentence whose content came before.
_ENDS = frozenset({"", ",", "."})
_OTHER = (["each", "other"], ["one", "another"], ["the", "other"])
# After these a claim is the one that was just told.
_THAT = frozenset({"that", "this", "those", "these", "such"})
_SUBJECTS = frozenset({"he", "she", "they"})
# What pronouns of the third person stand for.
_PRONOUNS = {
    **dict.fromkeys(("he", "him", "his", "she", "her"), "person"),
    **dict.fromkeys(("they", "them", "their"), "body"),
}


class Clues:
    """What one sentence by itself tells of its target: each part is read when it is asked for.

    Most sentences blame and contradict nobody, and are not asked.

    Parameters
    ----------
    item : Attributed
    content : Content
    known : Known
        What its article tells.

    Examples
    --------
    >>> from sayso.features.attribution.reader import attribute
    >>> from sayso.features.content import Content
    >>> from sayso.features.document import Document
    >>> item, = attribute(Document.from_sentences("", ["Peru said Norway had violated the law."]))
    >>> told = item, Content(item)
    >>> found = Clues(*told, Known([told]))
    >>> found.speaker.name, found.blamed.name, found.how
    ('Peru', 'Norway', 'deed')
    """

    def __init__(self, item: Attributed, content: Content, known: Known) -> None:
        self._item = item
        self._content = content
        self._known = known

    @property
    def speaker(self) -> Target:
        """Who speaks, as the target of those who reject what it says."""
        return as_target(self._item.governing)

    @property
    def person(self) -> Target:
        """The speaker by his own name, if it is a person."""
        return by_name(self._item.governing)

    @cached_property
    def own(self) -> frozenset[str]:
        """What the speaker's own side is called."""
        return self._content.own.names | self._known.clients(self._item)

    @property
    def blamed(self) -> Target:
        """Whom it blames, if it accuses."""
        return self._found.party.target if self._found else NOBODY

    @property
    def how(self) -> str:
        """How that is told: "told", "deed", "free", "named" (`Blamed`) or ""."""
        return self._found.how if self._found else ""

    @property
    def earlier(self) -> list[Target]:
        """Others who act and that it names before."""
        return [party.target for party in self._agents if _is_earlier(party, self._found)]

    @property
    def back(self) -> bool:
        """Whether the harm or wrong is told of a pronoun, which points back."""
        return _points_back(self._item.words, self._content, self._found)

    @property
    def rejected(self) -> Target:
        """Whose claim it rejects, if it denies."""
        return rejected(self._item, self._others)

    @property
    def that_claim(self) -> bool:
        """Whether it speaks of "that claim": of the one that the sentence before tells."""
        words = self._item.words
        return any(words.norm(i - 1) in _THAT for i in words.nouns)

    @property
    def reported(self) -> list[Charge]:
        """What it reports that somebody charges."""
        words = self._item.words
        return [charge_of(words, said, self._others) for said in charging(self._item)]

    @cached_property
    def acting(self) -> Mapping[str, Target]:
        """The last others who act in it: a person, a body."""
        words = self._item.words
        return {_kind(party): party.target for party in self._agents if is_free(words, party)}

    @property
    def pronoun(self) -> str:
        """Which of the two a pronoun of another side stands for, or ""."""
        found, norm = self._content.found, self._item.words.norm
        them = (norm(i) for i in sorted(found) if found[i].side == "them")
        return next((_PRONOUNS[word] for word in them if word in _PRONOUNS), "")

    @cached_property
    def _parties(self) -> list[Named]:
        """The parties that it names."""
        return self._known.parties(self._item, self._content)

    @cached_property
    def _others(self) -> list[Named]:
        """The parties that it tells of, and that are not of the speaker's own side."""
        told, clients = _told_of(self._item, self._parties), self._known.clients(self._item)
        return [p for p in told if not (p.own or p.target.name in clients)]

    @cached_property
    def _agents(self) -> list[Named]:
        """The others who act."""
        return acting(self._item.words, self._others)

    @cached_property
    def _found(self) -> Blamed | None:
        """Whom it blames, if it accuses, and how that is told."""
        each_other = _each_other(self._item, self._parties)
        return each_other or blamed(self._item, self._content, self._others)


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
