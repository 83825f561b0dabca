"""Posts that an article shows in full: the name beside the handle says whose words they are."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from sayso.features.annotation import annotate
from sayso.features.attribution.mentions import read_phrase
from sayso.features.attribution.records import Attribution
from sayso.features.attribution.resolution import Resolver
from sayso.features.document import Document, Sentence, Span

_HANDLE = re.compile(r" \(@\w+\)")
# After the name at its head a post begins like a sentence.
_OPENING = re.compile(r" [^\Wa-z_]| [^\w\s(]")
_DASHES = "—–"
# A post is at most so many characters long, and the name of its author so many.
_LONGEST_POST, _LONGEST_NAME = 1000, 60


def posted(
    document: Document, sentences: Sequence[Sentence], resolver: Resolver
) -> dict[int, Attribution]:
    r"""Give, by index, the speakers of the sentences that stand in a post.

    Its author is named after it ("I won. — Ida Moss (@moss) May 4, 2016"; the dash may begin the
    next line) or at its head ("Ida Moss (@moss) I won.").

    Examples
    --------
    >>> from sayso.features.attribution.people import People
    >>> text = "It rained.\nWe won today. — Ida Moss (@moss) May 4, 2016"
    >>> document = Document.from_spans("", text, [(0, 10, False), (11, 24, False)])
    >>> posts = posted(document, document.prose, Resolver(People([])))
    >>> {k: post.speaker for k, post in posts.items()}
    {1: 'Ida Moss'}
    """
    found: dict[int, Attribution] = {}
    for post, name in _posts(document.text):
        words = annotate(Sentence(*name, document.text[name.start : name.end]))
        speaker = resolver.resolve(read_phrase(words, 0, len(words)), remember=False)
        first = bisect_right(sentences, post.start, key=lambda sentence: sentence.end)
        last = bisect_left(sentences, post.end, key=lambda sentence: sentence.start)
        for k in range(first, last):
            found[k] = Attribution(
                None, None, speaker.name, speaker.antecedent, speaker.type,
                speaker.affiliation, "carried", True, speaker.kind, speaker.known_by,
            )  # fmt: skip
    return found


def _posts(text: str) -> Iterator[tuple[Span, Span]]:
    """Give the posts of a text, each with the name of its author."""
    for handle in _HANDLE.finditer(text):
        start = _line_start(text, handle.start())
        dash = max(text.rfind(mark, start, handle.start()) for mark in _DASHES)
        name = _stripped(text, dash + 1 if dash >= 0 else start, handle.start())
        if not 0 < name.end - name.start <= _LONGEST_NAME:
            continue
        if dash < 0 and not _OPENING.match(text, handle.end()):
            continue
        if dash < 0:
            end = text.find("\n", handle.end(), handle.end() + _LONGEST_POST)
            yield Span(handle.end(), end if end >= 0 else handle.end() + _LONGEST_POST), name
        else:
            end = dash
            while end and text[end - 1].isspace():
                end -= 1
            yield Span(_line_start(text, end), end), name


def _line_start(text: str, end: int) -> int:
    """Give where the line begins that holds the character before ``end``, or a post's length on."""
    first = max(0, end - _LONGEST_POST)
    return max(text.rfind("\n", first, end) + 1, first)


def _stripped(text: str, start: int, end: int) -> Span:
    name = text[start:end]
    return Span(start + len(name) - len(name.lstrip()), start + len(name.rstrip()))
