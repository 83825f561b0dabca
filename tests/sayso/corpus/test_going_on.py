"""A run that ends with its scheduler or its disk: it says so, and goes on when started again."""

import socket
import subprocess
import sys
from asyncio import CancelledError
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import rmtree
from typing import Never

import pytest
from distributed import Client, Future
from distributed.comm import CommClosedError

from sayso.corpus import running
from sayso.corpus.cluster import Done, label_all, on_cluster, on_this_machine
from sayso.corpus.labelling import Labeller
from sayso.corpus.records import Counts
from sayso.corpus.running import run
from sayso.features.errors import ClusterError
from sayso.model.storage import TrainedModel
from tests.sayso.corpus.archives import (
    ASKED,
    Archive,
    Invented,
    as_json_lines,
    expected,
    quiet,
    rows_of,
)

pytestmark = pytest.mark.slow


@contextmanager
def cluster() -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """Start a scheduler and a worker, and give the scheduler's address and process."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        address = f"tcp://127.0.0.1:{free.getsockname()[1]}"
    here = ["--host", "127.0.0.1", "--no-dashboard"]
    port = ["--port", address.rpartition(":")[2]]
    alone = ["--nthreads", "1", "--no-nanny"]
    scheduler = start("dask_scheduler", *here, *port)
    worker = start("dask_worker", address, *here, *alone)
    try:
        yield address, scheduler
    finally:
        for process in (worker, scheduler):
            process.kill()
            process.wait()


def start(module: str, *arguments: str) -> subprocess.Popen[bytes]:
    """Start a process of dask's."""
    command = [sys.executable, "-m", f"distributed.cli.{module}", *arguments]
    return subprocess.Popen(command, stderr=subprocess.DEVNULL)


def after(count: int, act: Callable[[], object]) -> Callable[..., Iterator[Done]]:
    """Give what to put in the place of `progress.shown`, to act after so many parts."""

    def shown(found: Iterable[Done], *_: object) -> Iterator[Done]:
        for number, done in enumerate(found, 1):
            yield done
            if number == count:
                act()

    return shown


def inodes(folder: Path) -> dict[str, int]:
    """Give the files of parts, and what changes if one is written again."""
    return {path.name: path.stat().st_ino for path in folder.glob("parts/*.parquet")}


def test_a_lost_scheduler_ends_the_run_which_then_goes_on(
    archive: Archive, model: TrainedModel, model_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With a new scheduler and new workers; finished parts are not labelled again."""
    rmtree(archive.out)
    with cluster() as (address, scheduler), monkeypatch.context() as patch:
        patch.setattr(running, "shown", after(3, scheduler.kill))
        with pytest.raises(ClusterError, match=r"the dask scheduler is lost; start it and then"):
            run(archive.request(model_file, address), quiet)
    finished = inodes(archive.out)
    assert 3 <= len(finished) < 20
    (archive.out / "parts" / ".part-000019.parquet.half").write_bytes(b"PAR1")
    with cluster() as (address, _):
        counts = run(archive.request(model_file, address), quiet)
    wanted = expected(archive.articles, model)
    assert rows_of(archive.out) == wanted
    assert counts == Counts(100, len(wanted), 0)
    assert finished.items() <= inodes(archive.out).items()
    assert sorted(path.name for path in archive.out.iterdir()) == [
        ".lock",
        "errors.parquet",
        "manifest.json",
        "parts",
    ]
    assert len(list((archive.out / "parts").iterdir())) == 20


def test_a_full_disk_ends_the_run_which_then_goes_on(
    archive: Archive, model: TrainedModel, model_file: Path
) -> None:
    """A limit on the size of files stands for it; no document is blamed."""
    rmtree(archive.out)
    words = " ".join(f"the {number:x} of {number * 7919 % 100_003:x}" for number in range(20_000))
    archive.articles[60] = Invented("large", f"The mayor said {words}.", "")
    as_json_lines(archive.input, archive.articles)
    limited = (
        "import resource, sayso.cli; resource.setrlimit(resource.RLIMIT_FSIZE, (2 * [60_000])); "
        "sayso.cli.main()"
    )
    options = ["--out", archive.out, "--model", model_file, "--part-size", "5", "--workers", "2"]
    done = subprocess.run(
        [sys.executable, "-c", limited, "corpus", archive.input, *options],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert "part-000012.parquet cannot be written (File too large)" in line
    assert "start the same command again: it goes on where it stopped" in line
    finished = inodes(archive.out)
    assert "part-000012.parquet" not in finished
    counts = run(archive.request(model_file), quiet)
    wanted = expected(archive.articles, model)
    assert rows_of(archive.out) == wanted
    assert counts == Counts(100, len(wanted), 0)
    assert finished.items() <= inodes(archive.out).items()


def test_no_scheduler_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the address."""
    monkeypatch.setattr("sayso.corpus.cluster._PATIENCE", 0.1)
    with (
        pytest.raises(ClusterError, match=r"no dask scheduler answers at tcp://127.0.0.1:9 "),
        on_cluster("tcp://127.0.0.1:9"),
    ):
        pass


@pytest.mark.parametrize("error", [CommClosedError(), CancelledError(), OSError("Timed out")])
@pytest.mark.parametrize(
    ("owner", "question"),
    [
        (Client, "register_plugin"),
        (Client, "nthreads"),
        (Client, "submit"),
        (Future, "result"),
    ],
)
def test_a_scheduler_is_lost_whatever_it_is_asked_next(
    archive: Archive,
    model: TrainedModel,
    client: Client,
    monkeypatch: pytest.MonkeyPatch,
    owner: type,
    question: str,
    error: BaseException,
) -> None:
    """Dask tells it in several ways, and again when the run is ended."""

    def fail(*_: object, **_named: object) -> Never:
        raise error

    monkeypatch.setattr(owner, question, fail)
    monkeypatch.setattr(Client, "unregister_worker_plugin", fail)
    labeller = Labeller(archive.out, model, ASKED)
    with pytest.raises(ClusterError, match="the dask scheduler is lost; start it and then the"):
        list(label_all(client, labeller, [], archive.parts[:1]))


@pytest.fixture(scope="module")
def client() -> Iterator[Client]:
    """Give a cluster of one worker."""
    with on_this_machine(1) as found:
        yield found
