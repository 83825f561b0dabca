"""What a run was asked for, and in the end what came of it: ``manifest.json``.

In: `Input`s, `Asked`, `TrainedModel`, and in the end `Counts`. Out: ``manifest.json``. May import:
features, model, training, render, api.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from joblib import hash as joblib_hash

from sayso import __version__
from sayso.corpus.plan import Input
from sayso.corpus.records import Asked, Counts
from sayso.features.errors import OutputError
from sayso.model.storage import Metadata, TrainedModel
from sayso.render.json_lines import model_of
from sayso.render.view import statement
from sayso.training.files import replace_files

FORMAT = 1
NAME = "manifest.json"


def asked_for(inputs: Sequence[Input], asked: Asked, model: TrainedModel) -> dict[str, Any]:
    """Give all that decides what comes out, as it stands in a manifest."""
    return {
        "format": FORMAT,
        "sayso": __version__,
        "model": {**model_of(model.metadata), "weights": joblib_hash(model.classifier)},
        "arguments": {
            **{f"{name}_column": value for name, value in asked.columns._asdict().items()},
            "min_confidence": asked.min_confidence,
            "part_size": asked.part_size,
        },
        "inputs": [
            {
                "path": str(item.path),
                "files": len(item.files),
                "bytes": item.bytes,
                "fingerprint": item.fingerprint,
            }
            for item in inputs
        ],
    }


def begin(folder: Path, wanted: Mapping[str, Any], metadata: Metadata) -> dict[str, Any]:
    """Give the manifest of a run that was begun before, or write that of a new one.

    Raises
    ------
    OutputError
        If what was asked for before is something else, or the folder holds other things.
    """
    path = folder / NAME
    if not path.exists():
        found = {**wanted, "labelled_by": statement(metadata), "complete": False}
        _write(folder, found)
        return found
    found = _read(path)
    differences = list(_differences({name: found.get(name) for name in wanted}, wanted, ""))
    if differences:
        raise OutputError(
            f"{folder} holds the labels of another run: {'; '.join(differences)}. Name another "
            "folder, or ask for the same"
        )
    return found


def complete(
    folder: Path, manifest: Mapping[str, Any], parts: Mapping[str, Counts]
) -> dict[str, Any]:
    """Write the manifest of a run of which all parts are done, and give it."""
    total = sum(parts.values(), Counts())
    listed = [{"file": name, **asdict(counts)} for name, counts in parts.items()]
    found = {**manifest, "complete": True, **asdict(total), "parts": listed}
    _write(folder, found)
    return found


def total_of(manifest: Mapping[str, Any]) -> Counts:
    """Give what a complete run adds up to."""
    return Counts(manifest["documents"], manifest["sentences"], manifest["errors"])


def _write(folder: Path, manifest: Mapping[str, Any]) -> None:
    text = json.dumps(manifest, indent=1)  # in ASCII: a path may be no text in any encoding
    replace_files(folder, {NAME: f"{text}\n"})


def _read(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_text("utf-8"))
        return dict(found)
    except (OSError, TypeError, ValueError) as error:
        raise OutputError(
            f"{path} is no manifest of sayso ({error}); name another folder"
        ) from error


def _differences(then: object, now: object, name: str) -> list[str]:
    """Say what is not as it was, such as "min_confidence was 0.5 and is 0.7"."""
    if isinstance(then, Mapping) and isinstance(now, Mapping):
        names = [*then, *(key for key in now if key not in then)]
        return [d for key in names for d in _differences(then.get(key), now.get(key), key)]
    if isinstance(then, list) and isinstance(now, list) and len(then) == len(now):
        pairs = zip(then, now, strict=True)
        return [d for a, b in pairs for d in _differences(a, b, name)]
    return [] if then == now else [f"{name} was {then!r} and is {now!r}"]
