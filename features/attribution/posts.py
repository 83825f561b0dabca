"""Posts that an article shows in full: where each stands, and who is named beside its handle.

In: the raw text and its sentences. Out: for a sentence in a post its `Post`. May import: text,
segmentation.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sayso.features.document import Sentence, Span
from sayso.features.page_words import NAME

_HANDLE = r" \(@\w+\)"
_DATE = r"(?:[A-Z][a-z]+\.? \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]+ \d{4})"
# "I won. — Ida Moss (@moss) May 4, 2016": the dash may begin the next line.
_SIGNED = re.compile(
    rf"[—–] ?(?P<name>[^\s—–(][^—–(\n]{{0,50}}?){_HANDLE}(?=\s+{_DATE}|[ \t]*$)", re.MULTILINE
)
# "Ida Moss (@moss) I won.": the name comes first.
_HEADED = re.compile(rf"^(?!By )(?P<name>{NAME}){_HANDLE} (?!{_DATE})(?=[A-Z\"“#@])", re.MULTILINE)
# A post is at most so many characters long.
_LONGEST = 1000


class Post(NamedTuple):
    """A post, and the name of its author."""

    span: Span
    name: Span


def posts(text: str) -> list[Post]:
    r"""Give the posts of an article.

    Examples
    --------
    >>> text = "It rained.\nWe won. — Ida Moss (@moss) May 4, 2016\nMax Roe (@roe) I lost."
    >>> [(text[slice(*post.name)], text[slice(*post.span)]) for post in posts(text)]
    [('Ida Moss', 'We won.'), ('Max Roe', 'I lost.')]
    """
    return [*_signed(text), *_headed(text)] if "(@" in text else []


def _signed(text: str) -> Iterator[Post]:
    for match in _SIGNED.finditer(text):
        end = match.start()
        while end and text[end - 1].isspace():
            end -= 1
        first = max(0, end - _LONGEST)
        start = max(text.rfind("\n", first, end) + 1, first)
        yield Post(Span(start, end), Span(*match.span("name")))


def _headed(text: str) -> Iterator[Post]:
    for match in _HEADED.finditer(text):
        start = match.end()
        end = text.find("\n", start, start + _LONGEST)
        end = min(start + _LONGEST, len(text)) if end < 0 else end
        yield Post(Span(start, end), Span(*match.span("name")))


def post_of(sentences: Sequence[Sentence], found: Sequence[Post]) -> dict[int, Post]:
    """Give, by index, the post in which a sentence stands, for those that stand in one."""
    at: dict[int, Post] = {}
    for post in found:
        first = bisect_right(sentences, post.span.start, key=lambda sentence: sentence.end)
        last = bisect_left(sentences, post.span.end, key=lambda sentence: sentence.start)
        at.update(dict.fromkeys(range(first, last), post))
    return at
