"""Articles as JSON lines, good and bad."""

import gzip
from pathlib import Path

import pytest

from sayso.corpus import json_lines
from sayso.corpus.kinds import read
from sayso.corpus.records import Article, Asked, Columns, Slice, Trouble

LINES = b"""\xef\xbb\xbf{"id": "a", "text": "One.", "date": "2022-03-04T10:00:00Z"}

{"id": 7, "text": "Two.", "date": null}
{"id": null, "content": "Three."}
{"id": "d", "text": ""}
{"id": "e", "text": 5}
{"id": "f", "title": "x"}
[1]
{"id": "h", "text": "bro
\xff\xfe
{"text": "Last."}"""


def all_of(path: Path, asked: Asked | None = None) -> list[Article | Trouble]:
    """Read a whole file."""
    return list(read(Slice(str(path), json_lines.KIND), asked or Asked()))


def test_good_lines_are_read_and_bad_ones_told(tmp_path: Path) -> None:
    """Each with its number; blank lines mean nothing."""
    path = tmp_path / "news.jsonl"
    path.write_bytes(LINES)
    found = all_of(path)
    good = [item for item in found if isinstance(item, Article)]
    assert [(a.id, a.text, a.date, a.where) for a in good] == [
        ("a", "One.", "2022-03-04", "line 1"),
        ("7", "Two.", "", "line 3"),
        ("news.jsonl:4", "Three.", "", "line 4"),
        ("news.jsonl:11", "Last.", "", "line 11"),
    ]
    bad = [item for item in found if isinstance(item, Trouble)]
    assert [(t.document, t.where, t.reason.partition(":")[0]) for t in bad] == [
        ("d", "line 5", "it has no text"),
        ("e", "line 6", "its text is 5; expected a string"),
        (
            "",
            "line 7",
            "the object has no column text or content or body, only id, title; name that of the "
            "text with --text-column",
        ),
        ("", "line 8", "[1]; expected an object with a text"),
        ("", "line 9", "no JSON"),
        ("", "line 10", "no JSON"),
    ]


def test_a_value_without_a_name_is_no_id(tmp_path: Path) -> None:
    """As exports of data frames have one."""
    path = tmp_path / "news.jsonl"
    path.write_text('{"": 7, "text": "One."}\n')
    assert [item[:3] for item in all_of(path)] == [("news.jsonl:1", "One.", "")]


def test_columns_may_be_named(tmp_path: Path) -> None:
    """A line that has none of that id gets one."""
    path = tmp_path / "news.jsonl"
    path.write_text('{"nr": 1, "story": "One.", "text": "x"}\n{"story": "Two."}\n')
    found = all_of(path, Asked(Columns("nr", "story", "")))
    assert [item[:2] for item in found] == [("1", "One."), ("news.jsonl:2", "Two.")]
    assert json_lines.names(str(path)) == ["nr", "story", "text"]


def test_a_file_that_is_cut_short_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    """As a download that was broken off; the last row says so."""
    path = tmp_path / "news.jsonl.gz"
    lines = b"".join(b'{"id": "%d", "text": "%d"}\n' % (n, n * n) for n in range(5000))
    path.write_bytes(gzip.compress(lines)[:-5000])
    *found, last = all_of(path)
    assert 100 < len(found) < 5000
    assert all(isinstance(item, Article) for item in found)
    assert last == Trouble(
        "",
        str(path),
        f"after line {len(found)}",
        "EOFError: Compressed file ended before the end-of-stream marker was reached",
    )


def test_a_line_that_is_too_long_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And the next is read."""
    monkeypatch.setattr("sayso.corpus.streams.LONGEST", 30)
    monkeypatch.setattr("sayso.corpus.json_lines.LONGEST", 30)
    path = tmp_path / "news.jsonl"
    path.write_text('{"text": "a text that is too long"}\n{"text": "Short."}\n')
    long, short = all_of(path)
    assert long == Trouble("", str(path), "line 1", "the line is longer than 30 bytes")
    assert isinstance(short, Article)
