"""Stacked columns: how much is said when, with what stance.

In: `Timeline`. Out: SVG. May import: nothing of ours.
"""

from collections.abc import Iterator

from sayso.summary.bars import told
from sayso.summary.periods import Period, Timeline
from sayso.summary.svg import WIDTH, colour, note, picture, tag, width_of, write
from sayso.summary.swatches import legend, patterns, swatch

KEY, TITLE = "timeline", "How much is said when"
_TOP, _PLOT, _LEFT = 46, 170, 30
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def columns(timeline: Timeline) -> str:
    """Draw a timeline, one column for each period, or say that there is none."""
    if not timeline.periods:
        nothing = "No article has a date."
        return picture(KEY, TITLE, nothing, 20, [write(nothing, 0, 14, fill=colour("soft"))])
    most = max(period.stances.total for period in timeline.periods)
    scale, step = _PLOT / most, (WIDTH - _LEFT) / len(timeline.periods)
    content = [patterns(KEY), *legend(KEY), *_grid(most, scale)]
    for i, period in enumerate(timeline.periods):
        content.append(tag("g", *_column(timeline, period, _LEFT + i * step, step, scale)))
    content += _ticks(timeline, step)
    height = _TOP + _PLOT + 32
    aside = f"by {timeline.unit}"
    if timeline.undated:
        articles = "1 article" if timeline.undated == 1 else f"{timeline.undated} articles"
        aside += f"; {articles} without a date left out"
    content.append(write(aside, WIDTH, 9.5, 11, text_anchor="end", fill=colour("soft")))
    words = "; ".join(
        f"{timeline.name(p)}: {told(p.stances)}" for p in timeline.periods if p.stances.total
    )
    return picture(KEY, TITLE, f"Sentences {aside}. {words}", height, content)


def _column(
    timeline: Timeline, period: Period, x: float, step: float, scale: float
) -> Iterator[str]:
    yield note(f"{timeline.name(period)}: {told(period.stances)}")
    width, y = min(0.8 * step, 46), float(_TOP + _PLOT)
    left = x + (step - width) / 2
    for stance, n in period.stances.by_name().items():
        if n:
            y -= n * scale
            yield swatch(KEY, stance, left, y, width, n * scale)
    total = str(period.stances.total)
    if period.stances.total and width_of(total, 10.5) < step:
        yield write(total, x + step / 2, y - 4, 10.5, text_anchor="middle")


def _grid(most: int, scale: float) -> Iterator[str]:
    """Give lines at round numbers, and the numbers."""
    for n in range(0, most + 1, _round_step(most)):
        y = _TOP + _PLOT - n * scale
        ink = colour("soft" if n == 0 else "line")
        yield tag("line", x1=_LEFT, x2=WIDTH, y1=y, y2=y, stroke=ink, stroke_width=0.7)
        yield write(str(n), _LEFT - 6, y + 3.5, 10, text_anchor="end", fill=colour("soft"))


def _round_step(most: int) -> int:
    """Give 1, 2 or 5 times a power of ten that divides a span in five or fewer."""
    power = 1
    while True:
        for step in (power, 2 * power, 5 * power):
            if most <= 5 * step:
                return step
        power *= 10


def _ticks(timeline: Timeline, step: float) -> Iterator[str]:
    """Name as many periods as there is room for; the year stands below where it begins."""
    names = [_short(timeline, period) for period in timeline.periods]
    every = 1 + int((max(map(width_of, names)) + 4) / step)
    year = None
    for i, (name, period) in enumerate(zip(names, timeline.periods, strict=True)):
        if i % every:
            continue
        x, y = _LEFT + (i + 0.5) * step, _TOP + _PLOT + 14
        yield write(name, x, y, 10.5, text_anchor="middle", fill=colour("soft"))
        if timeline.unit != "year" and period.start.year != year:
            year = period.start.year
            yield write(str(year), x, y + 14, 10.5, text_anchor="middle", fill=colour("soft"))


def _short(timeline: Timeline, period: Period) -> str:
    month = _MONTHS[period.start.month - 1]
    names: dict[str, str] = {"month": month, "year": str(period.start.year)}
    return names.get(timeline.unit, f"{period.start.day} {month}")
