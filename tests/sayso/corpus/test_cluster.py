"""Workers on a real cluster of this machine: whatever befalls them, each row is there once."""

import os
import signal
from dataclasses import dataclass
from pathlib import Path

import psutil
import pytest
from dask import config
from distributed import Client

from sayso.corpus.cluster import label_all, on_this_machine
from sayso.corpus.labelling import Labeller
from sayso.corpus.records import Article, Asked, Counts
from sayso.corpus.running import Request, run
from sayso.features.errors import OutputError
from sayso.model.prediction import Prediction
from sayso.model.storage import TrainedModel
from tests.sayso.corpus.archives import (
    ASKED,
    WRITERS,
    Archive,
    Invented,
    as_folder,
    as_json_lines,
    as_parquet,
    damage,
    expected,
    invented,
    quiet,
    rows_of,
    troubles_of,
)

pytestmark = pytest.mark.slow


def kill_one(client: Client) -> None:
    """End a worker as the kernel does where memory is short."""
    os.kill(next(iter(client.run(os.getpid).values())), signal.SIGKILL)


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
