"""The country or organisation that a noun phrase tells."""

from collections.abc import Callable

import pytest

from sayso.features.attribution.mentions import read_phrase
from sayso.features.words import Words

Annotate = Callable[[str], Words]


@pytest.mark.parametrize(
    ("phrase", "affiliation"),
    [
        ("Norwegian minister", "Norway"),
        ("Norway's minister", "Norway"),
        ("minister of Norway", "Norway"),
        ("Oslo", "Norway"),
        ("Red Cross spokesman", "Red Cross"),
        ("minister", ""),
        ("Norway's Foreign Ministry", "Norway"),
        ("Norwegian ambassador to the United Nations Ida Moss", "Norway"),
        ("envoy to Norway", ""),
        ("senior Vexcorp analyst", "Vexcorp"),
        ("the Vex Sea Commission", "Vex Sea Commission"),
        ("Norwegian FBI", "Norway"),
        ("Vex family", ""),
        ("analyst at Vexcorp", "Vexcorp"),
        ("Vexcorp's chief executive", "Vexcorp"),
        ("brother of Vexcorp", ""),
        ("Norwegian resident", ""),
        ("former head of the Red Cross", ""),
        ("Ida Moss to the Red Cross", ""),
        ("Red Cross' Norway analyst", "Red Cross"),
        ("head of the Red Cross's Norway office", "Red Cross"),
        ("Norway analyst with the Red Cross", "Red Cross"),
        ("chief for sea rules at the Red Cross", "Red Cross"),
        ("Republican presidential candidate Max Roe", "Republican Party"),
        ("GOP Sen. Max Roe of Texas", "United States"),
        ("doctor Ida Dawn", ""),
        ("Norway's state television", "Norway's state television"),
        ("the pope", "Vatican"),
        ("United Nations Norway envoy", "United Nations"),
    ],
)
def test_the_affiliation(words: Annotate, phrase: str, affiliation: str) -> None:
    """A place gives its country, a body itself, a possessor its own."""
    sentence = words(phrase)
    assert read_phrase(sentence, 0, len(sentence)).affiliation == affiliation
