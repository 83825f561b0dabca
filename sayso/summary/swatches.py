"""How each stance is painted: by colour, and by pattern for those who cannot tell the colours.

In: a stance and a place. Out: SVG. May import: model.
"""

from collections.abc import Iterator

from sayso.model.scheme import STANCES
from sayso.summary.svg import colour, tag, width_of, write


def patterns(key: str) -> str:
    """Give the definition of the hatching, once for each picture."""
    back = tag("rect", width=6, height=6, fill=colour("paper"))
    stripe = tag("rect", width=3.4, height=6, fill=colour("denies"))
    return tag(
        "defs",
        tag(
            "pattern",
            back,
            stripe,
            id=f"{key}-denies",
            width=6,
            height=6,
            patternUnits="userSpaceOnUse",
            patternTransform="rotate(45)",
        ),
    )


def swatch(key: str, stance: str, x: float, y: float, width: float, height: float) -> str:
    """Give a rectangle: accusations are filled, denials hatched, the rest is pale."""
    fill = {
        "accuses": colour("accuses"),
        "denies": f"url(#{key}-denies)",
        "neutral": colour("line"),
    }[stance]
    return tag("rect", x=x, y=y, width=width, height=height, fill=fill)


def count(stance: str, n: int, x: float, y: float) -> str:
    """Give a number on the middle of a swatch."""
    words, size = str(n), 10.5
    room = width_of(words, size) + 3
    back = tag("rect", x=x - room / 2, y=y - 9.5, width=room, height=12, rx=2, fill=colour("paper"))
    ink = colour("paper" if stance == "accuses" else "ink")
    written = write(words, x, y, size, text_anchor="middle", fill=ink)
    return (back if stance == "denies" else "") + written


def legend(key: str, y: float = 0) -> Iterator[str]:
    """Give a line that says which swatch is which stance."""
    x = 0.0
    for stance in STANCES:
        yield swatch(key, stance, x, y, 18, 11)
        yield write(stance, x + 23, y + 9.5, 11, fill=colour("soft"))
        x += 23 + width_of(stance, 11) + 16
