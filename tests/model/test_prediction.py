"""One record for each sentence, whose labels agree with each other."""

import copy
import csv
import io
import math
from typing import Any

import pytest

from sayso.features.attribution.records import Attribution, Cue
from sayso.features.document import Document, Span
from sayso.features.extraction import Reading
from sayso.model.classifier import SpeakerStanceClassifier
from sayso.model.explanation import explain
from sayso.model.prediction import COLUMNS, Prediction, classify

TEXT = "By Ann Ray\nTroops left.\nIt lied, Mara Voss said.\nShare\nNo."
DOCUMENT = Document.from_spans(
    "town",
    TEXT,
    [(0, 10, True), (11, 23, False), (24, 48, False), (49, 54, True), (55, 58, False)],
)
CUE = Cue(Span(43, 47), "said", "say", "say")
SAID = Attribution(
    CUE, Span(33, 42), "Mara Voss", Span(33, 42), "government", "Norland", "inverted", governs=True
)
CARRIED = Attribution(None, None, "Mara Voss", Span(33, 42), "government", "", "carried", True)
ASIDE = Attribution(CUE, None, "a clerk", None, "government", "", "subject")


@pytest.fixture
def readings(monkeypatch: pytest.MonkeyPatch) -> list[Reading]:
    """Let the document be read as hand-made readings: narrator, quoted, carried."""
    troops, lied, no = DOCUMENT.prose
    made = [
        Reading(troops, (ASIDE,), False, {"speaker: narrator": 1.0, "cue: neutral": 1.0}),
        Reading(lied, (ASIDE, SAID), True, {"speaker: government": 1.0, "cue: accuses": 1.0}),
        Reading(no, (CARRIED,), True, {"speaker: government": 1.0, "cue: denies": 1.0}),
    ]
    monkeypatch.setattr("sayso.model.prediction.read", lambda _: made)
    return made


def test_labels_with_their_sources(trained: Any, readings: list[Reading]) -> None:
    """Each sentence has its place, its labels, and whoever governs it."""
    troops, lied, no = classify(DOCUMENT, trained)
    assert [p.text for p in (troops, lied, no)] == [s.text for s in DOCUMENT.prose]
    assert (lied.document, lied.start, lied.end, lied.quotation) == ("town", 24, 48, True)
    assert (lied.speaker_type, lied.stance) == ("government", "accuses")
    assert (lied.speaker, lied.affiliation, lied.cue) == ("Mara Voss", "Norland", "said")
    assert (no.speaker, no.affiliation, no.cue) == ("Mara Voss", "", "")
    assert [p.attributions for p in (troops, lied, no)] == [r.attributions for r in readings]
    assert not any(p.furniture for p in (troops, lied, no))


def test_the_narrator_has_no_speaker(trained: Any, readings: list[Reading]) -> None:
    """Where the speaker type is narrator, a governing attribution is not shown as the speaker."""
    readings[0] = Reading(DOCUMENT.prose[0], (SAID,), False, readings[0].features)
    troops = classify(DOCUMENT, trained)[0]
    assert troops.speaker_type == "narrator"
    assert (troops.speaker, troops.affiliation, troops.cue) == ("", "", "")
    assert troops.attributions == (SAID,)


def test_a_speaker_type_without_a_source(trained: Any, readings: list[Reading]) -> None:
    """Where nobody was found to govern the sentence, the speaker is empty and not invented."""
    readings[1] = Reading(DOCUMENT.prose[1], (ASIDE,), False, readings[1].features)
    lied = classify(DOCUMENT, trained)[1]
    assert lied.speaker_type == "government"
    assert (lied.speaker, lied.affiliation, lied.cue) == ("", "", "")


def test_confidence_is_the_probability_of_the_label(trained: Any, readings: list[Reading]) -> None:
    """The probabilities are the model's, by class, and the label is the greatest."""
    expected = trained.classifier.predict_proba([r.features for r in readings])
    for row, p in enumerate(classify(DOCUMENT, trained)):
        assert list(p.speaker_type_probabilities.values()) == expected[0][row].tolist()
        assert list(p.stance_probabilities) == ["accuses", "denies", "neutral"]
        assert p.stance_confidence == max(p.stance_probabilities.values())
        assert p.stance_probabilities[p.stance] == p.stance_confidence
        assert p.speaker_type_probabilities[p.speaker_type] == p.speaker_type_confidence


@pytest.mark.usefixtures("readings")
def test_review_is_asked_for_below_the_bar(trained: Any) -> None:
    """Either head below the bar marks the sentence; at the bar it passes."""
    plain = classify(DOCUMENT, trained)
    assert not any(p.needs_review for p in plain)
    for chosen in plain:
        low, high = sorted([chosen.speaker_type_confidence, chosen.stance_confidence])
        for bar, expected in [(low, False), (math.nextafter(low, 1), True), (high, low < high)]:
            again = classify(DOCUMENT, trained, min_confidence=bar)
            assert again[plain.index(chosen)].needs_review is expected


@pytest.mark.usefixtures("readings")
def test_furniture_stands_in_its_place(trained: Any) -> None:
    """On request the furniture is given, unlabelled, where it stands."""
    rows = classify(DOCUMENT, trained, furniture=True, min_confidence=1.0)
    assert [p.start for p in rows] == [0, 11, 24, 49, 55]
    assert [p.furniture for p in rows] == [True, False, False, True, False]
    assert (rows[3].text, rows[3].speaker_type, rows[3].stance) == ("Share", "", "")
    assert math.isnan(rows[3].stance_confidence)
    assert not rows[3].needs_review
    assert rows[3].to_row()["speaker_type_confidence"] == ""


def test_explanation_on_request(trained: Any, readings: list[Reading]) -> None:
    """Each sentence gets the explanation of its own features, and none unasked."""
    explained = classify(DOCUMENT, trained, explain=True)
    assert [p.explanation for p in explained] == [
        explain(trained.classifier, r.features) for r in readings
    ]
    assert all(p.explanation is None for p in classify(DOCUMENT, trained))


@pytest.mark.usefixtures("readings")
def test_one_call_for_a_document(trained: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """All sentences are predicted together."""
    calls = []
    predict_proba = SpeakerStanceClassifier.predict_proba

    def counted(self: SpeakerStanceClassifier, X: Any) -> Any:
        calls.append(len(X))
        return predict_proba(self, X)

    monkeypatch.setattr(SpeakerStanceClassifier, "predict_proba", counted)
    classify(DOCUMENT, trained)
    assert calls == [3]


def test_an_empty_document(trained: Any) -> None:
    """No sentences, no predictions."""
    assert classify(Document("void", "", ()), trained) == []


@pytest.mark.usefixtures("readings")
def test_records_can_travel(trained: Any) -> None:
    """A record with all its parts can be copied to another process."""
    records = classify(DOCUMENT, trained, explain=True)
    assert copy.deepcopy(records) == records


PLAIN = Prediction(
    "town",
    5,
    9,
    'No; “no”,\n"no".',
    speaker_type="government",
    stance="denies",
    speaker="Mara Voss",
    affiliation="Norland",
    target="Borduria",
    cue="said",
    quotation=True,
    speaker_type_confidence=0.98765,
    stance_confidence=1.0,
)


def test_row() -> None:
    """A row has the columns in order, as text that a table can hold."""
    row = PLAIN.to_row()
    assert tuple(row) == COLUMNS
    assert list(row.values()) == [
        *("town", "5", "9", 'No; “no”,\n"no".', "government", "denies", "Mara Voss", "Norland"),
        *("Borduria", "said", "1", "0.988", "1.000", "0"),
    ]


def test_row_survives_a_csv() -> None:
    """Written and read as CSV, the row is the same."""
    file = io.StringIO()
    writer = csv.DictWriter(file, COLUMNS)
    writer.writeheader()
    writer.writerow(PLAIN.to_row())
    assert next(csv.DictReader(io.StringIO(file.getvalue(), newline=""))) == PLAIN.to_row()


def test_extra_columns_are_carried_through() -> None:
    """Extra columns follow, the given place is kept, a given label is told apart."""
    from dataclasses import replace

    extra = {"start": "1005", "note": "x", "stance": "neutral"}
    row = replace(PLAIN, extra=extra).to_row()
    assert tuple(row) == (*COLUMNS, "note", "stance_given")
    assert (row["start"], row["note"]) == ("1005", "x")
    assert (row["stance"], row["stance_given"]) == ("denies", "neutral")
