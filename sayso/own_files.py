"""A user's own files: where they live (the XDG specification) and what they may be called."""

import os
import re
from pathlib import Path

from sayso.features.errors import OutputError

_LONGEST_NAME = 100  # bytes, which leaves room for what is put before and behind it


def own_folder(variable: str, usual: str, otherwise: str) -> Path:
    """Give sayso's folder in one of the user's base folders.

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
