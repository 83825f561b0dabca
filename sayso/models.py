"""Which model to use: one that is named, one in this folder, or one from the packaged labels.

In: the path of a model, or None. Out: `TrainedModel`. May import: features, model, training, files.
"""

from collections.abc import Callable
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from sayso.features.errors import ModelFileError, OutputError
from sayso.model.storage import TrainedModel, load, save
from sayso.own_files import own_folder

# Where `sayso train` writes it.
LOCAL = Path("artifacts", "model.skops")

# What a model comes from: if any file of these changes, a cached model is out of date.
_ORIGINS = ("data", "features", "model", "training")
_ENDINGS = frozenset({".csv", ".py", ".tsv", ".txt"})


def choose(
    path: Path | None = None, say: Callable[[str], None] = lambda _message: None
) -> TrainedModel:
    """Give the model at ``path``, else ``artifacts/model.skops`` if there is one, else the cached.

    Parameters
    ----------
    path : Path, optional
        A model file.
    say : callable
        Is told in a line what takes long or cannot be done.

    Raises
    ------
    ModelFileError
        If the file that is named, or that is in this folder, is no sound model.
    """
    if path is not None or LOCAL.exists():
        return load(path or LOCAL)
    return _cached(say)


def _cached(say: Callable[[str], None]) -> TrainedModel:
    """Give the model of the packaged labels, trained once and kept in the user's cache folder."""
    path = cache_folder() / f"model-{_fingerprint()}.skops"
    try:
        if path.exists():
            return load(path)
    except (ModelFileError, OSError) as error:
        say(f"the cached model is of no use and is made anew: {error}")
    say("training a model from the labels that come with sayso; this is done once")
    model = _trained()
    try:
        save(model, path)
    except OutputError as error:
        say(f"it cannot be kept: {error}")
    return model


def cache_folder() -> Path:
    """Give the folder for what can be made again: that of the XDG base directory specification.

    Raises
    ------
    OutputError
        If the user has no home folder.
    """
    return own_folder("XDG_CACHE_HOME", ".cache", "name a model with --model")


def _fingerprint() -> str:
    """Give 16 digits that tell the packaged labels, the code and scikit-learn's version apart."""
    digest = sha256(version("scikit-learn").encode())
    package = Path(__file__).parent
    files = (file for name in _ORIGINS for file in (package / name).rglob("*"))
    for file in sorted(file for file in files if file.suffix in _ENDINGS):
        digest.update(file.relative_to(package).as_posix().encode())
        digest.update(sha256(file.read_bytes()).digest())
    return digest.hexdigest()[:16]


def _trained() -> TrainedModel:
    from sayso.training.train import fit

    return fit()
