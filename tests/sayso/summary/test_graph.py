"""Who accuses whom, as arrows."""

import re

import pytest

from sayso.summary.counts import Charge
from sayso.summary.graph import graph

PERU, CHILE = Charge("Peru", "Chile", "accuses", 4), Charge("Chile", "Peru", "accuses", 2)
DENIAL, OWN = Charge("Peru", "Chile", "denies", 1), Charge("Chile", "Chile", "accuses", 1)


def paths(svg: str) -> list[str]:
    """Give the arrows' paths, the legend's left out."""
    return re.findall(r"<path[^>]*>", svg)[2:]


def drawn(svg: str) -> list[str]:
    """Give what is written, the heading and the legend left out."""
    return re.findall(r"<text[^>]*>([^<]+)</text>", svg)[3:]


def test_every_charge_is_an_arrow_with_its_number() -> None:
    """Between parties that each have one name."""
    svg = graph([PERU, CHILE, DENIAL, OWN], 15)
    assert len(paths(svg)) == 4
    assert sorted(drawn(svg)) == ["1", "1", "2", "4", "Chile", "Peru"]
    assert len({re.search(' d="[^"]*"', path)[0] for path in paths(svg)}) == 4  # type: ignore[index]


def test_arrows_between_the_same_two_lie_apart() -> None:
    """Back and forth, accusation and denial: no number stands on another."""
    back = Charge("Chile", "Peru", "denies", 3)
    svg = graph([PERU, back, CHILE, DENIAL], 15)
    ends = [re.findall(r"(-?[\d.]+),(-?[\d.]+)", path)[1:3] for path in paths(svg)]
    bends = {frozenset(points) for points in ends}
    assert len(bends) == 4


def test_a_frequent_charge_is_thick() -> None:
    """In proportion to its number."""
    widths = [
        float(w)
        for w in re.findall(r'stroke-width="([\d.]+)"', "".join(paths(graph([PERU, CHILE], 15))))
    ]
    assert widths[0] > 1.4 * widths[1] > 1.4


def test_only_denials_are_dashed() -> None:
    """Colour is not all that tells them apart."""
    svg = graph([PERU, DENIAL], 15)
    assert ["stroke-dasharray" in path for path in paths(svg)] == [False, True]


def test_it_is_said_in_words() -> None:
    """For those who do not see it, and for those who point at an arrow."""
    svg = graph([PERU, DENIAL], 15)
    assert svg.count("Peru accuses Chile: 4") == 2
    assert svg.count("Peru rejects what is said by Chile: 1") == 2


def test_long_names_are_broken_and_then_cut() -> None:
    """In three lines at most."""
    name = "Independent International Commission of Inquiry on the Upper Valley and its Islands"
    svg = graph([Charge(name, "Peru", "accuses", 1)], 15)
    lines = [line for line in drawn(svg) if line not in ("Peru", "1")]
    assert 1 < len(lines) <= 3
    assert lines[-1].endswith("…")
    assert f"<title>{name}</title>" in svg


@pytest.mark.parametrize("number", range(2, 16))
def test_any_number_of_parties_can_be_drawn(number: int) -> None:
    """All names are there, and nothing lies outside the picture."""
    names = [f"Party {letter}" for letter in "ABCDEFGHIJKLMNO"[:number]]
    charges = [Charge(one, names[i - 1], "accuses", i + 1) for i, one in enumerate(names)]
    svg = graph(charges[::-1], 15)
    assert {text for text in drawn(svg) if text.startswith("Party")} == set(names)
    left, top, width, height = map(float, re.search('viewBox="([^"]+)"', svg)[1].split())  # type: ignore[index]
    for x, y in re.findall(r'<text x="([-\d.]+)" y="([-\d.]+)"', svg):
        assert left < float(x) < left + width
        assert top < float(y) < top + height


def test_what_is_not_drawn_is_counted() -> None:
    """More parties than can be told apart."""
    charges = [Charge(f"Party {i}", "Peru", "accuses", 1) for i in range(30)]
    assert "and 16 more between other parties or less frequent" in graph(charges, 15)


def test_no_charges_say_so() -> None:
    """Rather than nothing."""
    assert "No sentence says who is accused" in graph([], 15)
