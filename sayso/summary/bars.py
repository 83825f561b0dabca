"""Stacked bars: who speaks how much, with what stance.

In: `Bar`s. Out: SVG. May import: nothing of ours.
"""

from collections.abc import Iterator, Sequence
from html import escape
from typing import NamedTuple

from sayso.summary.stances import Stances
from sayso.summary.svg import WIDTH, colour, fitted, note, picture, tag, width_of, write
from sayso.summary.swatches import count, legend, patterns, swatch

_ROW, _THICK = 40, 15
# To the right of the longest bar, for numbers that do not fit into it.
_ROOM = 64


class Bar(NamedTuple):
    """One bar: what it is called, what stands beside that in pale, and its numbers."""

    name: str
    aside: str
    stances: Stances


def bars(key: str, title: str, rows: Sequence[Bar], most: int, nothing: str) -> str:
    """Draw the first rows as stacked bars and say how many more there are.

    Parameters
    ----------
    key : str
        Begins the picture's ids.
    title : str
    rows : sequence of Bar
        The longest first.
    most : int
        How many are drawn.
    nothing : str
        What is said where there is none.
    """
    drawn, rest = rows[:most], rows[most:]
    if not drawn:
        return picture(key, title, nothing, 20, [write(nothing, 0, 14, fill=colour("soft"))])
    scale = (WIDTH - _ROOM) / drawn[0].stances.total
    content = [patterns(key), *legend(key)]
    for i, bar in enumerate(drawn):
        content.append(tag("g", *_row(key, bar, 30 + i * _ROW, scale)))
    height = 30 + len(drawn) * _ROW
    if rest:
        more = f"and {len(rest)} more, with {sum(bar.stances.total for bar in rest)} sentences"
        content.append(write(more, 0, height + 10, 11, fill=colour("soft")))
        height += 14
    words = "; ".join(f"{bar.name}: {told(bar.stances)}" for bar in drawn)
    return picture(key, title, words, height, content)


def told(stances: Stances) -> str:
    """Say numbers of sentences in words.

    Examples
    --------
    >>> told(Stances(2, 0, 1)), told(Stances(0, 1, 0))
    ('3 sentences, 2 accuses, 1 neutral', '1 sentence, 1 denies')
    """
    parts = [f"{n} {stance}" for stance, n in stances.by_name().items() if n]
    number = "1 sentence" if stances.total == 1 else f"{stances.total} sentences"
    return ", ".join([number, *parts])


def _row(key: str, bar: Bar, y: float, scale: float) -> Iterator[str]:
    yield note(f"{bar.name}: {told(bar.stances)}")
    total = str(bar.stances.total)
    room = WIDTH - width_of(total) - 12
    name = fitted(bar.name, room)
    left = room - width_of(name) - 10
    aside = fitted(bar.aside, left, 11) if left > 40 else ""
    yield tag(
        "text",
        tag("tspan", escape(name), font_weight=500, fill=colour("ink")),
        tag("tspan", escape(aside), dx=7, font_size=11, fill=colour("soft")) if aside else "",
        x=0,
        y=y + 11,
        font_size=12,
    )
    yield write(total, WIDTH, y + 11, text_anchor="end", fill=colour("soft"))
    yield from _segments(key, bar.stances, y + 17, scale)


def _segments(key: str, stances: Stances, y: float, scale: float) -> Iterator[str]:
    """Give the parts of a bar; a number that does not fit into its part stands after the bar."""
    x, left_over = 0.0, []
    for stance, n in stances.by_name().items():
        if not n:
            continue
        yield swatch(key, stance, x, y, n * scale, _THICK)
        if n * scale > width_of(str(n), 10.5) + 6:
            yield count(stance, n, x + n * scale / 2, y + 11.2)
        else:
            left_over.append((stance, n))
        x += n * scale
    x += 6
    for stance, n in left_over if stances.total > 1 else ():
        yield swatch(key, stance, x, y + 3, 8, 9)
        yield write(str(n), x + 11, y + 11.2, 10.5, fill=colour("soft"))
        x += 17 + width_of(str(n), 10.5)
