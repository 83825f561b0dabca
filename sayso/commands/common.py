"""What the commands share: options, and what is said on standard error.

In: options that several commands have. Out: complaints and messages on standard error. May import:
features, files.
"""

import sys
from pathlib import Path
from typing import Annotated

import typer

from sayso.features.errors import InputError
from sayso.harmless import harmless_lines

ModelOption = Annotated[
    Path | None,
    typer.Option(
        "--model",
        metavar="FILE",
        help="A model from `sayso train`. Without it ./artifacts/model.skops is taken, and where "
        "that is missing a model from the labels that come with sayso.",
        show_default=False,
    ),
]

OutOption = Annotated[
    Path, typer.Option(metavar="DIR", help="The folder for the model and its report.")
]

OutputOption = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE", help="Write here instead of to standard output.", show_default=False
    ),
]

ReviewOption = Annotated[
    float,
    typer.Option(
        metavar="P",
        min=0,
        max=1,
        help="Mark sentences for review if the confidence in a label is below P.",
    ),
]

SpreadsheetOption = Annotated[
    bool,
    typer.Option(
        "--spreadsheet",
        help="With --format csv: opens right in Excel and its like. The file begins with a "
        "byte-order mark, and a cell that would be taken for a formula with an apostrophe.",
    ),
]


def check_spreadsheet(wanted: bool, format_: str) -> None:
    """Refuse ``--spreadsheet`` for what is no table."""
    if wanted and format_ != "csv":
        raise typer.BadParameter(
            f"it is for --format csv, not {format_}", param_hint="--spreadsheet"
        )


class Complaints:
    """Says on stderr which inputs cannot be used, and counts them."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, error: InputError) -> None:
        """Say it, and go on."""
        self.count += 1
        say(f"error: {error}")


def say(message: str) -> None:
    """Say something on standard error that is no result."""
    print(f"sayso: {harmless_lines(message)}", file=sys.stderr, flush=True)
