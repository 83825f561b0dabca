"""Pronouns in a subordinate clause that stand for the subject of the main clause."""

from collections.abc import Callable

import pytest

from sayso.features.extraction import Reading

Read = Callable[..., list[Reading]]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The army left the town when it said it was safe.", "army"),
        ("Ida Moss met the mayor, whom she accused of fraud.", "Ida Moss"),
        ("Protesters met the mayor, whom they accused of fraud.", "Protesters"),
        ("The rain fell on the army, which it said was safe.", ""),
        ("The army ducked when asked if it accused them.", ""),
        ("He left the town when it said it was safe.", ""),
        ("Ida Moss met the mayor, whom he accused of fraud.", ""),
        ("Ida Moss met the mayor, whom the army accused of fraud.", ""),
    ],
)
def test_the_main_subject_speaks(reading: Read, text: str, speaker: str) -> None:
    """Its pronoun makes it the speaker, if it agrees in number and kind."""
    governing = reading(text)[-1].governing
    assert (governing.speaker if governing else "") == speaker
