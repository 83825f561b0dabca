"""What follows a verb of speech."""

from collections.abc import Callable

import pytest

from sayso.features.attribution.after_verbs import object_act
from sayso.features.words import Words

Annotate = Callable[[str], Words]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("rejected the baseless accusations", "accuse"),
        ("issued a joint statement", "statement"),
        ("brought tax evasion charges", "accuse"),
        ("issued a ticket", ""),
        ("rejected it, an accusation", ""),
        ("rejected what was an accusation", ""),
    ],
)
def test_the_act_of_the_object(words: Annotate, text: str, act: str) -> None:
    """The nearest cue noun after a verb tells, not one beyond a comma or in another clause."""
    assert object_act(words(text), 1) == act
