"""What a folder says of the run that made it, and whom it refuses."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from sayso.corpus.manifest import asked_for, begin, complete, total_of
from sayso.corpus.plan import look
from sayso.corpus.records import Asked, Columns, Counts
from sayso.features.errors import OutputError
from sayso.model.storage import TrainedModel
from tests.sayso.corpus.archives import as_json_lines, invented


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """Give an archive."""
    as_json_lines(tmp_path / "news.jsonl", invented(3))
    return tmp_path / "news.jsonl"


def test_a_run_goes_on_with_the_same_arguments(
    news: Path, tmp_path: Path, model: TrainedModel
) -> None:
    """In the end the manifest tells what came of it."""
    wanted = asked_for([look(str(news))], Asked(), model)
    first = begin(tmp_path, wanted, model.metadata)
    assert begin(tmp_path, wanted, model.metadata) == first
    assert not first["complete"]
    counts = {"part-000000.parquet": Counts(2, 9, 1), "part-000001.parquet": Counts(1, 4, 0)}
    found = complete(tmp_path, first, counts)
    assert begin(tmp_path, wanted, model.metadata) == found
    assert total_of(found) == Counts(3, 13, 1)
    written = json.loads((tmp_path / "manifest.json").read_text())
    assert written["complete"]
    assert written["parts"][1] == {
        "file": "part-000001.parquet",
        "documents": 1,
        "sentences": 4,
        "errors": 0,
    }
    assert written["inputs"][0]["path"] == str(news)
    assert written["labelled_by"].startswith("sayso ")
    assert written["model"]["label_hash"] == model.metadata.label_hash


def test_other_arguments_are_refused(news: Path, tmp_path: Path, model: TrainedModel) -> None:
    """What differs is named, and nothing else."""
    begin(tmp_path, asked_for([look(str(news))], Asked(), model), model.metadata)
    asked = Asked(Columns("", "body", ""), 0.7)
    with pytest.raises(
        OutputError,
        match=r"holds the labels of another run: text_column was '' and is 'body'; min_confidence "
        r"was 0.5 and is 0.7. Name another folder, or ask for the same$",
    ):
        begin(tmp_path, asked_for([look(str(news))], asked, model), model.metadata)


def test_a_changed_input_is_refused(news: Path, tmp_path: Path, model: TrainedModel) -> None:
    """Its labels would not belong together."""
    begin(tmp_path, asked_for([look(str(news))], Asked(), model), model.metadata)
    as_json_lines(news, invented(4))
    with pytest.raises(OutputError, match=r"bytes was \d+ and is \d+; fingerprint was "):
        begin(tmp_path, asked_for([look(str(news))], Asked(), model), model.metadata)
    more = [look(str(news)), look(str(news))]
    with pytest.raises(OutputError, match=r"run: inputs was \[.*\] and is \[.*\]"):
        begin(tmp_path, asked_for(more, Asked(), model), model.metadata)


def test_another_model_is_refused(news: Path, tmp_path: Path, model: TrainedModel) -> None:
    """Also one that was trained on the same labels in another way."""
    inputs = [look(str(news))]
    begin(tmp_path, asked_for(inputs, Asked(), model), model.metadata)
    other = replace(model, metadata=replace(model.metadata, label_hash="cd34" * 16))
    with pytest.raises(OutputError, match=r"label_hash was 'ab12\w+' and is 'cd34\w+'\. Name"):
        begin(tmp_path, asked_for(inputs, Asked(), other), other.metadata)


def test_a_manifest_of_something_else_is_told(tmp_path: Path, model: TrainedModel) -> None:
    """It is not written over."""
    (tmp_path / "manifest.json").write_text("[")
    with pytest.raises(OutputError, match=r"manifest.json is no manifest of sayso"):
        begin(tmp_path, asked_for([], Asked(), model), model.metadata)
