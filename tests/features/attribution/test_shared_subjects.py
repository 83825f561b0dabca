"""What subject a verb without one of its own shares."""

from collections.abc import Callable

import pytest

from sayso.features.attribution.cues import find_cues
from sayso.features.attribution.shared_subjects import is_apart, is_doubtful, sentence_subject
from sayso.features.words import Words

Annotate = Callable[[str], Words]


@pytest.mark.parametrize(
    ("text", "subject", "apart"),
    [
        ("Norway left, denying it.", "Norway", False),
        ("Roe left, denying it.", "Roe", False),
        ("Norway left while denying it.", "Norway", False),
        ("Norway is blamed for denying it.", "Norway", True),
        ("Norway was among those denying it.", "Norway", True),
        ("Norway met them at a demonstration denying it.", "Norway", True),
        ("Norway met them with a letter denying it.", "Norway", False),
        ("With Norway denying it, rain fell.", "With Norway", True),
        ("Norway seemed lost, at one point denying it.", "Norway", False),
    ],
)
def test_the_subject_of_a_gerund(words: Annotate, text: str, subject: str, apart: bool) -> None:
    """It is that of the sentence, unless a preposition parts the gerund off."""
    sentence = words(text)
    cue = find_cues(sentence)[-1]
    start, end = sentence_subject(sentence, cue)
    assert sentence.text(start, end) == subject
    assert is_apart(sentence, cue, start) is apart


@pytest.mark.parametrize(
    ("text", "doubtful"),
    [("It rained, Norway accused them.", True), ("It rained, Norway says.", False)],
)
def test_a_form_that_may_be_no_verb(words: Annotate, text: str, doubtful: bool) -> None:
    """A past that is a participle too may explain what stands before it."""
    sentence = words(text)
    assert is_doubtful(sentence, find_cues(sentence)[-1]) is doubtful
