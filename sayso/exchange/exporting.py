"""What is exported: labels of a data folder, or what sayso says of articles.

In: a data folder, or the paths of articles. Out: `Article`s. May import: training, inputs,
labelling, render, corrections.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from sayso import models
from sayso.corrections import default_folder
from sayso.exchange.articles import Article, from_labels, from_predictions
from sayso.inputs import ARTICLE_ENDINGS, Complain, read_article, readable, sources
from sayso.labelling import Options, label
from sayso.render.view import version
from sayso.training.labels import read


def labelled(folder: Path | None) -> list[Article]:
    """Give the articles of a data folder with their labels; the user's own folder if None.

    Raises
    ------
    InputError, LabelError
        If there are no labels, or they break the rules.
    """
    return from_labels(read(folder or default_folder()))


def predicted(
    paths: Sequence[str],
    model: Path | None,
    complain: Complain,
    say: Callable[[str], None],
) -> tuple[list[Article], str]:
    """Give articles with the labels that sayso gives them, and the name of who gave them.

    Parameters
    ----------
    paths : sequence of str
        As for `sayso classify`.
    model : Path or None
        None for the one that `sayso.models.choose` finds.
    complain : callable
        Is given the InputError of each article that is left out.
    say : callable
        Is told what takes long.

    Raises
    ------
    ModelFileError
    """
    found = sources(paths, ARTICLE_ENDINGS, complain)
    documents = list(readable(read_article, found, complain))
    if not documents:
        return [], ""
    trained = models.choose(model, say)
    options = Options(furniture=True)
    articles = [from_predictions(d.name, d.text, label(d, trained, options)) for d in documents]
    return articles, f"sayso {version(trained.metadata)}"
