"""One thing whose speed is measured: what it is given, and what it does with it.

In: a text. Out: `Work`. May import: nothing of ours.
"""

from collections.abc import Callable
from typing import Any, NamedTuple


class Work(NamedTuple):
    """What is done to a text.

    Parameters
    ----------
    prepare : callable
        Takes the raw text and gives what the work is given; its time does not count.
    run : callable
        Does the work on what was prepared of several texts; its time counts.
    """

    prepare: Callable[[str], Any]
    run: Callable[[list[Any]], list[Any]]


def as_it_is(text: str) -> str:
    """Prepare nothing: the work begins with the raw text."""
    return text
