"""Which counts are given up where there are too many of them: the smallest.

In: counts by key, and their groups. Out: the keys to give up. May import: nothing of ours.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Mapping
from typing import TypeVar

_Key = TypeVar("_Key")


def rarest(
    counts: Mapping[_Key, int], group: Callable[[_Key], Hashable], left: int
) -> tuple[list[_Key], int]:
    """Give the keys of the groups with the smallest sums: so many that few enough are left.

    Parameters
    ----------
    counts : mapping of keys to int
    group : callable
        Tells what a key belongs to; a group goes whole, and with it all of the same sum, so that
        the order of the keys has no effect.
    left : int
        How many keys may be left.

    Returns
    -------
    list of keys, int
        What goes, and the greatest sum among it.

    Examples
    --------
    >>> rarest({"Ann Lee": 5, "Ida Moss": 2, "Tom Moss": 1, "Max Roe": 1}, lambda k: k[-3:], 2)
    (['Ida Moss', 'Tom Moss', 'Max Roe'], 3)
    """
    sums: Counter[Hashable] = Counter()
    for key, n in counts.items():
        sums[group(key)] += n
    sizes = Counter(sums[group(key)] for key in counts)
    kept, highest = len(counts), 0
    for total in sorted(sizes):
        if kept <= left:
            break
        kept -= sizes[total]
        highest = total
    return [key for key in counts if sums[group(key)] <= highest], highest
