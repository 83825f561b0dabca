"""Output is there whole or not at all, and a closed pipe is no error."""

import io
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.features.errors import OutputError
from sayso.output import write


def test_standard_output_gets_utf_8(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """Whatever the locale says."""
    write(["“No”\n", "é\n"], None)
    assert capsysbinary.readouterr().out == "“No”\né\n".encode()


def test_what_was_written_stays_when_a_later_piece_fails(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Each piece goes out at once."""
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BufferedWriter(raw)))

    def pieces() -> Iterator[str]:
        yield "first\n"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt, match=r"^$"):
        write(pieces(), None)
    assert raw.getvalue() == b"first\n"


def test_a_file_is_replaced_as_a_whole(tmp_path: Path) -> None:
    """Until all is written the old content is there, and nothing else is left behind."""
    path = tmp_path / "out.csv"
    path.write_text("old")

    def pieces() -> Iterator[str]:
        yield "new"
        assert path.read_text() == "old"

    write(pieces(), path)
    assert path.read_text() == "new"
    assert list(tmp_path.iterdir()) == [path]


def test_a_broken_run_leaves_the_old_file(tmp_path: Path) -> None:
    """An interrupt half way loses nothing that was there."""
    path = tmp_path / "out.csv"
    path.write_text("old")

    def pieces() -> Iterator[str]:
        yield "new"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt, match=r"^$"):
        write(pieces(), path)
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_no_output_makes_no_file(tmp_path: Path) -> None:
    """Where no input could be read, an older result is not wiped out."""
    write([], tmp_path / "out.csv")
    assert list(tmp_path.iterdir()) == []


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """The file that it points to is replaced."""
    (tmp_path / "link").symlink_to(tmp_path / "target")
    write(["new"], tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "target").read_text() == "new"


def test_a_pipe_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    """As a device is: nothing may be moved onto /dev/null."""
    os.mkfifo(tmp_path / "pipe")
    reader = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    write(["new"], tmp_path / "pipe")
    assert (tmp_path / "pipe").is_fifo()
    assert os.read(reader, 9) == b"new"
    os.close(reader)


def test_a_folder_cannot_be_written(tmp_path: Path) -> None:
    """The error names it."""
    with pytest.raises(OutputError, match=r"cannot be written \(it is a folder\)"):
        write(["new"], tmp_path)


def test_a_folder_that_is_not_there_cannot_be_written_to(tmp_path: Path) -> None:
    """It is said before any work is done: no piece is asked for."""

    def pieces() -> Iterator[str]:
        pytest.fail("labelled before the output was known to be writable")
        yield ""

    with pytest.raises(OutputError, match="No such file or directory"):
        write(pieces(), tmp_path / "none" / "out.csv")


def test_a_reader_that_stops_early_is_no_error() -> None:
    """As in `sayso ... | head`: exit code 0 and nothing on stderr."""
    code = "from sayso.output import write; write((f'{n}\\n' for n in range(10**6)), None)"
    with subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout
        assert process.stderr
        assert process.stdout.readline() == b"0\n"
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_a_full_disk_is_an_error(tmp_path: Path) -> None:
    """Standard output may go to a file too; one that may not grow stands for the disk."""
    code = (
        "import resource\nresource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))\n"
        "from sayso.output import write\nfrom sayso.features.errors import OutputError\n"
        "try: write(['new'], None)\n"
        "except OutputError as e: raise SystemExit(str(e))"
    )
    with (tmp_path / "out.txt").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-B", "-c", code], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert b"standard output cannot be written (File too large)" in done.stderr
