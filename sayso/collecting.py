"""How often Python looks for garbage in cycles: seldom; neither importing nor reading makes any.

Looking costs a sixth of the time of a short command, and a tenth of that of reading.

In: nothing. Out: a context in which Python seldom looks for garbage. May import: nothing of ours.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

# Python's own is 700: so many new objects, less those that are gone, before it looks.
_SELDOM = 200_000


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Let Python look for garbage seldom, and as before when it is over.

    Of several threads, the first one says when it is over: the others find that Python looks
    seldom already, and must not take that for what was before.

    Examples
    --------
    >>> before = gc.get_threshold()
    >>> with seldom_collected():
    ...     gc.get_threshold()[0]
    200000
    >>> gc.get_threshold() == before
    True
    """
    threshold = gc.get_threshold()
    if threshold[0] >= _SELDOM:
        yield
        return
    gc.set_threshold(_SELDOM, *threshold[1:])
    try:
        yield
    finally:
        gc.set_threshold(*threshold)
