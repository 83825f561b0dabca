"""Files are there whole or not at all."""

from pathlib import Path

import pytest

from sayso.features.errors import OutputError
from sayso.training.files import check_writable, replace_files


def test_files_are_written_as_given(tmp_path: Path) -> None:
    """UTF-8, line feeds as they are, nothing else in the folder."""
    replace_files(tmp_path, {"a.txt": "é\n", "b.txt": "b"})
    assert (tmp_path / "a.txt").read_bytes() == "é\n".encode()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.txt", "b.txt"]


def test_when_one_cannot_be_written_none_is_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that fills up on the second file leaves the first as it was, and no debris."""
    replace_files(tmp_path, {"a.txt": "old", "b.txt": "old"})
    write = Path.write_text

    def full(path: Path, *args: str, **options: str) -> int:
        if path.name.startswith(".b"):
            raise OSError(28, "No space left on device")
        return write(path, *args, **options)

    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(OutputError, match="No space left on device"):
        replace_files(tmp_path, {"a.txt": "new", "b.txt": "new"})
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
