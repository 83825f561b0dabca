"""`sayso corpus`: what it asks for and says."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from sayso.commands import corpus as command

Run = Callable[..., Any]


@pytest.mark.slow
def test_a_folder_is_labelled_and_the_counts_are_said(
    run: Run, classify: Run, model_file: Path, article: Path
) -> None:
    """What cannot be read is counted, and the exit code is then 1, as that of classify."""
    articles = article.parent / "articles"
    articles.mkdir()
    article.rename(articles / article.name)
    arguments = ["corpus", articles, "--out", "labels", "--workers", "1", "--model", model_file]
    (articles / "empty.txt").write_text("")
    outcome = run(*arguments)
    assert outcome.code == 1
    assert outcome.out == "documents: 1, sentences: 4, in labels\n"
    assert outcome.err == (
        "sayso: 1 could not be read or labelled: labels/errors.parquet says why\n"
    )
    (trouble,) = pq.read_table(article.parent / "labels/errors.parquet").to_pylist()
    assert trouble["reason"].endswith("empty.txt is empty; give a file with an article in it")
    rows = pq.read_table(article.parent / "labels/parts").to_pylist()
    lines = classify(articles, "--format", "jsonl").out.splitlines()
    assert [row["speaker"] for row in rows] == [json.loads(line)["speaker"] for line in lines]
    assert [json.loads(row["attributions"]) for row in rows] == [
        json.loads(line)["attributions"] for line in lines
    ]
    again = run(*arguments)
    assert (again.code, again.out) == (1, outcome.out)


def test_other_workers_than_those_of_the_cluster_are_refused(run: Run, article: Path) -> None:
    """It has those that it has."""
    outcome = run(
        "corpus", article, "--out", "labels", "--workers", "2", "--scheduler", "tcp://127.0.0.1:9"
    )
    assert outcome.code == 2
    assert "expected only one of --workers and --scheduler" in outcome.err


def test_an_interrupted_run_says_that_it_goes_on(
    run: Run, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever interrupts it need not look that up."""

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("sayso.corpus.running.run", interrupted)
    outcome = run("corpus", article, "--out", "labels")
    assert outcome.code == 130
    assert outcome.err.startswith("sayso: interrupted; the same command goes on where it stopped\n")


def test_a_missing_extra_is_told(run: Run, article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With what to install."""
    monkeypatch.setattr(command, "_NEEDED", ("pyarrow", "no_such_module"))
    outcome = run("corpus", article, "--out", "labels")
    assert outcome.code == 1
    assert outcome.err == ('sayso: error: archives need an extra: pip install "sayso[corpus]"\n')


def test_an_input_that_is_not_there_is_told(run: Run) -> None:
    """And no folder is made."""
    outcome = run("corpus", "none.csv", "--out", "labels")
    assert outcome.code == 1
    assert "none.csv does not exist; check the path" in outcome.err
    assert not Path("labels").exists()
