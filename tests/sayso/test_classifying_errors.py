"""`sayso classify`: exit codes, and one clean line for every error."""

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sayso.model.storage import load, save

Run = Callable[..., Any]


@pytest.mark.parametrize("value", ["1.5", "-0.1", "nan", "much"])
def test_a_bad_min_confidence_is_a_usage_error(classify: Run, article: Path, value: str) -> None:
    """Exit code 2, and the option is named."""
    outcome = classify(article, "--min-confidence", value)
    assert outcome.code == 2
    assert "--min-confidence" in outcome.err


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"", "is empty"),
        (b"\x89PNG\r\n\x1a\n\0", "is a PNG image"),
        (b"It\0rained", "holds 1 NUL bytes"),
        ("It rained.".encode("utf-16-le"), "UTF-16 without a byte order mark"),
    ],
)
def test_a_file_that_is_no_text_is_one_clean_line(
    classify: Run, tmp_path: Path, content: bytes, what: str
) -> None:
    """The message names the file; nothing is written; exit code 1."""
    (tmp_path / "bad.txt").write_bytes(content)
    outcome = classify(tmp_path / "bad.txt", "--format", "csv")
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.is_one_error
    assert "bad.txt" in outcome.err
    assert what in outcome.err


def test_a_missing_path_is_one_clean_line(classify: Run) -> None:
    """The path is named."""
    outcome = classify("no/such.txt")
    assert outcome.code == 1
    assert outcome.is_one_error
    assert "no/such.txt does not exist" in outcome.err


def test_a_folder_without_articles_is_one_clean_line(classify: Run, tmp_path: Path) -> None:
    """What else is in it does not count."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    outcome = classify(tmp_path / "folder")
    assert outcome.code == 1
    assert outcome.is_one_error
    assert "without a file that ends in .htm, .html, .txt" in outcome.err


def test_one_bad_file_does_not_stop_the_others(classify: Run, tmp_path: Path) -> None:
    """The good ones are labelled in the order of their names, the bad one is said, exit code 1."""
    for name, text in (("a", "It rained."), ("b", ""), ("c", "It snowed.")):
        (tmp_path / f"{name}.txt").write_text(text)
    outcome = classify(tmp_path, "--format", "csv")
    assert outcome.code == 1
    assert [row["document"] for row in csv.DictReader(io.StringIO(outcome.out))] == ["a", "c"]
    assert outcome.is_one_error


def test_a_table_without_its_columns_is_one_clean_line(classify: Run, tmp_path: Path) -> None:
    """The error says what is missing and what is there."""
    (tmp_path / "s.csv").write_text("document;text\na;It rained.\n")
    outcome = classify("--sentences", tmp_path / "s.csv")
    assert outcome.code == 1
    assert outcome.is_one_error
    assert "has no column document and no column text, only document;text" in outcome.err


def test_output_that_cannot_be_written_is_one_clean_line(classify: Run, article: Path) -> None:
    """The path and the cure are named."""
    outcome = classify(article, "--output", "no/such/folder/out.csv")
    assert outcome.code == 1
    assert outcome.is_one_error
    assert "no/such/folder/out.csv cannot be written" in outcome.err


def test_a_damaged_model_is_one_clean_line(
    run: Run, article: Path, model_file: Path, tmp_path: Path
) -> None:
    """Nothing is labelled with it."""
    (tmp_path / "cut.skops").write_bytes(model_file.read_bytes()[:-9])
    outcome = run("classify", article, "--model", tmp_path / "cut.skops")
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.is_one_error
    assert "cut.skops: is damaged" in outcome.err


def test_a_model_of_another_version_warns_in_one_line(
    run: Run, article: Path, model_file: Path, tmp_path: Path
) -> None:
    """Warnings of the library are shown as the command's own."""
    model = load(model_file)
    versions = {**model.metadata.versions, "scikit-learn": "0.1.0"}
    save(replace(model, metadata=replace(model.metadata, versions=versions)), tmp_path / "old")
    outcome = run("classify", article, "--model", tmp_path / "old")
    assert outcome.code == 0
    assert outcome.err.startswith("sayso: warning: ")
    assert outcome.err.count("\n") == 1
    assert "scikit-learn 0.1.0" in outcome.err
