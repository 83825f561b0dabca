"""The tables that a run prints.

In: `Results`. Out: tables, printed. May import: nothing of ours.
"""

from collections.abc import Iterator

from rich.console import Console
from rich.table import Table

from benchmarks.results import Bar, Results
from benchmarks.side_by_side import ROWS
from benchmarks.stages import PARTS, WHOLE
from benchmarks.yardsticks import PUNKT

_WIDTH = 100


def show(results: Results) -> None:
    """Print what was measured, and what must be reached."""
    console = Console(width=_WIDTH, highlight=False)
    for table in (_speeds(results), _growths(results), _bars(results.bars())):
        console.print(table)


def _speeds(results: Results) -> Table:
    title = "Side by side on one core; time by the median of neighbours; memory in MB"
    headings = ("sentences/s", "whole path = 1", "Punkt = 1", "peak memory", "beyond set-up")
    table = _table(title, "", *headings)
    for row, part in ROWS.items():
        indent = "  " if row in PARTS and row != WHOLE else ""
        taken = results.memory[part.work]
        times = results.times
        table.add_row(
            indent + row,
            f"{times.rate(row):,.0f}",
            f"{times.ratio(row, WHOLE).median:.3f}",
            f"{times.ratio(row, PUNKT).median:.2f}",
            f"{taken.peak:.0f}",
            f"{taken.beyond:.0f}",
        )
    return table


def _growths(results: Results) -> Table:
    table = _table("Growth of the whole path", "", "seconds", "peak memory, MB")
    for name, growth in (("sentences", results.sentences), ("characters", results.length)):
        for point in growth.points:
            table.add_row(f"{point.size:,} {name}", f"{point.seconds:.2f}", f"{point.peak:.0f}")
        table.add_section()
    return table


def _bars(bars: list[Bar]) -> Table:
    table = _table("Bars", "", "measured", "wanted", "aim", "")
    for bar in bars:
        table.add_row(*_cells(bar))
    return table


def _cells(bar: Bar) -> Iterator[str]:
    yield bar.what
    yield f"{bar.value:.2f}"
    yield f"{'at least' if bar.at_least else 'at most'} {bar.limit:g}"
    yield "" if bar.aim is None else f"{bar.aim:g}"
    yield "met" if bar.met else "MISSED"


def _table(title: str, first: str, *others: str) -> Table:
    table = Table(title=title, title_justify="left")
    table.add_column(first, no_wrap=True)
    for heading in others:
        table.add_column(heading, justify="right")
    return table
