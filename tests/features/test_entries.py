"""Entries: what they answer beside what they hold."""

import pytest

from sayso.features.entries import Place, Role


@pytest.mark.parametrize(
    ("plural", "kind", "several"),
    [(True, "person", True), (False, "people", True), (False, "person", False)],
)
def test_a_role_of_several(plural: bool, kind: str, several: bool) -> None:
    """A plural stands for several, and so does a collective noun such as "police"."""
    assert Role("guard", "military", kind, plural).several is several


@pytest.mark.parametrize(
    ("sort", "modifies"),
    [("adjective", True), ("regional", True), ("country", False), ("seat", False)],
)
def test_an_adjective_modifies(sort: str, modifies: bool) -> None:
    """Only the adjectives of places stand before a noun."""
    assert Place("Norway", sort).modifies is modifies
