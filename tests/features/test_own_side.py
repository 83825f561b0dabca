"""Own side: what a speaker's side is called."""

import pytest

from sayso.features.attribution.records import Attribution
from sayso.features.own_side import Own, own_side


def said(speaker: str, kind: str, speaker_type: str = "observer", affiliation: str = "") -> Own:
    """Give the own side of a speaker."""
    form = "subject"
    return own_side(
        Attribution(None, None, speaker, None, speaker_type, affiliation, form, kind=kind)
    )


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
    [("person", "her", "his"), ("people", "their", "his"), ("country", "its", "she"), ("", "", "")],
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
