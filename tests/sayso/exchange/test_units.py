"""Offsets counted in two ways."""

import pytest

from sayso.exchange.units import Units


@pytest.mark.parametrize("text", ["", "plain", "😀", "a😀😀b", "“é”\r\n🏳️‍🌈 x 😀"])
def test_units_are_those_of_utf_16(text: str) -> None:
    """There and back, for every place of a text."""
    units = Units(text)
    for place in range(len(text) + 1):
        unit = len(text[:place].encode("utf-16-le")) // 2
        assert units.of(place) == unit
        assert units.place(unit) == place


def test_there_is_no_place_inside_of_a_character() -> None:
    """The second unit of each emoji."""
    units = Units("a😀😀b")
    assert [unit for unit in range(7) if units.place(unit) is None] == [2, 4]
