"""Bodies known by what is said beside their name."""

from collections.abc import Callable

import pytest

from sayso.features.attribution.described_bodies import described
from sayso.features.words import Words

Annotate = Callable[[str], Words]


@pytest.mark.parametrize(
    ("text", "name", "speaker_type"),
    [
        ("Jaish al-Vex, a rebel group, said no", "Jaish al-Vex", "opposition"),
        ("Vexcorp, a software company, said no", "Vexcorp", "observer"),
        ("the newspaper Vexblatt said no", "Vexblatt", "media"),
        ("the agency Vexcorp said no", "Vexcorp", "media"),
        ("another firm, Vexcorp, said no", "Vexcorp", "observer"),
        ("Ida Moss, a company, said no", "", ""),
        ("Vexcorp, a mayor, said no", "", ""),
        ("Norway, a group, said no", "", ""),
    ],
)
def test_a_description_names_a_body(
    words: Annotate, text: str, name: str, speaker_type: str
) -> None:
    """An apposition that is a kind of body makes the name beside it one of that type."""
    found = [(body.name, body.type) for _, body in described(words(text))]
    assert found == ([(name, speaker_type)] if name else [])
