"""Parts -> labelled parts, on workers of this machine or of a cluster: the work of dask.

In: `Labeller` and `Part`s. Out: `Done` for each part. May import: features.
"""

import logging
from asyncio import CancelledError
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from dask import config
from dask.typing import Key
from distributed import (
    Client,
    Future,
    KilledWorker,
    LocalCluster,
    as_completed,
)

from sayso.corpus.labelling import Labeller
from sayso.corpus.records import Counts, Part
from sayso.corpus.workers import Ready, Undisturbed, label, label_carefully
from sayso.features.errors import ClusterError, SaysoError

# Parts for each worker, one that is labelled and others that wait. All of them at once would only
# fill the scheduler.
_AT_ONCE = 3
# How often a part of which workers die is begun anew, each time with the diary of those before.
_CHANCES = 20
_SETTINGS = {
    # After so many deaths more than one dask gives a part back, to be labelled with a diary.
    "distributed.scheduler.allowed-failures": 1,
    # Workers would note every few milliseconds where they are, and keep that for an hour: their
    # memory grew by a megabyte with every thousand sentences.
    "distributed.worker.profile.enabled": False,
    # Of a worker that has been away for so long dask gives up the place, also when its successor
    # is about to start: after some deaths nobody would be left, and the run would wait for ever.
    "distributed.deploy.lost-worker-timeout": "1 hour",
}
_LOST = (
    "the dask scheduler is lost; start it and then the same command again: it goes on where it "
    "stopped"
)
_PATIENCE = 60  # seconds, for a scheduler to answer and for the first worker to come
_HERE = "127.0.0.1"


class Done(NamedTuple):
    """A part that is labelled."""

    part: Part
    counts: Counts


@contextmanager
def on_this_machine(workers: int) -> Iterator[Client]:
    """Start workers here, a process each, which nobody reaches from elsewhere.

    dask itself keeps each of them to one thread of numerical work, and starts another where one
    has died.
    """
    _quiet()
    with (
        config.set(_SETTINGS),
        LocalCluster(
            n_workers=workers,
            threads_per_worker=1,
            processes=True,
            host=_HERE,
            dashboard_address=f"{_HERE}:0",
            silence_logs=logging.CRITICAL,
        ) as cluster,
        Client(cluster) as client,
    ):
        client.register_plugin(Undisturbed())
        yield client


@contextmanager
def on_cluster(scheduler: str) -> Iterator[Client]:
    """Use the workers of a cluster that exists.

    Raises
    ------
    ClusterError
        If no scheduler answers, or no worker comes.
    """
    _quiet()
    try:
        client = Client(scheduler, timeout=_PATIENCE)
    except (OSError, ValueError) as error:
        raise ClusterError(
            f"no dask scheduler answers at {scheduler} ({error}); expected an address such as "
            "tcp://10.0.0.1:8786"
        ) from error
    with client:
        try:
            client.wait_for_workers(1, timeout=_PATIENCE)
        except TimeoutError as error:
            raise ClusterError(
                f"the scheduler at {scheduler} has no workers; start some with "
                f"`dask worker {scheduler} --nthreads 1`"
            ) from error
        yield client


def label_all(
    client: Client, labeller: Labeller, inputs: Iterable[Path], parts: Iterable[Part]
) -> Iterator[Done]:
    """Label parts, and give each when it is done, in any order.

    Parameters
    ----------
    client : Client
    labeller : Labeller
    inputs : iterable of Path
        What every worker must see.
    parts : iterable of Part

    Raises
    ------
    OutputError
        If nothing can be written, or a worker does not see the output or an input.
    ClusterError
        If the scheduler is lost, or a part fails for a reason that lies in no document.
    """
    name = f"sayso {labeller.folder}"
    plugin = Ready(labeller, tuple(inputs))
    try:
        with _in_reach():
            client.register_plugin(plugin, name=name)
        yield from _Window(client, name).label(parts)
    finally:
        # One that is lost keeps no plugin; what ended the run must not be hidden behind that.
        with suppress(OSError, CancelledError):
            if client.status == "running":
                client.unregister_worker_plugin(name)


class _Try(NamedTuple):
    part: Part
    number: int


class _Window:
    """The parts that the cluster has: a few for each worker, however many there are in all."""

    def __init__(self, client: Client, plugin: str) -> None:
        self._client = client
        self._plugin = plugin
        self._tries: dict[Key, _Try] = {}
        self._pending = as_completed()

    def label(self, parts: Iterable[Part]) -> Iterator[Done]:
        todo = iter(parts)
        self._fill(todo)
        for future in self._pending:
            part, number = self._tries.pop(future.key)
            with _in_reach():
                counts = _result(future, part, number)
            if counts is None:
                self._submit(_Try(part, number + 1))
                continue
            self._fill(todo)
            yield Done(part, counts)

    def _fill(self, todo: Iterator[Part]) -> None:
        with _in_reach():
            room = _AT_ONCE * sum(self._client.nthreads().values()) - len(self._tries)
        for part in islice(todo, max(room, not self._tries)):
            self._submit(_Try(part, 0))

    def _submit(self, attempt: _Try) -> None:
        task: Callable[[str, Part], Counts] = label_carefully if attempt.number else label
        with _in_reach():
            future = self._client.submit(task, self._plugin, attempt.part, pure=False)
        self._tries[future.key] = attempt
        self._pending.add(future)


def _result(future: "Future[Counts]", part: Part, number: int) -> Counts | None:
    """Give what a part adds up to; None if its workers died and it is worth another try."""
    if future.status == "cancelled":
        raise ClusterError(_LOST)
    error = future.exception() if future.status == "error" else None
    if error is None:
        return future.result()
    if isinstance(error, KilledWorker) and number < _CHANCES:
        return None
    if isinstance(error, SaysoError):
        raise error
    raise ClusterError(
        f"{part.name} cannot be labelled ({type(error).__name__}: {error}); see that every worker "
        "has this version of sayso and memory enough, and start the same command again"
    ) from error


@contextmanager
def _in_reach() -> Iterator[None]:
    """Tell in one way that the scheduler is lost, which dask tells in as many as it has calls."""
    try:
        yield
    except (OSError, CancelledError) as error:
        raise ClusterError(_LOST) from error


def _quiet() -> None:
    """Keep dask from telling on stderr what it mends by itself; what it cannot mend is raised."""
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
