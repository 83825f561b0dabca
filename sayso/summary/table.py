"""A summary -> tables that fit the terminal.

In: `Summary` and `View`. Out: tables for a terminal. May import: render.
"""

from collections.abc import Iterator

from rich import box
from rich.console import RenderableType
from rich.table import Table as Grid

from sayso.render.terminal import COLOURS, printed, words
from sayso.render.view import View, statement
from sayso.summary.counts import Summary
from sayso.summary.tables import Table, remarks, tables

# Of characters above numbers: a longer name goes on in the next line.
_LINE = 10


def to_table(summary: Summary, view: View, most: int) -> str:
    """Give the tables of a summary, each with its first rows, and the statement on the labels."""
    blocks: list[RenderableType] = [words(" ".join(remarks(summary)))]
    for table in tables(summary, most):
        blocks += _blocks(table, most)
    blocks.append(words(f"Labels by {statement(view.metadata)}.", "dim"))
    return printed(blocks, view)


def _blocks(table: Table, most: int) -> Iterator[RenderableType]:
    yield words("")
    yield words(table.title, "bold")
    grid = Grid(box=box.HORIZONTALS, pad_edge=False)
    for i, name in enumerate(table.words):
        grid.add_column(name, ratio=None if i else 2, overflow="fold")
    for name in table.numbers:
        style, width = COLOURS.get(name, ""), min(len(name), _LINE)
        grid.add_column(words(name), justify="right", style=style, min_width=width)
    for row in table.rows[:most]:
        grid.add_row(*(words(str(cell or "")) for cell in row))
    yield grid
    if table.rest(most):
        yield words(table.rest(most), "dim")
