"""A model and a data folder -> a page served on this machine until it is stopped.

In: `Place`, a data folder and a model. Out: a page, until it is interrupted. May import: features,
model, training, labelling, corrections.
"""

import socket
import webbrowser
from collections.abc import Callable
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from sayso import models
from sayso.corrections import UserData, default_folder
from sayso.features.errors import InputError, ModelFileError, OutputError
from sayso.model.storage import TrainedModel
from sayso.retraining import retrain
from sayso.training.train import MODEL

if TYPE_CHECKING:
    from fastapi import FastAPI

# Addresses that only this machine can reach.
_OWN = ("127.0.0.1", "localhost", "::1")

# Where in the user's data folder the page puts the model that it trains.
TRAINED = "artifacts"

Say = Callable[[str], None]


class Place(NamedTuple):
    """Where to serve, and whether to open a browser there. Port 0 is any that is free."""

    host: str
    port: int
    open: bool


def serve(place: Place, data: Path | None, model: Path | None, say: Say) -> None:
    """Serve the page until it is interrupted.

    Parameters
    ----------
    place : Place
    data : Path or None
        The user's data folder; `default_folder` if None.
    model : Path or None
        A model file; if None the one that the page trained last, else as `models.choose` has it.
    say : callable
        Is told the address.

    Raises
    ------
    InputError
        If what the page needs is not installed, or the data folder is none.
    OutputError
        If nothing can be served there.
    ModelFileError
        If a model that is named, or that is in this folder, is no sound one.
    """
    if find_spec("fastapi") is None or find_spec("uvicorn") is None:
        raise InputError('the page needs an extra: pip install "sayso[web]"')
    folder = data or default_folder()
    if folder.exists() and not folder.is_dir():
        raise InputError(f"{folder} is no folder; corrections need one: name another with --data")
    from uvicorn import Config, Server

    with _listening(place) as listening:
        app = _app(place.host, folder, model, say)
        address = f"http://{_named(place.host)}:{listening.getsockname()[1]}/"
        server = Server(Config(app, log_level="warning", access_log=False))
        say(f"serving at {address} (stop with Ctrl+C)")
        if place.host not in _OWN:
            say(f"whoever can reach {place.host} can read the articles and change your labels")
        if place.open:
            webbrowser.open(address)
        with suppress(KeyboardInterrupt):
            server.run(sockets=[listening])


def _app(host: str, folder: Path, model: Path | None, say: Say) -> "FastAPI":
    from sayso.web.desk import Desk
    from sayso.web.server import create
    from sayso.web.training import Trainer

    desk = Desk(_model(folder, model, say), UserData(folder))
    trainer = Trainer(lambda progress: retrain(folder, folder / TRAINED, progress), desk.use)
    return create(desk, trainer, host)


def _model(folder: Path, model: Path | None, say: Say) -> TrainedModel:
    trained = folder / TRAINED / MODEL
    try:
        if model is None and trained.exists():
            return models.choose(trained)
    except ModelFileError as error:  # such as one of an older sayso: the labels are still there
        say(f"the model that the page trained is left out, train again: {error}")
    return models.choose(model, say)


def _listening(place: Place) -> socket.socket:
    """Take the port, so that who asks before the page is ready waits for it."""
    try:
        family = socket.AF_INET6 if ":" in place.host else socket.AF_INET
        return socket.create_server((place.host, place.port), family=family)
    except (OSError, UnicodeError) as error:
        raise OutputError(
            f"{place.host}, port {place.port}: nothing can be served there "
            f"({getattr(error, 'strerror', None) or error}); name another with --host and --port"
        ) from error


def _named(host: str) -> str:
    return f"[{host}]" if ":" in host else host
