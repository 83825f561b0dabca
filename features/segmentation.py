"""Raw text -> sentences and page furniture, with offsets into the raw text.

The stages: `paragraphs` (lines, hard wraps), `boundaries` (where sentences end inside a
paragraph), `page_words` and `furniture` (what is no sentence of the article).

In: a raw text and its name. Out: `Document`. May import: text.
"""

from collections.abc import Iterator
from itertools import pairwise

from sayso.features.boundaries import sentence_ends
from sayso.features.document import Document, Span
from sayso.features.furniture import flags
from sayso.features.page_words import page_pieces
from sayso.features.paragraphs import paragraphs, plain


def segment(text: str, name: str = "") -> Document:
    r"""Split a raw article into sentences and furniture.

    A sentence ends at its full stop, question or exclamation mark with the quotation marks and
    brackets that close there, or at the end of its paragraph.

    Parameters
    ----------
    text : str
        The raw article, as it stands: a paragraph a line, or hard-wrapped; any line ends.
    name : str
        The document's name.

    Returns
    -------
    Document
        Its spans are in order, do not overlap and have no white space at either end; every
        character that is not white space (`str.isspace`) lies in exactly one of them. A text
        without any has no spans.

    Examples
    --------
    >>> document = segment('By Ann Lee\n\n"It rained," Gen. Roe said. "It never snows in the U.S."')
    >>> for sentence in document.sentences:
    ...     print(sentence.start, sentence.furniture, sentence.text)
    0 True By Ann Lee
    12 False "It rained," Gen. Roe said.
    40 False "It never snows in the U.S."
    """
    read = plain(text)
    spans = [_sentences(text, read, paragraph) for paragraph in paragraphs(text, read)]
    marks = flags([[_words(read, span) for span in paragraph] for paragraph in spans])
    return Document.from_spans(name, text, _marked(spans, marks))


def _marked(spans: list[list[Span]], marks: list[list[bool]]) -> Iterator[tuple[int, int, bool]]:
    for paragraph, flagged in zip(spans, marks, strict=True):
        for span, furniture in zip(paragraph, flagged, strict=True):
            yield span.start, span.end, furniture


def _sentences(text: str, read: str, paragraph: Span) -> list[Span]:
    """Give the sentences of a paragraph; one without letter or digit joins the one before it."""
    words = read[paragraph.start : paragraph.end].replace("\n", " ")
    spans: list[Span] = []
    for start, end in pairwise(_bounds(words)):
        raw = text[paragraph.start + start : paragraph.start + end]
        bare = raw.strip()
        if not bare:
            continue
        first = paragraph.start + end - len(raw.lstrip())
        last = first + len(bare)
        if spans and not any(map(str.isalnum, bare)):
            first = spans.pop().start
        spans.append(Span(first, last))
    return spans


def _words(read: str, span: Span) -> str:
    return read[span.start : span.end].replace("\n", " ").strip()


def _bounds(words: str) -> list[int]:
    """Give where the sentences and the page pieces of a paragraph begin and end."""
    bounds, at = [0], 0
    for piece in page_pieces(words):
        bounds += [*(at + end for end in sentence_ends(words[at : piece.start])), *piece]
        at = piece.end
    return [*bounds, *(at + end for end in sentence_ends(words[at:])), len(words)]
