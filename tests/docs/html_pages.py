"""What a page of a site loads, where it leads, and what it says."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

# By these attributes a browser asks for something without being told to; `a` and `form` wait.
_LOADS = frozenset({"src", "srcset", "data", "poster", "href", "xlink:href"})
_LEADS = frozenset({"a", "area", "base"})
_IN_CSS = re.compile(r"""(?:url\(|@import)\s*["']?([^"')\s;]+)""")


@dataclass
class HtmlPage(HTMLParser):
    """A page, read.

    Parameters
    ----------
    file : Path

    Attributes
    ----------
    loads, links, ids, words : list of str
        Addresses that are loaded, addresses that links lead to, anchors, and the text.
    """

    file: Path
    loads: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self.feed(self.file.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what the tag loads, leads to and is called."""
        told = {name: value or "" for name, value in attrs}
        if tag in _LEADS:
            self.links.append(told.get("href", ""))
        else:
            self.loads += [value for name, value in told.items() if name in _LOADS]
        self.loads += _IN_CSS.findall(told.get("style", ""))
        self.ids += [told["id"]] if "id" in told else []

    def handle_data(self, data: str) -> None:
        """Note the text, also that of scripts and styles."""
        self.words.append(data)
        if self.lasttag == "style":
            self.loads += _IN_CSS.findall(data)

    @property
    def text(self) -> str:
        """All text of the page, white space made one."""
        return " ".join("".join(self.words).split())


def in_style_sheets(folder: Path) -> Iterator[str]:
    """Give what the style sheets of a site load."""
    for sheet in folder.rglob("*.css"):
        yield from _IN_CSS.findall(sheet.read_text(encoding="utf-8"))


def is_elsewhere(address: str) -> bool:
    """Tell whether an address is of another machine.

    Examples
    --------
    >>> [is_elsewhere(a) for a in ("_static/a.css", "data:,x", "//example.org/a", "https://a.b")]
    [False, False, True, True]
    """
    parts = urlsplit(address.strip())
    return bool(parts.netloc) or parts.scheme in {"http", "https", "ftp", "ws", "wss"}


def broken(page: HtmlPage, anchors: dict[Path, set[str]]) -> list[str]:
    """Give the links of a page that lead nowhere in its site; other sites are not asked.

    Parameters
    ----------
    page : HtmlPage
    anchors : dict of Path to set of str
        By file, what can be linked to in it.
    """
    return [
        link for link in page.links if not is_elsewhere(link) and not _leads(page, link, anchors)
    ]


def _leads(page: HtmlPage, link: str, anchors: dict[Path, set[str]]) -> bool:
    parts = urlsplit(link)
    path = unquote(parts.path)
    target = (page.file.parent / path).resolve() if path else page.file
    if target.suffix != ".html":
        return target.is_file()
    return target in anchors and (not parts.fragment or parts.fragment in anchors[target])
