"""`sayso summary`: what it reads, what it writes and where."""

import csv
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sayso.inputs import Source, read_article
from sayso.labelling import Options, label
from sayso.model.storage import TrainedModel
from sayso.summary.formats import Format
from tests.sayso.corpus.archives import as_folder, invented

Run = Callable[..., Any]


@pytest.fixture
def summary(run: Run, model_file: Path) -> Run:
    """Run `sayso summary` with the small model."""

    def summary(*arguments: str | Path) -> Any:
        return run("summary", "--model", model_file, *arguments)

    return summary


def test_a_table_is_the_default(summary: Run, article: Path) -> None:
    """Plain where it is no terminal, with the statement on the labels."""
    outcome = summary(article)
    assert (outcome.code, outcome.err) == (0, "")
    assert "Jan Novak" in outcome.out
    assert "4 sentences of 1 article." in outcome.out
    assert "automatic, type accuracy 0.91" in outcome.out
    assert "\x1b" not in outcome.out


def test_a_folder_is_counted_together(summary: Run, article: Path) -> None:
    """The same speaker in two articles is one."""
    (article.parent / "again.txt").write_text(
        "It was not so, mayor Jan Novak said.", encoding="utf-8"
    )
    found = json.loads(summary(article.parent, "--format", "json").out)
    assert found["documents"] == 2
    (novak,) = (speaker for speaker in found["speakers"] if "Novak" in speaker["name"])
    assert novak["sentences"] == 2


def test_pictures_are_files(summary: Run, article: Path, tmp_path: Path) -> None:
    """Beside whatever else is written."""
    outcome = summary(article, "--pictures", "drawn/here", "--format", "csv")
    files = sorted(path.name for path in (tmp_path / "drawn" / "here").iterdir())
    assert files == ["accusations.svg", "affiliations.svg", "speakers.svg", "timeline.svg"]
    assert (tmp_path / "drawn/here/speakers.svg").read_text(encoding="utf-8").startswith("<svg ")
    assert list(csv.DictReader(io.StringIO(outcome.out)))


def test_pictures_that_cannot_be_written_are_told_at_once(
    summary: Run, article: Path, tmp_path: Path
) -> None:
    """Before anything is labelled."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    outcome = summary(article, "--pictures", "file/drawn")
    assert (outcome.code, outcome.out) == (1, "")
    assert "file/drawn: nothing can be written there" in outcome.err


def test_output_goes_to_a_file(summary: Run, article: Path, tmp_path: Path) -> None:
    """And then not to standard output."""
    outcome = summary(article, "--format", "html", "--output", "page.html")
    assert (outcome.code, outcome.out) == (0, "")
    assert "<svg" in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_a_table_for_a_spreadsheet_begins_with_a_mark(summary: Run, article: Path) -> None:
    """Only CSV can have it."""
    assert summary(article, "--format", "csv", "--spreadsheet").out.startswith("\ufeffpart,name,")
    refused = summary(article, "--spreadsheet")
    assert (refused.code, "it is for --format csv, not table" in refused.err) == (2, True)


def test_articles_are_dated_by_a_table(summary: Run, article: Path) -> None:
    """Which stands beside them."""
    (article.parent / "documents.csv").write_text(
        "document,date\nostrava,2020-01-31\n", encoding="utf-8"
    )
    found = json.loads(summary(article.parent, "--format", "json").out)
    assert [period["start"] for period in found["timeline"]["periods"]] == ["2020-01-31"]
    assert found["timeline"]["undated"] == 0


def test_a_bad_date_is_told_and_the_article_counted(
    summary: Run, article: Path, tmp_path: Path
) -> None:
    """As an article without a date; the exit code says that something is wrong."""
    (tmp_path / "documents.csv").write_text("document,date\nostrava,soon\n", encoding="utf-8")
    outcome = summary(article, "--format", "json")
    assert outcome.code == 1
    assert "line 2, date: 'soon', expected a day as YYYY-MM-DD" in outcome.err
    assert json.loads(outcome.out)["timeline"]["undated"] == 1


def test_bad_files_are_told_and_the_others_counted(summary: Run, article: Path) -> None:
    """As `sayso classify` does."""
    (article.parent / "empty.txt").write_text("", encoding="utf-8")
    outcome = summary(article.parent, "missing", "--format", "json")
    assert outcome.code == 1
    assert "empty.txt is empty" in outcome.err
    assert "missing does not exist" in outcome.err
    assert json.loads(outcome.out)["documents"] == 1


def test_nothing_is_written_where_nothing_can_be_read(summary: Run, tmp_path: Path) -> None:
    """Not even pictures of nothing."""
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    outcome = summary("empty.txt", "--pictures", "drawn")
    assert (outcome.code, outcome.out) == (1, "")
    assert list((tmp_path / "drawn").iterdir()) == []


def test_standard_input_is_read(summary: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """As an article without a date."""
    data = b"The army denied that its jets hit the market."
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert json.loads(summary("-", "--format", "json").out)["sentences"] == 1


def test_unsure_sentences_are_left_out_on_request(summary: Run, article: Path) -> None:
    """And counted as such."""
    outcome = summary(article, "--min-confidence", "1", "--format", "json")
    found = json.loads(outcome.out)
    assert (found["sentences"], found["unsure"], found["speakers"]) == (0, 4, [])


def test_only_the_first_are_shown(summary: Run, article: Path) -> None:
    """In the table, as many as were asked for."""
    article.write_text("The mayor said no. The army said no.", encoding="utf-8")
    assert "and 1 more" in summary(article, "--top", "1").out


def test_an_article_without_a_speaker_says_so(summary: Run, article: Path) -> None:
    """Rather than an empty table."""
    article.write_text("It rained in the north on Tuesday.", encoding="utf-8")
    assert "No sentence has a speaker." in summary(article).out


@pytest.fixture
def archive(
    tmp_path: Path, article: Path, model: TrainedModel, write_archive: Callable[..., Path]
) -> Path:
    """Give the article and another, labelled in an archive of two parts."""
    (tmp_path / "other.txt").write_text("The army denied that its jets hit it.", encoding="utf-8")
    (tmp_path / "documents.csv").write_text("document,date\nostrava,2020-01-31\n", encoding="utf-8")
    documents = [read_article(Source(path)) for path in (article, tmp_path / "other.txt")]
    labelled = [label(document, model, Options()) for document in documents]
    parts = [[(labelled[0], "2020-01-31")], [(labelled[1], "")]]
    return write_archive(tmp_path / "out", parts, model.metadata)


@pytest.mark.parametrize("format_", list(Format))
def test_an_archive_is_counted_as_its_articles_are(
    run: Run, summary: Run, archive: Path, format_: Format
) -> None:
    """To the byte, with a threshold of its own."""
    asked = ("--format", format_, "--min-confidence", "0.7")
    found = run("summary", archive, *asked)
    assert (found.code, found.err) == (0, "")
    assert found.out == summary("ostrava.txt", "other.txt", *asked).out
    assert found.out != run("summary", archive, "--format", format_).out


@pytest.mark.usefixtures("archive")
def test_an_archive_has_its_labels(run: Run) -> None:
    """No other model can count, nor another input."""
    for arguments in (("out", "ostrava.txt"), ("ostrava.txt", "out"), ("out", "--model", "x")):
        outcome = run("summary", *arguments)
        assert (outcome.code, outcome.out) == (1, "")
        assert "has its labels already; summarise it alone and without --model" in outcome.err


def test_a_part_that_cannot_be_read_is_told_and_the_others_counted(run: Run, archive: Path) -> None:
    """As an article is; pictures and all."""
    (archive / "parts" / "part-000001.parquet").write_bytes(b"")
    outcome = run("summary", archive, "--format", "json", "--pictures", "drawn")
    assert outcome.code == 1
    assert "part-000001.parquet cannot be read" in outcome.err
    assert json.loads(outcome.out)["documents"] == 1
    assert Path("drawn", "timeline.svg").exists()


@pytest.mark.parametrize("format_", ["table", "json", "csv"])
def test_an_archive_says_what_its_articles_say(
    format_: str,
    begun: list[str],
    run: Run,
    summary: Run,
    model_file: Path,
    tmp_path: Path,
) -> None:
    """The labels that `sayso corpus` wrote are counted as those that are made at once."""
    as_folder(tmp_path / "news", invented(20))
    labelled = run("corpus", "news", "--out", "labels", "--part-size", 5, "--model", model_file)
    assert (labelled.code, len(begun)) == (0, 4)
    assert run("summary", "labels", "--format", format_).out == (
        summary("news", "--format", format_).out
    )


@pytest.mark.usefixtures("begun", "tmp_path")
def test_an_archive_without_a_sentence_is_an_error(run: Run) -> None:
    """Rather than a summary of nothing."""
    Path("empty.jsonl").write_text('{"id": "a", "text": ""}\n', encoding="utf-8")
    assert run("corpus", "empty.jsonl", "--out", "labels").code == 1
    outcome = run("summary", "labels")
    assert (outcome.code, outcome.out) == (1, "")
    assert "labels holds no labelled sentence; see its errors.parquet" in outcome.err
