"""The articles that are open, what is shown of them, and what somebody corrects in them."""

from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from threading import RLock
from typing import NamedTuple

from sayso.corrections import StaleLabelError, UserData
from sayso.features.document import Document, Span
from sayso.features.errors import InputError
from sayso.labelling import Batch, Options, label
from sayso.model.prediction import Prediction
from sayso.model.scheme import NARRATOR
from sayso.model.storage import TrainedModel
from sayso.render.article_view import BY_HAND, ArticleView, Paragraph, SentenceView, article_view
from sayso.retraining import Change, changed
from sayso.training.labels import Label
from sayso.web.overlay import Correction, label_of, overlaid, span

# So many articles are kept open; the one that nobody has looked at for longest goes first.
MOST_OPEN = 50


class Step(NamedTuple):
    """A correction: where, the label before it, and the `version` of the label it stored."""

    place: Span
    before: Label | None
    after: str


@dataclass(slots=True)
class OpenArticle:
    """An article, what sayso says of it, and the corrections that can be undone."""

    document: Document
    told: tuple[Prediction, ...]
    history: list[Step] = field(default_factory=list)
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Shown:
    """An article as it is shown now.

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


class Desk:
    """What the page works on: a model, the user's data folder, and the open articles.

    Parameters
    ----------
    model : TrainedModel
    data : UserData
        Where corrections go.
    """

    def __init__(self, model: TrainedModel, data: UserData) -> None:
        self._model = model
        self._data = data
        self._open: OrderedDict[str, OpenArticle] = OrderedDict()
        self._lock = RLock()

    @property
    def folder(self) -> Path:
        """The user's data folder."""
        return self._data.folder

    @property
    def model(self) -> TrainedModel:
        """The model whose labels are shown."""
        return self._model

    def use(self, model: TrainedModel) -> None:
        """Label all open articles anew."""
        with self._lock:
            before, self._model = self._model, model
            for article in self._open.values():
                article.changes = changed(article.document, before, model)
                article.told = self._label(article.document)

    def changes(self, key: str) -> tuple[Change, ...]:
        """Give the labels of an article that the last training changed."""
        return self.article(key).changes

    def open(self, document: Document) -> str:
        """Label an article and keep it open; gives its id. The same article has the same id.

        Raises
        ------
        InputError
            If it has no sentence.
        """
        if not document.prose:
            raise InputError("there is no sentence in this text; paste an article")
        key = sha256(f"{document.name}\n{document.text}".encode()).hexdigest()[:16]
        with self._lock:
            if key not in self._open:
                self._open[key] = OpenArticle(document, self._label(document))
            self._open.move_to_end(key)
            while len(self._open) > MOST_OPEN:
                self._open.popitem(last=False)
        return key

    def article(self, key: str) -> OpenArticle:
        """Give an open article.

        Raises
        ------
        InputError
            If it is not, or no longer, open.
        """
        with self._lock:
            if key not in self._open:
                raise InputError("this article is not open any more; open it again")
            self._open.move_to_end(key)
            return self._open[key]

    def show(self, key: str) -> Shown:
        """Give what is shown of an article: sayso's labels, and over them those by hand."""
        article = self.article(key)
        labels = self._data.labels(article.document)
        shown = tuple(overlaid(p, labels.get(span(p))) for p in article.told)
        versions = {span(p): version(labels.get(span(p))) for p in shown}
        view = article_view(article.document, shown, versions=versions)
        return Shown(key, view, shown, _speakers(shown), bool(article.history))

    def batch(self, key: str) -> Batch:
        """Give an article's document and the predictions that are shown of it."""
        return Batch((self.article(key).document,), self.show(key).predictions)

    def correct(self, key: str, start: int, correction: Correction, seen: str) -> None:
        """Label a sentence by hand.

        Parameters
        ----------
        key : str
            Of the article.
        start : int
            Where the sentence begins.
        correction : Correction
        seen : str
            The `version` of the label that was corrected.

        Raises
        ------
        InputError
            If there is no such article or sentence.
        StaleLabelError
            If the label has changed meanwhile, as in another tab.
        LabelError, OutputError
            If the label breaks the codebook's rules, or cannot be stored.
        """
        with self._lock:
            shown = self.show(key)
            label = label_of(shown.place(start).prediction, correction, shown.speakers)
            place, article = span(label), self.article(key)
            before = self._stored(article, place, seen)
            self._data.save(article.document, label, before)
            after = self._data.labels(article.document)[place]
            article.history.append(Step(place, before, version(after)))

    def undo(self, key: str) -> int | None:
        """Take back the last correction of an article; gives where its sentence begins.

        Raises
        ------
        StaleLabelError
            If the label has changed since, as in another tab.
        """
        with self._lock:
            article = self.article(key)
            if not article.history:
                return None
            place, before, after = article.history.pop()
            now = self._stored(article, place, after)
            if before is None:
                self._data.remove(article.document, place, now)
            else:
                self._data.save(article.document, before, now)
            return place.start

    def _stored(self, article: OpenArticle, place: Span, seen: str) -> Label | None:
        """Give the label that is stored, if it is the one that was seen."""
        stored = self._data.labels(article.document).get(place)
        if version(stored) != seen:
            raise StaleLabelError(
                "this sentence was labelled in another window meanwhile; what is shown now is "
                "that label: correct it if it is wrong",
                stored,
            )
        return stored

    def _label(self, document: Document) -> tuple[Prediction, ...]:
        options = Options(furniture=True, explain=True)
        return tuple(label(document, self._model, options))


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
