"""Parties: who is named, and what the speaker's own side is called."""

from collections.abc import Callable

import pytest

from sayso.features.attribution.records import Attribution
from sayso.features.parties import Own, own_side, parties
from sayso.features.words import Words

Annotate = Callable[[str], Words]


def said(speaker: str, kind: str, speaker_type: str = "observer", affiliation: str = "") -> Own:
    """Give the own side of a speaker."""
    form = "subject"
    return own_side(
        Attribution(None, None, speaker, None, speaker_type, affiliation, form, kind=kind)
    )


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


def test_the_own_side_is_called_by_affiliation_and_surname() -> None:
    """A speaker's country or body and its last name are its own."""
    assert said("Ann Lee", "person", affiliation="Norway").names == {"Norway", "lee"}
    assert said("firm", "body").names == {"firm"}


@pytest.mark.parametrize(
    ("speaker_type", "camp"),
    [("government", "state"), ("military", "state"), ("opposition", "opposition"), ("media", "")],
)
def test_governments_and_armies_are_one_camp(speaker_type: str, camp: str) -> None:
    """Whoever is no party to conflicts has no camp."""
    assert said("the spokesman", "person", speaker_type).camp == camp


@pytest.mark.parametrize(
    ("kind", "mine", "others"),
    [("person", "his", "its"), ("people", "their", "his"), ("country", "its", "she"), ("", "", "")],
)
def test_pronouns_of_the_speaker(kind: str, mine: str, others: str) -> None:
    """The third person that agrees with the speaker is its own."""
    pronouns = said("Ann Lee", kind).pronouns
    assert (mine in pronouns) is bool(mine)
    assert others not in pronouns


def test_the_article_has_no_side() -> None:
    """Where nobody speaks, nothing is anybody's own."""
    assert own_side(None) == Own()
    assert said("", "") == Own()
