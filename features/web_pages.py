"""The source of a web page -> its article, and the day on which it was published.

In: the source of a web page. Out: the text of its article, or its day. May import: nothing of ours.
"""

import re

from sayso.features.errors import InputError

HTML_ENDINGS = frozenset({".html", ".htm"})
_SHORT = 250  # characters; trafilatura's own default
_NO_EXTRA = 'web pages need an extra: pip install "sayso[html]"'


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
