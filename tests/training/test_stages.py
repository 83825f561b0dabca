"""Segmentation and attribution, each against the labels."""

from dataclasses import replace

import pytest

from sayso.features.document import Document
from sayso.training import stages
from sayso.training.examples import examples
from sayso.training.labels import LabelledDocument
from sayso.training.stages import attribution, same_speaker, segmentation


@pytest.mark.parametrize(
    ("found", "labelled", "same"),
    [
        ("Lavinia Brandt", "Brandt", True),
        ("the Brandt", "Lavinia Brandt", True),
        ("Freedonia’s ministry", "Freedonia ministry", True),
        ("official", "senior U.S. official", True),
        ("senior US official", "U.S. official", True),
        ("Openwater", "rights group Openwater", True),
        ("Ada Brand", "Ada Holm", False),
        ("", "Brandt", False),
        ("the", "the", False),
    ],
)
def test_two_mentions_of_a_speaker(found: str, labelled: str, same: bool) -> None:
    """The last word in common, or all words of one among those of the other."""
    assert same_speaker(found, labelled) is same


def test_what_is_cut_as_labelled_is_met(
    documents: list[LabelledDocument], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A segmentation that gives the labels back has all; one that gives nothing but prose, less."""
    cut = {item.document.name: item.document for item in documents}
    monkeypatch.setattr(stages, "segment", lambda _, name: cut[name])
    found = segmentation(documents)
    assert (found.sentences, found.met, found.lost) == (24, 24, 0)
    assert (found.furniture, found.told_apart) == (3, 3)

    monkeypatch.setattr(stages, "segment", lambda text, name: whole(text, name, furniture=False))
    found = segmentation(documents)
    assert (found.met, found.told_apart, found.lost) == (0, 0, 0)


def whole(text: str, name: str, furniture: bool) -> Document:
    """Give a document of one piece."""
    return Document.from_spans(name, text, [(0, len(text.rstrip()), furniture)])


def test_sentences_taken_for_furniture_are_lost(
    documents: list[LabelledDocument], monkeypatch: pytest.MonkeyPatch
) -> None:
    """All furniture is told apart by calling everything furniture, and it is seen."""
    monkeypatch.setattr(stages, "segment", lambda text, name: whole(text, name, furniture=True))
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

    monkeypatch.setattr(stages, "segment", short)
    assert segmentation(documents).met == 21


def test_attribution_is_scored_stage_by_stage(documents: list[LabelledDocument]) -> None:
    """Finding somebody, finding nobody, the name and the affiliation are counted apart."""
    labelled = examples(documents)
    blind = replace(
        labelled, readings=tuple(replace(reading, attributions=()) for reading in labelled.readings)
    )
    found = attribution(blind)
    assert (found.spoken, found.found, found.named) == (18, 0, 0)
    assert (found.narrated, found.silent) == (6, 6)
    assert (found.affiliated, found.right) == (16, 0)


def test_the_labelled_speakers_are_all_right(documents: list[LabelledDocument]) -> None:
    """Attributions that say what the labels say have every point."""
    labelled = examples(documents)
    governing = next(r.governing for r in labelled.readings if r.governing)
    told = tuple(
        replace(
            reading,
            attributions=(replace(governing, speaker=label.speaker, affiliation=label.affiliation),)
            if label.speaker
            else (),
        )
        for label, reading in zip(labelled.labels, labelled.readings, strict=True)
    )
    found = attribution(replace(labelled, readings=told))
    assert found.found == found.named == found.named_exactly == 18
    assert found.right == found.affiliated == 16
