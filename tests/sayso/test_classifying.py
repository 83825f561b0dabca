"""`sayso classify`: what it reads, and what it writes in which format."""

import csv
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import sayso
from sayso.model.prediction import COLUMNS

Run = Callable[..., Any]


def rows(text: str) -> list[dict[str, str]]:
    """Give the rows of a CSV table."""
    return list(csv.DictReader(io.StringIO(text)))


def given(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    """Put bytes on standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def test_csv_has_the_promised_columns_and_true_offsets(classify: Run, article: Path) -> None:
    """Every row's text is the slice of the file that its offsets name."""
    outcome = classify(article, "--format", "csv")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.splitlines()[0] == ",".join([*COLUMNS, "labelled_by"])
    text = article.read_text(encoding="utf-8")
    for row in rows(outcome.out):
        assert text[int(row["start"]) : int(row["end"])] == row["text"]
        assert row["document"] == "ostrava"
    assert len(rows(outcome.out)) == 4


def test_csv_says_that_labels_are_automatic(classify: Run, article: Path) -> None:
    """Each row says which version made it and what accuracy was measured."""
    found = {row["labelled_by"] for row in rows(classify(article, "--format", "csv").out)}
    assert found == {
        f"sayso {sayso.__version__}, automatic, type accuracy 0.91, stance accuracy 0.82 "
        "(leave one article out, 36 sentences of 3 articles)"
    }


def test_a_table_is_the_default_and_is_plain_where_it_is_no_terminal(
    classify: Run, article: Path
) -> None:
    """No colours, no line beyond 100 characters, and the statement at the end."""
    outcome = classify(article)
    assert "It rained <b>again</b>." in outcome.out
    assert "\x1b" not in outcome.out
    assert max(map(len, outcome.out.splitlines())) <= 100
    assert "automatic, type accuracy 0.91" in outcome.out


def test_json_lines_tell_the_model(classify: Run, article: Path) -> None:
    """Version, label hash and measured accuracy come with every sentence."""
    first = json.loads(classify(article, "--format", "jsonl").out.splitlines()[0])
    assert first["labels"] == "automatic"
    assert first["model"]["sayso"] == sayso.__version__
    assert first["model"]["label_hash"] == "ab12" * 16
    assert first["model"]["accuracy"] == {"speaker_type": 0.91, "stance": 0.82}


def test_html_escapes_the_article_and_says_that_labels_are_automatic(
    classify: Run, article: Path
) -> None:
    """What the article holds is shown as text."""
    out = classify(article, "--format", "html").out
    assert "again&lt;/b&gt;" in out
    assert "<b>again" not in out
    assert "The labels on this page are automatic, made by sayso" in out


@pytest.mark.parametrize("format_", ["table", "csv", "jsonl", "html"])
def test_explanations_are_in_every_format(classify: Run, article: Path, format_: str) -> None:
    """Each rendering names the features, where it was asked to."""
    plain = classify(article, "--format", format_).out
    explained = classify(article, "--format", format_, "--explain").out
    assert "cue: deny" in explained
    assert "cue: deny" not in plain


def test_furniture_is_added_on_request(classify: Run, tmp_path: Path) -> None:
    """A byline comes with furniture 1 and no labels; otherwise it is left out."""
    path = tmp_path / "a.txt"
    path.write_text("By Ann Lee\n\nThe mayor said that it rained.\n")
    assert [row["text"] for row in rows(classify(path, "--format", "csv").out)] == [
        "The mayor said that it rained."
    ]
    found = rows(classify(path, "--format", "csv", "--furniture").out)
    assert [(row["furniture"], row["text"]) for row in found] == [
        ("1", "By Ann Lee"),
        ("0", "The mayor said that it rained."),
    ]
    assert found[0]["speaker_type"] == found[0]["stance_confidence"] == ""


def test_standard_input_is_read_as_text_or_page(
    classify: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The document is called stdin; a web page is known by its beginning."""
    given(monkeypatch, b"It rained on Monday.")
    assert [row["document"] for row in rows(classify("-", "--format", "csv").out)] == ["stdin"]
    page = b"<!doctype html><title>Rain</title><p>It rained on Monday.</p><p>He left.</p>"
    given(monkeypatch, page)
    assert [row["text"] for row in rows(classify("-", "--format", "csv").out)] == [
        "Rain",
        "It rained on Monday.",
        "He left.",
    ]


def test_min_confidence_marks_for_review(classify: Run, article: Path) -> None:
    """Every sentence is below 1, none is below 0."""
    for threshold, mark in (("1", "1"), ("0", "0")):
        out = classify(article, "--format", "csv", "--min-confidence", threshold).out
        assert {row["needs_review"] for row in rows(out)} == {mark}


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16"])
def test_other_encodings_are_read(classify: Run, tmp_path: Path, encoding: str) -> None:
    """Windows-1252, and UTF-16 with a mark."""
    (tmp_path / "a.txt").write_text("“It rained,” Zoë Novák said.", encoding=encoding)
    found = rows(classify(tmp_path / "a.txt", "--format", "csv").out)
    assert [row["text"] for row in found] == ["“It rained,” Zoë Novák said."]


def test_text_that_is_not_english_gets_a_warning_and_no_confidence(
    classify: Run, tmp_path: Path
) -> None:
    """The warning names the document; its sentences are all for review, those of others not."""
    (tmp_path / "de.txt").write_text(
        "Der Bürgermeister sagte am Montag, dass die Brücke wegen Bauarbeiten gesperrt wird. "
        "Die Opposition warf ihm vor, ohne Abstimmung gehandelt zu haben, was er zurückwies.",
        encoding="utf-8",
    )
    (tmp_path / "en.txt").write_text("It rained in the north on Tuesday.")
    outcome = classify(tmp_path, "--format", "csv", "--min-confidence", "0")
    assert outcome.code == 0
    assert outcome.err.startswith("sayso: warning: de does not look English")
    assert outcome.err.count("\n") == 1
    found = rows(outcome.out)
    assert [(row["document"], row["needs_review"]) for row in found] == [
        ("de", "1"),
        ("de", "1"),
        ("en", "0"),
    ]
    assert [row["speaker_type_confidence"] for row in found[:2]] == ["0.167", "0.167"]


def test_rows_of_a_table_of_sentences_keep_order_and_columns(classify: Run, tmp_path: Path) -> None:
    """Documents may be mixed; labels that were given are kept beside the new ones."""
    (tmp_path / "s.csv").write_text(
        "document,text,id,stance\n"
        'b,"It rained, again.",7,neutral\n'
        "a,He denied it.,8,denies\n"
        "b,He left.,9,\n"
    )
    outcome = classify("--sentences", tmp_path / "s.csv", "--format", "csv")
    assert (outcome.code, outcome.err) == (0, "")
    header = outcome.out.splitlines()[0]
    assert header == ",".join([*COLUMNS, "labelled_by", "id", "stance_given"])
    columns = ("document", "text", "id", "stance_given")
    assert [tuple(row[c] for c in columns) for row in rows(outcome.out)] == [
        ("b", "It rained, again.", "7", "neutral"),
        ("a", "He denied it.", "8", "denies"),
        ("b", "He left.", "9", ""),
    ]


def test_tables_with_different_columns_have_them_all(classify: Run, tmp_path: Path) -> None:
    """One header serves all tables; a column that a table lacks is empty."""
    (tmp_path / "1.csv").write_text("document,text,id\na,It rained.,7\n")
    (tmp_path / "2.csv").write_text("document,text,date\nb,It snowed.,May\n")
    found = rows(classify("--sentences", tmp_path, "--format", "csv").out)
    assert [(row["id"], row["date"]) for row in found] == [("7", ""), ("", "May")]


def test_csv_for_a_spreadsheet_has_a_mark_and_no_formula(classify: Run, tmp_path: Path) -> None:
    """The name of the article is a cell, too."""
    (tmp_path / "=A1.txt").write_text("The mayor said it rained.", encoding="utf-8")
    outcome = classify(tmp_path, "--format", "csv", "--spreadsheet")
    assert outcome.code == 0
    assert outcome.out.startswith("\ufeffdocument,")
    (row,) = rows(outcome.out.removeprefix("\ufeff"))
    assert row["document"] == "'=A1"


def test_only_csv_is_for_spreadsheets(classify: Run, article: Path) -> None:
    """Anything else is called wrongly."""
    outcome = classify(article, "--format", "jsonl", "--spreadsheet")
    assert outcome.code == 2
    assert "it is for --format csv, not jsonl" in outcome.err


def test_output_goes_to_a_file(classify: Run, article: Path, tmp_path: Path) -> None:
    """The file holds what standard output would, and standard output nothing."""
    printed = classify(article, "--format", "csv").out
    outcome = classify(article, "--format", "csv", "--output", tmp_path / "out.csv")
    assert (outcome.code, outcome.out, outcome.err) == (0, "", "")
    assert (tmp_path / "out.csv").read_text(encoding="utf-8") == printed


@pytest.mark.slow
def test_a_line_of_five_megabytes_is_labelled(classify: Run, tmp_path: Path) -> None:
    """One sentence without a full stop comes out whole."""
    text = "and it rained " * 360_000
    (tmp_path / "long.txt").write_text(text)
    outcome = classify(tmp_path / "long.txt", "--format", "csv")
    assert outcome.code == 0
    csv.field_size_limit(10_000_000)
    assert [row["text"] for row in rows(outcome.out)] == [text.strip()]
