"""`sayso summary`: articles -> who speaks how much, and who accuses whom.

In: options and paths. Out: a summary. May import: summary, runs.
"""

from pathlib import Path
from typing import Annotated

import typer

from sayso.commands.common import (
    Complaints,
    ModelOption,
    OutputOption,
    SpreadsheetOption,
    check_spreadsheet,
    say,
)
from sayso.summary.formats import Format


def summary(
    paths: Annotated[list[str], typer.Argument(metavar="PATH", hidden=True)],
    format_: Annotated[Format, typer.Option("--format", help="What to write.")] = Format.TABLE,
    pictures: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            help="Write pictures into this folder: speakers.svg, affiliations.svg, timeline.svg "
            "and accusations.svg.",
            show_default=False,
        ),
    ] = None,
    top: Annotated[
        int,
        typer.Option(
            metavar="N",
            min=1,
            help="Show so many speakers, affiliations and pairs; CSV and JSON have all.",
        ),
    ] = 15,
    model: ModelOption = None,
    min_confidence: Annotated[
        float,
        typer.Option(
            metavar="P",
            min=0,
            max=1,
            help="Leave out sentences if the confidence in a label is below P.",
        ),
    ] = 0.0,
    spreadsheet: SpreadsheetOption = False,
    workers: Annotated[
        int,
        typer.Option(metavar="N", min=1, help="Count an archive in so many processes."),
    ] = 1,
    output: OutputOption = None,
) -> None:
    """Count who speaks how much, with what stance, and who accuses whom.

    A PATH is an article (.txt, .html), a folder of them, or - for standard input; or the folder
    that `sayso corpus` wrote, whose labels are counted as they are. One speaker named in
    several ways counts as one. Articles are dated by a documents.csv (columns document and
    date) in their folder or in documents/ below it, else by the web page itself. A bad file
    among several is reported and the others are counted; the exit code is then 1. The labels
    are automatic, and all output says so, with the accuracy that was measured.

    \b
    Examples:
      sayso summary articles/
      sayso summary articles/ --pictures pictures/ --top 10
      sayso summary articles/ --format html --output summary.html
      sayso summary articles/ --min-confidence 0.7 --format csv
      sayso summary labelled/ --workers 8 --format json
    """  # noqa: D301
    from sayso.summarising import Request, run

    check_spreadsheet(spreadsheet, format_)
    complaints = Complaints()
    request = Request(
        tuple(paths),
        format_,
        output,
        pictures,
        top,
        model,
        min_confidence,
        spreadsheet,
        workers,
    )
    run(request, complaints, say)
    if complaints.count:
        raise typer.Exit(1)
