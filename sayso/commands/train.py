"""`sayso train`: labels -> a model and how good it is."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from sayso.commands.common import OutOption, say


def train(
    data: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            help="A data folder: documents/*.txt and labels/*.csv. Without it the labels that "
            "come with sayso are taken.",
            show_default=False,
        ),
    ] = None,
    out: OutOption = Path("artifacts"),
    without_exemplars: Annotated[
        bool,
        typer.Option(
            "--without-exemplars",
            help="Learn from the articles alone, not from labels/exemplars.csv, the sentences "
            "written by hand for classes that the articles hardly have.",
        ),
    ] = False,
) -> None:
    """Train a model and report how good it is.

    It is measured on articles left out of its training. Writes model.skops and report/
    (index.html, report.md, metrics.json) into the folder --out.

    \b
    Examples:
      sayso train
      sayso train --data my-labels --out my-model
    """  # noqa: D301
    from sayso.render.terminal import plain_table
    from sayso.training.report import footnote, summary
    from sayso.training.train import train as run

    progress = say if sys.stderr.isatty() else lambda _stage: None
    done = run(data, out, progress, exemplars=not without_exemplars)
    print(plain_table(summary(done.evaluation)), end="")
    print(footnote(done.evaluation))
    print(f"model: {done.model_file}\nreport: {done.report_folder / 'index.html'}")
