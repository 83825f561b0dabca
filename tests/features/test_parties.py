"""Parties: who is named."""

from collections.abc import Callable

import pytest

from sayso.features.parties import parties
from sayso.features.words import Words

Annotate = Callable[[str], Words]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Norwegian jets bombed Greece.", ["Norway", "Greece"]),
        ("Oslo and the Kremlin met.", ["Norway", "Russia"]),
        ("The Pentagon met the Red Cross.", ["United States", "Red Cross"]),
        ("The BBC said so.", []),
        ("It rained on Tromso and Aleppo.", []),
        ("It rained.", []),
    ],
)
def test_parties_by_their_common_name(words: Annotate, text: str, names: list[str]) -> None:
    """States and bodies are parties, organs under their state; outlets and towns are none."""
    assert [party.name for party in parties(words(text))] == names
