"""The raw articles cut anew, against the labelled spans."""

from dataclasses import replace

import pytest

from sayso.features.document import Document
from sayso.training import segmentation as module
from sayso.training.labels import LabelledDocument
from sayso.training.segmentation import segmentation


def test_what_is_cut_as_labelled_is_met(
    documents: list[LabelledDocument], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A segmentation that gives the labels back has all; one that gives nothing but prose, less."""
    cut = {item.document.name: item.document for item in documents}
    monkeypatch.setattr(module, "segment", lambda _, name: cut[name])
    found = segmentation(documents)
    assert (found.sentences, found.met, found.lost) == (24, 24, 0)
    assert (found.furniture, found.told_apart) == (3, 3)

    monkeypatch.setattr(module, "segment", lambda text, name: whole(text, name, furniture=False))
    found = segmentation(documents)
    assert (found.met, found.told_apart, found.lost) == (0, 0, 0)


def whole(text: str, name: str, furniture: bool) -> Document:
    """Give a document of one piece."""
    return Document.from_spans(name, text, [(0, len(text.rstrip()), furniture)])


def test_sentences_taken_for_furniture_are_lost(
    documents: list[LabelledDocument], monkeypatch: pytest.MonkeyPatch
) -> None:
    """All furniture is told apart by calling everything furniture, and it is seen."""
    monkeypatch.setattr(module, "segment", lambda text, name: whole(text, name, furniture=True))
    found = segmentation(documents)
    assert (found.told_apart, found.lost, found.met) == (3, 24, 0)


def test_a_sentence_must_be_met_at_both_ends(
    documents: list[LabelledDocument], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A sentence that is cut a character short is not met."""

    def short(_: str, name: str) -> Document:
        document = next(item.document for item in documents if item.document.name == name)
        cut = [replace(s, end=s.end - (i == 2)) for i, s in enumerate(document.sentences)]
        return replace(document, sentences=tuple(cut))

    monkeypatch.setattr(module, "segment", short)
    assert segmentation(documents).met == 21


def test_furniture_must_be_told_apart_as_a_whole(
    documents: list[LabelledDocument], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A byline whose last letter is taken for prose is not told apart."""

    def short(_: str, name: str) -> Document:
        document = next(item.document for item in documents if item.document.name == name)
        cut = [replace(s, end=s.end - s.furniture) for s in document.sentences]
        return replace(document, sentences=tuple(cut))

    monkeypatch.setattr(module, "segment", short)
    assert segmentation(documents).told_apart == 0
