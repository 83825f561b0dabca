"""The folder that `sayso corpus` writes -> a tally, part by part.

In: the folder of an archive. Out: `Archive`, and the `Tally` of its parts. May import: features,
model, inputs.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from sayso.features.errors import InputError
from sayso.inputs import Complain
from sayso.model.storage import Figures, Metadata
from sayso.summary.tally import Tally

MANIFEST, PARTS = "manifest.json", "parts"
# Of the manifest.
FORMAT = 1


@dataclass(frozen=True, slots=True)
class Archive:
    """Labelled sentences in a folder.

    Parameters
    ----------
    folder : Path
    parts : tuple of Path
        Files of sentences, in order.
    metadata : Metadata
        Of the model that labelled them.
    complete : bool
        Whether the run that wrote it came to its end.
    """

    folder: Path
    parts: tuple[Path, ...]
    metadata: Metadata
    complete: bool


def is_archive(path: str | Path) -> bool:
    """Tell whether a path is a folder that `sayso corpus` writes: there is a manifest."""
    try:
        return (Path(path) / MANIFEST).is_file()
    except OSError:  # such as a whole sentence in place of a path
        return False


def open_archive(folder: Path) -> Archive:
    """Read the manifest of a folder, and find its parts.

    Raises
    ------
    InputError
        The manifest is damaged or of a newer format, or there is no part; or pyarrow is missing.
    """
    if find_spec("pyarrow") is None:
        raise InputError('archives need an extra: pip install "sayso[corpus]"')
    file = folder / MANIFEST
    try:
        manifest = json.loads(file.read_text("utf-8"))
        if manifest["format"] > FORMAT:
            raise InputError(
                f"{file} is of format {manifest['format']}, and this sayso reads {FORMAT}; "
                "update sayso"
            )
        metadata = _metadata(manifest["model"])
        complete = bool(manifest["complete"])
        listed = {folder / PARTS / part["file"] for part in manifest.get("parts", ())}
    except (OSError, AttributeError, TypeError, KeyError, ValueError) as error:
        raise InputError(
            f"{file} is not what `sayso corpus` writes ({type(error).__name__}: {error}); "
            "name another folder, or label the archive into a new one"
        ) from error
    # What is listed and is not there is missed when it is read.
    parts = listed or {*(folder / PARTS).glob("part-*.parquet")}
    if not parts:
        cure = "see its errors.parquet" if complete else "run `sayso corpus` to its end"
        raise InputError(f"{folder} holds no labelled part; {cure}")
    return Archive(folder, tuple(sorted(parts)), metadata, complete)


def tallies(
    archive: Archive, min_confidence: float, workers: int = 1
) -> Iterator[Tally | InputError]:
    """Count each part, in their order; give what is wrong with one that cannot be read.

    Parameters
    ----------
    archive : Archive
    min_confidence : float
        From 0 to 1; sentences below it in either label are left out, whatever was asked for when
        they were labelled.
    workers : int
        Processes. The tallies are the same however many there are.
    """
    from joblib import Parallel, delayed

    counting = (delayed(_tally)(part, min_confidence) for part in archive.parts)
    found: Iterator[Tally | InputError] = Parallel(workers, return_as="generator")(counting)
    return found


def count_parts(archive: Archive, found: Iterable[Tally | InputError], complain: Complain) -> Tally:
    """Add up the parts of an archive.

    Parameters
    ----------
    archive : Archive
    found : iterable of Tally or InputError
        What `tallies` gives, perhaps with a sign of how far one is.
    complain : callable
        Is given the InputError of each part that cannot be read, which is left out as a whole, and
        of an archive that is not complete.
    """
    if not archive.complete:
        complain(
            InputError(
                f"{archive.folder} is not finished: only the {len(archive.parts)} parts that are "
                "there count; start the same `sayso corpus` again, and then this"
            )
        )
    tally = Tally()
    for part in found:
        if isinstance(part, InputError):
            complain(part)
        else:
            tally.merge(part)
    return tally


def _tally(part: Path, min_confidence: float) -> Tally | InputError:
    from sayso.summary.part import tally_of

    try:
        return tally_of(part, min_confidence)
    except InputError as error:
        return error


def _metadata(model: Mapping[str, Any]) -> Metadata:
    """Give of a model what `sayso.render.json_lines.model_of` tells of it."""
    scores = zip(model["accuracy"].items(), model["macro_f1"].values(), strict=True)
    return Metadata(
        label_hash=model["label_hash"],
        sentences=model["sentences"],
        articles=model["articles"],
        figures={head: Figures(accuracy, f1) for (head, accuracy), f1 in scores},
        versions={"sayso": model["sayso"]},
        exemplars=model["exemplars"],
    )
