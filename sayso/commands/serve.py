"""`sayso serve`: read, question and correct labels on a page of this machine.

In: options. Out: a page on this machine. May import: web.
"""

from pathlib import Path
from typing import Annotated

import typer

from sayso.commands.common import ModelOption, say


def serve(
    data: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            help="The data folder for your corrections; made when you first correct something. "
            "By default sayso's folder among your data (~/.local/share/sayso).",
            show_default=False,
        ),
    ] = None,
    model: ModelOption = None,
    host: Annotated[
        str, typer.Option(metavar="ADDRESS", help="The address to serve on.")
    ] = "127.0.0.1",
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="The port; 0 for any that is free.")
    ] = 8000,
    open_: Annotated[
        bool, typer.Option("--open/--no-open", help="Open the page in the browser.")
    ] = True,
) -> None:
    """Read an article with its labels, ask why, correct them, train again.

    The page is served to this machine only, unless --host says otherwise, and asks nothing of any
    other. What you correct is kept in a data folder of your own, in the form that `sayso train
    --data` takes.

    \b
    Examples:
      sayso serve
      sayso serve --data my-labels --port 8080 --no-open
    """  # noqa: D301
    from sayso.web.serving import Place, serve

    serve(Place(host, port, open_), data, model, say)
