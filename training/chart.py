"""A chart as SVG that stands inside a page: named, described, in the page's own colours.

Colours are placeholders which the page's style sheet fills in, so that a chart follows the page
into the dark and onto paper. The same drawing gives the same bytes: no date, ids from a fixed salt.

In: a title and a height. Out: `Chart`, whose SVG is there once it is drawn. May import: nothing of
ours.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from html import escape
from io import StringIO
from typing import Any

# What matplotlib is told -> what the style sheet says.
INK, MUTED, RULE, ACCENT, PAPER = "#101010", "#707070", "#d0d0d0", "#2060a0", "#fefefe"
_VARIABLES = {INK: "ink", MUTED: "muted", RULE: "rule", ACCENT: "accent", PAPER: "paper"}

WIDTH = 4.8

_STYLE: dict[Any, Any] = {
    "svg.fonttype": "none",  # text stays text, in the page's type
    "svg.hashsalt": "sayso",
    "font.family": "DejaVu Sans",  # it comes with matplotlib: measured alike on every machine
    "font.size": 9,
    "text.color": INK,
    "axes.edgecolor": RULE,
    "axes.labelcolor": MUTED,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.axisbelow": True,
    "xtick.color": RULE,
    "ytick.color": RULE,
    "xtick.labelcolor": MUTED,
    "ytick.labelcolor": INK,
    "xtick.major.size": 0,
    "ytick.major.size": 0,
    "grid.color": RULE,
    "grid.linewidth": 0.6,
    "lines.solid_capstyle": "round",
}


@dataclass(slots=True)
class Chart:
    """Axes to draw on and, once drawn, their SVG."""

    axes: Any
    svg: str = ""

    def write(
        self,
        text: str,
        at: tuple[float, float],
        shift: tuple[float, float] = (0, 0),
        colour: str = INK,
        **where: str,
    ) -> None:
        """Write a text at a place of the axes, shifted by points; ``where`` aligns it."""
        align = {"ha": "center", "va": "center"} | where
        self.axes.annotate(
            text, at, shift, textcoords="offset points", color=colour, fontsize=8.5, **align
        )

    def grid(self, axis: str) -> None:
        """Rule the axes across the "x" axis, the "y" axis or "both"."""
        self.axes.grid(axis=axis)


@contextmanager
def chart(title: str, words: str, height: float, width: float = WIDTH) -> Iterator[Chart]:
    """Give a chart to draw on, whose SVG is there afterwards.

    Parameters
    ----------
    title, words : str
        What the chart shows and what can be seen on it, for those who do not see it.
    height, width : float
        In inches.
    """
    import matplotlib as mpl
    from matplotlib.figure import Figure

    with mpl.rc_context(_STYLE):
        figure = Figure(figsize=(width, height), layout="constrained")
        drawn = Chart(figure.subplots())
        yield drawn
        sink = StringIO()
        nothing = dict.fromkeys(("Creator", "Date", "Format", "Type"))
        figure.savefig(sink, format="svg", transparent=True, metadata=nothing)
    drawn.svg = _inline(sink.getvalue(), title, words)


def _inline(svg: str, title: str, words: str) -> str:
    key = re.sub(r"\W+", "-", title.lower())
    svg = svg[svg.index("<svg") :]
    svg = re.sub(r"<style.*?</style>", "", svg, flags=re.DOTALL)  # it would style the whole page
    # Charts of one page must not share ids.
    svg = re.sub(r'(id="|url\(#|href="#)', rf"\g<1>{key}-", svg)
    for placeholder, name in _VARIABLES.items():
        svg = svg.replace(placeholder, f"var(--{name})")
    opening, rest = svg.split(">", 1)
    named = f'<svg role="img" aria-labelledby="{key}-title {key}-words"'
    head = f'<title id="{key}-title">{escape(title)}</title>'
    head += f'<desc id="{key}-words">{escape(words)}</desc>'
    return opening.replace("<svg", named, 1) + ">" + head + rest
