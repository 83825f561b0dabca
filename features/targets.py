"""Whom the sentences of an article blame, or whose claim they reject, given their stances."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from sayso.features.attribution.entities import surname
from sayso.features.target_clues import Clues
from sayso.features.target_parties import NOBODY, Target
from sayso.features.target_rejected import Charge

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


class _Memory:
    """Who has charged whom so far in an article."""

    def __init__(self) -> None:
        self._made: list[Charge] = []
        self._reported: list[Charge] = []
        self._last = ("", "", NOBODY)

    def target(self, clues: Clues, stance: str) -> Target:
        """Give the target of the next sentence."""
        self._reported += clues.reported
        found = NOBODY
        if stance == "accuses":
            found = self._blamed(clues)
            self._made.append(Charge(clues.speaker, found))
        elif stance == "denies":
            found = self._rejected(clues)
        self._last = (clues.speaker.name, stance, found)
        return found

    def _blamed(self, clues: Clues) -> Target:
        """Give whom a sentence blames: rather one who stands charged than one only named."""
        accused = {charge.accused.name for charge in self._made} - {""}
        if clues.how == "told" or clues.blamed.name in accused:
            return clues.blamed
        known = next((target for target in clues.earlier if target.name in accused), NOBODY)
        if known.name or clues.how == "deed":
            return known if known.name else clues.blamed
        before = self._before(clues, "accuses")
        if before.name and (clues.back or clues.how != "free"):
            return before
        if clues.how and not clues.back:
            return clues.blamed
        charged = (charge.accused for charge in reversed(self._made))
        return _first_other(charged, clues) or clues.blamed

    def _rejected(self, clues: Clues) -> Target:
        """Give whose claim a sentence rejects: rather who charged its own side than another."""
        if clues.rejected.name:
            return clues.rejected
        speaker, stance, target = self._last
        if (speaker, stance) == (clues.speaker.name, "denies"):
            return target
        made, reported = self._made[::-1], self._reported[::-1]
        against = [c for c in (*made, *reported) if _is_own(c.accused, clues)]
        return _first_other((c.accuser for c in (*against, *made)), clues) or NOBODY

    def _before(self, clues: Clues, stance: str) -> Target:
        """Give the target of the sentence before, if the same speaker took the same stance."""
        *same, target = self._last
        return target if same == [clues.speaker.name, stance] else NOBODY


def _first_other(found: Iterable[Target], clues: Clues) -> Target | None:
    return next((t for t in found if t.name and not _is_own(t, clues)), None)


def _is_own(target: Target, clues: Clues) -> bool:
    """Tell whether a target is the speaker of a sentence, or of the same side."""
    name = target.name
    return bool(name) and (
        name == clues.speaker.name or not clues.own.isdisjoint((name, surname(name)))
    )
