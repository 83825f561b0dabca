"""`sayso import`: the file of a labelling tool -> labels of one's own.

In: options and a tool's file. Out: labels in a data folder, and what was taken. May import:
corrections, exchange.
"""

from pathlib import Path
from typing import Annotated

import typer

from sayso.commands.common import say
from sayso.exchange.formats import ToolFormat


def import_(
    file: Annotated[Path, typer.Argument(metavar="FILE", hidden=True)],
    data: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            help="The data folder to store them in. Without it your own folder.",
            show_default=False,
        ),
    ] = None,
    format_: Annotated[
        ToolFormat | None,
        typer.Option("--format", help="The tool; told by the content.", show_default=False),
    ] = None,
) -> None:
    """Take labels over from doccano or Label Studio.

    FILE is what the tool exports: JSONL for doccano, JSON for Label Studio. A label takes the
    place of those that it overlaps, and all others stay. If anything in FILE is wrong, all that is
    wrong is named and nothing is stored.

    \b
    Examples:
      sayso import project-3.json
      sayso import all.jsonl --data my-labels
    """  # noqa: D301
    from sayso.corrections import default_folder
    from sayso.exchange.importing import take

    folder = data or default_folder()
    done = take(file, folder, format_)
    for remark in done.remarks:
        say(remark)
    same = done.labels - done.new - done.changed
    print(f"{done.labels} labels of {done.articles} articles, in {folder}")
    print(f"{done.new} new, {done.changed} changed, {same} as they were")


# The name of the command, which in Python no function can have.
import_.__name__ = "import"
