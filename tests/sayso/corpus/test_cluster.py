"""Faults on a real cluster of this machine: no row is lost, none is there twice."""

import os
import signal
import socket
import subprocess
import sys
from asyncio import CancelledError
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from shutil import rmtree
from typing import NamedTuple, cast

import psutil
import pytest
from dask import config
from distributed import Client
from distributed.comm import CommClosedError

from sayso.corpus import running
from sayso.corpus.cluster import Done, label_all, on_cluster, on_this_machine
from sayso.corpus.labelling import ERRORS, PARTS, Labeller
from sayso.corpus.plan import look, parts
from sayso.corpus.records import Article, Asked, Counts, Part
from sayso.corpus.running import Request, run
from sayso.features.errors import ClusterError, OutputError
from sayso.model.prediction import Prediction
from sayso.model.storage import TrainedModel
from tests.sayso.corpus.archives import (
    WRITERS,
    Invented,
    as_folder,
    as_json_lines,
    as_parquet,
    damage,
    expected,
    invented,
    rows_of,
    troubles_of,
)

pytestmark = pytest.mark.slow

ASKED = Asked(part_size=5)


class Archive(NamedTuple):
    """An archive and where its labels go."""

    articles: list[Invented]
    input: Path
    out: Path

    @property
    def parts(self) -> list[Part]:
        """Its parts, of five articles each."""
        return list(parts([look(str(self.input))], ASKED, print))

    def request(self, model_file: Path, scheduler: str = "") -> Request:
        """Ask for its labels."""
        return Request((str(self.input),), self.out, ASKED, model_file, 2, scheduler)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """Give an archive of twenty parts, and an output folder that is ready for workers."""
    found = Archive(invented(100), tmp_path / "news.jsonl", tmp_path / "out")
    as_json_lines(found.input, found.articles)
    for name in (PARTS, ERRORS):
        (found.out / name).mkdir(parents=True)
    return found


def quiet(_message: str) -> None:
    """Hear nothing."""


def kill_one(client: Client) -> None:
    """End a worker as the kernel does where memory is short."""
    os.kill(next(iter(client.run(os.getpid).values())), signal.SIGKILL)


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


def test_a_worker_that_is_killed_is_replaced(archive: Archive, model: TrainedModel) -> None:
    """What it had is labelled by others."""
    labeller = Labeller(archive.out, model, ASKED)
    numbers = []
    with on_this_machine(2) as client:
        for done in label_all(client, labeller, [archive.input], archive.parts):
            numbers.append(done.part.number)
            if len(numbers) == 3:
                kill_one(client)
    assert sorted(numbers) == list(range(20))
    assert rows_of(archive.out) == expected(archive.articles, model)


@pytest.mark.parametrize(("workers", "part_size"), [(1, 30), (3, 4)])
def test_labels_are_those_of_classify_whoever_makes_them(
    model: TrainedModel, model_file: Path, tmp_path: Path, workers: int, part_size: int
) -> None:
    """Of every format, in one run: each sentence once, in order."""
    articles: list[Invented] = []
    for seed, (name, write) in enumerate(WRITERS.items()):
        articles += (some := invented(15, seed))
        write(tmp_path / name, some)
    paths = tuple(str(tmp_path / name) for name in WRITERS)
    request = Request(paths, tmp_path / "out", Asked(part_size=part_size), model_file, workers)
    counts = run(request, quiet)
    wanted = expected(articles, model)
    assert rows_of(tmp_path / "out") == wanted
    assert counts == Counts(len(articles), len(wanted), 0)


def test_nothing_in_an_archive_stops_it(
    model: TrainedModel, model_file: Path, tmp_path: Path
) -> None:
    """A row group that is damaged, ten thousand empty documents, and one of 20 MB.

    That one has few sentences, of 5,400 characters each, and nobody who speaks: 20 MB of prose
    would take minutes.
    """
    good, empty = invented(30), [Invented(f"e{n}", "", "") for n in range(10_000)]
    as_parquet(tmp_path / "a.parquet", good, group=10)
    damage(tmp_path / "a.parquet", group=1)
    as_json_lines(tmp_path / "b.jsonl", [*empty, *good])
    lines = (f"{'stone water field ' * 300}{number}.\n" for number in range(4_000))
    large = Invented("large", "".join(lines), "")
    as_folder(tmp_path / "c", [large])
    assert len(large.text) > 20_000_000
    paths = tuple(str(tmp_path / name) for name in ("a.parquet", "b.jsonl", "c"))
    counts = run(Request(paths, tmp_path / "out", Asked(), model_file, 2), quiet)
    readable = [*good[:10], *good[20:], *good]
    rows = [row for row in rows_of(tmp_path / "out") if row[0] != "large"]
    assert rows == expected(readable, model)
    assert counts == Counts(len(readable) + 1, len(rows) + 4_000, 10_001)
    assert [row["document"] for row in troubles_of(tmp_path / "out")] == [
        "",
        *(article.id for article in empty),
    ]


def test_nobody_reaches_the_workers_from_elsewhere() -> None:
    """All that listens does so on this machine alone."""
    with on_this_machine(1):
        own = psutil.Process()
        addresses = {
            connection.laddr.ip
            for process in (own, *own.children(recursive=True))
            for connection in process.net_connections()
            if connection.status == psutil.CONN_LISTEN
        }
    assert addresses == {"127.0.0.1"}


@dataclass(frozen=True, slots=True)
class Mortal(Labeller):
    """A labeller whose process ends at one document, as of an error in a library."""

    def _predictions(self, article: Article) -> list[Prediction]:
        if article.id == "a00012":
            os.kill(os.getpid(), signal.SIGKILL)
        return super(Mortal, self)._predictions(article)


def test_a_document_that_kills_its_workers_is_left_out(
    archive: Archive, model: TrainedModel
) -> None:
    """The others of their part are labelled."""
    labeller = Mortal(archive.out, model, ASKED)
    with on_this_machine(2) as client:
        found = [
            done.counts for done in label_all(client, labeller, [archive.input], archive.parts[:4])
        ]
    assert sum(counts.errors for counts in found) == 1
    living = [a for a in archive.articles[:20] if a.id != "a00012"]
    assert rows_of(archive.out) == expected(living, model)


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


def test_a_worker_that_does_not_see_an_input_is_refused(
    archive: Archive, model: TrainedModel
) -> None:
    """Else each of its documents would be an error."""
    elsewhere = archive.input.with_name("elsewhere")
    labeller = Labeller(archive.out, model, ASKED)
    with (
        on_this_machine(1) as client,
        pytest.raises(OutputError, match=f"does not see {elsewhere}; input and output must be"),
    ):
        list(label_all(client, labeller, [archive.input, elsewhere], archive.parts))


def test_the_place_of_a_dead_worker_is_kept(model: TrainedModel, archive: Archive) -> None:
    """Else dask gives it up while the successor starts, and after some deaths nobody is left."""
    with on_this_machine(1) as client:
        assert config.get("distributed.deploy.lost-worker-timeout") == "1 hour"
        list(label_all(client, Labeller(archive.out, model, ASKED), [], archive.parts[:1]))
    assert config.get("distributed.deploy.lost-worker-timeout") != "1 hour"


class Lost:
    """A client that does not know yet that its scheduler is lost: whatever it asks fails."""

    status = "running"

    def __init__(self, error: BaseException) -> None:
        self.error = error

    def register_plugin(self, _plugin: object, **_named: str) -> None:
        """Fail."""
        raise self.error

    def unregister_worker_plugin(self, _name: str) -> None:
        """Fail again."""
        raise self.error


@pytest.mark.parametrize("error", [CommClosedError(), CancelledError(), OSError("Timed out")])
def test_a_scheduler_is_lost_however_dask_tells_it(
    archive: Archive, model: TrainedModel, error: BaseException
) -> None:
    """Between the last that was heard of it and what is asked next."""
    labeller = Labeller(archive.out, model, ASKED)
    with pytest.raises(ClusterError, match="the dask scheduler is lost; start it and then the"):
        list(label_all(cast("Client", Lost(error)), labeller, [], []))
