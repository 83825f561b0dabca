"""Labels by hand over sayso's own."""

from math import isnan

import pytest

from sayso.features.errors import InputError
from sayso.model.prediction import Prediction
from sayso.web.overlay import Correction, label_of, overlaid

SHOWN = Prediction(
    "d",
    3,
    9,
    "He lied",
    speaker_type="government",
    stance="accuses",
    speaker="Ann Lee",
    affiliation="Norway",
    target="Sweden",
    cue="said",
    needs_review=True,
    extra={"id": "7"},
)
GENERAL = Prediction("d", 0, 1, "x", speaker_type="military", speaker="Bo Ek", affiliation="Sweden")
KNOWN = {"Ann Lee": SHOWN, "Bo Ek": GENERAL}


@pytest.mark.parametrize(
    ("correction", "expected"),
    [
        (Correction(), ("government", "accuses", "Ann Lee", "Norway", "Sweden")),
        (Correction(stance="denies"), ("government", "denies", "Ann Lee", "Norway", "Sweden")),
        (Correction(stance="neutral"), ("government", "neutral", "Ann Lee", "Norway", "")),
        (Correction(speaker_type="narrator"), ("narrator", "accuses", "", "", "Sweden")),
        (Correction(speaker="Bo Ek"), ("military", "accuses", "Bo Ek", "Sweden", "Sweden")),
        (
            Correction(speaker="Bo Ek", affiliation="Norway"),
            ("military", "accuses", "Bo Ek", "Sweden", "Sweden"),
        ),
        (
            Correction(speaker="Bo Ek", affiliation="NATO"),
            ("military", "accuses", "Bo Ek", "NATO", "Sweden"),
        ),
        (
            Correction(speaker=" Eva Ek ", target=" Bo "),
            ("government", "accuses", "Eva Ek", "Norway", "Bo"),
        ),
        (Correction(speaker=""), ("government", "accuses", "", "Norway", "Sweden")),
    ],
)
def test_a_correction_changes_what_it_names(
    correction: Correction, expected: tuple[str, ...]
) -> None:
    """And what follows from it by the codebook, or from what is known of a speaker."""
    label = label_of(SHOWN, correction, KNOWN)
    found = (label.speaker_type, label.stance, label.speaker, label.affiliation, label.target)
    assert found == expected
    assert (label.document, label.start, label.end, label.text) == ("d", 3, 9, "He lied")


def test_furniture_has_no_labels() -> None:
    """Nothing but its place and its text."""
    label = label_of(SHOWN, Correction(furniture=True), KNOWN)
    assert label.furniture
    assert {label.speaker_type, label.stance, label.speaker, label.affiliation, label.target} == {
        ""
    }


def test_the_article_itself_has_no_name() -> None:
    """Who is named needs a type, or would vanish."""
    narrator = Prediction("d", 0, 1, "x", speaker_type="narrator", stance="neutral")
    with pytest.raises(InputError, match="Eva Ek cannot be the article itself; choose a speaker"):
        label_of(narrator, Correction(speaker="Eva Ek"), KNOWN)
    named = label_of(narrator, Correction(speaker="Eva Ek", speaker_type="observer"), KNOWN)
    assert (named.speaker_type, named.speaker) == ("observer", "Eva Ek")


def test_a_label_is_laid_over_a_prediction() -> None:
    """The labels are the label's; nothing is unsure any more; the row says who labelled it."""
    label = label_of(SHOWN, Correction(speaker="Bo Ek"), KNOWN)
    shown = overlaid(SHOWN, label)
    assert (shown.speaker_type, shown.speaker, shown.cue) == ("military", "Bo Ek", "")
    assert not shown.needs_review
    assert isnan(shown.stance_confidence)
    assert shown.extra == {"id": "7", "by_hand": "1"}


def test_without_a_label_a_prediction_stays() -> None:
    """But for the column that says so."""
    shown = overlaid(SHOWN, None)
    assert (shown.stance, shown.cue, shown.extra) == (
        "accuses",
        "said",
        {"id": "7", "by_hand": "0"},
    )
