"""Labels that others hand in reach no file outside of the data folder."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

NAMES = [
    "../../outside/secret",
    "/etc/passwd",
    "..",
    "a/b",
    r"..\..\outside",
    "a\0b",
    "x" * 5000,
    "exemplars",
    "other_pass",
    ".hidden",
    "",
]


def files(folder: Path) -> set[Path]:
    """Give all files below a folder."""
    return {path for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("name", NAMES)
def test_an_imported_article_gets_a_name_in_the_folder(run: Run, tmp_path: Path, name: str) -> None:
    """Whatever the other tool calls it: one text and one label file, which are read again."""
    item = {"text": "It rained.", "document": name, "label": [[0, 10, "narrator: neutral"]]}
    export = tmp_path / "export.jsonl"
    export.write_text(json.dumps(item), encoding="utf-8")
    before = files(tmp_path)
    done = run("import", export, "--data", tmp_path / "mine" / "data")
    assert (done.code, done.err) == (0, "")
    new = [path for path in files(tmp_path) - before if path.name != ".lock"]
    assert {path.parent for path in new} == {
        tmp_path / "mine" / "data" / "documents",
        tmp_path / "mine" / "data" / "labels",
    }
    assert len(new) == 2
    assert not any(path.name.startswith(".") for path in new)
    again = run("import", export, "--data", tmp_path / "mine" / "data")
    assert "0 new, 0 changed" in again.out


@pytest.mark.parametrize("name", NAMES)
def test_a_row_reads_no_file_that_is_not_of_the_folder(
    run: Run, tmp_path: Path, model_file: Path, name: str
) -> None:
    """The name of an article is looked up among those that are there, and never opened."""
    secret = tmp_path / "outside" / "secret.txt"
    secret.parent.mkdir()
    secret.write_text("the secret", encoding="utf-8")
    for folder in ("documents", "labels"):
        (tmp_path / "data" / folder).mkdir(parents=True)
    (tmp_path / "data" / "labels" / "a.csv").write_text(
        "document,start,end,text,furniture,speaker_type,stance,speaker,affiliation,note\n"
        f'"{name}",0,10,It rained.,0,narrator,neutral,,,\n',
        encoding="utf-8",
    )
    done = run("evaluate", "--data", tmp_path / "data", "--model", model_file)
    assert done.code == 1
    assert "a.csv, line 2, document: " in done.err
    assert "the secret" not in done.err
