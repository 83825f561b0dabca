r"""Save a trained model and load it: safe to open, whole or not at all.

A model file is three parts: a line ``sayso model 1 <sha256 of what follows>``, a line of JSON
(the metadata, so that ``head -2`` tells what a model is), and the classifier as
`sayso.model.archive` packs it. Nothing in it is ever unpickled or run. The checksum tells accident,
not malice; what the archive and the metadata may hold is looked at against both.

In: `TrainedModel`, or a file. Out: a file, or `TrainedModel`. May import: features, scheme,
classifier.
"""

import json
import os
import platform
import re
import warnings
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, astuple, dataclass, field
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from sayso.features.errors import ModelFileError, OutputError
from sayso.model.archive import packed, unpacked
from sayso.model.scheme import HEADS

if TYPE_CHECKING:
    from sayso.model.classifier import SpeakerStanceClassifier

FORMAT_VERSION = 1

_FIRST_LINE = re.compile(rb"sayso model (\d{1,9}) ([0-9a-f]{64})\n")
# A model of the packaged labels has 0.01 MB.
LARGEST = 16 * 2**20
_LONGEST_REASON = 200
_HASH = re.compile(r"[0-9a-f]{64}")
_VERSION = re.compile(r"[\w.+-]{1,40}")


@dataclass(frozen=True, slots=True)
class Figures:
    """What a head scored on articles that were left out of its training, each from 0 to 1."""

    accuracy: float
    macro_f1: float


def current_versions() -> dict[str, str]:
    """Give the versions of Python and of the libraries that a model depends on."""
    libraries = ("sayso", "scikit-learn", "numpy", "skops")
    return {"python": platform.python_version(), **{name: version(name) for name in libraries}}


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a model was made of and what it is worth.

    Parameters
    ----------
    label_hash : str
        SHA-256 of the labels, those of the exemplars among them, in hexadecimal.
    sentences, articles : int
        How many it was trained on, exemplars left out.
    figures : mapping of str to Figures
        By head; empty where there was but one article and nothing could be left out.
    versions : mapping of str to str
        By library, at the time of training.
    format_version : int
        Of the file.
    exemplars : int
        How many hand-written exemplars it was trained on besides; 0 for none.
    """

    label_hash: str
    sentences: int
    articles: int
    figures: Mapping[str, Figures]
    versions: Mapping[str, str] = field(default_factory=current_versions)
    format_version: int = FORMAT_VERSION
    exemplars: int = 0


@dataclass(frozen=True, slots=True)
class TrainedModel:
    """A fitted classifier and what is known about it."""

    classifier: "SpeakerStanceClassifier"
    metadata: Metadata


def save(model: TrainedModel, path: Path) -> None:
    """Write a model to a file, making its folder where there is none.

    The file is written beside its place and moved there when it is complete: whatever happens
    meanwhile, the path holds the previous model or the new one, never half of one.

    Raises
    ------
    OutputError
        If the file cannot be written.
    """
    content = _pack(model)
    partial = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with partial.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    except OSError as error:
        raise OutputError(
            f"{path}: the model cannot be written ({error.strerror}); "
            "name a file in a folder that you may write to"
        ) from error
    finally:
        with suppress(OSError):
            partial.unlink()


def load(path: Path) -> TrainedModel:
    """Read a model from a file; nothing in the file is run.

    A model of another version of scikit-learn or sayso is loaded with a warning: its weights are
    plain numbers, but its scores may not be those that were measured.

    Raises
    ------
    ModelFileError
        If the file is missing, unreadable, damaged, of another format or version, or holds
        anything that a model does not.
    """
    rest = _checked(path, _read(path))
    line, _, archive = rest.partition(b"\n")
    try:
        metadata = _metadata(line)
        model = TrainedModel(unpacked(archive), metadata)
    except Exception as error:  # a crafted file can fail in any way at all
        reason = str(error)[:_LONGEST_REASON]
        raise _error(path, f"holds what no sayso model holds ({reason})") from error
    _warn_of_versions(path, metadata)
    return model


def _pack(model: TrainedModel) -> bytes:
    metadata = model.metadata
    rest = json.dumps(asdict(metadata)).encode() + b"\n" + packed(model.classifier)
    first = f"sayso model {metadata.format_version} {sha256(rest).hexdigest()}\n"
    return first.encode() + rest


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise _error(path, "there is no such model file") from error
    except OSError as error:
        raise _error(path, f"the model cannot be read ({error.strerror})") from error
    if len(content) > LARGEST:
        raise _error(path, f"is larger than {LARGEST // 2**20} MB, as no sayso model is")
    return content


def _checked(path: Path, content: bytes) -> bytes:
    """Give what follows the first line, once that line vouches for it."""
    first = _FIRST_LINE.match(content)
    if not first:
        raise _error(path, f"is not a sayso model (it begins with {content[:12]!r})")
    found, rest = int(first[1]), content[first.end() :]
    if found != FORMAT_VERSION:
        raise _error(path, f"is of format {found}, this sayso reads format {FORMAT_VERSION}")
    if sha256(rest).hexdigest() != first[2].decode():
        raise _error(path, "is damaged: its content was cut short or changed after it was saved")
    return rest


def _metadata(line: bytes) -> Metadata:
    fields = json.loads(line)
    figures = {head: Figures(**values) for head, values in fields.pop("figures").items()}
    metadata = Metadata(figures=figures, **fields)
    _check_metadata(metadata)
    return metadata


def _check_metadata(metadata: Metadata) -> None:
    counts = (metadata.sentences, metadata.articles, metadata.exemplars)
    scores = [score for figures in metadata.figures.values() for score in astuple(figures)]
    sound = {
        "label_hash": _HASH.fullmatch(metadata.label_hash),
        "counts": all(type(count) is int and count >= 0 for count in counts),
        "figures": set(metadata.figures) in (set(), set(HEADS))
        and all(0 <= s <= 1 for s in scores),
        "versions": all(map(_VERSION.fullmatch, metadata.versions.values())),
        "format_version": metadata.format_version == FORMAT_VERSION,
    }
    wrong = [name for name, holds in sound.items() if not holds]
    if wrong:
        raise ValueError(f"{wrong[0]} that cannot be")


def _warn_of_versions(path: Path, metadata: Metadata) -> None:
    now, differences = current_versions(), []
    for name in ("sayso", "scikit-learn"):
        then = metadata.versions.get(name, "unknown")
        if then.split(".")[:2] != now[name].split(".")[:2]:
            differences.append(f"{name} {then} (now {now[name]})")
    if differences:
        warnings.warn(
            f"{path}: this model was trained with {' and '.join(differences)}; its measured "
            "figures may not hold: run `sayso train` to make a new one",
            stacklevel=3,
        )


def _error(path: Path, problem: str) -> ModelFileError:
    return ModelFileError(f"{path}: {problem}; run `sayso train` to make a new model")
