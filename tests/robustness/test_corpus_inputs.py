"""Whatever the files of an archive hold, each document is labelled, or it is told what is wrong."""

import csv
import gzip
import io
import json
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.corpus import kinds
from sayso.corpus.kinds import kind_of
from sayso.corpus.labelling import ERRORS, PARTS, Labeller
from sayso.corpus.records import Article, Asked, Part, Slice, Trouble
from sayso.model.storage import TrainedModel
from tests.robustness.news import texts
from tests.robustness.test_labels import mutated_bytes

pytestmark = pytest.mark.slow

_VALUES = texts() | st.sampled_from(
    [None, 7, 1.5, float("nan"), True, [], {}, "2016-05-04", "\ud83d"]
)
_NAMES = st.sampled_from(("id", "text", "date", "content", "url", "title", ""))


@st.composite
def json_lines(draw: st.DrawFn) -> bytes:
    """Give objects with odd values, some of their bytes changed."""
    found = draw(st.lists(st.dictionaries(_NAMES, _VALUES, max_size=4) | _VALUES, max_size=5))
    text = "".join(json.dumps(item, ensure_ascii=draw(st.booleans())) + "\n" for item in found)
    return draw(mutated_bytes(text.encode(errors="replace")))


@st.composite
def tables(draw: st.DrawFn) -> bytes:
    """Give rows with odd values, some of their bytes changed."""
    header = draw(st.permutations(("id", "text", "date", "title")))
    rows = draw(st.lists(st.lists(texts(), min_size=3, max_size=5), max_size=5))
    buffer = io.StringIO(newline="")
    csv.writer(buffer).writerows([header, *rows])
    return draw(mutated_bytes(buffer.getvalue().encode(errors="replace")))


@st.composite
def parquet(draw: st.DrawFn) -> bytes:
    """Give rows with odd values, now and then some of their bytes changed."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    cells = texts().map(lambda text: text.encode(errors="replace").decode()) | st.none()
    rows = draw(
        st.lists(st.fixed_dictionaries({"id": cells, "text": cells, "date": cells}), max_size=4)
    )
    schema = pa.schema([(name, pa.string()) for name in ("id", "text", "date")])
    buffer = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(rows, schema), buffer)
    return draw(mutated_bytes(buffer.getvalue())) if draw(st.booleans()) else buffer.getvalue()


@st.composite
def crawls(draw: st.DrawFn) -> bytes:
    """Give records of a crawl, some of their bytes changed."""
    records = b""
    for text in draw(st.lists(texts(), max_size=3)):
        page = f"<html><article><h1>News</h1><p>{text}</p></article>".encode(errors="replace")
        http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
        records += (
            b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\n"
            b"Content-Type: application/http; msgtype=response\r\n"
            + f"Content-Length: {len(http)}\r\n\r\n".encode()
            + http
            + b"\r\n\r\n"
        )
    return draw(mutated_bytes(records))


FILES = {
    "news.jsonl": json_lines(),
    "news.csv": tables(),
    "news.parquet": parquet(),
    "news.warc": crawls(),
    "news.txt": texts().map(lambda text: text.encode(errors="replace")),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give an output folder."""
    made = tmp_path_factory.mktemp("archive")
    for name in (PARTS, ERRORS):
        (made / name).mkdir()
    return made


@given(
    named=st.sampled_from(sorted(FILES)).flatmap(
        lambda name: st.tuples(st.just(name), FILES[name])
    ),
    packed=st.booleans(),
    most=st.integers(1, 3),
)
def test_any_file(
    named: tuple[str, bytes], packed: bool, most: int, folder: Path, model: TrainedModel
) -> None:
    """Each of its documents is labelled, or a trouble; however the file is cut."""
    name, content = named
    packed = packed and not name.endswith((".parquet", ".txt"))
    path = folder / (f"{name}.gz" if packed else name)
    path.write_bytes(gzip.compress(content) if packed else content)
    pieces = list(kinds.slices(str(path), kind_of(path.name), "it", most))
    assert all(one.stop == other.start for one, other in pairwise(pieces))
    whole = _read([Slice(str(path), kind_of(path.name), name="it")])
    if not any(isinstance(item, Trouble) for item in whole):
        assert _read(pieces) == whole
    counts = Labeller(folder, model, Asked()).label(Part(0, tuple(pieces)))
    assert counts.documents + counts.errors == len(_read(pieces))


def _read(pieces: Iterable[Slice]) -> list[Any]:
    found = [item for piece in pieces for item in kinds.read(piece, Asked())]
    assert all(isinstance(item, Article | Trouble) for item in found)
    return found
