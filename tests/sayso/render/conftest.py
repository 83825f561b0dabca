"""Hand-made predictions: an article with markup in it, a view, an explanation."""

from typing import Any

import pytest

from sayso.features.attribution.records import Attribution, Cue
from sayso.features.document import Document, Sentence, Span
from sayso.labelling import Batch
from sayso.model.explanation import Contribution, Explanation, HeadExplanation, Weighing
from sayso.model.prediction import Prediction

TEXT = 'By Ann Lee\n\n"<script>alert(1)</script>," Jan Novak said.\nIt [red]rained[/red]\x1b[31m.'


@pytest.fixture
def document() -> Document:
    """Give an article: a byline, a quotation and a sentence, each with its own dangers."""
    return Document.from_spans("news", TEXT, [(0, 10, True), (12, 56, False), (57, 83, False)])


def _told(sentence: Sentence, speaker_type: str, stance: str, **more: Any) -> Prediction:
    place = ("news", sentence.start, sentence.end, sentence.text)
    return Prediction(*place, speaker_type=speaker_type, stance=stance, **more)


@pytest.fixture
def said() -> Attribution:
    """Give who says the quotation."""
    return Attribution(
        cue=Cue(Span(51, 55), "said", "say", "say"),
        source=Span(41, 50),
        speaker="Jan Novak",
        antecedent=Span(41, 50),
        speaker_type="government",
        affiliation="Ostrava",
        form="subject",
        governs=True,
    )


@pytest.fixture
def predictions(document: Document, said: Attribution) -> tuple[Prediction, ...]:
    """Give a prediction for each of its sentences."""
    byline, quotation, rain = document.sentences
    denied = _told(
        quotation,
        "government",
        "denies",
        speaker="Jan Novak",
        affiliation="Ostrava",
        cue="said",
        quotation=True,
        speaker_type_confidence=0.87654321,
        stance_confidence=0.41,
        speaker_type_probabilities={"government": 0.87654321, "narrator": 0.12345679},
        stance_probabilities={"denies": 0.41, "neutral": 0.39, "accuses": 0.2},
        needs_review=True,
        attributions=(said,),
        extra={"id": "7"},
    )
    rained = _told(
        rain,
        "narrator",
        "neutral",
        speaker_type_confidence=0.99,
        stance_confidence=0.98,
        speaker_type_probabilities={"government": 0.01, "narrator": 0.99},
        stance_probabilities={"denies": 0.01, "neutral": 0.98, "accuses": 0.01},
    )
    return _told(byline, "", "", furniture=True), denied, rained


@pytest.fixture
def batch(document: Document, predictions: tuple[Prediction, ...]) -> Batch:
    """Give the article with its predictions."""
    return Batch((document,), predictions)


@pytest.fixture
def explanation() -> Explanation:
    """Give the sums of one head."""
    denial = (
        Contribution("cue: deny", 1.0, 1.6234567891, 1.6234567891),
        Contribution("content: <b>lie</b>", 2.0, -0.25, -0.5),
    )
    weighings = {
        "denies": Weighing("denies", 1.1234567891, 0.7, denial),
        "neutral": Weighing("neutral", 0.0, 0.3, ()),
    }
    return Explanation({"stance": HeadExplanation("stance", 1.25, weighings)})
