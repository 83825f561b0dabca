"""Boxes of links that a page puts after a name, in the middle of a sentence.

"Mayor Ida Moss Ida Ann MossMill burns down Rain is back MORE said so": the full name runs into
the first headline, and "MORE" ends the box.

In: a text of one line. Out: the `Span` of each box, or the text without them. May import: text.
"""

import re

from sayso.features.document import Span

_END = " MORE"
_FULL_NAME = r"(?:[A-Z(][\w.()'’-]* ){0,5}"
_BOX = re.compile(
    r"(?<![\w'’-])(?P<surname>[A-Z][\w'’-]+)"
    rf"(?P<box> {_FULL_NAME}(?P=surname)(?=[A-Z\d]).{{1,900}}?{_END}\b)"
)


def link_boxes(text: str) -> list[Span]:
    """Give the boxes of links in a text of one line, in order, without overlap.

    Examples
    --------
    >>> text = "Mayor Ida Moss Ida Ann MossMill burns down Rain is back MORE said so."
    >>> [text[box.start : box.end] for box in link_boxes(text)]
    [' Ida Ann MossMill burns down Rain is back MORE']
    """
    if _END not in text:
        return []
    return [Span(*match.span("box")) for match in _BOX.finditer(text)]


def without_boxes(text: str) -> str:
    """Give a text of one line without its boxes of links.

    Examples
    --------
    >>> without_boxes("Mayor Ida Moss Ida Ann MossMill burns down Rain is back MORE said so.")
    'Mayor Ida Moss said so.'
    """
    for box in reversed(link_boxes(text)):
        text = text[: box.start] + text[box.end :]
    return text
