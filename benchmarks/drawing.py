"""The growth as drawings: SVG that stands alone, on light and on dark.

In: `Growth`. Out: SVG by the names of the files. May import: training.
"""

from typing import Any

from benchmarks.growth import Growth
from sayso.training.chart import ACCENT, MUTED, chart

# The colours that a chart leaves to its page.
_COLOURS = """<style>
svg { --ink: #1c1c1c; --muted: #6b6b6b; --rule: #d9d6d0; --accent: #2060a0; --paper: #fdfcfa;
  background: var(--paper) }
@media (prefers-color-scheme: dark) {
  svg { --ink: #e8e6e1; --muted: #a5a29c; --rule: #44423e; --accent: #7fb2ea; --paper: #1b1b1a }
}
</style>"""
_HEIGHT = 2.8


def drawings(sentences: Growth, length: Growth) -> dict[str, str]:
    """Give the drawings by the names of their files."""
    return {
        "time_by_sentences.svg": time_chart("Time by sentences", "sentences", sentences),
        "memory_by_sentences.svg": memory_chart("Memory by sentences", "sentences", sentences),
        "time_by_length.svg": time_chart("Time by length", "characters of one article", length),
        "memory_by_length.svg": memory_chart(
            "Memory by length", "characters of one article", length
        ),
    }


def time_chart(title: str, unit: str, growth: Growth) -> str:
    """Draw the time on logarithmic axes, beside a line of that which is linear."""
    sizes, seconds = [p.size for p in growth.points], [p.seconds for p in growth.points]
    linear = [seconds[-1] * size / sizes[-1] for size in sizes]
    words = f"{sizes[-1]:,} {unit}: {seconds[-1]:,.1f} s of processor time; "
    words += f"it grows with the power {growth.time_exponent:.2f}"
    with chart(title, words, _HEIGHT) as drawn:
        drawn.grid("both")
        drawn.axes.plot(sizes, linear, color=MUTED, linewidth=0.8, linestyle=(0, (4, 3)))
        drawn.axes.plot(sizes, seconds, color=ACCENT, marker="o", markersize=3.5)
        drawn.axes.set(xscale="log", yscale="log", xlabel=unit, ylabel="seconds of processor time")
        _plain_numbers(drawn.axes.xaxis)
        _plain_numbers(drawn.axes.yaxis)
        drawn.write(f"power {growth.time_exponent:.2f}", (sizes[0], seconds[-1]), ha="left")
        drawn.write("dashed: linear", (sizes[0], seconds[-1]), (0, -12), MUTED, ha="left")
    return _alone(drawn.svg)


def memory_chart(title: str, unit: str, growth: Growth) -> str:
    """Draw the peak memory, with the part that the set-up takes below a line."""
    sizes, peaks = [p.size for p in growth.points], [p.peak for p in growth.points]
    words = f"{sizes[-1]:,} {unit}: {peaks[-1]:,.0f} MB, {growth.set_up:,.0f} of them the set-up"
    with chart(title, words, _HEIGHT) as drawn:
        drawn.grid("both")
        drawn.axes.axhline(growth.set_up, color=MUTED, linewidth=0.8, linestyle=(0, (4, 3)))
        drawn.axes.plot(sizes, peaks, color=ACCENT, marker="o", markersize=3.5)
        drawn.axes.set(xscale="log", xlabel=unit, ylabel="peak memory, MB")
        drawn.axes.set_ylim(0, 1.15 * peaks[-1])
        _plain_numbers(drawn.axes.xaxis)
        drawn.write("dashed: set-up", (sizes[0], growth.set_up), (0, -9), MUTED, ha="left")
    return _alone(drawn.svg)


def _plain_numbers(axis: Any) -> None:
    """Write 1,000 and 0.1 at a logarithmic axis, not powers, and only at the powers of ten."""
    from matplotlib.ticker import FuncFormatter, NullFormatter

    axis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:,g}"))
    axis.set_minor_formatter(NullFormatter())


def _alone(svg: str) -> str:
    """Give a chart that is made for a page its own colours."""
    opening, rest = svg.split(">", 1)
    return f"{opening}>{_COLOURS}{rest}\n"
