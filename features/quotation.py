"""Quotations: what stands in quotation marks, also over several sentences and paragraphs.

In: `Document`. Out: the `Span` of each quotation, in order and without overlap. May import: text.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from sayso.features.document import Document, Sentence, Span

# A double mark, or a single one at the head or at the end of a word; one set of marks comes first,
# for which a search is fast.
_MARK = re.compile(
    r"[\"“”„«»‘'’](?:(?<=[\"“”„«»])|(?<=[‘'])(?<![^\s(\[“\"].)(?=\w)"
    r"|(?<=[’'])(?<=[\w.,?!…].)(?!\w))"
)
_OPENING, _CLOSING, _SINGLE = "“„«", "”»", "‘'’"
_LINE_ENDS = "\n\r"
# A quotation whose closing mark is missing must not swallow the rest of the article.
_LONGEST_RUN = 8


def quotations(document: Document) -> list[Span]:
    """Give the quoted spans of a document, marks included, in order and without overlap.

    A quotation runs on over sentences until its closing mark; each new paragraph of it may
    begin with an opening mark. One that is never closed ends with the sentence that opens it,
    and a closing mark that nothing opened closes a quotation that began with its sentence.

    Examples
    --------
    >>> text = "“We saw it. It was real,” she said."
    >>> [text[a:b] for a, b in quotations(Document.from_spans("", text, [(0, 11, False),
    ...                                                                 (12, 35, False)]))]
    ['“We saw it. It was real,”']
    """
    sentences = document.prose
    found: list[Span] = []
    opened: int | None = None
    for k, sentence in enumerate(sentences):
        single: int | None = None
        for at, mark in _marks(sentence):
            if mark in _SINGLE:
                if opened is None:
                    single = _single(found, single, at, mark)
            elif _opens(sentence, at, mark, opened):
                opened = at if opened is None else opened
            else:
                if opened is None:  # what a single mark has opened is inside
                    opened, single = _lost_start(sentence, found), None
                found.append(Span(opened, at + 1))
                opened = None
        if opened is None:
            continue
        if not _runs_on(document.text, sentences[k + 1 : k + 1 + _LONGEST_RUN]):
            found.append(Span(opened, sentence.end))
            opened = None
    return found


def _marks(sentence: Sentence) -> Iterator[tuple[int, str]]:
    for match in _MARK.finditer(sentence.text):
        yield sentence.start + match.start(), match.group()


def _opens(sentence: Sentence, at: int, mark: str, opened: int | None) -> bool:
    """Tell whether a double mark opens; one at the head of a sentence never closes."""
    if mark in _OPENING:
        return True
    if mark in _CLOSING:
        return False
    inside = at - sentence.start
    before = sentence.text[max(0, inside - 1) : inside]
    after = sentence.text[inside + 1 : inside + 2]
    if not before:
        return True
    if before.isspace() or before in "([—–-":
        return not (opened is not None and (not after or after.isspace()))
    return opened is None and after.isalnum()


def _single(found: list[Span], opened: int | None, at: int, mark: str) -> int | None:
    """Open or close a quotation in single marks; both must stand in one sentence."""
    if opened is None:
        return at if mark != "’" else None
    if mark != "‘":
        while found and found[-1].start > opened:
            found.pop()  # double marks inside the single ones
        found.append(Span(opened, at + 1))
        return None
    return opened


def _lost_start(sentence: Sentence, found: Sequence[Span]) -> int:
    return max([sentence.start, *(end for _, end in found[-1:])])


def _runs_on(text: str, following: Sequence[Sentence]) -> bool:
    """Tell whether an open quotation goes on: it closes, or the next paragraph opens it again."""
    paragraph = True  # whether the paragraph of the open quotation goes on so far
    for k, sentence in enumerate(following):
        for at, mark in _marks(sentence):
            if mark not in _SINGLE:
                at_head = at == sentence.start and (k == 0 or paragraph)
                return at_head or not _opens(sentence, at, mark, None)
        paragraph = paragraph and text[sentence.start - 1] not in _LINE_ENDS
    return False


def overlapping(spans: Sequence[Span], start: int, end: int) -> Sequence[Span]:
    """Give those of a document's quotations that share a character with ``[start:end]``.

    Examples
    --------
    >>> overlapping([Span(0, 5), Span(7, 9), Span(12, 20)], 8, 13)
    [Span(start=7, end=9), Span(start=12, end=20)]
    """
    first = bisect_left(spans, (start,))
    if first and spans[first - 1].end > start:
        first -= 1
    return spans[first : bisect_left(spans, (end,))]


def quoted_share(sentence: Sentence, spans: Sequence[Span]) -> float:
    """Give the share (0 to 1) of a sentence's characters that stand inside quotations."""
    start, end = sentence.start, sentence.end
    near = overlapping(spans, start, end)
    if not near:
        return 0.0
    inside = sum(min(span.end, end) - max(span.start, start) for span in near)
    return inside / max(1, end - start)
