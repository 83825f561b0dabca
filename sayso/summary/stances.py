"""Numbers of sentences by stance.

In: pairs of a stance and a number. Out: `Stances`. May import: nothing of ours.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple


class Stances(NamedTuple):
    """How many sentences have which stance; the fields are `sayso.model.scheme.STANCES`."""

    accuses: int = 0
    denies: int = 0
    neutral: int = 0

    @classmethod
    def of(cls, counts: Iterable[tuple[str, int]]) -> "Stances":
        """Add up pairs of a stance and a number of sentences.

        Examples
        --------
        >>> Stances.of([("denies", 2), ("neutral", 1), ("denies", 1)])
        Stances(accuses=0, denies=3, neutral=1)
        """
        totals = dict.fromkeys(cls._fields, 0)
        for stance, n in counts:
            totals[stance] += n
        return cls(**totals)

    @property
    def total(self) -> int:
        """All sentences."""
        return sum(self)

    def by_name(self) -> Mapping[str, int]:
        """Give the numbers under the stances' names."""
        return self._asdict()
