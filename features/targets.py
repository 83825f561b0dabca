"""Whom a sentence blames if it accuses, and whose claim it rejects if it denies."""

from typing import NamedTuple

from sayso.features.content import Content
from sayso.features.document import Span
from sayso.features.words import Words


class Target(NamedTuple):
    """A party that is blamed, or whose claim is rejected.

    Parameters
    ----------
    name : str
        The country for its organs, else the party as the article names it; "" for none.
    span : Span or None
        The words of the article that name it.
    """

    name: str = ""
    span: Span | None = None


NOBODY = Target()


class Targets(NamedTuple):
    """What a sentence's target is, by its stance, which the model decides later.

    Parameters
    ----------
    blamed : Target
        Whom it blames if it accuses.
    rejected : Target
        Whose claim it rejects if it denies.
    """

    blamed: Target = NOBODY
    rejected: Target = NOBODY

    def of(self, stance: str) -> Target:
        """Give the target of a stance; a neutral sentence has none.

        Examples
        --------
        >>> Targets(blamed=Target("Norway")).of("accuses").name
        'Norway'
        """
        return {"accuses": self.blamed, "denies": self.rejected}.get(stance, NOBODY)


NO_TARGETS = Targets()


def targets(words: Words, content: Content) -> Targets:
    """Give whom a sentence blames or contradicts: the first party named that is another's."""
    others = ((i, side) for i, side in sorted(content.found.items()) if side.side == "other")
    for i, side in others:
        if i in words.names:
            hit = words.names[i]
            found = Target(side.name, words.span(hit.start, hit.end))
            return Targets(found, found)
    return NO_TARGETS
