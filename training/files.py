"""Files that are there whole or not at all.

In: a path or a folder, and what to write. Out: files, whole or not at all. May import: features.
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryFile
from typing import BinaryIO
from uuid import uuid4

from sayso.features.errors import OutputError


def check_writable(folder: Path) -> None:
    """Make sure that files can be written to a folder, before long work begins; make it if need be.

    Raises
    ------
    OutputError
        They cannot; the error names the folder.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise _error(folder, error) from error


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """Open a file beside its place, and move it there when it is complete and on the disk.

    Whatever happens meanwhile, the place holds what it held or what it should; where nothing was
    written, it is left alone. The name of the file beside it begins with a dot and is never used
    again: two that write to one place at once do not meet.

    Raises
    ------
    OSError
        If it cannot be written; the caller knows what the user can do about that.
    """
    partial = path.with_name(f".{path.name}.{uuid4().hex}")
    try:
        with partial.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
            written = file.tell() > 0
        if written:
            partial.replace(path)
    finally:
        with suppress(OSError):
            partial.unlink()


def replace_files(folder: Path, contents: Mapping[str, str]) -> None:
    """Write text files, all of them beside their places first, and then move each to its place.

    Raises
    ------
    OutputError
        A file cannot be written.
    """
    try:
        with ExitStack() as places:
            for name, content in reversed([*contents.items()]):  # so that the first is moved first
                file = places.enter_context(replacing(folder / name))
                file.write(content.encode())
                file.flush()
    except OSError as error:
        raise _error(folder, error) from error


def _error(folder: Path, error: OSError) -> OutputError:
    return OutputError(
        f"{folder}: nothing can be written there ({error.strerror}); "
        "name a folder that you may write to"
    )
