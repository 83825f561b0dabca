"""`sayso summary`: articles, or labels of an archive -> a summary and its pictures.

In: `Request`. Out: a summary, and files of its pictures. May import: features, model, training,
files, inputs, labelling, render, summary.
"""

import shutil
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from sayso import models
from sayso.classifying import watched
from sayso.dates import Dates
from sayso.features.errors import InputError
from sayso.inputs import ARTICLE_ENDINGS, Complain, Source, read_article, sources
from sayso.labelling import Options, label_article
from sayso.model.storage import Metadata, TrainedModel
from sayso.output import write
from sayso.render.view import WIDTH, View
from sayso.summary.archive import count_parts, is_archive, open_archive, tallies
from sayso.summary.counts import Summary, summarise
from sayso.summary.formats import Format
from sayso.summary.pictures import pictures
from sayso.summary.renderings import render
from sayso.summary.svg import standalone
from sayso.summary.tally import Tally
from sayso.training.files import check_writable, replace_files


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for.

    Parameters
    ----------
    paths : tuple of str
    format : Format
    output, pictures : Path or None
        A file, None for standard output; a folder for pictures, None for no pictures.
    most : int
        How many speakers and others are shown.
    model : Path or None
        None for the one that `sayso.models.choose` finds.
    min_confidence : float
        From 0 to 1; sentences below it in either label are left out.
    spreadsheet : bool
        Whether CSV is made for spreadsheet programs.
    workers : int
        In how many processes an archive is counted.
    """

    paths: tuple[str, ...]
    format: Format
    output: Path | None
    pictures: Path | None
    most: int
    model: Path | None
    min_confidence: float
    spreadsheet: bool = False
    workers: int = 1


def run(request: Request, complain: Complain, say: Callable[[str], None]) -> None:
    """Label all inputs, count, and write the result; nothing where no input can be read.

    Of the folder that `sayso corpus` writes the labels are read.

    Parameters
    ----------
    request : Request
    complain : callable
        Is given the InputError of each input that is left out, and of each date.
    say : callable
        Is told what takes long.

    Raises
    ------
    InputError
        An archive is damaged, or is not the only input, or a model is named for it.
    ModelFileError, OutputError
    """
    archived = any(map(is_archive, request.paths))
    counted = _archived(request, complain) if archived else _labelled(request, complain, say)
    if counted is not None and counted.tally.documents:
        _write(summarise(counted.tally), counted.metadata, request)


class _Counted(NamedTuple):
    tally: Tally
    metadata: Metadata


def _archived(request: Request, complain: Complain) -> _Counted:
    folder, *others = request.paths
    if others or request.model:
        what = f"--model {request.model}" if request.model else " ".join(request.paths)
        raise InputError(
            f"{what}: the folder that `sayso corpus` writes has its labels already; "
            "summarise it alone and without --model"
        )
    archive = open_archive(Path(folder))
    if request.pictures:
        check_writable(request.pictures)
    found = tallies(archive, request.min_confidence, request.workers)
    seen = (tally for _, tally in zip(watched(archive.parts, "counting"), found, strict=True))
    tally = count_parts(archive, seen, complain)
    if not tally.documents:
        raise InputError(f"{folder} holds no labelled sentence; see its errors.parquet")
    return _Counted(tally, archive.metadata)


def _labelled(request: Request, complain: Complain, say: Callable[[str], None]) -> _Counted | None:
    found = list(sources(request.paths, ARTICLE_ENDINGS, complain))
    if not found:
        return None
    if request.pictures:
        check_writable(request.pictures)
    model = models.choose(request.model, say)
    tally = count(watched(found), model, request.min_confidence, complain)
    return _Counted(tally, model.metadata)


def _write(summary: Summary, metadata: Metadata, request: Request) -> None:
    if request.pictures:
        drawn = pictures(summary, request.most)
        files = {f"{name}.svg": standalone(svg) for name, svg in drawn.items()}
        replace_files(request.pictures, files)
    view = View(
        metadata,
        width=shutil.get_terminal_size((WIDTH, 0)).columns,
        colour=request.output is None and sys.stdout.isatty(),
        spreadsheet=request.spreadsheet,
    )
    write(render(request.format, summary, view, request.most), request.output)


def count(
    found: Iterable[Source], model: TrainedModel, min_confidence: float, complain: Complain
) -> Tally:
    """Label articles and count what they say; those that cannot be read are left out."""
    tally, dates = Tally(), Dates(complain)
    for source in found:
        try:
            document = read_article(source)
            day = dates.of(source)
        except InputError as error:
            complain(error)
            continue
        batch = label_article(document, model, Options(min_confidence))
        tally.add(batch.predictions, day)
    return tally
