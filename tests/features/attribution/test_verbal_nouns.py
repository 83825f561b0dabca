"""Forms that may be verbs, and are nouns or adjectives."""

from collections.abc import Callable

import pytest

from sayso.features.attribution.verb_groups import group_start
from sayso.features.attribution.verbal_nouns import is_noun, names_speech, owner_before
from sayso.features.words import Words

Annotate = Callable[[str], Words]


@pytest.mark.parametrize(
    ("text", "form", "noun"),
    [
        ("Norway's claims fell flat.", "claims", True),
        ("Norway claims it.", "claims", False),
        ("Some blame the mayor.", "blame", False),
        ("Some claims the mayor made fell flat.", "claims", True),
        ("It has raised rebel hopes of peace.", "hopes", True),
        ("The rebel hopes it rains.", "hopes", False),
        ("It could help in rebel states - if it rains.", "states", True),
        ("He is known for this writing against it.", "writing", True),
        ("A newly disclosed letter burned.", "disclosed", True),
        ("The daily disclosed letters.", "disclosed", False),
        ("Norway and Peru state officials said so.", "state", True),
        ("They have disputes.", "disputes", True),
        ("There were only reports of rain.", "reports", True),
        ("The mayor praises the mill and rips the daily.", "rips", False),
    ],
)
def test_a_noun_or_an_adjective(words: Annotate, text: str, form: str, noun: bool) -> None:
    """What stands before a form tells whether it is a verb."""
    sentence = words(text)
    i = sentence.norms.index(form)
    assert is_noun(sentence, sentence.verbs[i], group_start(sentence, i)) is noun


def test_the_apostrophe_of_an_owner(words: Annotate) -> None:
    """It follows a plural, and a word may stand between the owner and what is owned."""
    sentence = words("The rebels' wild claims fell.")
    assert [owner_before(sentence, i) for i in (2, 3, 5, 6)] == [None, 2, 2, None]


def test_nouns_of_speech(words: Annotate) -> None:
    """A form may be the name of what is said."""
    sentence = words("They say that reports vary.")
    assert [names_speech(sentence, i) for i in (1, 3)] == [False, True]
