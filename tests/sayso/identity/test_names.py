"""Names taken apart, and the parties that they stand for."""

import pytest

from sayso.identity.names import Kind, form_of, party


@pytest.mark.parametrize(
    ("name", "affiliation", "kind"),
    [
        ("Kremlin", "Russia", Kind.COUNTRY),
        ("Kremlin statement", "Russia", Kind.COUNTRY),
        ("U.S. White House", "United States", Kind.COUNTRY),
        ("Obama administration", "United States", Kind.COUNTRY),
        ("Moscow", "Vex Group", Kind.DESCRIBED),
        ("Ida Moss", "Russia", Kind.PERSON),
        ("Russian officials", "Russia", Kind.DESCRIBED),
        ("Amnesty International", "Amnesty International", Kind.DESCRIBED),
        ("", "Russia", Kind.DESCRIBED),
    ],
)
def test_kinds(name: str, affiliation: str, kind: Kind) -> None:
    """A seat speaks for its country where it is said to."""
    assert form_of(name, affiliation).kind is kind


def test_a_source_is_shown_without_what_counts_it() -> None:
    """Neither that it is another one nor where it is based tells who it is."""
    assert form_of("another Oslo-based group", "").shown == "group"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Kremlin", "Russia"),
        ("Russian Defence Ministry", "Russia"),
        ("Amnesty", "Amnesty International"),
        ("Islamic State of Iraq and Syria", "Islamic State"),
        ("Antonio Guterres", "United Nations"),
        ("Vex Group", "Vex Group"),
        ("", ""),
    ],
)
def test_a_party_is_the_country_or_the_organisation(name: str, expected: str) -> None:
    """Seats, organs and public figures stand for it."""
    assert party(name) == expected
