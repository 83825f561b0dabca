"""Where the parties and arrows of a graph go: on an ellipse, with bent arrows.

In: `Charge`s. Out: `Point`s and `Curve`s. May import: nothing of ours.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate, pairwise
from math import cos, hypot, pi, sin
from typing import NamedTuple

from sayso.summary.counts import Charge
from sayso.summary.svg import WIDTH

# Half the width of the ellipse; beside it there are the names.
ACROSS = 105.0
# Of a party's dot, and between it and an arrow.
DOT, _GAP = 5.0, 5.0
# How far from the middle the straight line between two parties passes that may bend outwards.
_CENTRAL = 0.3


class Point(NamedTuple):
    """A place in the picture."""

    x: float
    y: float

    def towards(self, other: "Point", share: float) -> "Point":
        """Give the point that lies so far on the way to another one."""
        return Point(self.x + share * (other.x - self.x), self.y + share * (other.y - self.y))

    def distance(self, other: "Point") -> float:
        """Give how far another point is."""
        return hypot(other.x - self.x, other.y - self.y)


class Curve(NamedTuple):
    """A cubic curve, and where its arrow's head points."""

    start: Point
    first: Point
    second: Point
    end: Point

    def at(self, share: float) -> Point:
        """Give the point that lies so far on the way."""
        a, b = self.start.towards(self.first, share), self.first.towards(self.second, share)
        c = self.second.towards(self.end, share)
        return a.towards(b, share).towards(b.towards(c, share), share)


def chosen(charges: Sequence[Charge], most: int, arrows: int) -> list[Charge]:
    """Give the charges between the parties that are named in most of them, at most so many.

    Parameters
    ----------
    charges : sequence of Charge
        The most frequent first.
    most, arrows : int
        How many parties and how many arrows a picture has at most.
    """
    kept = {*parties(charges)[:most]}
    return [c for c in charges if {c.who, c.whom} <= kept][:arrows]


def parties(charges: Sequence[Charge]) -> list[str]:
    """Give who accuses and who is accused, those with the most charges first.

    Examples
    --------
    >>> parties([Charge("A", "B", "accuses", 1), Charge("C", "B", "accuses", 9)])
    ['B', 'C', 'A']
    """
    weight: Counter[str] = Counter()
    for charge in charges:
        for name in {charge.who, charge.whom}:
            weight[name] += charge.sentences
    return sorted(weight, key=lambda name: (-weight[name], name))


def places(number: int) -> list[Point]:
    """Give where so many parties stand: the first ones, with the most arrows, far from each other.

    Examples
    --------
    >>> [(round(point.x), round(point.y)) for point in places(2)]
    [(87, 0), (297, 0)]
    """
    if number < 3:
        return [Point(WIDTH / 2 - ACROSS + 2 * ACROSS * i, 0.0) for i in range(number)]
    stations = _stations(number)
    halves = [[0]]
    while len(halves[-1]) < number:  # 0, 1/2, 1/4, 3/4, 1/8 ... of the way around
        halves.append([2 * i for i in halves[-1]] + [2 * i + 1 for i in halves[-1]])
    parts = len(halves[-1])
    order = dict.fromkeys(i * number // parts for i in halves[-1])
    return [stations[i] for i in order]


def _stations(number: int) -> list[Point]:
    """Give points on the ellipse that are equally far from each other, from the top around."""
    steps = 720
    turns = (2 * pi * i / steps - pi / 2 for i in range(steps + 1))
    curve = [Point(WIDTH / 2 + ACROSS * cos(t), radius(number) * sin(t)) for t in turns]
    walked = [0.0, *accumulate(a.distance(b) for a, b in pairwise(curve))]
    wanted = (walked[-1] * i / number for i in range(number))
    return [curve[bisect_left(walked, way)] for way in wanted]


def radius(number: int) -> float:
    """Give half the height of the ellipse."""
    return 50.0 if number < 3 else 70.0 + 9.0 * number


def bend(start: Point, end: Point, centre: Point, lane: int, inwards: bool) -> float:
    """Give how far to its right an arrow is bent, in units of its length.

    Parameters
    ----------
    start, end, centre : Point
        The two parties, and the middle of the ellipse.
    lane : int
        Which one it is of the arrows between these two; none has the place of another.
    inwards : bool
        Whether those that pass far from the middle bend only towards it, away from other names.

    Examples
    --------
    >>> one, other, centre = Point(0, -100), Point(0, 100), Point(0, 0)
    >>> [round(bend(one, other, centre, lane, inwards=True), 2) for lane in (0, 1, 2)]
    [0.08, -0.08, 0.22]
    """
    middle = start.towards(end, 0.5)
    if not inwards or middle.distance(centre) < _CENTRAL * ACROSS:
        return (1 if lane % 2 == 0 else -1) * (0.08 + 0.14 * (lane // 2))
    cross = (end.x - start.x) * (centre.y - start.y) - (end.y - start.y) * (centre.x - start.x)
    return (1 if cross > 0 else -1) * (0.1 + 0.17 * lane)


def arrow(start: Point, end: Point, bend: float, head: float) -> Curve:
    """Give the curve between two parties that leaves room for the head at its end.

    Parameters
    ----------
    start, end : Point
    bend : float
        How far it is bent to its right, in units of its length.
    head : float
        The length of the arrow's head.
    """
    length = start.distance(end)
    right = Point(-(end.y - start.y) / length, (end.x - start.x) / length)
    shift = bend * length
    first, second = start.towards(end, 0.3), start.towards(end, 0.7)
    first = Point(first.x + shift * right.x, first.y + shift * right.y)
    second = Point(second.x + shift * right.x, second.y + shift * right.y)
    out = start.towards(first, (DOT + _GAP) / start.distance(first))
    into = end.towards(second, (DOT + _GAP + head) / end.distance(second))
    return Curve(out, first, second, into)


def loop(at: Point, towards: Point, head: float) -> Curve:
    """Give the curve that leads from a party to itself; ``towards`` is a direction of length 1."""
    size, near = 40.0, 7.0
    aside = Point(-towards.y, towards.x)

    def point(forth: float, side: float) -> Point:
        x, y = forth * towards.x + side * aside.x, forth * towards.y + side * aside.y
        return Point(at.x + x, at.y + y)

    first, second = point(size, -0.5 * size), point(size, 0.5 * size)
    tip = point(near, near)
    return Curve(point(near, -near), first, second, tip.towards(second, head / size))
