"""Whom the sentences of an article blame, or whose claim they reject, given their stances."""

from collections import deque
from collections.abc import Iterable, Sequence
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
    return [memory.target(reading.clues, stance) for reading, stance in pairs]


class _Told(NamedTuple):
    """The sentence before: its stance, who spoke, and whom it blamed or contradicted."""

    stance: str
    speaker: Target
    target: Target


class _Memory:
    """Who has charged whom so far in an article, the latest first."""

    def __init__(self) -> None:
        self._made: deque[Charge] = deque(maxlen=_CHARGES)
        self._reported: deque[Charge] = deque(maxlen=_CHARGES)
        self._accused: set[str] = set()
        self._acting: dict[str, Target] = {}
        self._persons: set[str] = set()
        self._last = _Told("", NOBODY, NOBODY)

    def target(self, clues: Clues, stance: str) -> Target:
        """Give the target of the next sentence."""
        self._reported.extendleft(clues.reported)
        found = NOBODY
        if stance == "accuses":
            found = self._blamed(clues)
            self._made.appendleft(Charge(clues.speaker, found, clues.person))
            self._accused.add(found.name)
        elif stance == "denies":
            found = self._rejected(clues)
        self._acting.update(clues.acting)
        if "person" in clues.acting:
            self._persons.add(clues.acting["person"].name)
        self._last = _Told(stance, clues.speaker, found)
        return found

    def _blamed(self, clues: Clues) -> Target:
        """Give whom a sentence blames: rather one who stands charged than one only named."""
        if clues.how == "told" or clues.blamed.name in self._accused - {""}:
            return clues.blamed
        known = next((t for t in clues.earlier if t.name in self._accused), NOBODY)
        if known.name or clues.how == "deed":
            return known if known.name else clues.blamed
        before = self._before(clues, "accuses")
        if before.name and (clues.back or clues.how != "free"):
            return before
        if clues.how and not clues.back:
            return clues.blamed
        charged = [charge.accused for charge in (*self._made, *self._reported)]
        if clues.pronoun == "person":
            charged.sort(key=lambda accused: accused.name not in self._persons)
        acting = self._acting.get(clues.pronoun, clues.blamed)
        return _first_other((*charged, acting), clues)

    def _rejected(self, clues: Clues) -> Target:
        """Give whose claim a sentence rejects: who charged its own side, else the one accuser."""
        if clues.rejected.name:
            return clues.rejected
        if clues.that_claim and _first_other([self._last.speaker], clues).name:
            return self._last.speaker
        before = self._before(clues, "denies")
        if before.name:
            return before
        all_charges = (*self._made, *self._reported)
        against = [charge for charge in all_charges if _is_own(charge.accused, clues)]
        accusers = [who for charge in against for who in (charge.accuser, charge.person)]
        return _first_other(accusers or _only([c.accuser for c in all_charges], clues), clues)

    def _before(self, clues: Clues, stance: str) -> Target:
        """Give the target of the sentence before, if the same speaker took the same stance."""
        same = (self._last.speaker.name, self._last.stance) == (clues.speaker.name, stance)
        return self._last.target if same else NOBODY


def _first_other(found: Iterable[Target], clues: Clues) -> Target:
    """Give the first that is somebody and not of the speaker's own side."""
    return next((t for t in found if _is_named(t) and not _is_own(t, clues)), NOBODY)


def _only(found: Iterable[Target], clues: Clues) -> list[Target]:
    """Give the one party that is not of the speaker's own side; of several nobody can be told."""
    others = {t.name: t for t in found if _is_named(t) and not _is_own(t, clues)}
    return list(others.values()) if len(others) == 1 else []


def _is_named(target: Target) -> bool:
    """Tell somebody from "critics", which names nobody."""
    return bool(target.name) and target.name.lower() not in word_set("accuser")


def _is_own(target: Target, clues: Clues) -> bool:
    """Tell whether a target is the speaker of a sentence, or of the same side."""
    name = target.name
    return bool(name) and (
        name == clues.speaker.name or not clues.own.isdisjoint((name, surname(name)))
    )
