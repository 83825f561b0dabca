"""How scores are written for a person: two decimals, a dash where there is nothing to say.

In: scores, and the names of labels. Out: words for a person. May import: nothing of ours.
"""

from collections.abc import Callable
from math import isnan

from sayso.training.intervals import Estimate


def spoken(name: str) -> str:
    """Give the name of a head or a label as it is said.

    Examples
    --------
    >>> spoken("speaker_type")
    'speaker type'
    """
    return name.replace("_", " ")


def number(value: float) -> str:
    """Give a score to two decimals, or a dash where it is not defined.

    Examples
    --------
    >>> number(0.666), number(float("nan"))
    ('0.67', '–')
    """
    return "–" if isnan(value) else f"{value:.2f}"


def signed(value: float) -> str:
    """Give a difference to two decimals with its sign.

    Examples
    --------
    >>> signed(0.25), signed(-0.25), signed(-0.001)
    ('+0.25', '−0.25', '0.00')
    """
    rounded = "–" if isnan(value) else f"{value:+.2f}".replace("-", "−")
    return rounded if rounded[1:] != "0.00" else "0.00"


def interval(estimate: Estimate, show: Callable[[float], str] = number) -> str:
    """Give the 95 % interval of an estimate.

    Examples
    --------
    >>> interval(Estimate(0.5, 0.41, 0.6))
    '0.41 to 0.60'
    """
    return f"{show(estimate.low)} to {show(estimate.high)}"


def with_interval(estimate: Estimate, show: Callable[[float], str] = number) -> str:
    """Give an estimate with its 95 % interval.

    Examples
    --------
    >>> with_interval(Estimate(0.1, -0.02, 0.2), signed)
    '+0.10 (−0.02 to +0.20)'
    """
    return f"{show(estimate.value)} ({interval(estimate, show)})"


def percent(part: float, whole: float = 1) -> str:
    """Give a share in percent, or a dash where there is no whole.

    Examples
    --------
    >>> percent(1, 3), percent(0, 0)
    ('33 %', '–')
    """
    return f"{100 * part / whole:.0f} %" if whole and not isnan(part) else "–"
