"""Files are there whole or not at all."""

from pathlib import Path
from typing import IO, Any

import pytest

from sayso.features.errors import OutputError
from sayso.training.files import check_writable, replace_files, replacing


def test_files_are_written_as_given(tmp_path: Path) -> None:
    """UTF-8, line feeds as they are, nothing else in the folder."""
    replace_files(tmp_path, {"a.txt": "é\n", "b.txt": "b"})
    assert (tmp_path / "a.txt").read_bytes() == "é\n".encode()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.txt", "b.txt"]


def test_when_one_cannot_be_written_none_is_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that fills up on the last file leaves the others as they were, and no debris."""
    replace_files(tmp_path, {"a.txt": "old", "b.txt": "old"})
    opened = Path.open

    def full(path: Path, mode: str = "r") -> IO[Any]:
        if path.name.startswith(".a"):
            raise OSError(28, "No space left on device")
        return opened(path, mode)

    monkeypatch.setattr(Path, "open", full)
    with pytest.raises(OutputError, match="No space left on device"):
        replace_files(tmp_path, {"a.txt": "new", "b.txt": "new"})
    monkeypatch.undo()
    assert [(tmp_path / name).read_text() for name in ("a.txt", "b.txt")] == ["old", "old"]
    assert len(list(tmp_path.iterdir())) == 2


def test_a_folder_is_made(tmp_path: Path) -> None:
    """The check makes the folder and leaves nothing in it."""
    check_writable(tmp_path / "a" / "b")
    assert list((tmp_path / "a" / "b").iterdir()) == []


def test_a_folder_that_cannot_be_is_named(tmp_path: Path) -> None:
    """Below a file there can be no folder."""
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match=r"file/report: nothing can be written there.*name a f"):
        check_writable(tmp_path / "file" / "report")


def test_two_writers_of_one_file_do_not_meet(tmp_path: Path) -> None:
    """Whoever ends last has written it."""
    path = tmp_path / "a"
    with replacing(path) as one, replacing(path) as other:
        one.write(b"one")
        other.write(b"other")
        assert len(list(tmp_path.iterdir())) == 2
    assert path.read_bytes() == b"one"
    assert list(tmp_path.iterdir()) == [path]


def test_what_stays_empty_takes_no_place(tmp_path: Path) -> None:
    """Whoever has nothing to write leaves what there is alone."""
    path = tmp_path / "a"
    path.write_bytes(b"old")
    with replacing(path):
        pass
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
