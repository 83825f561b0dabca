"""The folder of an archive: its manifest and its parts."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sayso.features.errors import InputError
from sayso.model.prediction import Prediction
from sayso.render.view import View
from sayso.summary import archive as archives
from sayso.summary.archive import count_parts, is_archive, open_archive, tallies
from sayso.summary.tally import Tally

Says = Callable[..., Prediction]
Write = Callable[..., Path]


@pytest.fixture
def folder(tmp_path: Path, says: Says, view: View, write_archive: Write) -> Path:
    """Give an archive of three parts, with an article each."""
    sure = {"speaker_type_confidence": 0.9, "stance_confidence": 0.9}
    parts = [[([says(name, "Peru", **sure)], "2020-01-31")] for name in "ABC"]
    return write_archive(tmp_path / "out", parts, view.metadata)


def counted(folder: Path) -> tuple[Tally, list[str]]:
    """Count an archive, and give what there is to complain of."""
    complaints: list[InputError] = []
    archive = open_archive(folder)
    tally = count_parts(archive, tallies(archive, 0.5), complaints.append)
    return tally, [str(error) for error in complaints]


def change(folder: Path, **changes: Any) -> None:
    """Change the manifest."""
    path = folder / "manifest.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | changes))


def test_an_archive_is_known_by_its_manifest(folder: Path) -> None:
    """Neither its parts are one, nor what is too long for a path."""
    assert is_archive(folder)
    assert not is_archive(folder / "parts")
    assert not is_archive("The mayor said no. " * 99)


def test_all_parts_count_in_their_order(folder: Path, view: View) -> None:
    """The manifest tells of which model the labels are."""
    archive = open_archive(folder)
    assert [path.name for path in archive.parts] == [f"part-00000{i}.parquet" for i in range(3)]
    assert archive.metadata == view.metadata
    tally, complaints = counted(folder)
    assert (tally.documents, [heard.written for heard in tally.heard]) == (3, ["A", "B", "C"])
    assert complaints == []


@pytest.mark.slow
def test_the_number_of_workers_makes_no_difference(folder: Path) -> None:
    """Also to what cannot be read, and to the order."""
    (folder / "parts" / "part-000001.parquet").write_bytes(b"PAR1")
    archive = open_archive(folder)
    one, two = (list(tallies(archive, 0.5, workers)) for workers in (1, 2))
    assert (one[0], one[2], str(one[1])) == (two[0], two[2], str(two[1]))
    assert one[0] != one[2]


@pytest.mark.parametrize("name", ["part-000001.parquet", "part-000002.parquet"])
def test_a_part_that_is_missing_or_damaged_is_told(folder: Path, name: str) -> None:
    """By its name; the others count."""
    (folder / "parts" / name).write_bytes(b"PAR1")
    assert counted(folder)[0].documents == 2
    (folder / "parts" / name).unlink()
    tally, (complaint,) = counted(folder)
    assert tally.documents == 2
    assert f"{name} cannot be read" in complaint


def test_a_run_that_is_not_finished_is_told(folder: Path) -> None:
    """Its manifest lists no parts yet; those that are there count, half-written ones do not."""
    change(folder, complete=False, parts=[])
    (folder / "parts" / ".part-000003.parquet.f00d").write_bytes(b"PAR1")
    tally, (complaint,) = counted(folder)
    assert tally.documents == 3
    assert "is not finished: only the 3 parts that are there count" in complaint


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"format": 2}, r"manifest.json is of format 2, and this sayso reads 1; update sayso"),
        ({"format": "x"}, r"manifest.json is not what `sayso corpus` writes"),
        ({"model": None}, r"manifest.json is not what `sayso corpus` writes"),
        ({"model": {}}, r"is not what .* \(KeyError: 'accuracy'\)"),
        ({"parts": 7}, r"manifest.json is not what"),
    ],
)
def test_a_manifest_that_cannot_be_read_is_an_error(
    folder: Path, changes: dict[str, Any], problem: str
) -> None:
    """Whatever is wrong with it."""
    change(folder, **changes)
    with pytest.raises(InputError, match=problem):
        open_archive(folder)


@pytest.mark.parametrize("text", ["", "[]", "{"])
def test_a_manifest_of_something_else_is_an_error(folder: Path, text: str) -> None:
    """Other tools have a manifest.json, too."""
    (folder / "manifest.json").write_text(text)
    with pytest.raises(InputError, match=r"manifest.json is not what `sayso corpus` writes"):
        open_archive(folder)


def test_a_folder_without_a_part_is_an_error(folder: Path) -> None:
    """There is nothing to count."""
    change(folder, complete=False, parts=[])
    for path in (folder / "parts").iterdir():
        path.unlink()
    with pytest.raises(
        InputError, match="out holds no labelled part; run `sayso corpus` to its end"
    ):
        open_archive(folder)
    change(folder, complete=True)
    with pytest.raises(InputError, match=r"out holds no labelled part; see its errors\.parquet"):
        open_archive(folder)


def test_a_missing_extra_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With what installs it."""
    monkeypatch.setattr(archives, "find_spec", lambda _name: None)
    with pytest.raises(InputError, match=r'pip install "sayso\[corpus\]"'):
        open_archive(folder)
