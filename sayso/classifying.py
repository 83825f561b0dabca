"""`sayso classify`: inputs -> model -> output, one input at a time.

In: `Request`. Out: labels, as a file or on standard output. May import: model, files, inputs,
labelling, render.
"""

import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from sayso import models
from sayso.inputs import (
    ARTICLE_ENDINGS,
    TABLE_ENDINGS,
    Complain,
    Source,
    read_article,
    readable,
    sources,
)
from sayso.labelling import Batch, Options, label_article, label_table
from sayso.model.storage import Metadata, TrainedModel
from sayso.output import write
from sayso.render import Format, renderer
from sayso.render.view import WIDTH, View
from sayso.sentence_table import SentenceTable, read_table

_T = TypeVar("_T")

# With fewer inputs than these nobody waits long enough to want to see progress.
_MANY = 5


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for.

    Parameters
    ----------
    paths : tuple of str
    format : Format
    model : Path or None
        None for the one that `sayso.models.choose` finds.
    sentences : bool
        Whether the paths are tables of sentences rather than articles.
    output : Path or None
        None for standard output.
    options : Options
    spreadsheet : bool
        Whether CSV is made for spreadsheet programs.
    """

    paths: tuple[str, ...]
    format: Format
    model: Path | None
    sentences: bool
    output: Path | None
    options: Options
    spreadsheet: bool = False


def run(request: Request, complain: Complain, say: Callable[[str], None]) -> None:
    """Label all inputs and write the result; nothing where no input can be read.

    Parameters
    ----------
    request : Request
    complain : callable
        Is given the InputError of each input that is left out.
    say : callable
        Is told what takes long.

    Raises
    ------
    ModelFileError, OutputError
    """
    endings = TABLE_ENDINGS if request.sentences else ARTICLE_ENDINGS
    found = list(sources(request.paths, endings, complain))
    tables = list(readable(read_table, found, complain)) if request.sentences else []
    if not (tables if request.sentences else found):
        return
    model = models.choose(request.model, say)
    view = _view(request, model.metadata, tables)
    batches = (
        (label_table(table, model, request.options) for table in tables)
        if request.sentences
        else _label_articles(_watched(found, request), model, request.options, complain)
    )
    write(renderer(request.format)(batches, view), request.output)


def _label_articles(
    found: Iterable[Source], model: TrainedModel, options: Options, complain: Complain
) -> Iterator[Batch]:
    for document in readable(read_article, found, complain):
        yield label_article(document, model, options)


def _view(request: Request, metadata: Metadata, tables: Sequence[SentenceTable]) -> View:
    to_terminal = request.output is None and sys.stdout.isatty()
    columns = (column for table in tables for column in table.extra_columns)
    return View(
        metadata,
        furniture=request.options.furniture or any(table.has_furniture for table in tables),
        explain=request.options.explain,
        extra=tuple(dict.fromkeys(columns)),
        width=shutil.get_terminal_size((WIDTH, 0)).columns,
        colour=to_terminal,
        spreadsheet=request.spreadsheet,
    )


def _watched(found: Sequence[Source], request: Request) -> Iterable[Source]:
    """Show progress unless the terminal shows what is labelled as it comes."""
    quiet = request.output is not None or not sys.stdout.isatty()
    return watched(found) if quiet else found


def watched(found: Sequence[_T], doing: str = "labelling") -> Iterable[_T]:
    """Show progress where there is much to do and a terminal to show it on."""
    if len(found) < _MANY or not sys.stderr.isatty():
        return found
    from rich.console import Console
    from rich.progress import track

    return track(found, doing, console=Console(stderr=True), transient=True)
