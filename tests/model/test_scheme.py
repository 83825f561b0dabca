"""The scheme is whole."""

from sayso.features.extraction import HEAD_GROUPS
from sayso.model.scheme import CLASSES, HEADS, NARRATOR, SPEAKER_TYPES


def test_every_head_has_classes_and_features() -> None:
    """The heads, their classes and their feature groups have the same names, in the same order."""
    assert list(CLASSES) == list(HEADS) == list(HEAD_GROUPS)


def test_the_narrator_is_a_speaker_type() -> None:
    """The name for the article's own voice is one of the classes."""
    assert NARRATOR in SPEAKER_TYPES
