"""Parties: who is named, and whose deed something is."""

from collections.abc import Callable

import pytest

from sayso.features.parties import author, parties
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norwegian jets bombed it.", ("own", "Norway")),
        ("Greek jets bombed it.", ("other", "Greece")),
        ("The town was bombed by Greece.", ("other", "Greece")),
        ("Greek jets in Norway bombed it.", ("other", "Greece")),
        ("Our jets bombed it.", ("own", "")),
        ("They bombed it.", ("them", "")),
        ("Jets over Greece bombed it.", ("nobody", "")),
        ("Jets bombed it.", ("nobody", "")),
    ],
)
def test_whose_deed_it_is(words: Annotate, text: str, expected: tuple[str, str]) -> None:
    """The agent of a passive, else the nearest party that is no place or target, else a pronoun."""
    sentence = words(text)
    at = [token.norm for token in sentence.tokens].index("bombed")
    assert author(sentence, at, at + 1, parties(sentence), frozenset({"Norway"})) == expected
