"""Document + model -> one frozen record for each sentence, which every output renders.

In: `Document` and `TrainedModel`. Out: `Prediction` for each sentence, in order. May import:
features, scheme, explanation, storage.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from math import isnan, nan
from typing import NamedTuple

from sayso.features.attribution.records import Attribution
from sayso.features.document import Document, Sentence, Span
from sayso.features.extraction import read
from sayso.features.targets import targets
from sayso.model.explanation import Explanation
from sayso.model.explanation import explain as explain_sentence
from sayso.model.scheme import NARRATOR
from sayso.model.storage import TrainedModel

# The columns of an exported table, in order.
COLUMNS = (
    "document",
    "start",
    "end",
    "text",
    "speaker_type",
    "stance",
    "speaker",
    "affiliation",
    "target",
    "cue",
    "quotation",
    "speaker_type_confidence",
    "stance_confidence",
    "needs_review",
)
# What the reader of a table of sentences gave is kept in these, and not made anew.
PLACE = COLUMNS[:4]


@dataclass(frozen=True, slots=True)
class Prediction:
    """What sayso says of one sentence, or of one line of page furniture.

    Parameters
    ----------
    document : str
        Name of the document.
    start, end : int
        Character offsets into the document's text; ``text`` is that slice.
    text : str
    furniture : bool
        Page furniture has no labels: "" and nan.
    speaker_type, stance : str
        The most probable classes.
    speaker, affiliation, cue : str
        Of the attribution that governs the sentence; "" where there is none or where the speaker
        type is narrator.
    target : str
        Whom the sentence accuses, or whose claim it denies; "" where the article names nobody.
    target_span : Span or None
        The words that name the target, here or earlier in the document.
    quotation : bool
        Whether the sentence is, or lies inside, a quotation in quotation marks.
    speaker_type_confidence, stance_confidence : float
        Probability of the class, from 0 to 1.
    speaker_type_probabilities, stance_probabilities : mapping of str to float
        By class.
    needs_review : bool
        Whether either confidence is below what was asked for.
    attributions : tuple of Attribution
        All that were found in the sentence, with their spans.
    explanation : Explanation or None
        Where it was asked for.
    extra : mapping of str to str
        Columns of the input that are carried through.
    """

    document: str
    start: int
    end: int
    text: str
    furniture: bool = False
    speaker_type: str = ""
    stance: str = ""
    speaker: str = ""
    affiliation: str = ""
    target: str = ""
    target_span: Span | None = None
    cue: str = ""
    quotation: bool = False
    speaker_type_confidence: float = nan
    stance_confidence: float = nan
    speaker_type_probabilities: Mapping[str, float] = field(default_factory=dict)
    stance_probabilities: Mapping[str, float] = field(default_factory=dict)
    needs_review: bool = False
    attributions: tuple[Attribution, ...] = ()
    explanation: Explanation | None = None
    extra: Mapping[str, str] = field(default_factory=dict)

    def to_row(self) -> dict[str, str]:
        """Give the row of an exported table: ``COLUMNS``, then the extra ones.

        Confidences have three decimals, truths are 1 and 0, and what furniture has not is "".
        An extra column that names the place (document, start, end, text) takes its place; one
        with the name of another column, such as a label given by hand, is told apart by the
        ending "_given".

        Examples
        --------
        >>> sentence = Prediction("d", 0, 9, "It rains.", stance="neutral", stance_confidence=0.9)
        >>> sentence.to_row()["stance_confidence"]
        '0.900'
        """
        row = {name: _cell(getattr(self, name)) for name in COLUMNS}
        for name, value in self.extra.items():
            clash = name in row and name not in PLACE
            row[f"{name}_given" if clash else name] = value
        return row


def classify(
    document: Document,
    model: TrainedModel,
    *,
    min_confidence: float = 0.0,
    explain: bool = False,
    furniture: bool = False,
) -> list[Prediction]:
    """Label every sentence of a document, in order.

    Parameters
    ----------
    document : Document
    model : TrainedModel
    min_confidence : float
        From 0 to 1; sentences below it in either head are marked for review.
    explain : bool
        Whether each prediction gets its explanation.
    furniture : bool
        Whether the page furniture is given too, without labels, in its place.
    """
    labelled = iter(_label_all(document, model, min_confidence, explain))
    return [
        _furniture(document, sentence) if sentence.furniture else next(labelled)
        for sentence in document.sentences
        if furniture or not sentence.furniture
    ]


class _Judgement(NamedTuple):
    """What one head says of a sentence: the most probable class, and how probable each is."""

    label: str
    confidence: float
    probabilities: dict[str, float]


def _label_all(
    document: Document, model: TrainedModel, min_confidence: float, explain: bool
) -> Iterator[Prediction]:
    readings = read(document)
    types, stances = _judgements(model, [reading.features for reading in readings])
    found = targets(readings, [stance.label for stance in stances])
    for reading, speaker_type, stance, target in zip(readings, types, stances, found, strict=True):
        sentence = reading.sentence
        # The labels must agree with each other: what the article itself says has no other speaker.
        source = None if speaker_type.label == NARRATOR else reading.governing
        yield Prediction(
            document=document.name,
            start=sentence.start,
            end=sentence.end,
            text=sentence.text,
            speaker_type=speaker_type.label,
            stance=stance.label,
            speaker=source.speaker if source else "",
            affiliation=source.affiliation if source else "",
            target=target.name,
            target_span=target.span,
            cue=source.cue.text if source and source.cue else "",
            quotation=reading.quotation,
            speaker_type_confidence=speaker_type.confidence,
            stance_confidence=stance.confidence,
            speaker_type_probabilities=speaker_type.probabilities,
            stance_probabilities=stance.probabilities,
            needs_review=min(speaker_type.confidence, stance.confidence) < min_confidence,
            attributions=reading.attributions,
            explanation=explain_sentence(model.classifier, reading.features) if explain else None,
        )


def _judgements(
    model: TrainedModel, features: list[Mapping[str, float]]
) -> Iterator[list[_Judgement]]:
    """Give for each head what it says of each sentence."""
    classifier = model.classifier
    heads = zip(classifier.classes_, classifier.predict_proba(features), strict=True)
    for classes, probabilities in heads:
        labels = classes.tolist()
        rows = zip(probabilities.argmax(axis=1).tolist(), probabilities.tolist(), strict=True)
        yield [_Judgement(labels[k], row[k], dict(zip(labels, row))) for k, row in rows]  # noqa: B905


def _furniture(document: Document, sentence: Sentence) -> Prediction:
    return Prediction(document.name, sentence.start, sentence.end, sentence.text, furniture=True)


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return str(int(value))
    if isinstance(value, float):
        return "" if isnan(value) else f"{value:.3f}"
    return str(value)
