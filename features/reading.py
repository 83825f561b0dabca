"""Bytes -> text, and web page -> text. The text is not normalised: offsets stay true to it."""

import codecs
import re
from pathlib import Path, PurePath

from sayso.features.declared import HEAD, as_declared
from sayso.features.errors import InputError

HTML_ENDINGS = frozenset({".html", ".htm"})

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

_SHORT = 250  # characters; trafilatura's own default
_NO_EXTRA = 'web pages need an extra: pip install "sayso[html]"'
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
        return path.read_bytes()
    except FileNotFoundError as error:
        raise InputError(f"{path} does not exist; check the path") from error
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}") from error


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


def looks_like_html(text: str) -> bool:
    """Tell whether a text begins as a web page does, for input that has no file name.

    Examples
    --------
    >>> looks_like_html("<!DOCTYPE html><p>Hello"), looks_like_html("He said 1 < 2.")
    (True, False)
    """
    return re.match(r"\s*<(!doctype html|html|\?xml)\b", text, re.I) is not None


def article_from_html(html: str) -> str:
    """Give the article of a web page: its title, then its paragraphs, a line each.

    Navigation, comments and scripts are left out (trafilatura, Barbaresi 2021).

    Raises
    ------
    InputError
        If trafilatura is not installed, or finds no article in the page.
    """
    title, text = _extracted(html, min_size=0)
    if len(text) < _SHORT:
        # Elsewhere in the page, such as in its metadata, there may be more; but where there is
        # not, what is found so has navigation in it and its paragraphs run together.
        _, wider = _extracted(html, min_size=_SHORT)
        text = wider if len(wider) > 2 * len(text) else text
    if not text.strip():
        raise InputError("no article found in this page; save its text as a .txt file")
    return text if text.startswith(title) else f"{title}\n{text}"


def published(html: str) -> str:
    """Give the day on which a web page says that it was published, as YYYY-MM-DD, or "".

    Raises
    ------
    InputError
        If trafilatura is not installed.
    """
    try:
        from trafilatura.metadata import extract_metadata
    except ImportError as error:
        raise InputError(_NO_EXTRA) from error
    try:
        return getattr(extract_metadata(html), "date", None) or ""
    except Exception:  # a crafted page can fail in any way at all
        return ""


def _extracted(html: str, min_size: int) -> tuple[str, str]:
    """Give title and text of a page, each "" where there is none.

    Where the article has fewer than ``min_size`` characters, the rest of the page is searched.
    """
    try:
        from trafilatura import bare_extraction
        from trafilatura.settings import use_config
    except ImportError as error:
        raise InputError(_NO_EXTRA) from error
    config = use_config()
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", str(min_size))
    try:
        page = bare_extraction(html, include_comments=False, with_metadata=True, config=config)
    except Exception as error:  # as in `published`
        raise InputError(
            f"this page cannot be read ({type(error).__name__}); save its text as a .txt file"
        ) from error
    found = (getattr(page, "title", None), getattr(page, "text", None))
    return found[0] or "", found[1] or ""


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
