"""Where parties and arrows go."""

from itertools import combinations

import pytest

from sayso.summary.counts import Charge
from sayso.summary.layout import ACROSS, Point, arrow, bend, chosen, loop, places, radius
from sayso.summary.svg import WIDTH

CENTRE = Point(WIDTH / 2, 0)


@pytest.mark.parametrize("number", range(1, 16))
def test_parties_keep_apart(number: int) -> None:
    """Each has a place of its own, with room for a name."""
    found = places(number)
    assert len(set(found)) == number
    assert all(one.distance(other) > 40 for one, other in combinations(found, 2))
    assert all(abs(p.x - WIDTH / 2) <= ACROSS + 1 and abs(p.y) <= radius(number) for p in found)


@pytest.mark.parametrize("number", range(3, 16))
def test_the_first_two_are_far_from_each_other(number: int) -> None:
    """They have the most arrows, and the one between them is the thickest."""
    first, second, *_ = places(number)
    assert first.distance(second) > radius(number)


@pytest.mark.parametrize("inwards", [True, False])
def test_arrows_between_two_parties_keep_apart(inwards: bool) -> None:
    """Back and forth, accusation and denial, wherever the two stand."""
    for one, other in combinations(places(12), 2):
        middles = []
        for lane in range(4):
            way = bend(one, other, CENTRE, lane, inwards)
            middles.append(arrow(one, other, way, 6).at(0.5))
        assert all(a.distance(b) > 5 for a, b in combinations(middles, 2))


def test_an_arrow_leads_from_one_party_to_the_other() -> None:
    """It touches neither, and its head has room."""
    one, other = Point(0, 0), Point(100, 0)
    curve = arrow(one, other, 0.1, 8)
    assert 5 < curve.start.distance(one) < 15
    assert 13 < curve.end.distance(other) < 25
    assert 5 < curve.at(0.5).y < 12  # to the right of the way is down


def test_a_loop_comes_back_to_its_party() -> None:
    """And is beside it in the direction that was asked for."""
    curve = loop(Point(0, 0), Point(0, -1), 6)
    assert curve.start.distance(Point(0, 0)) < 12
    assert curve.end.distance(Point(0, 0)) < 20
    assert curve.at(0.5).y < -20


def test_the_parties_with_the_most_charges_are_drawn() -> None:
    """And the charges between them, the most frequent first."""
    charges = [
        Charge("A", "B", "accuses", 9),
        Charge("C", "D", "accuses", 5),
        Charge("A", "C", "denies", 3),
    ]
    assert chosen(charges, 3, 9) == [charges[0], charges[2]]
    assert chosen(charges, 9, 1) == charges[:1]
