"""The labelling loop: ask, store each answer at once, go back, stop and go on.

In: `Document`, `TrainedModel` and `Keys`. Out: stored labels, and `Tally`. May import: features,
model, training, labelling, render, corrections.
"""

from collections.abc import Callable

from rich.console import RenderableType

from sayso.asking.keys import ENTER, Closed, Keys
from sayso.asking.question import WORD_KEYS, Answer, Question
from sayso.asking.shown import answer_line, asked, full_help, short_help, why
from sayso.asking.sitting import Done, Sitting, Tally
from sayso.corrections import StaleLabelError, UserData
from sayso.features.document import Document, Span
from sayso.labelling import Options, label
from sayso.model.storage import TrainedModel
from sayso.render.terminal import words
from sayso.training.partial import document_around

SKIP, UNDO, STOP, WHY = "x", "u", "q", "w"

Show = Callable[[RenderableType], None]


class Session:
    """Asks about articles, one after the other.

    Parameters
    ----------
    data : UserData
        Where the answers go.
    keys : Keys
        Where they come from.
    show : callable
        Shows a text or another renderable of rich.
    """

    def __init__(self, data: UserData, keys: Keys, show: Show) -> None:
        self._data = data
        self._keys = keys
        self._show = show

    def label(self, document: Document, model: TrainedModel, progress: str) -> tuple[Tally, bool]:
        """Ask about an article until it is done or the user stops.

        Parameters
        ----------
        document : Document
        model : TrainedModel
        progress : str
            Which article it is, such as "article 1 of 2".

        Returns
        -------
        tally : Tally
        stopped : bool
        """
        sitting = self._begin(document, model)
        try:
            self._ask_all(sitting, progress)
            stopped = False
        except (Closed, KeyboardInterrupt):
            stopped = True
        return sitting.tally, stopped

    def _begin(self, document: Document, model: TrainedModel) -> Sitting:
        labels = self._data.labels(document)
        if labels:
            cuts = [(span.start, span.end, one.furniture) for span, one in labels.items()]
            document = document_around(document.name, document.text, cuts)
        predictions = label(document, model, Options(furniture=True, explain=True))
        return Sitting(document, predictions, set(labels))

    def _ask_all(self, sitting: Sitting, progress: str) -> None:
        order, left = sitting.order(), sitting.places
        total = len(left) + sitting.known
        # Places that are asked about next, the last one first, and the answers so far.
        waiting: list[tuple[int, Answer | None]] = []
        while left:
            place, answer = waiting.pop() if waiting else (order.next(left), None)
            question = Question(sitting.document, place, sitting.predictions[place])
            number = f"{total - len(left) + 1} of {total}, {progress}"
            done = self._ask(question, answer or question.suggested, number)
            if done is not None:
                left.remove(place)
                self._store(sitting, done)
                continue
            waiting.append((place, answer))
            if sitting.done:
                again = sitting.done.pop()
                self._take_back(sitting, again)
                left.append(again.place)
                waiting.append((again.place, again.answer))
            else:
                self._show(words("there is nothing to undo", "dim"))

    def _ask(self, question: Question, answer: Answer, progress: str) -> Done | None:
        """Ask until there is an answer; None to go back to the one before."""
        for part in asked(question, progress):
            self._show(part)
        self._show(short_help())
        self._show(answer_line(answer))
        while True:
            key = self._keys.key()
            if key == ENTER:
                stored = answer.label(question.document, question.span)
                return Done(question.place, answer, stored)
            if key == SKIP:
                return Done(question.place, answer, None)
            if key == UNDO:
                return None
            if key == STOP:
                raise Closed
            answer = self._changed(question, answer, key)

    def _changed(self, question: Question, answer: Answer, key: str) -> Answer:
        """Give the answer after a key that stores nothing yet."""
        if key in WORD_KEYS:
            name = WORD_KEYS[key]
            answer = answer.said(name, self._keys.line(f"{name}: ", getattr(answer, name)))
        elif key == WHY:
            for part in why(question.prediction):
                self._show(part)
        elif chosen := answer.pressed(key):
            answer = chosen
        else:
            self._show(full_help())
        self._show(answer_line(answer))
        return answer

    def _store(self, sitting: Sitting, done: Done) -> None:
        """Store an answer; one that somebody else has given meanwhile stays as it is."""
        if done.label is not None:
            try:
                self._data.save(sitting.document, done.label, None)
            except StaleLabelError as error:
                self._show(words(str(error), "red"))
                return
        sitting.done.append(done)

    def _take_back(self, sitting: Sitting, done: Done) -> None:
        if done.label is not None:
            span = Span(done.label.start, done.label.end)
            try:
                self._data.remove(sitting.document, span, done.label)
            except StaleLabelError as error:
                self._show(words(str(error), "red"))
