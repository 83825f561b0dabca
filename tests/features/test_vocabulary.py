"""The vocabulary: what is known of a word wherever it stands."""

import pytest

from sayso.features import vocabulary
from sayso.features.vocabulary import Vocabulary


def test_white_space_before_a_word_changes_nothing_known() -> None:
    """A word is the same with and without the blank before it, but for the room it takes."""
    bare, spaced = Vocabulary()["denied"], Vocabulary()[" denied"]
    assert spaced[3:] == bare[3:]
    assert [(known.room, known.gap) for known in (bare, spaced)] == [(6, 0), (7, 1)]


@pytest.mark.parametrize(
    ("piece", "classes"),
    [("unwisely", {"adverb"}), ("Unwisely", set()), ("fly", set()), ("family", set())],
)
def test_an_unknown_word_in_ly_is_an_adverb(piece: str, classes: set[str]) -> None:
    """A long one without a capital, unless a list says that it is none."""
    assert Vocabulary()[piece].classes == classes


@pytest.mark.parametrize(
    ("piece", "unsettled"), [("the", False), ("The", True), ("may", True), ("'s", True)]
)
def test_what_depends_on_the_sentence_is_unsettled(piece: str, unsettled: bool) -> None:
    """Capitals, months and the possessive are told by what stands beside them."""
    assert Vocabulary()[piece].unsettled is unsettled


def test_it_does_not_grow_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """When too many words were met it begins anew."""
    monkeypatch.setattr(vocabulary, "_MOST", 2)
    known = Vocabulary()
    for piece in ("a", "b", "c"):
        assert known[piece].text == piece
    assert list(known) == ["c"]
