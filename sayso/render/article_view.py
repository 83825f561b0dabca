"""Predictions -> what the page shows of an article: paragraphs, voices, and facts to look up.

In: `Document` and its `Prediction`s. Out: `ArticleView`. May import: features, model, identity.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sayso.features.document import Document, Span
from sayso.identity.mentions import Mention, mention_of
from sayso.identity.speakers import within_article
from sayso.model.prediction import Prediction
from sayso.model.scheme import NARRATOR
from sayso.render.facts import Fact, Places, facts_of, spans_of

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
    around = _Around(Places(predictions, prefix), _speakers(predictions), versions or {})
    paragraphs: list[Paragraph] = []
    last = None
    for group in _paragraphs(document.text, predictions):
        views = [_sentence(document.text, p, around) for p in group]
        voices = list(_voices(group, last))
        last = voices[-1] if voices else last
        at = f"{prefix}p{group[0].start}"
        paragraphs.append(Paragraph(at, tuple(views), tuple(voices)))
    return ArticleView(document.name, tuple(paragraphs))


def _paragraphs(text: str, predictions: Iterable[Prediction]) -> list[list[Prediction]]:
    groups: list[list[Prediction]] = []
    end = 0
    for prediction in predictions:
        if not groups or "\n" in text[end : prediction.start]:
            groups.append([])
        groups[-1].append(prediction)
        end = prediction.end
    return groups


class _Around(NamedTuple):
    """What a sentence's view takes from its article."""

    places: Places
    speakers: Mapping[Mention, str]
    versions: Mapping[Span, str]


def _sentence(text: str, prediction: Prediction, around: _Around) -> SentenceView:
    spans, here = spans_of(text, prediction), around.places.id(prediction.start)
    facts = tuple(facts_of(text, prediction, spans, around.places, here))
    marks = tuple((name, *span) for name, span in spans)
    speaker = around.speakers.get(mention_of(prediction), "")
    version = around.versions.get(Span(prediction.start, prediction.end))
    return SentenceView(here, prediction, speaker, facts, marks, version)


def _speakers(predictions: Iterable[Prediction]) -> dict[Mention, str]:
    """Give for each mention what a list of speakers calls the one whom it means."""
    heard = Counter(mention_of(p) for p in predictions if p.speaker_type not in ("", NARRATOR))
    return {mention: speaker_name(fullest) for mention, fullest in within_article(heard).items()}


def speaker_name(mention: Mention) -> str:
    """Give what a list of speakers calls one.

    Examples
    --------
    >>> speaker_name(Mention("ministry", "Norway", "government"))
    'ministry, Norway'
    """
    speaker, affiliation = mention.name or "unnamed", mention.affiliation
    return f"{speaker}, {affiliation}" if affiliation not in ("", speaker) else speaker


def _voices(predictions: Iterable[Prediction], last: Voice | None) -> Iterator[Voice]:
    """Give who is heard besides the narrator, where that is somebody else than before."""
    for p in predictions:
        if p.speaker_type in ("", NARRATOR):
            continue
        voice = Voice(p.speaker or "unnamed", p.affiliation, p.speaker_type)
        if voice != last:
            yield voice
            last = voice
