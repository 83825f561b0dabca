"""Where output goes: standard output, or a file that is there whole or not at all.

In: pieces of text. Out: a file, or standard output. May import: features, training.
"""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from sayso.features.errors import OutputError
from sayso.training.files import replacing


def write(pieces: Iterable[str], path: Path | None) -> None:
    """Write pieces of output as they come, in UTF-8.

    Standard output gets each at once, so that what was written stays if a later one fails; where
    it is closed early (`| head`), writing just ends. A file is written beside its place and moved
    there at the end; where there is no piece, it is left alone.

    Parameters
    ----------
    pieces : iterable of str
    path : Path or None
        None for standard output.

    Raises
    ------
    OutputError
        If the file cannot be written.
    """
    if path is None:
        _write_out(pieces)
        return
    try:
        with _opened(path.resolve()) as file:
            file.writelines(piece.encode(errors="replace") for piece in pieces)
    except OSError as error:
        raise OutputError(
            f"{path} cannot be written ({error.strerror}); name a file in a folder you may write to"
        ) from error


def _write_out(pieces: Iterable[str]) -> None:
    try:
        for piece in pieces:
            sys.stdout.buffer.write(piece.encode(errors="replace"))
            sys.stdout.buffer.flush()
    except BrokenPipeError:
        _close_out()
    except OSError as error:
        _close_out()
        raise OutputError(f"standard output cannot be written ({error.strerror})") from error


def _close_out() -> None:
    """Send the rest nowhere: at its end Python flushes once more, and would complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    """Open a file to be put in its place if all goes well; a device or a pipe directly."""
    if path.is_dir():
        raise IsADirectoryError(0, "it is a folder")
    direct = path.exists() and not path.is_file()
    with path.open("wb") if direct else replacing(path) as file:
        yield file
