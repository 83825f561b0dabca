"""Offsets as JavaScript counts them, in UTF-16 units, and as Python does, in characters.

In: a text and an offset. Out: the same offset counted the other way. May import: nothing of ours.
"""

from bisect import bisect_left


class Units:
    """The offsets of one text, counted both ways.

    They differ after characters outside the basic plane, such as emoji, which are two units each.

    Examples
    --------
    >>> units = Units("a😀b")
    >>> [units.of(place) for place in range(4)]
    [0, 1, 3, 4]
    >>> [units.place(unit) for unit in range(5)]
    [0, 1, None, 2, 3]
    """

    def __init__(self, text: str) -> None:
        self._wide = [place for place, character in enumerate(text) if character > "\uffff"]
        self._units = [place + before for before, place in enumerate(self._wide)]

    def of(self, place: int) -> int:
        """Give the units before a place in the text."""
        return place + bisect_left(self._wide, place)

    def place(self, unit: int) -> int | None:
        """Give the place in the text that so many units reach, None inside of a character."""
        before = bisect_left(self._units, unit)
        inside = before > 0 and self._units[before - 1] == unit - 1
        return None if inside else unit - before
