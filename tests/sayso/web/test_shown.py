"""What the page shows of an article."""

from dataclasses import replace

import pytest

from sayso.features.document import Document, Span
from sayso.features.errors import InputError
from sayso.model.prediction import Prediction
from sayso.training.labels import Label
from sayso.web.shown import Shown, show, version

TEXT = "Ann Lee said so.\nIt rained.\nBo Ek said so.\nBo Ek said more."
SPANS = [(0, 16), (17, 27), (28, 42), (43, 59)]
DOCUMENT = Document.from_spans("d", TEXT, [(*span, False) for span in SPANS])
TOLD = [
    Prediction(
        "d",
        start,
        end,
        TEXT[start:end],
        speaker_type="observer" if speaker else "narrator",
        stance="neutral",
        speaker=speaker,
        speaker_type_probabilities={"observer": 0.6, "narrator": 0.4},
        stance_probabilities={"neutral": 1.0},
    )
    for (start, end), speaker in zip(SPANS, ("Ann Lee", "", "Bo Ek", "Bo Ek"), strict=True)
]


def label(place: int, speaker: str) -> Label:
    """Give a label by hand that names another speaker."""
    start, end = SPANS[place]
    return Label("d", start, end, TEXT[start:end], False, "observer", "neutral", speaker, "")


def shown(*labels: Label) -> Shown:
    """Give what is shown with these labels by hand."""
    return show("key", DOCUMENT, TOLD, {Span(o.start, o.end): o for o in labels}, False)


def test_labels_by_hand_are_shown_and_counted() -> None:
    """The others are sayso's."""
    found = shown(label(0, "Eva Ek"))
    assert [p.speaker for p in found.predictions] == ["Eva Ek", "", "Bo Ek", "Bo Ek"]
    assert found.checked == 1


def test_speakers_are_listed_by_how_much_they_say() -> None:
    """With one of their sentences each."""
    assert list(shown().speakers) == ["Bo Ek", "Ann Lee"]
    assert next(iter(shown(label(1, "Ann Lee"), label(2, "Ann Lee")).speakers)) == "Ann Lee"


def test_no_sentence_begins_in_the_middle() -> None:
    """Somebody has typed an address."""
    assert shown().place(17).prediction.text == "It rained."
    with pytest.raises(InputError, match="no sentence begins at character 21"):
        shown().place(21)


@pytest.mark.parametrize(("start", "ids"), [(0, ["p0", "p17", "p28"]), (28, ["p28", "p43"])])
def test_a_label_changes_its_paragraph_and_the_next_voice(start: int, ids: list[str]) -> None:
    """Where the next one speaks, the margin may have to name somebody, or nobody."""
    found = shown()
    assert [paragraph.id for paragraph in found.around(found.place(start))] == ids


def test_versions_tell_labels_apart() -> None:
    """No label has none."""
    one, other = label(0, "Eva Ek"), replace(label(0, "Eva Ek"), stance="denies")
    assert version(None) == ""
    assert len({version(one), version(other), ""}) == 3
    assert shown(one).place(0).version == version(one)
