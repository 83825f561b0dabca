"""What both tools exchange: articles with their labels, and what was wrong with them.

In: `LabelledDocument`s, or `Prediction`s. Out: `Article`s, and `Found` with what was wrong. May
import: features, model, training.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import fmean

from sayso.features.document import Span
from sayso.model.prediction import Prediction
from sayso.model.scheme import SPEAKER_TYPES, STANCES
from sayso.training.label_rows import shown
from sayso.training.labels import Label, LabelledDocument

FURNITURE = "furniture"
# What is said of a sentence in free words.
WORDS = ("speaker", "affiliation", "target", "note")
_HALF = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Article:
    """An article and the labels of some or all of its sentences, by place.

    Parameters
    ----------
    name, text : str
    labels : tuple of Label
    confidences : mapping of Span to (float, float)
        Of a prediction: how sure its speaker type and its stance are.
    """

    name: str
    text: str
    labels: tuple[Label, ...]
    confidences: Mapping[Span, tuple[float, float]] = field(default_factory=dict)

    @property
    def score(self) -> float:
        """The mean confidence, from 0 to 1; tools show the least sure articles first."""
        return fmean(min(pair) for pair in self.confidences.values()) if self.confidences else 0.0


@dataclass(slots=True)
class Found:
    """What was read from a tool's file.

    Parameters
    ----------
    articles : list of Article
    problems : list of str
        One line for each bad item: its place, its value, what was expected.
    remarks : list of str
        What is left out since labels have no place for it.
    """

    articles: list[Article] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    def add(self, article: Article, place: str) -> None:
        """Add an article, and what is wrong with it as a whole."""
        self.articles.append(article)
        self.problems += _problems(article, place)


class BadItemError(ValueError):
    """An item of a file is not of the form that is expected; the message lacks only its place."""


def from_labels(documents: Iterable[LabelledDocument]) -> list[Article]:
    """Give articles with the labels that a person gave them."""
    return [Article(d.document.name, d.document.text, d.labels) for d in documents]


def from_predictions(name: str, text: str, predictions: Sequence[Prediction]) -> Article:
    """Give an article with the labels that sayso gives it, to be corrected."""
    confidences = {
        Span(p.start, p.end): (p.speaker_type_confidence, p.stance_confidence)
        for p in predictions
        if not p.furniture
    }
    return Article(name, text, tuple(_predicted(p) for p in predictions), confidences)


def checked_span(text: str, span: Span) -> Span:
    """Give a span without the white space at its ends.

    Raises
    ------
    BadItemError
        There is nothing else in it, or the text is shorter.

    Examples
    --------
    >>> checked_span("It rained. Why?", Span(0, 11))
    Span(start=0, end=10)
    """
    piece = text[slice(*span)]
    bare = piece.strip()
    if not (0 <= span.start < span.end <= len(text) and bare):
        raise BadItemError(
            f"{span.start} to {span.end}, expected a span of words in a text of {len(text)} "
            "characters"
        )
    start = span.start + len(piece) - len(piece.lstrip())
    return Span(start, start + len(bare))


def one_of(value: object, allowed: Iterable[str]) -> str:
    """Say that a value is none of those that are expected."""
    return f"{shown(str(value))}, expected one of {', '.join(allowed)}"


def by_place(labels: Iterable[Label]) -> tuple[Label, ...]:
    """Give labels in the order of the text."""
    return tuple(sorted(labels, key=lambda label: (label.start, label.end)))


def class_names() -> Iterator[tuple[str, str]]:
    """Give every pair of a speaker type and a stance."""
    return ((speaker_type, stance) for speaker_type in SPEAKER_TYPES for stance in STANCES)


def _problems(article: Article, place: str) -> Iterator[str]:
    said = [(word, getattr(label, word)) for label in article.labels for word in WORDS]
    for what, text in (("text", article.text), *said):
        if _HALF.search(text):
            yield f"{place}, {what}: holds half of a surrogate pair, expected whole characters"
    for earlier, later in pairwise(article.labels):
        if later.start < earlier.end:
            yield (
                f"{place}: {shown(later.text)} overlaps {shown(earlier.text)}, expected one label "
                "for each sentence"
            )


def _predicted(p: Prediction) -> Label:
    names = ("speaker_type", "stance", "speaker", "affiliation", "target")
    words = {name: getattr(p, name) for name in names}
    return Label(p.document, p.start, p.end, p.text, p.furniture, **words)
