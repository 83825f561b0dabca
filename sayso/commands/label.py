"""`sayso label`: articles -> questions in the terminal -> labels of one's own.

In: options and paths. Out: labels in a data folder. May import: corrections, asking.
"""

from pathlib import Path
from typing import Annotated

import typer

from sayso.commands.common import Complaints, ModelOption, say


def label(
    paths: Annotated[list[str], typer.Argument(metavar="ARTICLE", hidden=True)],
    data: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            help="The data folder to store labels in. Without it your own folder.",
            show_default=False,
        ),
    ] = None,
    model: ModelOption = None,
    no_train: Annotated[
        bool,
        typer.Option("--no-train", help="Do not train after each article to say what it gained."),
    ] = False,
) -> None:
    """Label articles, those sentences first that teach most.

    sayso shows a sentence in its context, what it takes it for and why; Enter agrees, and single
    keys change it (? lists them). It asks first about sentences that it is unsure of and that are
    unlike those before. Each answer is stored at once: stop with q, and go on with the same
    command. After each article sayso trains and says what was gained; `sayso train --data DIR`
    keeps such a model. An ARTICLE is a file (.txt, .html) or a folder of them. Answers may also be
    piped in, a line each.

    Who is shown a suggestion tends to agree with it: labels that are to measure how good sayso is
    are better made without.

    \b
    Examples:
      sayso label article.txt
      sayso label articles/ --data my-labels
    """  # noqa: D301
    from sayso.asking.run import run
    from sayso.corrections import default_folder

    complaints = Complaints()
    run(tuple(paths), data or default_folder(), model, complaints, say, not no_train)
    if complaints.count:
        raise typer.Exit(1)
