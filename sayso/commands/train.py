"""`sayso train`: labels -> a model, how good it is, and what one's own labels changed.

In: options. Out: a model, its report, and its figures on the terminal. May import: features, model,
training, inputs, render, corrections.
"""

import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.commands.common import OutOption, say
from sayso.features.document import Document
from sayso.features.errors import InputError

if TYPE_CHECKING:
    from sayso.model.storage import TrainedModel


def train(
    data: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            help="Your own data folder, documents/*.txt and labels/*.csv: its labels are added to "
            "those that come with sayso, and go before them where both label a sentence.",
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
    quick: Annotated[
        bool,
        typer.Option(
            "--quick", help="With --data: measure only what your labels change; write no report."
        ),
    ] = False,
    compare: Annotated[
        str | None,
        typer.Option(
            metavar="ARTICLE",
            help="With --data: show which labels of an article (or a folder) your labels change.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Train a model and report how good it is.

    It is measured on articles left out of its training. Writes model.skops and report/
    (index.html, report.md, metrics.json) into the folder --out.

    With --data it also shows the figures before and after: trained on the labels that come with
    sayso alone, and on yours too. An article may be labelled in part; what has no label is context.

    \b
    Examples:
      sayso train
      sayso train --data my-labels --out my-model
      sayso train --data my-labels --quick --compare article.txt
    """  # noqa: D301
    if data is None and (quick or compare):
        raise typer.BadParameter("--quick and --compare show what your labels change: name --data")
    progress = say if sys.stderr.isatty() else lambda _stage: None
    articles = list(_articles(compare)) if compare else []  # before the long work begins
    if data and quick:
        model = _train_quickly(data, out, progress, not without_exemplars)
    else:
        model = _train(data, out, progress, not without_exemplars)
    if articles:
        _compare(articles, model, not without_exemplars)


def _train(
    data: Path | None, out: Path, progress: Callable[[str], None], exemplars: bool
) -> "TrainedModel":
    from sayso.render.terminal import plain_table
    from sayso.retraining import effect_lines
    from sayso.training.report import footnote, summary
    from sayso.training.train import train as run

    done = run(None, out, progress, exemplars=exemplars, own=data)
    print(plain_table(summary(done.evaluation)), end="")
    print(footnote(done.evaluation))
    if done.evaluation.own:
        _print(["", *effect_lines(done.evaluation.own), ""])
    print(f"model: {done.model_file}\nreport: {done.report_folder / 'index.html'}")
    return done.model


def _train_quickly(
    data: Path, out: Path, progress: Callable[[str], None], exemplars: bool
) -> "TrainedModel":
    from sayso.retraining import effect_lines, retrain

    done = retrain(data, out, progress, exemplars=exemplars)
    _print([*effect_lines(done.effect), "", f"model: {done.model_file}"])
    return done.model


def _compare(articles: Iterable[Document], model: "TrainedModel", exemplars: bool) -> None:
    """Print which labels of articles differ from those of a model without the user's labels."""
    from sayso.retraining import change_lines, changed
    from sayso.training.train import fit

    before = fit(exemplars=exemplars)
    for article in articles:
        _print(["", *change_lines(article, changed(article, before, model))])


def _articles(path: str) -> Iterator[Document]:
    from sayso.inputs import ARTICLE_ENDINGS, read_article, sources

    def refuse(error: InputError) -> None:
        raise error

    return map(read_article, sources([path], ARTICLE_ENDINGS, refuse))


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        print(line)
