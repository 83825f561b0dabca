"""`sayso export` and `sayso import`."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sayso.exchange.formats import ToolFormat
from sayso.exchange.label_studio import CONFIGURATION
from sayso.training.labels import label_hash, packaged, read

Run = Callable[..., Any]


@pytest.mark.parametrize("format_", ToolFormat)
def test_the_packaged_labels_go_round(run: Run, tmp_path: Path, format_: ToolFormat) -> None:
    """Exported, imported into a folder of one's own, and read from there."""
    assert run("export", "--packaged", "--format", format_, "--output", "all.json").code == 0
    outcome = run("import", "all.json", "--data", "mine")
    labels = [label for document in read() for label in document.labels]
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.splitlines() == [
        f"{len(labels)} labels of 5 articles, in mine",
        f"{len(labels)} new, 0 changed, 0 as they were",
    ]
    mine = read(tmp_path / "mine")
    assert label_hash(mine) == label_hash(read())
    assert [item.labels for item in mine] == [item.labels for item in read()]
    for item in read():
        name = f"{item.document.name}.txt"
        assert (tmp_path / "mine/documents" / name).read_bytes() == (
            packaged() / "documents" / name
        ).read_bytes()


def test_predictions_are_exported_to_be_corrected(
    run: Run, model_file: Path, article: Path
) -> None:
    """Each sentence with its labels; nothing of it is imported before a person has seen it."""
    outcome = run("export", article, "--model", model_file, "--format", "label-studio")
    (task,) = json.loads(outcome.out)
    assert task["data"]["document"] == "ostrava"
    (prediction,) = task["predictions"]
    assert prediction["model_version"].startswith("sayso ")
    assert 0 < prediction["score"] < 1
    texts = [i["value"]["text"] for i in prediction["result"] if i["type"] == "labels"]
    assert texts[1] == "The mayor of Ostrava denied on Monday that he had taken money."
    (article.parent / "out.json").write_text(outcome.out, encoding="utf-8")
    back = run("import", "out.json", "--data", "mine")
    assert "left out, since nobody has annotated it" in back.err
    assert back.out.startswith("0 labels of 0 articles")


def test_a_bad_article_is_reported_and_the_others_exported(
    run: Run, model_file: Path, article: Path
) -> None:
    """The exit code is then 1."""
    (article.parent / "empty.txt").write_text("")
    outcome = run("export", article.parent, "--model", model_file, "--format", "doccano")
    assert outcome.code == 1
    assert "empty.txt is empty" in outcome.err
    assert json.loads(outcome.out)["document"] == "ostrava"


def test_without_a_folder_it_is_the_users_own(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both ways."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    line = {"text": "It rained.", "label": [[0, 10, "narrator: neutral"]]}
    (tmp_path / "rain.jsonl").write_text(json.dumps(line))
    assert "1 new" in run("import", "rain.jsonl").out
    outcome = run("export", "--format", "doccano")
    assert json.loads(outcome.out)["document"] == "rain-1"


def test_where_there_are_no_labels_that_is_said(run: Run) -> None:
    """The folder is named."""
    outcome = run("export", "--data", "none", "--format", "doccano")
    assert outcome.code == 1
    assert "none/labels holds no label file" in outcome.err


def test_bad_items_are_errors_of_the_command(run: Run, tmp_path: Path) -> None:
    """Each on a line; no traceback."""
    (tmp_path / "x.jsonl").write_text('{"text": "Ad.", "label": [[0, 3, "spam"]]}')
    outcome = run("import", "x.jsonl", "--data", "mine")
    assert outcome.code == 1
    assert "x.jsonl, line 1, label 1: 'spam', expected one of furniture, " in outcome.err
    assert run("import", "none.jsonl", "--data", "mine").code == 1


def test_a_format_that_is_named_is_not_guessed(run: Run, tmp_path: Path) -> None:
    """A list is no line of doccano's."""
    (tmp_path / "x.json").write_text("[]")
    assert run("import", "x.json", "--data", "mine").code == 0
    outcome = run("import", "x.json", "--data", "mine", "--format", "doccano")
    assert "expected an object with a text" in outcome.err


def test_the_configuration_is_written_alone(run: Run) -> None:
    """To be pasted into the tool, in which the page on exchange shows it, too."""
    outcome = run("export", "--configuration", "--format", "label-studio")
    assert outcome.out == CONFIGURATION
    assert len(json.loads(run("export", "--configuration", "--format", "doccano").out)) == 19


def test_only_one_thing_is_exported(run: Run) -> None:
    """Anything else is called wrongly."""
    outcome = run("export", "--packaged", "--configuration", "--format", "doccano")
    assert outcome.code == 2
    assert "expected only one of ARTICLE, --data, --packaged" in outcome.err
