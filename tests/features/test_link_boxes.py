"""Boxes of links in the middle of a sentence."""

import pytest

from sayso.features.annotation import annotate
from sayso.features.attribution.reader import attribute
from sayso.features.boundaries import sentence_ends
from sayso.features.document import Document, Sentence
from sayso.features.link_boxes import link_boxes

BOX = " Ida (Iddy) Ann MossMill burns down? Mayor: 'No' to rain MORE"


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Ida Moss said it rained MORE than in May.",
        "Moss and Mayor Ida Moss Mill said MORE.",
        "Mayor Ida Moss Ida MossMill burns down.",
        "McMoss of MossMill asked for MORE.",
        f"{'A-' * 50_000} MORE",
    ],
)
def test_no_box(text: str) -> None:
    """A box begins with the name again, run into a headline, and ends with MORE."""
    assert link_boxes(text) == []


def test_what_is_read_of_a_sentence_with_boxes() -> None:
    """The tokens are those around the boxes, where they stand."""
    text = f"Mayor Ida Moss{BOX} met Max Roe Max RoeRain is back MORE’s men."
    words = annotate(Sentence(7, 7 + len(text), text))
    assert words.norms == ["mayor", "ida", "moss", "met", "max", "roe", "'s", "men", "."]
    assert [text[at - 7 :][:3] for at in words.starts[3:5]] == ["met", "Max"]


def test_a_speaker_is_named_without_the_box() -> None:
    """The name goes on after it."""
    text = f"Aides to Mayor Ida Moss{BOX} and Max Roe said no."
    (item,) = attribute(Document.from_sentences("d", [text]))
    assert item.governing is not None
    assert item.governing.speaker == "Aides to Mayor Ida Moss and Max Roe"


def test_a_sentence_does_not_end_in_a_box() -> None:
    """A question mark of a headline ends no sentence."""
    text = f"Mayor Ida Moss{BOX} left. It rained."
    assert sentence_ends(text) == [text.index(" It rained")]


def test_many_boxes() -> None:
    """Each is stepped over once."""
    assert sentence_ends(f"Moss{BOX} left. " * 2000)[:1] == [len(f"Moss{BOX} left.")]
