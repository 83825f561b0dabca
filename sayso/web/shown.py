"""An article as it is shown now: sayso's labels, and over them those given by hand.

In: `Document`, `Prediction`s and labels by hand. Out: `Shown`. May import: features, model,
training, render.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from sayso.features.document import Document, Span
from sayso.features.errors import InputError
from sayso.model.prediction import Prediction
from sayso.model.scheme import NARRATOR
from sayso.render.article_view import BY_HAND, ArticleView, Paragraph, SentenceView, article_view
from sayso.training.labels import Label
from sayso.web.overlay import overlaid, span


@dataclass(frozen=True, slots=True)
class Shown:
    """What the page shows of an article.

    Parameters
    ----------
    id : str
        In the address of its page.
    view : ArticleView
    predictions : tuple of Prediction
        With the labels given by hand.
    speakers : mapping of str to Prediction
        A sentence of each speaker, the most heard first.
    undoable : bool
    """

    id: str
    view: ArticleView
    predictions: tuple[Prediction, ...]
    speakers: Mapping[str, Prediction]
    undoable: bool

    @property
    def checked(self) -> int:
        """How many sentences bear labels by hand."""
        return sum(p.extra[BY_HAND] == "1" for p in self.predictions)

    def place(self, start: int) -> SentenceView:
        """Give the sentence that begins at a character of the text.

        Raises
        ------
        InputError
            If no sentence begins there.
        """
        for paragraph in self.view.paragraphs:
            for sentence in paragraph.sentences:
                if sentence.prediction.start == start and sentence.labelled:
                    return sentence
        raise InputError(f"no sentence begins at character {start}; reload the page")

    def around(self, sentence: SentenceView) -> Iterator[Paragraph]:
        """Give the paragraphs that a sentence's label changes.

        They are its own and, because a voice stands where the speaker changes, those that follow
        up to the first with a voice.
        """
        begun = False
        for paragraph in self.view.paragraphs:
            mine = sentence in paragraph.sentences
            if mine or begun:
                yield paragraph
            if begun and paragraph.voices:
                return
            begun = begun or mine


def show(
    key: str,
    document: Document,
    told: Sequence[Prediction],
    labels: Mapping[Span, Label],
    undoable: bool,
) -> Shown:
    """Put an article together.

    Parameters
    ----------
    key : str
        Its id.
    document : Document
    told : sequence of Prediction
        What sayso says of it.
    labels : mapping of Span to Label
        What somebody said of it.
    undoable : bool
        Whether there is a correction to undo.
    """
    shown = tuple(overlaid(p, labels.get(span(p))) for p in told)
    versions = {span(p): version(labels.get(span(p))) for p in shown}
    view = article_view(document, shown, versions=versions)
    return Shown(key, view, shown, _speakers(shown), undoable)


def version(stored: Label | None) -> str:
    """Give a few characters that tell one stored label of a sentence from another."""
    return "" if stored is None else sha256(repr(stored).encode()).hexdigest()[:12]


def _speakers(predictions: Sequence[Prediction]) -> dict[str, Prediction]:
    heard: dict[str, list[Prediction]] = {}
    for p in predictions:
        if p.speaker and p.speaker_type != NARRATOR:
            heard.setdefault(p.speaker, []).append(p)
    ordered = sorted(heard.values(), key=len, reverse=True)
    return {those[0].speaker: those[0] for those in ordered}
