"""The command line: one app, its commands, and how an error ends it.

In: arguments. Out: an exit code. May import: features, files, api, commands.
"""

import atexit
import gc
import sys
import warnings
from typing import Annotated

import typer

from sayso import __version__
from sayso.collecting import seldom_collected
from sayso.commands.classify import classify
from sayso.commands.common import say
from sayso.commands.corpus import corpus
from sayso.commands.evaluate import evaluate
from sayso.commands.export import export
from sayso.commands.import_ import import_
from sayso.commands.label import label
from sayso.commands.report import report
from sayso.commands.serve import serve
from sayso.commands.summary import summary
from sayso.commands.train import train
from sayso.features.errors import SaysoError

# In the order in which the help shows them.
COMMANDS = (classify, corpus, summary, serve, label, train, report, evaluate, export, import_)

app = typer.Typer(
    rich_markup_mode=None,
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)


def main(arguments: list[str] | None = None) -> None:
    """Run a command; exits with 0, with 1 after an error that is said on stderr, or with 2."""
    # Looking for garbage at the end costs as much as looking for it before.
    atexit.register(gc.freeze)
    with seldom_collected(), warnings.catch_warnings():
        warnings.filterwarnings("always", module=r"sayso\b")
        warnings.showwarning = _show_warning
        try:
            app(arguments, prog_name="sayso")
        except SaysoError as error:
            say(f"error: {error}")
            sys.exit(1)


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


for command in COMMANDS:
    app.command()(command)


def _show_warning(message: Warning | str, *_: object, **__: object) -> None:
    say(f"warning: {message}")
