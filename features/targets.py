"""Whom the sentences of an article blame, or whose claim they reject, given their stances.

In: the `Reading`s of an article and their stances. Out: the `Target` of each. May import: lexicon,
memory, clues.
"""

from collections import deque
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from sayso.features.attribution.entities import surname
from sayso.features.lexicon import word_set
from sayso.features.target_clues import Clues
from sayso.features.target_parties import NOBODY, Target
from sayso.features.target_rejected import Charge

# An article's charges are remembered so far back.
_CHARGES = 50

if TYPE_CHECKING:
    from sayso.features.extraction import Reading


def targets(readings: "Sequence[Reading]", stances: Sequence[str]) -> list[Target]:
    """Give the target of each sentence of an article: of the neutral ones nobody.

    What the sentence tells comes first, then what the article has told before it.

    Parameters
    ----------
    readings : sequence of Reading
        The sentences of one article, in order.
    stances : sequence of str
        Theirs.

    Examples
    --------
    >>> from sayso.features.document import Document
    >>> from sayso.features.extraction import read
    >>> article = Document.from_sentences("", ["Peru accused Norway of fraud.", "Norway said no."])
    >>> [target.name for target in targets(read(article), ["accuses", "denies"])]
    ['Norway', 'Peru']
    """
    memory = _Memory()
    pairs = zip(readings, stances, strict=True)
    return [
        memory.target(reading.clues, stance) if reading.clues is not None else NOBODY
        for reading, stance in pairs
    ]


class _Told(NamedTuple):
    """A sentence: its stance, and whom it blamed or contradicted."""

    clues: Clues
    stance: str
    target: Target


class _Memory:
    """Who has charged whom so far in an article, the latest first.

    What a sentence reports, and who acts in it, is read when a later one has to know.
    """

    def __init__(self) -> None:
        self._made: deque[Charge] = deque(maxlen=_CHARGES)
        self._reported: deque[Charge] = deque(maxlen=_CHARGES)
        self._accused: set[str] = set()
        self._acting: dict[str, Target] = {}
        self._persons: set[str] = set()
        self._last: _Told | None = None
        self._unheard: deque[Clues] = deque()
        self._unseen: deque[Clues] = deque()

    def target(self, clues: Clues, stance: str) -> Target:
        """Give the target of the next sentence."""
        self._unheard.append(clues)
        found = NOBODY
        if stance == "accuses":
            found = self._blamed(clues)
            self._made.appendleft(Charge(clues.speaker, found, clues.person))
            if found.name:
                self._accused.add(found.name)
        elif stance == "denies":
            found = self._rejected(clues)
        self._unseen.append(clues)
        self._last = _Told(clues, stance, found)
        return found

    def _charges(self) -> list[Charge]:
        """Give the charges so far: those that speakers made, then those that were reported."""
        while self._unheard:
            self._reported.extendleft(self._unheard.popleft().reported)
        return [*self._made, *self._reported]

    def _see_who_acted(self) -> None:
        """Take note of the persons and bodies that acted in the sentences before."""
        while self._unseen:
            acting = self._unseen.popleft().acting
            self._acting.update(acting)
            if "person" in acting:
                self._persons.add(acting["person"].name)

    def _blamed(self, clues: Clues) -> Target:
        """Give whom a sentence blames: rather one who stands charged than one only named."""
        if clues.how == "told" or clues.blamed.name in self._accused:
            return clues.blamed
        known = next((t for t in clues.earlier if t.name in self._accused), NOBODY)
        if known.name or clues.how == "deed":
            return known if known.name else clues.blamed
        before = self._just_before(clues, "accuses")
        if before.name and (clues.back or clues.how != "free"):
            return before
        if clues.how and not clues.back:
            return clues.blamed
        charged = _others([charge.accused for charge in self._charges()], clues)
        if not charged:
            return _first(_others([self._meant(clues)], clues))
        if clues.pronoun == "person" and len({accused.name for accused in charged}) > 1:
            self._see_who_acted()
            return next((t for t in charged if t.name in self._persons), charged[0])
        return charged[0]

    def _meant(self, clues: Clues) -> Target:
        """Give whom the pronoun of a sentence means, else whom the sentence names itself."""
        if clues.pronoun:
            self._see_who_acted()
        return self._acting.get(clues.pronoun, clues.blamed)

    def _rejected(self, clues: Clues) -> Target:
        """Give whose claim a sentence rejects: who charged its own side, else the one accuser."""
        rejected = clues.rejected
        if rejected.name:
            return rejected
        if clues.that_claim and self._last is not None:
            claimed = _others([self._last.clues.speaker], clues)
            if claimed:
                return claimed[0]
        before = self._just_before(clues, "denies")
        if before.name:
            return before
        charges = self._charges()
        against = [charge for charge in charges if _is_own(charge.accused, clues)]
        if against:
            accusers = [who for charge in against for who in (charge.accuser, charge.person)]
            return _first(_others(accusers, clues))
        accusers = _others([charge.accuser for charge in charges], clues)
        only = len({accuser.name for accuser in accusers}) == 1  # of several nobody can be told
        return accusers[-1] if only else NOBODY

    def _just_before(self, clues: Clues, stance: str) -> Target:
        """Give the target of the sentence before, if the same speaker took the same stance."""
        last = self._last
        if last is None or last.stance != stance:
            return NOBODY
        return last.target if last.clues.speaker.name == clues.speaker.name else NOBODY


def _others(found: Sequence[Target], clues: Clues) -> list[Target]:
    """Give those that are somebody and not of the speaker's own side."""
    return [t for t in found if _is_named(t) and not _is_own(t, clues)]


def _first(found: Sequence[Target]) -> Target:
    return found[0] if found else NOBODY


def _is_named(target: Target) -> bool:
    """Tell somebody from "critics", which names nobody."""
    return bool(target.name) and target.name.lower() not in word_set("accuser")


def _is_own(target: Target, clues: Clues) -> bool:
    """Tell whether a target is the speaker of a sentence, or of the same side."""
    name = target.name
    return bool(name) and (
        name == clues.speaker.name or not clues.own.isdisjoint((name, surname(name)))
    )
