"""Predictions -> what the page shows of an article: paragraphs, voices, and facts to look up."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sayso.features.attribution.records import Attribution
from sayso.features.document import Document, Span
from sayso.model.prediction import Prediction
from sayso.model.scheme import NARRATOR

# The column which says that a sentence bears the labels that somebody gave it by hand.
BY_HAND = "by_hand"

# From these confidences on a label is called so.
_SURE = ((0.9, "sayso is sure"), (0.75, "sayso is fairly sure"), (0.5, "sayso is not very sure"))
_UNSURE = "sayso is unsure: read it yourself"


class Voice(NamedTuple):
    """Who begins to speak: a note at the margin."""

    speaker: str
    affiliation: str
    speaker_type: str


class Fact(NamedTuple):
    """Something found in the words: what it is, the words, where to find them, what to add.

    ``place`` is the id of the sentence in which the words stand, "" where that is this one.
    """

    name: str
    text: str
    place: str = ""
    more: str = ""


@dataclass(frozen=True, slots=True)
class SentenceView:
    """A sentence, or a line of furniture, as the page shows it.

    Parameters
    ----------
    id : str
        Of its element in the page.
    prediction : Prediction
    speaker : str
        What the filter calls its speaker, "" for the narrator.
    facts : tuple of Fact
    marks : tuple of (str, int, int)
        Kind, start and end of each fact that has a span in the document.
    version : str or None
        What tells whether its label has been changed; None where it cannot be.
    """

    id: str
    prediction: Prediction
    speaker: str
    facts: tuple[Fact, ...]
    marks: tuple[tuple[str, int, int], ...]
    version: str | None = None

    @property
    def by_hand(self) -> bool:
        """Whether its labels were given by hand."""
        return self.prediction.extra.get(BY_HAND) == "1"

    @property
    def labelled(self) -> bool:
        """Whether sayso has labels for it: it has none for page furniture."""
        return bool(self.prediction.stance_probabilities)

    @property
    def told(self) -> tuple[str, str]:
        """The speaker type and the stance that sayso gives it."""
        heads = self._heads
        return heads[0][0], heads[1][0]

    @property
    def sure(self) -> float:
        """The confidence in both labels, from 0 to 1: that in the less sure one."""
        return min(share for _, share in self._heads)

    @property
    def how_sure(self) -> str:
        """The confidence in words."""
        words = next((words for least, words in _SURE if self.sure >= least), _UNSURE)
        return f"{words} ({100 * self.sure:.0f} %)"

    @property
    def _heads(self) -> list[tuple[str, float]]:
        p = self.prediction
        both = (p.speaker_type_probabilities, p.stance_probabilities)
        return [max(shares.items(), key=lambda item: item[1]) for shares in both]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The sentences between two line ends of the text, and who begins to speak in them."""

    id: str
    sentences: tuple[SentenceView, ...]
    voices: tuple[Voice, ...]


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article as the page shows it."""

    name: str
    paragraphs: tuple[Paragraph, ...]


def article_view(
    document: Document,
    predictions: Sequence[Prediction],
    prefix: str = "",
    versions: Mapping[Span, str] | None = None,
) -> ArticleView:
    r"""Lay the predictions of a document out as an article.

    Parameters
    ----------
    document : Document
    predictions : sequence of Prediction
        In the order of the text.
    prefix : str
        Of all ids, where a page has several articles.
    versions : mapping of Span to str, optional
        Of the sentences whose labels can be changed.

    Examples
    --------
    >>> document = Document.from_sentences("d", ["One.", "Two."])
    >>> predictions = [Prediction("d", s.start, s.end, s.text) for s in document.sentences]
    >>> [paragraph.id for paragraph in article_view(document, predictions).paragraphs]
    ['p0', 'p5']
    """
    places = _Places(predictions, prefix)
    paragraphs: list[Paragraph] = []
    last = None
    for group in _paragraphs(document.text, predictions):
        views = [_sentence(document.text, p, places, versions or {}) for p in group]
        voices = list(_voices(group, last))
        last = voices[-1] if voices else last
        at = f"{prefix}p{group[0].start}"
        paragraphs.append(Paragraph(at, tuple(views), tuple(voices)))
    return ArticleView(document.name, tuple(paragraphs))


class _Places:
    """Where in the page each character of the text stands."""

    def __init__(self, predictions: Iterable[Prediction], prefix: str) -> None:
        self._prefix = prefix
        self._spans = [Span(p.start, p.end) for p in predictions if p.stance_probabilities]

    def id(self, start: int) -> str:
        return f"{self._prefix}s{start}"

    def holding(self, span: Span) -> str:
        """Give the id of the sentence in which a span lies, "" if in none."""
        at = bisect_right(self._spans, (span.start, span.start + 10**9)) - 1
        inside = at >= 0 and span.end <= self._spans[at].end
        return self.id(self._spans[at].start) if inside else ""


def _paragraphs(text: str, predictions: Iterable[Prediction]) -> list[list[Prediction]]:
    groups: list[list[Prediction]] = []
    end = 0
    for prediction in predictions:
        if not groups or "\n" in text[end : prediction.start]:
            groups.append([])
        groups[-1].append(prediction)
        end = prediction.end
    return groups


def _sentence(
    text: str, prediction: Prediction, places: _Places, versions: Mapping[Span, str]
) -> SentenceView:
    spans, here = _spans(text, prediction), places.id(prediction.start)
    facts = tuple(_facts(text, prediction, spans, places, here))
    marks = tuple((name, *span) for name, span in spans)
    version = versions.get(Span(prediction.start, prediction.end))
    return SentenceView(here, prediction, speaker_name(prediction), facts, marks, version)


def speaker_name(prediction: Prediction) -> str:
    """Give what a list of speakers calls who speaks; "" for the article itself.

    Examples
    --------
    >>> speaker_name(Prediction("d", 0, 1, "x", speaker="ministry", affiliation="Norway"))
    'ministry, Norway'
    """
    if prediction.speaker_type in ("", NARRATOR) and not prediction.speaker:
        return ""
    speaker, affiliation = prediction.speaker or "unnamed", prediction.affiliation
    return f"{speaker}, {affiliation}" if affiliation not in ("", speaker) else speaker


def _governing(prediction: Prediction) -> Attribution | None:
    if prediction.speaker_type == NARRATOR:
        return None
    return next((a for a in prediction.attributions if a.governs), None)


def _spans(text: str, prediction: Prediction) -> list[tuple[str, Span]]:
    """Give what is marked in the text: the cue, the source, and what the source stands for."""
    said = _governing(prediction)
    if said is None:
        return []
    cue, antecedent = said.cue.span if said.cue else None, said.antecedent
    if antecedent and said.source and text[slice(*antecedent)] in text[slice(*said.source)]:
        antecedent = None
    named = (("cue", cue), ("source", said.source), ("antecedent", antecedent))
    return [(name, span) for name, span in named if span is not None]


def _facts(
    text: str,
    prediction: Prediction,
    spans: Iterable[tuple[str, Span]],
    places: _Places,
    here: str,
) -> Iterator[Fact]:
    for name, span in spans:
        place = places.holding(span)
        elsewhere = place not in ("", here)
        more = " (elsewhere in the article)" if elsewhere else ""
        yield Fact(name, text[slice(*span)], place if elsewhere else "", more)
    said = _governing(prediction)
    if said is not None and said.form == "carried":
        yield Fact("quotation", "goes on from the sentence before")
    elif prediction.quotation:
        yield Fact("quotation", "yes")
    others = (a for a in prediction.attributions if not a.governs and a.speaker)
    said_too = (f"{a.speaker} {a.cue.text if a.cue else ''}".strip() for a in others)
    yield from (Fact("also", words) for words in dict.fromkeys(said_too))


def _voices(predictions: Iterable[Prediction], last: Voice | None) -> Iterator[Voice]:
    """Give who is heard besides the narrator, where that is somebody else than before."""
    for p in predictions:
        if p.speaker_type in ("", NARRATOR):
            continue
        voice = Voice(p.speaker or "unnamed", p.affiliation, p.speaker_type)
        if voice != last:
            yield voice
            last = voice
