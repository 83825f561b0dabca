"""What a sentence tells, as its speaker sees it."""

import pytest

from sayso.features.attribution.reader import attribute
from sayso.features.content import Content
from sayso.features.document import Document


def content(text: str) -> Content:
    """Give the content of a sentence alone."""
    (item,) = attribute(Document.from_sentences("", [text]))
    return Content(item)


def test_the_speaker_is_no_party_of_the_content() -> None:
    """Whom the source names is the own side, and the others are the parties."""
    read = content("Minister Ida Moss of Norway said Greece had won.")
    assert [side.name for side in read.found.values()] == ["Greece"]
    assert read.own.names == {"Norway", "moss"}


@pytest.mark.parametrize("text", ["Greece bombed nine schools.", "Norway said the river rose."])
def test_no_deeds_are_told(text: str) -> None:
    """What nobody says, and what harms nobody, is nobody's deed."""
    assert content(text).told == []
