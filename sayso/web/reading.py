"""What is pasted or dropped -> documents.

In: a text or bytes, or the name of a stored article. Out: `Document`. May import: features.
"""

import re
from pathlib import Path, PurePath

from sayso.features.document import Document
from sayso.features.errors import InputError
from sayso.features.reading import article_from_bytes, read_bytes
from sayso.features.segmentation import segment
from sayso.features.web_pages import article_from_html, looks_like_html

_LONGEST_NAME = 60


def pasted(text: str) -> Document:
    """Read a pasted article, plain text or the source of a web page; it is named by its first line.

    Raises
    ------
    InputError
        If there is no text, or no article in the page.
    """
    if not text.strip():
        raise InputError("there is no text; paste an article, or drop a file")
    # Browsers send line ends as CR LF whatever was pasted.
    text = text.replace("\r\n", "\n")
    if looks_like_html(text):
        text = article_from_html(text)
    return segment(text, _named(text))


def uploaded(data: bytes, filename: str) -> Document:
    """Read a file that was dropped; it is named by its file name.

    Raises
    ------
    InputError
        If it is empty, binary or a page without an article.
    """
    return segment(article_from_bytes(data, filename), PurePath(filename).stem)


def names(folder: Path) -> list[str]:
    """Give the names of the articles in a data folder; none if there is no folder yet."""
    files = (folder / "documents").glob("*.txt")
    return sorted(path.stem for path in files if path.is_file())


def stored(folder: Path, name: str) -> Document:
    """Read an article of a data folder.

    Raises
    ------
    InputError
        If there is none of that name, or it is not UTF-8.
    """
    if name not in names(folder):
        raise InputError(f"{folder} has no article {name}; reload the page")
    path = folder / "documents" / f"{name}.txt"
    try:
        return segment(read_bytes(path).decode("utf-8"), name)
    except UnicodeDecodeError as error:
        raise InputError(
            f"{path}: byte {error.start} is not UTF-8; save the article as UTF-8"
        ) from error


def _named(text: str) -> str:
    r"""Give a name from the first line of a text.

    Examples
    --------
    >>> _named("\nMayor denies graft, again\nThe mayor ...")
    'mayor-denies-graft-again'
    """
    words = re.findall(r"[^\W_]+", text.strip().splitlines()[0].lower())
    return "-".join(words)[:_LONGEST_NAME].rstrip("-") or "article"
