"""Raw text -> paragraphs: lines, or runs of hard-wrapped lines, with offsets.

In: a raw text. Out: the `Span` of each paragraph. May import: text.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from sayso.features.document import Span

# Line ends become "\n", other white space " ", one character for one, so that offsets hold.
# Zero-width characters read as spaces too, yet `str.isspace` and `str.strip` do not take them
# for white space: they stay in the spans.
_LINE_ENDS = "\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
ZERO_WIDTH = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_SPACES = "\t\x1f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_ODD = re.compile(f"[{_LINE_ENDS}{ZERO_WIDTH}{_SPACES}]")

# Widths at which mail and plain text are wrapped.
_NARROWEST, _WIDEST = 40, 100
# What opens a line of its own: an item of a list, a byline.
_ITEM = re.compile(r"(?:[-*•–—>]|\(?\w{1,3}[.)]|[Bb]y)\s")
_SENTENCE_END = re.compile(r"[.?!:;…][\"”’')\]]*\Z")


def plain(text: str) -> str:
    r"""Give the text with every line end as a line feed and every other blank as a space.

    Examples
    --------
    >>> plain("One.\r\nTwo\u00a0three.\x0cFour.")
    'One. \nTwo three.\nFour.'
    """
    return _ODD.sub(lambda m: "\n" if m[0] in _LINE_ENDS else " ", text.replace("\r\n", " \n"))


def paragraphs(text: str, read: str) -> list[Span]:
    r"""Give the paragraphs of a raw text, in order, without white space at either end.

    A line is a paragraph, unless its line feed cuts a sentence before a lower-case word, or the
    text is hard-wrapped: where at least a quarter of the line feeds, and two or more, cut a
    sentence so, a line that had no room for the next line's first word runs on.

    Parameters
    ----------
    text : str
        The raw text; any line ends.
    read : str
        The same as `plain` gives it.

    Returns
    -------
    list of Span
        Every character that is not white space (`str.isspace`) lies in exactly one of them.

    Examples
    --------
    >>> text = "A title\n\n It rained. \n"
    >>> paragraphs(text, plain(text))
    [Span(start=0, end=7), Span(start=10, end=20)]
    """
    lines = list(_lines(text, read))
    width = _wrap_width(text, lines)
    joined = lines[:1]
    for above, line in pairwise(lines):
        if _adjacent(text, above, line) and _runs_on(text, above, line, width):
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
    return joined


def _lines(text: str, read: str) -> Iterator[Span]:
    """Give the lines that are not blank, without the white space around them."""
    at = 0
    for line in read.split("\n"):
        end = at + len(line)
        raw = text[at:end]
        if bare := raw.strip():
            start = end - len(raw.lstrip())
            yield Span(start, start + len(bare))
        at = end + 1


def _wrap_width(text: str, lines: Sequence[Span]) -> int:
    """Give the width at which a text is hard-wrapped, 0 if it is not."""
    pairs = [(a, b) for a, b in pairwise(lines) if _adjacent(text, a, b)]
    cut = [a.end - a.start for a, b in pairs if _cuts_a_sentence(text, a, b)]
    wrapped = len(cut) >= max(2, len(pairs) / 4) and _NARROWEST <= max(cut) <= _WIDEST
    return max(cut) if wrapped else 0


def _adjacent(text: str, above: Span, line: Span) -> bool:
    """Tell whether no blank line and no indentation stands between two lines."""
    return text[above.end : line.start].strip(" \t") in ("\n", "\r\n", "\r") and (
        text[line.start - 1] in "\r\n"
    )


def _cuts_a_sentence(text: str, above: Span, line: Span) -> bool:
    return (
        text[line.start].islower()
        and above.end - above.start >= _NARROWEST
        and not _SENTENCE_END.search(text, above.end - 4, above.end)
        and not _ITEM.match(text, line.start)
    )


def _runs_on(text: str, above: Span, line: Span, width: int) -> bool:
    """Tell whether the line above goes on: it cuts a sentence or had no room for another word."""
    if _cuts_a_sentence(text, above, line):
        return True
    word = text[line.start : line.end].split(maxsplit=1)[0]
    full = above.end - above.start + 1 + len(word) > width > 0
    return full and not _ITEM.match(text, line.start)
