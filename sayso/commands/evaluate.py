"""`sayso evaluate`: a model -> its scores on labels of one's own.

In: options. Out: scores, line by line. May import: labelling, corrections.
"""

from pathlib import Path
from typing import Annotated

import typer

from sayso.commands.common import ModelOption, say


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
    furniture, speaker_type, stance, speaker, affiliation, note; target, if you have it.

    \b
    Example:
      sayso evaluate --data my-labels --model artifacts/model.skops
    """  # noqa: D301
    from sayso import models
    from sayso.scoring import judge, lines

    for line in lines(judge(data, models.choose(model, say))):
        print(line)
