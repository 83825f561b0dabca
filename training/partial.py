"""An article that is labelled in part: its labelled sentences, and around them what is unlabelled.

The unlabelled sentences are context: who is quoted in one of them may speak on in the next. They
are neither learned from nor tested on.

In: a text and the places of its labels. Out: `Document`. May import: features.
"""

from collections.abc import Iterator, Sequence

from sayso.features.document import Document, Sentence
from sayso.features.segmentation import segment

# A sentence's start and end, and whether it is furniture.
Cut = tuple[int, int, bool]


def document_around(name: str, text: str, labelled: Sequence[Cut]) -> Document:
    r"""Give the document of a text in which some sentences are known.

    Parameters
    ----------
    name, text : str
    labelled : sequence of (int, int, bool)
        Start, end and furniture of the known ones, in order and apart from each other. They
        override what the text is cut into; of a sentence that they overlap the rest is kept.

    Examples
    --------
    >>> text = "By Ann Lee\nIt rained. Shops were shut, and banks. No one came."
    >>> for s in document_around("d", text, [(22, 38, False)]).sentences:
    ...     print(s.furniture, s.text)
    True By Ann Lee
    False It rained.
    False Shops were shut,
    False and banks.
    False No one came.
    """
    if _covers(text, labelled):
        return Document.from_spans(name, text, labelled)
    cut = segment(text).sentences
    return Document.from_spans(name, text, sorted([*labelled, *_rest(text, cut, labelled)]))


def _covers(text: str, labelled: Sequence[Cut]) -> bool:
    """Tell whether there is no word outside the labelled sentences."""
    starts = [*(start for start, _, _ in labelled), len(text)]
    ends = [0, *(end for _, end, _ in labelled)]
    gaps = zip(ends, starts, strict=True)
    return not any(_has_a_word(text[end:start]) for end, start in gaps)


def _rest(text: str, cut: Sequence[Sentence], labelled: Sequence[Cut]) -> Iterator[Cut]:
    """Give what the labelled sentences leave of the others: all, a part, parts or nothing."""
    first = 0
    for sentence in cut:
        while first < len(labelled) and labelled[first][1] <= sentence.start:
            first += 1
        at, place = sentence.start, first
        while place < len(labelled) and labelled[place][0] < sentence.end:
            yield from _piece(text, at, labelled[place][0], sentence.furniture)
            at = labelled[place][1]
            place += 1
        yield from _piece(text, at, sentence.end, sentence.furniture)


def _piece(text: str, start: int, end: int, furniture: bool) -> Iterator[Cut]:
    """Give a piece without white space at either end, if it has a word."""
    piece = text[start:end]
    if _has_a_word(piece):
        yield (
            start + len(piece) - len(piece.lstrip()),
            end - len(piece) + len(piece.rstrip()),
            furniture,
        )


def _has_a_word(piece: str) -> bool:
    return any(map(str.isalnum, piece))
