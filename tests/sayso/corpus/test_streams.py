"""Where files are cut."""

import gzip
from itertools import pairwise
from pathlib import Path

import pytest

from sayso.corpus import streams
from sayso.corpus.json_lines import cut as cut_lines
from sayso.corpus.records import Slice
from sayso.corpus.streams import lines


def check_cover(found: list[Slice], size: int) -> None:
    """Slices follow each other from the first byte to the last."""
    assert (found[0].start, found[0].first) == (0, 1)
    assert [a.stop for a in found] == [*(b.start for b in found[1:]), size]
    assert all(a.first + a.documents == b.first for a, b in pairwise(found))


@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz", "A.JSONL.GZ"])
def test_a_file_is_cut_at_the_ends_of_records(tmp_path: Path, name: str) -> None:
    """After so many of them."""
    content = b"".join(b'{"text": "%d"}\n' % number for number in range(10))
    path = tmp_path / name
    path.write_bytes(gzip.compress(content) if name.lower().endswith("gz") else content)
    found = list(cut_lines(str(path), 4))
    check_cover(found, len(content))
    assert [piece.documents for piece in found] == [4, 4, 2]
    assert sum(piece.weight for piece in found) == path.stat().st_size


def test_a_slice_has_not_too_many_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Unless one record alone has more."""
    monkeypatch.setattr(streams, "MOST_BYTES", 50)
    path = tmp_path / "a.jsonl"
    rows = [20, 20, 100, 20, 30, 1]
    path.write_bytes(b"".join(b"x" * (size - 1) + b"\n" for size in rows))
    found = list(cut_lines(str(path), 1000))
    check_cover(found, sum(rows))
    assert [piece.documents for piece in found] == [2, 1, 2, 1]


def test_a_line_without_end_does_not_fill_the_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is cut short, and the next one is whole."""
    monkeypatch.setattr(streams, "LONGEST", 4)
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"abcdefghij\nk\nlmn\nopq")
    with path.open("rb") as file:
        assert list(lines(file)) == [b"abcd", b"k\n", b"lmn\n", b"opq"]


def test_an_empty_file_has_no_slices(tmp_path: Path) -> None:
    """There is nothing to do."""
    (tmp_path / "a.jsonl").write_bytes(b"")
    assert list(cut_lines(str(tmp_path / "a.jsonl"), 4)) == []
