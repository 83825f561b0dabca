"""Documents -> predictions, with a warning instead of confidence where a text is not English.

In: `Document` or `SentenceTable`, `TrainedModel` and `Options`. Out: `Batch` of `Prediction`s. May
import: features, model, files, inputs.
"""

import warnings
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from sayso.collecting import seldom_collected
from sayso.features.document import Document
from sayso.features.language import is_english
from sayso.model.prediction import Prediction, classify
from sayso.model.storage import TrainedModel
from sayso.sentence_table import SentenceTable

# Below this a label is more likely wrong than right.
MIN_CONFIDENCE = 0.5
# So many sentences, from all parts of an article, tell its language.
_SAMPLE = 16


@dataclass(frozen=True, slots=True)
class Options:
    """How to label.

    Parameters
    ----------
    min_confidence : float
        From 0 to 1; sentences below it in either head are marked for review.
    furniture : bool
        Whether page furniture is given too, without labels.
    explain : bool
        Whether each prediction gets its explanation.
    """

    min_confidence: float = MIN_CONFIDENCE
    furniture: bool = False
    explain: bool = False


@dataclass(frozen=True, slots=True)
class Batch:
    """The predictions of one input, in the order of the output, and its documents."""

    documents: tuple[Document, ...]
    predictions: tuple[Prediction, ...]

    def by_document(self) -> Iterator[tuple[Document, list[Prediction]]]:
        """Give each document with its predictions; those of several may be mixed."""
        found = defaultdict[str, list[Prediction]](list)
        for prediction in self.predictions:
            found[prediction.document].append(prediction)
        return ((document, found[document.name]) for document in self.documents)


def label(document: Document, model: TrainedModel, options: Options) -> list[Prediction]:
    """Label the sentences of a document.

    The model knows no language but English. What it says of another is kept, but with the
    confidence of a guess (1 / number of classes), marked for review, and with a UserWarning.
    """
    with seldom_collected():
        predictions = classify(
            document,
            model,
            min_confidence=options.min_confidence,
            explain=options.explain,
            furniture=options.furniture,
        )
    if is_english(_sample(document)):
        return predictions
    warnings.warn(
        f"{document.name or 'this text'} does not look English: its labels are guesses, "
        "all marked for review",
        stacklevel=2,
    )
    return [p if p.furniture else _guess(p) for p in predictions]


def _sample(document: Document) -> str:
    prose = document.prose
    return "\n".join([sentence.text for sentence in prose[:: 1 + len(prose) // _SAMPLE]])


def label_article(document: Document, model: TrainedModel, options: Options) -> Batch:
    """Label an article."""
    return Batch((document,), tuple(label(document, model, options)))


def label_table(table: SentenceTable, model: TrainedModel, options: Options) -> Batch:
    """Label a table of sentences: one prediction for each row, in the rows' order."""
    options = replace(options, furniture=True)
    labelled = [label(document, model, options) for document in table.documents]
    rows = zip(table.places, table.extra, strict=True)
    return Batch(table.documents, tuple(replace(labelled[d][s], extra=e) for (d, s), e in rows))


def _guess(prediction: Prediction) -> Prediction:
    """Take the confidence out of a prediction."""
    types = _uniform(prediction.speaker_type_probabilities)
    stances = _uniform(prediction.stance_probabilities)
    return replace(
        prediction,
        needs_review=True,
        speaker_type_confidence=1 / len(types),
        stance_confidence=1 / len(stances),
        speaker_type_probabilities=types,
        stance_probabilities=stances,
    )


def _uniform(probabilities: Mapping[str, float]) -> dict[str, float]:
    return dict.fromkeys(probabilities, 1 / len(probabilities))
