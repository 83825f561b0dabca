"""`sayso corpus`: inputs -> parts -> labelled parts -> a folder that is complete.

In: `Request`. Out: a folder of Parquet files, and `Counts`. May import: features, files, labelling.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from shutil import rmtree

from distributed import Client

from sayso import models
from sayso.corpus import manifest
from sayso.corpus.cluster import label_all, on_cluster, on_this_machine
from sayso.corpus.kinds import check_columns, needs_pages
from sayso.corpus.labelling import ERRORS, PARTS, Labeller
from sayso.corpus.plan import Input, look, parts
from sayso.corpus.progress import Pace, shown
from sayso.corpus.records import Asked, Counts, Part
from sayso.corpus.writing import counts_of, merge_troubles
from sayso.features.errors import InputError, OutputError
from sayso.own_files import locked

TROUBLES = "errors.parquet"


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for.

    Parameters
    ----------
    paths : tuple of str
    folder : Path
        For the output.
    asked : Asked
    model : Path or None
        None for the one that `sayso.models.choose` finds.
    workers : int or None
        How many processes on this machine, None for one on each core.
    scheduler : str
        The address of a dask scheduler whose workers are used instead; "" for none.
    """

    paths: tuple[str, ...]
    folder: Path
    asked: Asked
    model: Path | None = None
    workers: int | None = None
    scheduler: str = ""


def run(request: Request, say: Callable[[str], None]) -> Counts:
    """Label all inputs, but for the parts that an earlier run finished; give what they add up to.

    Parameters
    ----------
    request : Request
    say : callable
        Is told how far it is.

    Raises
    ------
    InputError
        If an input is not there, or is a table without the columns.
    ModelFileError, OutputError, ClusterError
    """
    inputs = [look(path) for path in request.paths]
    folder = request.folder.resolve()
    _check(inputs, folder, request.asked)
    with locked(folder):
        model = models.choose(request.model, say)
        _refuse_other_parts(folder)
        found = manifest.begin(
            folder, manifest.asked_for(inputs, request.asked, model), model.metadata
        )
        _sweep(folder)
        if not found["complete"]:
            labeller = Labeller(folder, model, request.asked)
            counts = _label(request, inputs, labeller, say)
            merge_troubles(folder / TROUBLES, sorted((folder / ERRORS).glob("*.parquet")))
            found = manifest.complete(folder, found, counts)
        rmtree(folder / ERRORS)
        return manifest.total_of(found)


def _label(
    request: Request, inputs: list[Input], labeller: Labeller, say: Callable[[str], None]
) -> dict[str, Counts]:
    """Label what is to be labelled, and give the counts of all parts, in order."""
    finished: dict[str, Counts] = {}
    pace = Pace(sum(item.bytes for item in inputs))

    def todo() -> Iterator[Part]:
        for part in parts(inputs, request.asked, lambda error: say(str(error))):
            path = labeller.folder / PARTS / f"{part.name}.parquet"
            if path.exists():
                finished[path.name] = counts_of(path)
                pace.skipped += part.weight
            else:
                yield part

    paths = [item.path for item in inputs]
    with _cluster(request) as client:
        for done in shown(label_all(client, labeller, paths, todo()), pace, say):
            finished[f"{done.part.name}.parquet"] = done.counts
    return dict(sorted(finished.items()))


def _cluster(request: Request) -> AbstractContextManager[Client]:
    if request.scheduler:
        return on_cluster(request.scheduler)
    return on_this_machine(request.workers or os.cpu_count() or 1)


def _check(inputs: Iterable[Input], folder: Path, asked: Asked) -> None:
    """Refuse what would go wrong for every document; of a folder the first file tells."""
    for item in inputs:
        pages = next((file for file in item.files if needs_pages(file.name)), None)
        if pages is not None and find_spec("trafilatura") is None:
            raise InputError(f'{pages}: web pages need an extra: pip install "sayso[html]"')
        if folder.is_relative_to(item.path):
            raise InputError(
                f"{folder} lies in the input {item.path}, and would be read again as one; "
                "name a folder beside it"
            )
        check_columns(str(item.files[0]), asked)


def _refuse_other_parts(folder: Path) -> None:
    if (folder / manifest.NAME).exists():
        return
    for name in (PARTS, ERRORS):
        if any((folder / name).glob("*")):
            raise OutputError(
                f"{folder / name} holds files, but there is no {manifest.NAME} that says of what; "
                "name another folder"
            )


def _sweep(folder: Path) -> None:
    """Make the folders, and remove what was not finished."""
    try:
        for name in (PARTS, ERRORS):
            (folder / name).mkdir(exist_ok=True)
            for partial in (folder / name).glob(".*"):
                partial.unlink()
    except OSError as error:
        raise OutputError(f"{folder} cannot be written ({error.strerror})") from error
