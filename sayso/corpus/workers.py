"""What a worker of dask has and does: the labeller, and a part after the other.

In: the name of a plugin, and `Part`. Out: `Counts`. May import: features.
"""

import signal
from pathlib import Path
from typing import cast

from distributed import Worker, WorkerPlugin, get_worker

from sayso.corpus.labelling import ERRORS, Labeller
from sayso.corpus.records import Counts, Part
from sayso.features.errors import OutputError


class Ready(WorkerPlugin):
    """Gives every worker, also those that come later, what it needs: the model once, not often."""

    def __init__(self, labeller: Labeller, inputs: tuple[Path, ...]) -> None:
        self.labeller = labeller
        self.inputs = inputs

    def setup(self, worker: Worker) -> None:
        """Make sure that a worker sees the output folder and the inputs."""
        for path in (self.labeller.folder / ERRORS, *self.inputs):
            if not path.exists():
                raise OutputError(
                    f"the worker {worker.address} does not see {path}; input and output must be "
                    "on a disk that all workers share, under the same path"
                )


class Undisturbed(WorkerPlugin):
    """Leaves it to the command to end its workers: at Ctrl-C they would each say that they end."""

    def setup(self, worker: Worker) -> None:  # noqa: ARG002 dask names it
        """Let the worker's process pass over what the terminal sends to all."""
        signal.signal(signal.SIGINT, signal.SIG_IGN)


def label(plugin: str, part: Part) -> Counts:
    """Label a part on the worker that this runs on."""
    return _labeller(plugin).label(part)


def label_carefully(plugin: str, part: Part) -> Counts:
    """Label a part of which workers have died, with a diary."""
    return _labeller(plugin).label_carefully(part)


def _labeller(plugin: str) -> Labeller:
    return cast("Ready", get_worker().plugins[plugin]).labeller
