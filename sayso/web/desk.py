"""The articles that are open, and what somebody corrects in them.

In: `Document`s and `Correction`s. Out: `OpenArticle`s, `Shown`, and stored labels. May import:
features, model, training, labelling, corrections.
"""

from collections import OrderedDict
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from threading import RLock
from typing import NamedTuple

from sayso.corrections import StaleLabelError, UserData
from sayso.features.document import Document, Span
from sayso.features.errors import InputError
from sayso.labelling import Batch, Options, label
from sayso.model.prediction import Prediction
from sayso.model.storage import TrainedModel
from sayso.retraining import Change, changed
from sayso.training.labels import Label
from sayso.web.overlay import Correction, label_of, span
from sayso.web.shown import Shown, show, version

# So many articles are kept open; the one that nobody has looked at for longest goes first.
MOST_OPEN = 50


class Step(NamedTuple):
    """A correction: where, the label before it, and the `version` of the label it stored."""

    place: Span
    before: Label | None
    after: str


@dataclass(slots=True)
class OpenArticle:
    """An article, what sayso says of it, and the corrections that can be undone.

    ``shown`` is what was shown of it last, when ``state`` was that of its labels.
    """

    document: Document
    told: tuple[Prediction, ...]
    history: list[Step] = field(default_factory=list)
    changes: tuple[Change, ...] = ()
    state: tuple[dict[Span, Label], bool] | None = None
    shown: Shown | None = None


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
            articles = list(self._open.values())
        for article in articles:  # without the lock: other windows need not wait
            changes = changed(article.document, before, model)
            told = self._label(article.document)
            with self._lock:
                article.changes, article.told, article.shown = changes, told, None

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
        opened = self._open.get(key) or OpenArticle(document, self._label(document))
        with self._lock:
            self._open.setdefault(key, opened)
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
        state = self._data.labels(article.document), bool(article.history)
        with self._lock:
            if article.shown is None or article.state != state:
                article.state = state
                article.shown = show(key, article.document, article.told, *state)
            return article.shown

    def batch(self, key: str) -> Batch:
        """Give an article's document and the predictions that are shown of it."""
        return Batch((self.article(key).document,), self.show(key).predictions)

    def correct(self, key: str, start: int, correction: Correction, seen: str) -> None:
        """Label a sentence by hand; what was noted of it stays.

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
            kept = replace(label, note=before.note) if before else label
            self._data.save(article.document, kept, before)
            after = self._data.labels(article.document)[place]
            article.history.append(Step(place, before, version(after)))

    def undo(self, key: str) -> int | None:
        """Take back the last correction of an article; gives where its sentence begins.

        Raises
        ------
        StaleLabelError
            If the label has changed since, as by `sayso label`: that correction is gone, and the
            one before it is the last now.
        LabelError, OutputError
            If the folder cannot be read or written; the correction can still be undone.
        """
        with self._lock:
            article = self.article(key)
            if not article.history:
                return None
            place, before, after = article.history[-1]
            try:
                now = self._stored(article, place, after)
                if before is None:
                    self._data.remove(article.document, place, now)
                else:
                    self._data.save(article.document, before, now)
            except StaleLabelError:
                article.history.pop()
                raise
            article.history.pop()
            return place.start

    def last(self, key: str) -> int | None:
        """Give where the sentence begins that was corrected last; None if there is none."""
        history = self.article(key).history
        return history[-1].place.start if history else None

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
