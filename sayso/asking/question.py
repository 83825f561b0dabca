"""One question: a sentence in its article, what sayso says of it, and the answer so far.

In: `Prediction`, and a person's keys and words. Out: `Answer`, and the `Label` that it makes. May
import: features, model, training.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from sayso.features.document import Document, Span
from sayso.model.prediction import Prediction
from sayso.model.scheme import SPEAKER_TYPES, STANCES
from sayso.training.label_making import make_label
from sayso.training.labels import Label

TYPE_KEYS: Mapping[str, str] = {str(n): name for n, name in enumerate(SPEAKER_TYPES, start=1)}
STANCE_KEYS: Mapping[str, str] = {name[0]: name for name in STANCES}
WORD_KEYS: Mapping[str, str] = {"s": "speaker", "o": "affiliation", "t": "target", "c": "note"}
FURNITURE_KEY = "f"
# The keys that choose a label.
CHOICES = "".join((*TYPE_KEYS, *STANCE_KEYS, FURNITURE_KEY))


@dataclass(frozen=True, slots=True)
class Answer:
    """What is, so far, to be stored of a sentence.

    Speaker and target are kept while a label is tried that has no place for them.
    """

    speaker_type: str
    stance: str
    speaker: str = ""
    affiliation: str = ""
    target: str = ""
    note: str = ""
    furniture: bool = False

    def pressed(self, key: str) -> "Answer | None":
        """Give the answer after a key that chooses a label; None if it chooses none.

        Examples
        --------
        >>> Answer("media", "neutral").pressed("d").stance
        'denies'
        """
        if key in TYPE_KEYS:
            return replace(self, speaker_type=TYPE_KEYS[key], furniture=False)
        if key in STANCE_KEYS:
            return replace(self, stance=STANCE_KEYS[key], furniture=False)
        if key == FURNITURE_KEY:
            return replace(self, furniture=not self.furniture)
        return None

    def said(self, name: str, words: str) -> "Answer":
        """Give the answer after one of its words was edited."""
        edited: dict[str, Any] = {name: words}
        return replace(self, **edited)

    def label(self, document: Document, span: Span) -> Label:
        """Give the label to be stored."""
        words = {word: getattr(self, word).strip() for word in WORD_KEYS.values()}
        classes = None if self.furniture else (self.speaker_type, self.stance)
        return make_label(document.name, document.text[slice(*span)], span, classes, words)


@dataclass(frozen=True, slots=True)
class Question:
    """A sentence to be labelled.

    Parameters
    ----------
    document : Document
    place : int
        Of the sentence, among those of the document.
    prediction : Prediction
        With its explanation.
    """

    document: Document
    place: int
    prediction: Prediction

    @property
    def span(self) -> Span:
        """Where the sentence stands in the text."""
        return Span(self.prediction.start, self.prediction.end)

    @property
    def suggested(self) -> Answer:
        """What sayso says, and whom it would name if the narrator does not speak."""
        p = self.prediction
        governing = next((a for a in p.attributions if a.governs), None)
        speaker = p.speaker or (governing.speaker if governing else "")
        affiliation = p.affiliation or (governing.affiliation if governing else "")
        return Answer(p.speaker_type, p.stance, speaker, affiliation, p.target)

    def corrected(self, label: Label) -> bool:
        """Tell whether a label is not what sayso says."""
        return replace(label, note="") != self.suggested.label(self.document, self.span)
