"""Pictures as SVG: named and described, text as text, in the colours of the page they stand in.

A colour is a variable of the page's style sheet with a value for where there is none. It stands in
an attribute, which a page's content security policy lets pass.

In: words, numbers and places. Out: SVG, and how wide a text is. May import: nothing of ours.
"""

import re
from collections.abc import Iterable
from html import escape

# Variables of a page -> the colours of a picture that stands alone.
COLOURS = {
    "ink": "#1c1c1c",
    "paper": "#fdfcfa",
    "soft": "#6b6b6b",
    "line": "#c9c6c0",
    "accuses": "#b8390e",
    "denies": "#1b55c4",
}
# Of the page; narrow enough that the text stays legible on a telephone.
WIDTH = 384
_EDGE = 10
_PAINT = re.compile(r' (fill|stroke)="(var\(--\w+, (#\w+)\))"')


def colour(name: str) -> str:
    """Give a colour for an attribute.

    Examples
    --------
    >>> colour("ink")
    'var(--ink, #1c1c1c)'
    """
    return f"var(--{name}, {COLOURS[name]})"


def tag(name: str, *content: str, **attributes: str | float) -> str:
    """Give an element; its content is SVG.

    Numbers have one decimal at most, and in the names of attributes an underscore is a hyphen.

    Examples
    --------
    >>> tag("line", x1=1.04, stroke_width=2.0)
    '<line x1="1" stroke-width="2"/>'
    """
    told = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_value(value)}"'
        for key, value in attributes.items()
    )
    return f"<{name}{told}>{''.join(content)}</{name}>" if content else f"<{name}{told}/>"


def write(words: str, x: float, y: float, size: float = 12, **attributes: str | float) -> str:
    """Give a line of text.

    Examples
    --------
    >>> write("A & B", 1, 2, fill="red")
    '<text x="1" y="2" font-size="12" fill="red">A &amp; B</text>'
    """
    painted = {"fill": colour("ink")} | attributes
    return tag("text", escape(words, quote=False), x=x, y=y, font_size=size, **painted)


def note(words: str) -> str:
    """Give what is shown when somebody points at an element: the first thing in its group."""
    return tag("title", escape(words, quote=False))


def picture(key: str, title: str, words: str, height: float, content: Iterable[str]) -> str:
    """Give a whole picture, its heading on top.

    Parameters
    ----------
    key : str
        Begins the picture's ids, which must differ within a page.
    title, words : str
        What it shows, and what can be seen on it, for those who do not see it.
    height : float
        Of the content, which begins at 0.
    content : iterable of str
        Elements.
    """
    top = 34
    width, whole = WIDTH + 2 * _EDGE, height + top + 2 * _EDGE
    return tag(
        "svg",
        tag("title", escape(title, quote=False), id=f"{key}-title"),
        tag("desc", escape(words, quote=False), id=f"{key}-words"),
        tag("rect", x=-_EDGE, y=-top - _EDGE, width=width, height=whole, fill=colour("paper")),
        write(title, 0, -top + 13, 15, font_weight=600),
        *content,
        xmlns="http://www.w3.org/2000/svg",
        role="img",
        aria_labelledby=f"{key}-title {key}-words",
        viewBox=f"{-_EDGE} {-top - _EDGE} {width} {_value(whole)}",
        width=width,
        height=whole,
        font_family="system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif",
    )


def standalone(svg: str) -> str:
    """Give a picture as a file: also programs that know no variables show its colours.

    Examples
    --------
    >>> print(standalone(f'<path d="M0 0" fill="{colour("ink")}"/>'), end="")
    <path d="M0 0" fill="#1c1c1c" style="fill:var(--ink, #1c1c1c)"/>
    """
    return re.sub(r"<\w+[^<>]*", lambda opening: _with_fallback(opening[0]), svg) + "\n"


def _with_fallback(opening: str) -> str:
    style = ";".join(f"{name}:{value}" for name, value, _ in _PAINT.findall(opening))
    if not style:
        return opening
    plain, end = _PAINT.sub(r' \1="\3"', opening), "/" if opening.endswith("/") else ""
    return f'{plain.removesuffix("/")} style="{style}"{end}'


def width_of(words: str, size: float = 12) -> float:
    """Give about how wide a text is, a little more rather than less.

    Examples
    --------
    >>> width_of("will") < width_of("Mama")
    True
    """
    return size * sum(_EMS.get(letter, 0.72 if letter.isupper() else 0.58) for letter in words)


_EMS = dict.fromkeys("iljtfrI.,;:'’|!()[] -", 0.34) | dict.fromkeys("mwMW@%—", 0.92)


def fitted(words: str, room: float, size: float = 12) -> str:
    """Cut a text so that it fits.

    Examples
    --------
    >>> fitted("Ida Moss", 100), fitted("Ida Moss", 40)
    ('Ida Moss', 'Ida …')
    """
    if width_of(words, size) <= room:
        return words
    while words and width_of(f"{words}…", size) > room:
        words = words[:-1]
    return f"{words}…"


def _value(value: str | float) -> str:
    if isinstance(value, str):
        return escape(value)
    return f"{round(value, 1):g}" if value < 1e5 else f"{value:.0f}"
