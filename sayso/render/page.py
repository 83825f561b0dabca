"""Predictions -> one web page that needs nothing else: each article as an article, marked."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from sayso.features.document import Document
from sayso.labelling import Batch
from sayso.model.prediction import Prediction
from sayso.model.scheme import NARRATOR, SPEAKER_TYPES, STANCES
from sayso.render.view import View, measured, version

_TEMPLATES = Path(__file__).parents[1] / "templates"


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks in consecutive sentences of a paragraph: a note at its margin."""

    speaker: str
    affiliation: str
    speaker_type: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The predictions between two line ends of the text, and the voices heard in them."""

    predictions: tuple[Prediction, ...]
    voices: tuple[Voice, ...]


def render(batches: Iterable[Batch], view: View) -> Iterator[str]:
    """Give the head of the page, each article, and its foot; nothing if there is no batch.

    All text of the articles is escaped, and the page forbids itself every script and request.
    """
    template = _environment().get_template("page.html.j2")
    articles = _articles(batches)
    first = next(articles, None)
    if first is None:
        return
    stream = template.stream(
        articles=chain([first], articles),
        version=version(view.metadata),
        measured=measured(view.metadata),
        types=SPEAKER_TYPES,
        stances=STANCES,
    )
    stream.enable_buffering(size=100)
    yield from stream


def paragraphs(document: Document, predictions: Iterable[Prediction]) -> list[Paragraph]:
    r"""Group predictions by the paragraphs of their document.

    Examples
    --------
    >>> document = Document.from_sentences("d", ["One.", "Two."])
    >>> predictions = [Prediction("d", s.start, s.end, s.text) for s in document.sentences]
    >>> len(paragraphs(document, predictions))
    2
    """
    groups: list[list[Prediction]] = []
    end = 0
    for prediction in predictions:
        if not groups or "\n" in document.text[end : prediction.start]:
            groups.append([])
        groups[-1].append(prediction)
        end = prediction.end
    return [Paragraph(tuple(group), _voices(group)) for group in groups]


def _voices(predictions: Iterable[Prediction]) -> tuple[Voice, ...]:
    """Give who is heard besides the narrator, each once, in order."""
    voices = (
        Voice(p.speaker or "unnamed", p.affiliation, p.speaker_type)
        for p in predictions
        if p.speaker_type not in ("", NARRATOR)
    )
    return tuple(dict.fromkeys(voices))


def _articles(batches: Iterable[Batch]) -> Iterator[tuple[str, list[Paragraph]]]:
    for batch in batches:
        for document in batch.documents:
            mine = [p for p in batch.predictions if p.document == document.name]
            yield document.name, paragraphs(document, mine)


def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
