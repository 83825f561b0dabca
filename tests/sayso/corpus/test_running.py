"""A run from its inputs to a folder that is complete."""

import fcntl
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from sayso import own_files
from sayso.corpus import running
from sayso.corpus.cluster import Done
from sayso.corpus.records import Asked, Counts
from sayso.corpus.running import Request, run
from sayso.features.errors import InputError, OutputError
from sayso.model.storage import TrainedModel
from tests.sayso.corpus.archives import (
    WRITERS,
    Invented,
    as_folder,
    as_json_lines,
    expected,
    invented,
    quiet,
    rows_of,
    troubles_of,
)


@pytest.fixture
def request_(tmp_path: Path, model_file: Path, articles: list[Invented]) -> Request:
    """Ask for the labels of an archive of four parts."""
    as_json_lines(tmp_path / "news.jsonl", articles)
    paths = (str(tmp_path / "news.jsonl"),)
    return Request(paths, tmp_path / "out", Asked(part_size=5), model_file)


def stop_after(count: int) -> Callable[..., Iterator[Done]]:
    """Give what to put in the place of `progress.shown`, to be interrupted."""

    def shown(found: Iterable[Done], *_: object) -> Iterator[Done]:
        for number, done in enumerate(found, 1):
            yield done
            if number == count:
                raise KeyboardInterrupt

    return shown


def test_an_interrupted_run_goes_on_where_it_stopped(
    request_: Request,
    begun: list[str],
    model: TrainedModel,
    articles: list[Invented],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Finished parts are not labelled again, and when all are, nothing is."""
    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(running, "shown", stop_after(2))
        run(request_, quiet)
    assert not (request_.folder / "errors.parquet").exists()
    (request_.folder / "parts" / ".part-000002.parquet.half").write_bytes(b"PAR1")
    begun.clear()
    wanted = expected(articles, model)
    for _ in range(2):
        assert run(request_, quiet) == Counts(20, len(wanted), 0)
        assert begun == ["part-000002", "part-000003"]
    assert rows_of(request_.folder) == wanted
    names = sorted(path.name for path in request_.folder.rglob("*"))
    assert names == [
        ".lock", "errors.parquet", "manifest.json",
        *(f"part-00000{number}.parquet" for number in range(4)), "parts",
    ]  # fmt: skip


def test_errors_of_an_interrupted_run_are_kept(
    request_: Request, begun: list[str], articles: list[Invented], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Those of parts that are not labelled again, too."""
    bad = [article._replace(text="") for article in articles[:3]]
    as_json_lines(Path(request_.paths[0]), [*bad, *articles[3:18], *bad[:2]])
    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(running, "shown", stop_after(1))
        run(request_, quiet)
    counts = run(request_, quiet)
    assert (counts.documents, counts.errors) == (15, 5)
    assert [row["where"] for row in troubles_of(request_.folder)] == [
        "line 1", "line 2", "line 3", "line 19", "line 20",
    ]  # fmt: skip
    assert len(begun) == 4


def test_other_arguments_are_refused(request_: Request, begun: list[str]) -> None:
    """Before anything is labelled or lost."""
    run(request_, quiet)
    before = rows_of(request_.folder)
    other = replace(request_, asked=Asked(part_size=6))
    with pytest.raises(OutputError, match=r"another run: part_size was 5 and is 6. Name another"):
        run(other, quiet)
    assert rows_of(request_.folder) == before
    assert len(begun) == 4


def test_two_runs_at_once_are_refused(
    request_: Request, begun: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second one is."""
    monkeypatch.setattr(own_files, "PATIENCE", 0.0)
    request_.folder.mkdir()
    with (request_.folder / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with pytest.raises(OutputError, match=r"out: another sayso has been writing there"):
            run(request_, quiet)
    assert begun == []


@pytest.mark.parametrize("name", ["parts", "errors"])
def test_a_folder_with_files_of_something_else_is_refused(request_: Request, name: str) -> None:
    """They would be taken for finished parts, or be removed with the errors of parts."""
    (request_.folder / name).mkdir(parents=True)
    (request_.folder / name / "part-000000.parquet").write_bytes(b"")
    with pytest.raises(OutputError, match=rf"{name} holds files, but there is no manifest.json"):
        run(request_, quiet)
    assert (request_.folder / name / "part-000000.parquet").exists()


@pytest.mark.parametrize("name", ["a.html", "a.warc.gz"])
def test_without_the_extra_for_pages_none_is_begun(
    request_: Request, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """All of them would be errors, and finished."""
    (tmp_path / name).write_bytes(b"x")
    monkeypatch.setattr(running, "find_spec", lambda _name: None)
    with pytest.raises(InputError, match=rf'{name}: web pages need an extra: pip install "sayso'):
        run(replace(request_, paths=(str(tmp_path / name),)), quiet)
    assert not request_.folder.exists()


def test_an_empty_file_tells_nothing_of_the_others(
    request_: Request, begun: list[str], tmp_path: Path, articles: list[Invented]
) -> None:
    """Its columns are not missed, also where it comes first."""
    folder = tmp_path / "days"
    folder.mkdir()
    (folder / "a.jsonl").write_bytes(b"")
    as_json_lines(folder / "b.jsonl", articles)
    assert run(replace(request_, paths=(str(folder),)), quiet).documents == len(articles)
    assert begun


def test_a_path_that_is_no_text_is_written_down(
    request_: Request, begun: list[str], tmp_path: Path, articles: list[Invented]
) -> None:
    """On Linux a name may be any bytes; the run goes on with it as with others."""
    path = tmp_path / "caf\udce9.jsonl"
    as_json_lines(path, articles)
    asked = replace(request_, paths=(str(path),))
    assert run(asked, quiet) == run(asked, quiet)
    assert begun


def test_the_output_cannot_lie_in_an_input(request_: Request, tmp_path: Path) -> None:
    """The next run would read it."""
    with pytest.raises(InputError, match=r"out lies in the input .*; name a folder beside it"):
        run(replace(request_, paths=(str(tmp_path),)), quiet)
    assert not request_.folder.exists()


@pytest.mark.parametrize("name", ["news.csv", "news.parquet", "news.jsonl"])
def test_a_missing_column_is_told_at_once(
    request_: Request, articles: list[Invented], tmp_path: Path, name: str
) -> None:
    """With those that there are."""
    WRITERS[name](tmp_path / name, articles)
    asked = Asked(Asked().columns._replace(text="story"))
    with pytest.raises(InputError, match=rf"{name} has no column story, only id, text, date; "):
        run(replace(request_, paths=(str(tmp_path / name),), asked=asked), quiet)
    assert not request_.folder.exists()


def test_an_input_that_is_damaged_stops_nothing(
    request_: Request, begun: list[str], tmp_path: Path
) -> None:
    """It is told, and the others are labelled."""
    (tmp_path / "bad.parquet").write_bytes(b"x")
    as_folder(tmp_path / "more", invented(2, seed=1))
    paths = (str(tmp_path / "bad.parquet"), *request_.paths, str(tmp_path / "more"))
    counts = run(replace(request_, paths=paths), quiet)
    assert (counts.documents, counts.errors) == (22, 1)
    (trouble,) = troubles_of(request_.folder)
    assert trouble["input"] == str(tmp_path / "bad.parquet")
    assert begun
