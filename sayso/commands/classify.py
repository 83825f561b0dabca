"""`sayso classify`: articles -> labelled sentences.

In: options and paths. Out: labels. May import: labelling, render, runs.
"""

from typing import Annotated

import typer

from sayso.commands.common import (
    Complaints,
    ModelOption,
    OutputOption,
    ReviewOption,
    SpreadsheetOption,
    check_spreadsheet,
    say,
)
from sayso.render import Format


def classify(
    paths: Annotated[list[str], typer.Argument(metavar="PATH", hidden=True)],
    format_: Annotated[Format, typer.Option("--format", help="What to write.")] = Format.TABLE,
    model: ModelOption = None,
    min_confidence: ReviewOption = 0.5,
    furniture: Annotated[
        bool, typer.Option("--furniture", help="Add bylines, captions and other page furniture.")
    ] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Add what each feature adds to a label's score.")
    ] = False,
    sentences: Annotated[
        bool,
        typer.Option(
            "--sentences",
            help="PATH is a CSV of sentences, in columns document and text. Rows keep their order "
            "and other columns; one with the name of a label is renamed, as in stance_given.",
        ),
    ] = False,
    spreadsheet: SpreadsheetOption = False,
    output: OutputOption = None,
) -> None:
    """Label each sentence: who speaks, with what stance.

    A PATH is an article (.txt, .html), a folder of them, or - for standard input. A bad file
    among several is reported and the others are labelled; the exit code is then 1. The labels
    are automatic, and all output says so, with the accuracy that was measured.

    \b
    Examples:
      sayso classify article.txt
      sayso classify articles/ --format csv --output labels.csv
      sayso classify articles/ --format csv --spreadsheet --output labels.csv
      curl https://example.org/news.html | sayso classify - --explain
      sayso classify --sentences sentences.csv --format jsonl
    """  # noqa: D301 typer reads \b as "leave the lines of this paragraph"
    from sayso.classifying import Request, run
    from sayso.labelling import Options

    check_spreadsheet(spreadsheet, format_)
    options = Options(min_confidence, furniture, explain)
    complaints = Complaints()
    request = Request(tuple(paths), format_, model, sentences, output, options, spreadsheet)
    run(request, complaints, say)
    if complaints.count:
        raise typer.Exit(1)
