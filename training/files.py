"""Files that are there whole or not at all.

In: a folder, and texts by the names of their files. Out: files, all or none. May import: features.
"""

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryFile

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


def replace_files(folder: Path, contents: Mapping[str, str]) -> None:
    """Write text files, all of them beside their places first, and then move each to its place.

    Whatever happens meanwhile, no file is ever cut short: it holds what it held or what it should.

    Raises
    ------
    OutputError
        A file cannot be written.
    """
    partials = {folder / f".{name}.{os.getpid()}": folder / name for name in contents}
    try:
        for (partial, _), content in zip(partials.items(), contents.values(), strict=True):
            partial.write_text(content, encoding="utf-8", newline="\n")
        for partial, path in partials.items():
            partial.replace(path)
    except OSError as error:
        raise _error(folder, error) from error
    finally:
        for partial in partials:
            with suppress(OSError):
                partial.unlink()


def _error(folder: Path, error: OSError) -> OutputError:
    return OutputError(
        f"{folder}: nothing can be written there ({error.strerror}); "
        "name a folder that you may write to"
    )
