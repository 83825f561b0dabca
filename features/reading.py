"""Bytes -> text. The text is not normalised: offsets stay true to it.

In: a path, or bytes and a name. Out: the text of an article. May import: nothing of ours.
"""

import codecs
import re
from pathlib import Path, PurePath
from typing import IO

from sayso.features.declared import HEAD, as_declared
from sayso.features.errors import InputError
from sayso.features.web_pages import HTML_ENDINGS, article_from_html

# The UTF-32 marks stand first: the UTF-16 LE mark is the beginning of the UTF-32 LE one.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_FORMATS = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an Office document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x7fELF", "a program"),
)

# More than all articles of a newspaper's year; what is larger is no text, or has no end.
LARGEST = 1_000_000_000
_PIECE = 2**20

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def article(path: Path) -> str:
    """Read an article: a web page if its ending is .html or .htm, else plain text.

    Parameters
    ----------
    path : Path

    Returns
    -------
    str
        The decoded text, or what `article_from_html` finds in the page.

    Raises
    ------
    InputError
        If the file cannot be read, is empty or binary, or is a page without an article.
    """
    return article_from_bytes(read_bytes(path), str(path))


def article_from_bytes(data: bytes, name: str) -> str:
    """Read an article from a file's content, as `article` does.

    Parameters
    ----------
    data : bytes
    name : str
        The file's name or path; its ending says whether this is a web page.
    """
    text = decode(data, name)
    if PurePath(name).suffix.lower() not in HTML_ENDINGS:
        return text
    try:
        return article_from_html(text)
    except InputError as error:
        raise InputError(f"{name}: {error}") from error


def read_bytes(path: Path) -> bytes:
    """Give the content of a file, or raise InputError with the reason why it cannot be read."""
    try:
        with path.open("rb") as file:
            return bounded(file, str(path))
    except FileNotFoundError as error:
        raise InputError(f"{path} does not exist; check the path") from error
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}") from error


def bounded(stream: IO[bytes], name: str, most: int | None = None) -> bytes:
    r"""Read a stream to its end, which one that is endless, or a packed bomb, does not have.

    Raises
    ------
    InputError
        If there are more than ``most`` bytes, by default `LARGEST`.

    Examples
    --------
    >>> from io import BytesIO
    >>> bounded(BytesIO(b"It rained."), "a.txt")
    b'It rained.'
    """
    most = LARGEST if most is None else most
    pieces, size = [], 0
    while piece := stream.read(min(_PIECE, most + 1 - size)):
        pieces.append(piece)
        size += len(piece)
        if size > most:
            raise InputError(f"{name} is larger than {most / 1e6:,.0f} MB; give a smaller part")
    return b"".join(pieces)


def decode(data: bytes, name: str) -> str:
    r"""Decode a text: by its mark, else as it declares, else UTF-8, else Windows-1252.

    Only the mark is dropped; line ends, no-break spaces and quotation marks stay as they are.

    Parameters
    ----------
    data : bytes
        The content of a file.
    name : str
        What error messages call it.

    Returns
    -------
    str
        The text, never blank.

    Raises
    ------
    InputError
        If there is no text, the content is binary, or its encoding is none of these.

    Examples
    --------
    >>> decode("“No,” he said.".encode("utf-16"), "a.txt")
    '“No,” he said.'
    >>> decode("“No,” he said.".encode("cp1252"), "a.txt")
    '“No,” he said.'
    """
    _refuse_other_formats(data, name)
    text = _by_mark(data, name)
    if text is None:
        _refuse_nul_bytes(data, name)
        text = as_declared(data) or _as_utf8_or_cp1252(data, name)
    if len(_CONTROL.findall(text[:HEAD])) > 0.02 * len(text[:HEAD]) or "\0" in text:
        raise InputError(f"{name} holds control characters and looks binary; give a text file")
    if not text.strip():
        raise InputError(f"{name} is empty; give a file with an article in it")
    return text


def _refuse_other_formats(data: bytes, name: str) -> None:
    for magic, what in _FORMATS:
        if data.startswith(magic):
            raise InputError(f"{name} is {what}, not text; save the article as .txt or .html")


def _refuse_nul_bytes(data: bytes, name: str) -> None:
    nuls = data.count(0)
    if not nuls:
        return
    if max(data[0::2].count(0), data[1::2].count(0)) > 0.4 * len(data) / 2:
        what = "looks like UTF-16 without a byte order mark; save it as UTF-8"
    else:
        what = "looks binary; give a text file"
    raise InputError(f"{name} holds {nuls} NUL bytes and {what}")


def _by_mark(data: bytes, name: str) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                raise InputError(
                    f"{name} has the mark of {encoding}, but byte {error.start + len(mark)} breaks "
                    f"it ({error.reason}); save it as UTF-8"
                ) from error
    return None


def _as_utf8_or_cp1252(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        where = f"byte {error.start} (0x{data[error.start]:02x})"
    if b"\xe2\x80" in data:  # how curly marks and dashes begin in UTF-8
        raise InputError(f"{name} is UTF-8 damaged at {where}; mend or remove it")
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError as error:
        raise InputError(f"{name} is neither UTF-8 nor Windows-1252; save it as UTF-8") from error
