"""The project's templates and what stands beside them: style sheets and scripts.

In: the name of a template, a style sheet or a script. Out: its environment, its text. May import:
model.
"""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Environment

_PACKAGE = Path(__file__).parents[1]
ASSETS = _PACKAGE / "assets"


@cache
def environment() -> "Environment":
    """Give the environment of all pages: whatever an article holds is escaped."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    from sayso.model.scheme import SPEAKER_TYPES, STANCES

    made = Environment(
        loader=FileSystemLoader(_PACKAGE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals |= {"types": SPEAKER_TYPES, "stances": STANCES}
    made.filters |= {"signed": signed}
    return made


def signed(number: float) -> str:
    """Give a number with its sign and three decimals; what rounds to zero is not below it.

    Examples
    --------
    >>> signed(0.25), signed(-0.0001)
    ('+0.250', '+0.000')
    """
    return f"{round(number, 3) + 0.0:+.3f}"


@cache
def asset(name: str) -> str:
    """Give the text of a style sheet or a script."""
    return (ASSETS / name).read_text(encoding="utf-8")
