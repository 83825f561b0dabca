"""A user's own files: where they live, what they may be called, and who may write to them now.

In: the name of a folder or an article. Out: the user's folder, a name for a file, a lock. May
import: features, training.
"""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sayso.features.errors import OutputError
from sayso.training.files import check_writable

# Another process writes for milliseconds; one that holds the lock for so long has hung.
PATIENCE = 10.0  # seconds

_LONGEST_NAME = 100  # bytes, which leaves room for what is put before and behind it


def own_folder(variable: str, usual: str, otherwise: str) -> Path:
    """Give sayso's folder in one of the user's base folders, as the XDG specification has them.

    Parameters
    ----------
    variable : str
        The environment variable that names the base folder, such as XDG_DATA_HOME.
    usual : str
        Where it is in the home folder if the variable is not set.
    otherwise : str
        What to do where there is no home folder, for the error.

    Raises
    ------
    OutputError
        If the user has no home folder.
    """
    try:
        return Path(os.environ.get(variable) or Path.home() / usual) / "sayso"
    except RuntimeError as error:
        raise OutputError(f"there is no home folder; set HOME or {otherwise}") from error


def file_name(name: str) -> str:
    """Give an article's name as its files have it: no separator, not hidden, not too long.

    Examples
    --------
    >>> file_name("../Who said it? (II)"), file_name(" .. ")
    ('Who said it- -II', 'article')
    """
    plain = re.sub(r"[^\w .-]+", "-", name).encode()[:_LONGEST_NAME].decode(errors="ignore")
    return plain.strip(" .-") or "article"


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Keep all others from writing to a data folder, in this process and in others."""
    from filelock import FileLock, Timeout

    check_writable(folder)
    lock = FileLock(folder / ".lock", timeout=PATIENCE)
    try:
        lock.acquire()
    except Timeout as error:
        raise OutputError(
            f"{folder}: another sayso has been writing there for {PATIENCE:.0f} seconds; "
            "end it and try again"
        ) from error
    except OSError as error:
        raise OutputError(
            f"{folder}: it cannot be locked ({error.strerror}); name a folder that you may write to"
        ) from error
    try:
        yield
    finally:
        lock.release()
