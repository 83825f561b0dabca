"""A document and its sentences: frozen, with character offsets into the raw text.

In: a raw text and where its sentences are. Out: `Document`, `Sentence` and `Span`, frozen. May
import: nothing of ours.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Span(NamedTuple):
    """Characters ``[start:end]`` of a document's raw text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, or one piece of page furniture, as it stands in the raw text.

    Parameters
    ----------
    start, end : int
        Character offsets into the document's text; ``text`` is that slice.
    text : str
        The slice itself, without white space at either end.
    furniture : bool
        Whether it is page furniture (a byline, a share line ...), not part of the article's prose.
    """

    start: int
    end: int
    text: str
    furniture: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """One article: its raw text and the sentences and furniture that cover it, in order."""

    name: str
    text: str
    sentences: tuple[Sentence, ...]

    @classmethod
    def from_spans(cls, name: str, text: str, spans: Iterable[tuple[int, int, bool]]) -> "Document":
        r"""Give the document whose sentences are known: ``(start, end, furniture)`` of each.

        Examples
        --------
        >>> Document.from_spans("d", "By Ann\nIt rained.", [(0, 6, True), (7, 17, False)]).prose
        (Sentence(start=7, end=17, text='It rained.', furniture=False),)
        """
        return cls(name, text, tuple(Sentence(a, b, text[a:b], f) for a, b, f in spans))

    @classmethod
    def from_sentences(
        cls, name: str, texts: Sequence[str], starts: Sequence[int] | None = None
    ) -> "Document":
        r"""Give a document for sentences that are split already, in document order.

        With ``starts``, each sentence keeps its offset and the gaps are filled with line feeds;
        without, or where the starts overlap, the sentences stand one to a line.

        Examples
        --------
        >>> Document.from_sentences("d", ["One.", "Two."], [3, 9]).text
        '\n\n\nOne.\n\nTwo.'
        """
        starts = _usable(starts, texts) or _one_to_a_line(texts)
        pieces, spans, at = [], [], 0
        for start, text in zip(starts, texts, strict=True):
            pieces += ["\n" * (start - at), text]
            at = start + len(text)
            spans.append((start, at, False))
        return cls.from_spans(name, "".join(pieces), spans)

    @property
    def prose(self) -> tuple[Sentence, ...]:
        """The sentences without the furniture."""
        return tuple([s for s in self.sentences if not s.furniture])


def _usable(starts: Sequence[int] | None, texts: Sequence[str]) -> list[int] | None:
    """Give the starts if the sentences fit between them, else None."""
    if starts is None:
        return None
    ends = [0, *(s + len(t) for s, t in zip(starts, texts, strict=True))]
    return list(starts) if all(s >= e for s, e in zip(starts, ends, strict=False)) else None


def _one_to_a_line(texts: Sequence[str]) -> list[int]:
    starts, at = [], 0
    for text in texts:
        starts.append(at)
        at += len(text) + 1
    return starts
