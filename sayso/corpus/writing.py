"""Labelled sentences and troubles -> Parquet files that are there whole or not at all.

In: `Prediction`s, `Counts` and `Trouble`s. Out: Parquet files. May import: features, model,
training.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any, BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from sayso.corpus.records import Counts, Trouble
from sayso.features.errors import OutputError
from sayso.model.prediction import COLUMNS, Prediction
from sayso.training.files import replacing

# A row group: what a worker keeps in memory of its output.
_ROWS = 4096
_REPEATED = pa.dictionary(pa.int32(), pa.string())
_TYPES = {
    "start": pa.int64(),
    "end": pa.int64(),
    "text": pa.string(),
    "quotation": pa.bool_(),
    "speaker_type_confidence": pa.float64(),
    "stance_confidence": pa.float64(),
    "needs_review": pa.bool_(),
    "attributions": pa.string(),
}
_ALL = (*COLUMNS, "date", "attributions")
SENTENCES = pa.schema([(name, _TYPES.get(name, _REPEATED)) for name in _ALL])
TROUBLES = pa.schema([(name, pa.string()) for name in Trouble._fields])
# What does not repeat is better left as it is.
_TO_DICTIONARY = [name for name in _ALL if SENTENCES.field(name).type == _REPEATED]
_KEY = b"sayso"


class SentenceFile:
    """A part's sentences, as they come. What they add up to stands at the end of the file."""

    def __init__(self, writer: pq.ParquetWriter) -> None:
        self._writer = writer
        self._rows: list[tuple[object, ...]] = []

    def add(self, predictions: Sequence[Prediction], day: str) -> None:
        """Write the sentences of one document."""
        self._rows += [_row(prediction, day) for prediction in predictions]
        if len(self._rows) >= _ROWS:
            self._flush()

    def finish(self, counts: Counts) -> None:
        """Write the rest, and the counts."""
        self._flush()
        self._writer.add_key_value_metadata({_KEY: json.dumps(asdict(counts))})

    def _flush(self) -> None:
        if self._rows:
            self._writer.write_table(_table(self._rows, SENTENCES))
            self._rows = []


@contextmanager
def sentence_file(path: Path) -> Iterator[SentenceFile]:
    """Open the file of a part; it is there when all of it is.

    Raises
    ------
    OutputError
        If it cannot be written.
    """
    with (
        _placed(path) as file,
        pq.ParquetWriter(
            file, SENTENCES, compression="zstd", use_dictionary=_TO_DICTIONARY
        ) as writer,
    ):
        yield SentenceFile(writer)


def counts_of(path: Path) -> Counts:
    """Give what a finished part adds up to.

    Raises
    ------
    OutputError
        If the file is none that `SentenceFile` wrote.
    """
    try:
        return Counts(**json.loads(pq.read_metadata(path).metadata[_KEY]))
    except (OSError, pa.ArrowException, TypeError, KeyError, ValueError) as error:
        raise OutputError(f"{path} is damaged ({error}); remove it and run again") from error


def write_troubles(path: Path, troubles: Sequence[Trouble]) -> None:
    """Write what went wrong in a part; of nothing there is no file, nor one of an earlier try."""
    if not troubles:
        path.unlink(missing_ok=True)
        return
    with _placed(path) as file:
        pq.write_table(_table(troubles, TROUBLES), file)


def merge_troubles(path: Path, pieces: Iterable[Path]) -> None:
    """Write what went wrong in all parts into one file."""
    with _placed(path) as file, pq.ParquetWriter(file, TROUBLES, compression="zstd") as writer:
        for piece in pieces:
            writer.write_table(pq.read_table(piece, schema=TROUBLES))


@contextmanager
def _placed(path: Path) -> Iterator[BinaryIO]:
    try:
        with replacing(path) as file:
            yield file
    except OSError as error:
        raise OutputError(
            f"{path} cannot be written ({error.strerror or error}); see to the disk and start the "
            "same command again: it goes on where it stopped"
        ) from error


def _row(prediction: Prediction, day: str) -> tuple[object, ...]:
    cells = tuple(getattr(prediction, name) for name in COLUMNS)
    return (*cells, day, _attributions(prediction))


def _attributions(prediction: Prediction) -> str:
    """Give all attributions of a sentence as JSON, as `sayso.render.json_lines` does."""
    return json.dumps(prediction.attributions, default=_fields, ensure_ascii=False)


def _fields(record: Any) -> dict[str, object]:
    return {field.name: getattr(record, field.name) for field in fields(record)}


def _table(rows: Sequence[Sequence[object]], schema: pa.Schema) -> pa.Table:
    columns = list(zip(*rows, strict=True)) or [()] * len(schema)
    named: Mapping[str, Sequence[object]] = dict(zip(schema.names, columns, strict=True))
    return pa.table([_array(named[f.name], f.type) for f in schema], schema=schema)


def _array(cells: Sequence[object], kind: pa.DataType) -> pa.Array:
    try:
        return pa.array(cells, kind)
    except UnicodeEncodeError:  # half of a surrogate pair, of which no file of text can tell
        whole = [str(cell).encode(errors="replace").decode() for cell in cells]
        return pa.array(whole, kind)
