"""Labels from what somebody says, as the codebook has them."""

import pytest

from sayso.features.document import Span
from sayso.training.label_making import make_label

WORDS = {"speaker": "Ann Lee", "affiliation": "Norway", "target": "Peru", "note": "hard"}


@pytest.mark.parametrize(
    ("classes", "words"),
    [
        (("government", "accuses"), ("Ann Lee", "Norway", "Peru", "hard")),
        (("government", "neutral"), ("Ann Lee", "Norway", "", "hard")),
        (("narrator", "accuses"), ("", "", "Peru", "hard")),
        (None, ("", "", "", "hard")),
    ],
)
def test_what_the_classes_leave_no_place_for_is_dropped(
    classes: tuple[str, str] | None, words: tuple[str, ...]
) -> None:
    """The narrator has no speaker, a neutral sentence no target, furniture neither."""
    label = make_label("d", "It rained.", Span(3, 13), classes, WORDS)
    assert (label.speaker, label.affiliation, label.target, label.note) == words
    assert (label.speaker_type, label.stance) == (classes or ("", ""))
    assert (label.document, label.start, label.end, label.text) == ("d", 3, 13, "It rained.")
    assert label.furniture == (classes is None)
