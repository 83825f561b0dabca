"""`sayso label`: the articles that are named, asked about one after the other.

In: paths and a data folder. Out: stored labels, and what they brought. May import: features, model,
inputs, labelling, render, corrections.
"""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from rich.console import Console

from sayso import models
from sayso.asking.keys import Keys, Lines, Terminal
from sayso.asking.question import CHOICES
from sayso.asking.session import Session
from sayso.corrections import UserData
from sayso.features.document import Document
from sayso.features.errors import InputError
from sayso.inputs import ARTICLE_ENDINGS, STANDARD_INPUT, Complain, read_article, readable, sources
from sayso.model.storage import TrainedModel
from sayso.render.terminal import words


def run(
    paths: Sequence[str],
    data: Path,
    model: Path | None,
    complain: Complain,
    say: Callable[[str], None],
    train: bool,
) -> None:
    """Ask about all articles, or until the user stops.

    Parameters
    ----------
    paths : sequence of str
        As for `sayso classify`, without standard input, from which the answers come.
    data : Path
        Where the labels go.
    model : Path or None
        None for the one that `sayso.models.choose` finds.
    complain : callable
        Is given the InputError of each article that is left out.
    say : callable
        Is told what takes long.
    train : bool
        Whether to train after each article: says what was gained, and the next article is asked
        about by the model that has learned, unless a model is named.

    Raises
    ------
    ModelFileError, LabelError, OutputError
    """
    documents = _documents(paths, complain)
    if not documents:
        return
    trained = models.choose(model, say)
    console = Console(highlight=False, emoji=False, markup=False)
    session = Session(UserData(data), _keys(), console.print)
    for number, document in enumerate(documents, start=1):
        tally, stopped = session.label(document, trained, f"article {number} of {len(documents)}")
        console.print(words(str(tally), "bold"))
        if train and tally.labelled:
            learner = _gain(data, console)
            trained = trained if model else learner
        if stopped:
            console.print(words("stopped; go on with the same command", "dim"))
            break
    console.print(words(f"labels: {data}", "dim"))


def _gain(data: Path, console: Console) -> TrainedModel:
    from sayso.asking.gain import learned, lines

    console.print(words("training ...", "dim"))
    trained, effect = learned(data)
    for line in lines(effect):
        console.print(words(line))
    return trained


def _keys() -> Keys:
    return Terminal() if sys.stdin.isatty() else Lines(sys.stdin, CHOICES)


def _documents(paths: Sequence[str], complain: Complain) -> list[Document]:
    named = [path for path in paths if path != STANDARD_INPUT]
    if len(named) < len(paths):
        complain(InputError("-: answers come from standard input, articles do not; name a file"))
    found = sources(named, ARTICLE_ENDINGS, complain)
    return list(readable(read_article, found, complain))
