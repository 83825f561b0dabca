"""Articles as the rows of a Parquet file, good and bad."""

from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from sayso.corpus import parquet
from sayso.corpus.kinds import read, slices
from sayso.corpus.records import END, Article, Asked, Slice, Trouble
from tests.sayso.corpus.archives import as_parquet, damage, invented


def all_of(path: Path, most: int = 1000) -> list[Article | Trouble]:
    """Read a whole file, cut into slices."""
    pieces = slices(str(path), parquet.KIND, "", most)
    return [item for piece in pieces for item in read(piece, Asked())]


def test_slices_are_in_one_row_group_each(tmp_path: Path) -> None:
    """And have as many rows as were asked for, or as are left in the group."""
    path = tmp_path / "a.parquet"
    as_parquet(path, invented(20), group=8)
    found = list(slices(str(path), parquet.KIND, "", 5))
    assert [(piece.start, piece.stop) for piece in found] == [
        (0, 5), (5, 8), (8, 13), (13, 16), (16, 20),
    ]  # fmt: skip
    assert all(piece.first == piece.start + 1 for piece in found)
    assert all(0 < piece.weight < path.stat().st_size for piece in found)


def test_large_rows_make_small_slices(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A worker's part is limited in bytes, too."""
    monkeypatch.setattr(parquet, "MOST_BYTES", 300)
    path = tmp_path / "a.parquet"
    as_parquet(path, invented(20), group=20)
    found = list(slices(str(path), parquet.KIND, "", 1000))
    assert len(found) > 5
    assert [a.stop for a, _ in pairwise(found)] == [b.start for _, b in pairwise(found)]


@pytest.mark.parametrize("most", [1, 2, 100])
def test_cells_of_other_types_are_read(tmp_path: Path, most: int) -> None:
    """Numbers as ids, times as days, bytes as text; what is no text is told."""
    path = tmp_path / "news.parquet"
    noon = datetime(2022, 3, 4, 12, 0, 0, 1, UTC)
    table = pa.table(
        {
            "id": pa.array([1, None, 3, 4], pa.int64()),
            "text": pa.array([b"One.", "“Two.”".encode("cp1252"), None, b"%PDF-1.7"], pa.binary()),
            "date": pa.array([noon, None, noon, noon], pa.timestamp("us", "UTC")),
        }
    )
    pq.write_table(table, path)
    *good, empty, binary = all_of(path, most)
    assert good == [
        Article("1", "One.", "2022-03-04", str(path), "row 1"),
        Article("news.parquet:2", "“Two.”", "", str(path), "row 2"),
    ]
    assert empty == Trouble("3", str(path), "row 3", "it has no text")
    assert isinstance(binary, Trouble)
    assert (binary.document, binary.reason[:15]) == ("4", "row 4 is a PDF,")


def test_times_of_nanoseconds_are_days_too(tmp_path: Path) -> None:
    """Pandas writes them, and Python has none."""
    path = tmp_path / "a.parquet"
    times = pa.array([1646395200000000001], pa.timestamp("ns"))
    pq.write_table(pa.table({"text": ["One."], "date": times}), path)
    ((_, text, day, *_),) = all_of(path)
    assert (text, day) == ("One.", "2022-03-04")


def test_a_cell_that_python_cannot_hold_costs_nothing_else(tmp_path: Path) -> None:
    """A time in the year 300,000 is no day, and as an id an error of its own row."""
    path = tmp_path / "a.parquet"
    times = pa.array([0, 9_400_000_000_000, 0], pa.timestamp("s"))
    pq.write_table(pa.table({"text": ["One.", "Two.", "Three."], "date": times}), path)
    days = [(item.text, item.date) for item in all_of(path) if isinstance(item, Article)]
    assert days == [("One.", "1970-01-01"), ("Two.", ""), ("Three.", "1970-01-01")]
    pq.write_table(pa.table({"text": ["One.", "Two.", "Three."], "id": times}), path)
    first, trouble, last = all_of(path)
    assert (isinstance(first, Article), isinstance(last, Article)) == (True, True)
    assert isinstance(trouble, Trouble)
    assert (trouble.where, trouble.reason[:13]) == ("row 2", "OverflowError")


def test_text_that_is_no_utf8_is_read_as_a_file_would_be(tmp_path: Path) -> None:
    """Programs write strings that are none."""
    path = tmp_path / "a.parquet"
    raw = pa.array([b"One.", "“Two.”".encode("cp1252")], pa.binary())
    pq.write_table(pa.table({"id": ["a", "b"], "text": raw.view(pa.string())}), path)
    assert [item[1] for item in all_of(path)] == ["One.", "“Two.”"]


def test_a_damaged_row_group_is_told_and_the_others_read(tmp_path: Path) -> None:
    """No row of the others is lost or moved."""
    path = tmp_path / "a.parquet"
    articles = invented(30)
    as_parquet(path, articles, group=10)
    damage(path, group=1)
    found = all_of(path, 5)
    good = [item for item in found if isinstance(item, Article)]
    assert [(a.id, a.text) for a in good] == [a[:2] for a in [*articles[:10], *articles[20:]]]
    assert [item for item in found if isinstance(item, Trouble)]


def test_a_file_that_is_none_is_one_slice_and_one_error(tmp_path: Path) -> None:
    """It is left to whoever labels it to say why."""
    path = tmp_path / "a.parquet"
    path.write_bytes(b"PAR1 no more")
    assert list(slices(str(path), parquet.KIND, "", 5)) == [
        Slice(str(path), parquet.KIND, 0, END, 1, 0)
    ]
    (trouble,) = all_of(path)
    assert isinstance(trouble, Trouble)
    assert trouble.reason.startswith("ArrowInvalid: Parquet magic bytes not found")
