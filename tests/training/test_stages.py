"""Segmentation and attribution, each against the labels."""

from dataclasses import replace

import pytest

from sayso.features.document import Document
from sayso.training import stages
from sayso.training.examples import Examples, examples
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
        ("Openwater", "Openwater rights group", True),
        ("Openwater rights group", "Openwater", True),
        ("Freedonia's ministry", "trade ministry", True),
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


def test_furniture_must_be_told_apart_as_a_whole(
    documents: list[LabelledDocument], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A byline whose last letter is taken for prose is not told apart."""

    def short(_: str, name: str) -> Document:
        document = next(item.document for item in documents if item.document.name == name)
        cut = [replace(s, end=s.end - s.furniture) for s in document.sentences]
        return replace(document, sentences=tuple(cut))

    monkeypatch.setattr(stages, "segment", short)
    assert segmentation(documents).told_apart == 0


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


def told(labelled: Examples, **changes: str) -> Examples:
    """Give readings whose attributions say what the labels say, but for some changes."""
    governing = next(r.governing for r in labelled.readings if r.governing)
    readings = []
    for label, reading in zip(labelled.labels, labelled.readings, strict=True):
        names = {"speaker": label.speaker, "affiliation": label.affiliation} | changes
        said = (replace(governing, **names),) if label.speaker else ()
        readings.append(replace(reading, attributions=said))
    return replace(labelled, readings=tuple(readings))


def test_the_labelled_speakers_are_all_right(documents: list[LabelledDocument]) -> None:
    """Attributions that say what the labels say have every point."""
    found = attribution(told(examples(documents)))
    assert found.found == found.named == found.named_exactly == 18
    assert found.right == found.affiliated == 16


def test_wrong_names_have_no_points(documents: list[LabelledDocument]) -> None:
    """Another name or affiliation is not right, a part of the name not word for word."""
    labelled = examples(documents)
    assert attribution(told(labelled, affiliation="Sylvania")).right == 2
    found = attribution(told(labelled, speaker="Klee"))
    assert (found.named, found.named_exactly, found.right) == (1, 0, 16)
