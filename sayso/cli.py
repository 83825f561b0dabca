"""The command line. Only this module prints; what it runs raises typed errors."""

import atexit
import gc
import sys
import warnings
from pathlib import Path
from typing import Annotated

import typer

from sayso import __version__
from sayso.features.errors import InputError, SaysoError
from sayso.output import write
from sayso.render import Format

app = typer.Typer(
    rich_markup_mode=None,
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)

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


def main(arguments: list[str] | None = None) -> None:
    """Run a command; exits with 0, with 1 after an error that is said on stderr, or with 2."""
    # Importing makes many objects and hardly any garbage: looking for it less often saves a sixth
    # of the time of a short command, and not looking at the end another.
    threshold = gc.get_threshold()
    gc.set_threshold(200_000, *threshold[1:])
    atexit.register(gc.freeze)
    with warnings.catch_warnings():
        warnings.filterwarnings("always", module=r"sayso\b")
        warnings.showwarning = _show_warning
        try:
            app(arguments, prog_name="sayso")
        except SaysoError as error:
            _say(f"error: {error}")
            sys.exit(1)
        finally:
            gc.set_threshold(*threshold)


def _version(wanted: bool) -> None:
    if wanted:
        print(f"sayso {__version__}")
        raise typer.Exit


@app.callback()
def sayso(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Show the version."),
    ] = False,
) -> None:
    """On whose say-so? Labels each sentence of a news article with who speaks and their stance."""


@app.command()
def classify(
    paths: Annotated[list[str], typer.Argument(metavar="PATH", hidden=True)],
    format_: Annotated[Format, typer.Option("--format", help="What to write.")] = Format.TABLE,
    model: ModelOption = None,
    min_confidence: Annotated[
        float,
        typer.Option(
            metavar="P",
            min=0,
            max=1,
            help="Mark sentences for review if the confidence in a label is below P.",
        ),
    ] = 0.5,
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
    output: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="Write here instead of to standard output.", show_default=False
        ),
    ] = None,
) -> None:
    """Label each sentence: who speaks, with what stance.

    A PATH is an article (.txt, .html), a folder of them, or - for standard input. A bad file
    among several is reported and the others are labelled; the exit code is then 1. The labels
    are automatic, and all output says so, with the accuracy that was measured.

    \b
    Examples:
      sayso classify article.txt
      sayso classify articles/ --format csv --output labels.csv
      curl https://example.org/news.html | sayso classify - --explain
      sayso classify --sentences sentences.csv --format jsonl
    """  # noqa: D301 typer reads \b as "leave the lines of this paragraph"
    from sayso.classifying import Request, run
    from sayso.labelling import Options

    options = Options(min_confidence, furniture, explain)
    complaints = _Complaints()
    run(Request(tuple(paths), format_, model, sentences, output, options), complaints, _say)
    if complaints.count:
        raise typer.Exit(1)


@app.command()
def evaluate(
    data: Annotated[
        Path,
        typer.Option(
            metavar="DIR",
            help="A data folder: documents/*.txt and labels/*.csv.",
            show_default=False,
        ),
    ],
    model: ModelOption = None,
) -> None:
    """Score a model on labels of your own.

    The labels have the form of those that come with sayso: columns document, start, end, text,
    furniture, speaker_type, stance, speaker, affiliation, note.

    \b
    Example:
      sayso evaluate --data my-labels --model artifacts/model.skops
    """  # noqa: D301
    from sayso import models
    from sayso.scoring import judge, lines

    for line in lines(judge(data, models.choose(model, _say))):
        print(line)


@app.command()
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

    say = _say if sys.stderr.isatty() else lambda _stage: None
    done = run(data, out, say, exemplars=not without_exemplars)
    print(plain_table(summary(done.evaluation)), end="")
    print(footnote(done.evaluation))
    print(f"model: {done.model_file}\nreport: {done.report_folder / 'index.html'}")


@app.command()
def report(out: OutOption = Path("artifacts")) -> None:
    """Print the report that `sayso train` wrote.

    \b
    Example:
      sayso report --out my-model
    """  # noqa: D301
    folder = out / "report"
    try:
        text = (folder / "report.md").read_text(encoding="utf-8")
    except OSError as error:
        raise InputError(
            f"{folder}: no report there ({error.strerror}); make one with `sayso train --out {out}`"
        ) from error
    write([text], None)
    _say(f"with charts: {folder / 'index.html'}")


class _Complaints:
    """Says on stderr which inputs cannot be used, and counts them."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, error: InputError) -> None:
        self.count += 1
        _say(f"error: {error}")


def _say(message: str) -> None:
    print(f"sayso: {message}", file=sys.stderr, flush=True)


def _show_warning(message: Warning | str, *_: object, **__: object) -> None:
    _say(f"warning: {message}")
