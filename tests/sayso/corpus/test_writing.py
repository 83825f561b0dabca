"""The files of a part: their columns, and that they are whole."""

import json
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from sayso import classify
from sayso.corpus import writing
from sayso.corpus.records import Counts, Trouble
from sayso.corpus.writing import (
    SENTENCES,
    counts_of,
    merge_troubles,
    sentence_file,
    write_troubles,
)
from sayso.features.errors import OutputError
from sayso.model.prediction import COLUMNS
from sayso.model.storage import TrainedModel


def begin(path: Path) -> None:
    """Open the file of a part, and write nothing."""
    with sentence_file(path):
        pass


def write(path: Path, model: TrainedModel, times: int = 1) -> int:
    """Write the sentences of a short text, and give how many there are."""
    found = classify("It rained, the mayor said. He denied it.", name="a", model=model)
    with sentence_file(path) as file:
        for _ in range(times):
            file.add(found, "2022-03-04")
        file.finish(Counts(times, times * len(found), 3))
    return times * len(found)


def test_a_part_has_the_columns_of_classify(model: TrainedModel, tmp_path: Path) -> None:
    """With types, and two more."""
    path = tmp_path / "a.parquet"
    write(path, model)
    table = pq.read_table(path)
    assert table.schema.equals(SENTENCES)
    assert table.column_names == [*COLUMNS, "date", "attributions"]
    frame = pd.read_parquet(path)
    assert {name: str(kind) for name, kind in frame.dtypes.items()} == {
        **dict.fromkeys(COLUMNS, "category"),
        "date": "category",
        "start": "int64",
        "end": "int64",
        "text": "str",
        "attributions": "str",
        "quotation": "bool",
        "needs_review": "bool",
        "speaker_type_confidence": "float64",
        "stance_confidence": "float64",
    }


def test_rows_are_written_as_they_come(
    model: TrainedModel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A worker has few of them in memory."""
    monkeypatch.setattr(writing, "_ROWS", 5)
    path = tmp_path / "a.parquet"
    rows = write(path, model, 8)
    assert pq.read_metadata(path).num_rows == rows == 16
    assert pq.read_metadata(path).num_row_groups == 3
    assert counts_of(path) == Counts(8, 16, 3)


def test_a_part_without_sentences_is_a_part(tmp_path: Path) -> None:
    """It has the columns."""
    path = tmp_path / "a.parquet"
    with sentence_file(path) as file:
        file.finish(Counts(errors=2))
    assert pq.read_table(path).schema.equals(SENTENCES)
    assert counts_of(path) == Counts(0, 0, 2)


def test_a_damaged_part_is_told(tmp_path: Path) -> None:
    """With what to do."""
    path = tmp_path / "a.parquet"
    pq.write_table(pa.table({"a": [1]}), path)
    with pytest.raises(OutputError, match=r"a.parquet is damaged .*; remove it and run again"):
        counts_of(path)
    path.write_bytes(b"PAR1")
    with pytest.raises(OutputError, match=r"a.parquet is damaged"):
        counts_of(path)


def test_a_file_that_is_not_finished_is_not_there(model: TrainedModel, tmp_path: Path) -> None:
    """Nor is anything else."""
    found = classify("It rained.", name="a", model=model)
    with pytest.raises(ZeroDivisionError), sentence_file(tmp_path / "a.parquet") as file:
        file.add(found, "")
        raise ZeroDivisionError
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("write", [lambda path: merge_troubles(path, []), begin])
def test_a_folder_that_is_not_there_is_told(write: Callable[[Path], None], tmp_path: Path) -> None:
    """As any other reason why a file cannot be written, whichever it is."""
    with pytest.raises(OutputError, match=r"none/a cannot be written \(No such file or"):
        write(tmp_path / "none" / "a")


def test_troubles_are_merged_in_order(tmp_path: Path) -> None:
    """None at all make an empty table."""
    troubles = [Trouble("a", "x.csv", "row 1", "it has no text"), Trouble("", "y.csv", "", "?")]
    pieces = []
    for number, trouble in enumerate(troubles):
        pieces.append(tmp_path / f"{number}.parquet")
        write_troubles(pieces[-1], [trouble])
    merge_troubles(tmp_path / "errors.parquet", pieces)
    assert pq.read_table(tmp_path / "errors.parquet").to_pylist() == [
        trouble._asdict() for trouble in troubles
    ]
    merge_troubles(tmp_path / "errors.parquet", [])
    assert pq.read_table(tmp_path / "errors.parquet").column_names == list(Trouble._fields)
    assert json.dumps(pq.read_table(tmp_path / "errors.parquet").to_pylist()) == "[]"
