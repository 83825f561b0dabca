"""What must hold of every text, whatever is in it: shared by the searches and the fuzzing."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import isclose, isfinite

from sayso.features.attribution.reader import Attributed, attribute
from sayso.features.document import Document, Sentence, Span
from sayso.features.quotation import quotations, quoted_share
from sayso.features.segmentation import segment
from sayso.model.prediction import Prediction
from sayso.model.scheme import SPEAKER_TYPES, STANCES


def check_reading(text: str) -> None:
    """Split a text, find its quotations and who speaks, and check all of it."""
    document = segment(text, "it")
    check_sentences(text, document)
    check_quotations(document, quotations(document))
    check_attributions(document, attribute(document))


def check_sentences(text: str, document: Document) -> None:
    """Sentences are slices in order, and each character but white space lies in one of them."""
    assert document.text == text
    at = 0
    for sentence in document.sentences:
        assert at <= sentence.start < sentence.end
        assert not text[at : sentence.start].strip()
        assert text[sentence.start : sentence.end] == sentence.text == sentence.text.strip()
        at = sentence.end
    assert not text[at:].strip()


def check_quotations(document: Document, found: Sequence[Span]) -> None:
    """Quotations are in order and do not overlap; their share of a sentence is a share."""
    _check_spans(document.text, found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(0 <= quoted_share(sentence, found) <= 1 for sentence in document.prose)


def check_attributions(document: Document, read: Sequence[Attributed]) -> None:
    """Each sentence is read once; at most one attribution governs; all spans are in their place."""
    assert [item.words.sentence for item in read] == list(document.prose)
    for item in read:
        governing = [a for a in item.attributions if a.governs]
        assert governing == ([item.governing] if item.governing else [])
        assert 0 <= item.share <= 1
        starts = item.words.starts
        assert all(one < other for one, other in pairwise(starts))
        for start, token in zip(starts, item.words.tokens, strict=True):
            assert document.text.startswith(token.text, start)
        for attribution in item.attributions:
            cue = attribution.cue.span if attribution.cue else None
            _check_inside(item.words.sentence, [cue, attribution.source])
            _check_spans(document.text, filter(None, [attribution.antecedent]))


def check_predictions(document: Document, predictions: Sequence[Prediction]) -> None:
    """Each sentence has its labels, with probabilities that are finite and add up to one."""
    places = [(p.start, p.end, p.text, p.furniture) for p in predictions]
    assert places == [(s.start, s.end, s.text, s.furniture) for s in document.sentences]
    for prediction in predictions:
        if not prediction.furniture:
            _check_labels(prediction)
        _check_spans(document.text, filter(None, [prediction.target_span]))
        for attribution in prediction.attributions:
            named = [attribution.source, attribution.antecedent]
            _check_spans(document.text, filter(None, named))


def _check_labels(p: Prediction) -> None:
    heads = (
        (p.speaker_type, p.speaker_type_confidence, p.speaker_type_probabilities, SPEAKER_TYPES),
        (p.stance, p.stance_confidence, p.stance_probabilities, STANCES),
    )
    for label, confidence, probabilities, classes in heads:
        shares = probabilities.values()
        assert label in classes
        assert set(probabilities) <= set(classes)
        assert all(isfinite(share) and 0 <= share <= 1 for share in shares)
        assert isclose(sum(shares), 1)
        assert confidence == probabilities[label] == max(shares)


def _check_inside(sentence: Sentence, spans: Iterable[Span | None]) -> None:
    for span in filter(None, spans):
        assert sentence.start <= span.start < span.end <= sentence.end


def _check_spans(text: str, spans: Iterable[Span]) -> None:
    for start, end in spans:
        assert 0 <= start < end <= len(text)
