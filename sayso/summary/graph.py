"""Who accuses whom, as arrows between parties.

In: `Charge`s. Out: SVG. May import: nothing of ours.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from sayso.summary.counts import Charge
from sayso.summary.layout import (
    DOT,
    Curve,
    Point,
    arrow,
    bend,
    chosen,
    loop,
    parties,
    places,
    radius,
)
from sayso.summary.svg import WIDTH, colour, fitted, note, picture, tag, width_of, write

KEY, TITLE = "accusations", "Who accuses whom"
_ARROWS = 40
_DEED = {"accuses": "accuses", "denies": "rejects what is said by"}
_THIN, _THICK = 1.0, 6.0
# So few parties leave room between their names.
_FEW = 6
# From as many sentences on, the thickest arrow has its full width.
_MANY = 10
_LINE, _LABEL, _LINES = 13, 11.5, 3
# Where on its arrow a number may stand, the best place first.
_ALONG = (0.42, 0.5, 0.34, 0.58, 0.27, 0.66, 0.2, 0.74, 0.82)


def graph(charges: Sequence[Charge], most: int) -> str:
    """Draw the parties with the most charges, and an arrow for each of these.

    Parameters
    ----------
    charges : sequence of Charge
        The most frequent first.
    most : int
        How many parties are drawn.
    """
    drawn = chosen(charges, most, _ARROWS)
    if not drawn:
        nothing = "No sentence says who is accused, or whose claim is rejected."
        return picture(KEY, TITLE, nothing, 20, [write(nothing, 0, 14, fill=colour("soft"))])
    names = parties(drawn)
    middle = radius(len(names)) + 72
    stations = zip(names, places(len(names)), strict=True)
    at = {name: Point(place.x, place.y + middle) for name, place in stations}
    content = [*_legend(), *_arrows(drawn, at, Point(WIDTH / 2, middle))]
    content += [tag("g", *_party(name, at[name], middle)) for name in names]
    height = middle + radius(len(names)) + 40
    hidden = len(charges) - len(drawn)
    if hidden:
        more = f"and {hidden} more between other parties or less frequent"
        content.append(write(more, 0, height + 10, 11, fill=colour("soft")))
        height += 18
    return picture(KEY, TITLE, "; ".join(map(told, drawn)), height, content)


def told(charge: Charge) -> str:
    """Say a charge in words.

    Examples
    --------
    >>> told(Charge("Peru", "Chile", "accuses", 2))
    'Peru accuses Chile: 2'
    """
    return f"{charge.who} {_DEED[charge.stance]} {charge.whom}: {charge.sentences}"


def _arrows(drawn: Sequence[Charge], at: dict[str, Point], centre: Point) -> Iterator[str]:
    """Give the arrows, the thin ones on top of the thick, and then all numbers."""
    numbers, taken = [], [*at.values()]
    lanes: Counter[frozenset[str]] = Counter()
    scale = _THICK / max(_MANY, drawn[0].sentences)
    for charge in drawn:
        width = _THIN + scale * charge.sentences
        head = 5 + 1.5 * width
        pair = frozenset((charge.who, charge.whom))
        curve = _curve(charge, at, centre, lanes[pair], head)
        lanes[pair] += 1
        yield tag("g", note(told(charge)), *_arrow(charge.stance, curve, width, head))
        place = _free(curve, taken)
        taken.append(place)
        numbers.append(_number(charge, place))
    yield from numbers


def _curve(charge: Charge, at: dict[str, Point], centre: Point, lane: int, head: float) -> Curve:
    start, end = at[charge.who], at[charge.whom]
    if start != end:
        # Seen from either end the lanes are the same.
        turned = 1 if charge.who < charge.whom else -1
        ends = sorted((charge.who, charge.whom))
        way = bend(at[ends[0]], at[ends[1]], centre, lane, inwards=len(at) > _FEW)
        return arrow(start, end, turned * way, head)
    # Beside the name: upwards or, for a denial, downwards; to the right and left at the ends.
    forth = 1 if charge.stance == "accuses" else -1
    return loop(start, Point(forth, 0) if _is_central(start) else Point(0, -forth), head)


def _is_central(at: Point) -> bool:
    return abs(at.x - WIDTH / 2) < 20


def _arrow(stance: str, curve: Curve, width: float, head: float) -> Iterator[str]:
    ink = colour(stance)
    points = " ".join(f"{p.x:.1f},{p.y:.1f}" for p in curve[1:])
    dashes = {"stroke_dasharray": f"{width + 4:.1f} {0.5 * width + 3:.1f}"}
    yield tag(
        "path",
        d=f"M{curve.start.x:.1f},{curve.start.y:.1f} C{points}",
        fill="none",
        stroke=ink,
        stroke_width=width,
        **(dashes if stance == "denies" else {}),
    )
    back = curve.second.distance(curve.end)
    tip = curve.second.towards(curve.end, (back + head) / back)
    side = Point(-(tip.y - curve.end.y) / head, (tip.x - curve.end.x) / head)
    half = 2.5 + 0.8 * width
    left = Point(curve.end.x + half * side.x, curve.end.y + half * side.y)
    right = Point(curve.end.x - half * side.x, curve.end.y - half * side.y)
    corners = " ".join(f"{p.x:.1f},{p.y:.1f}" for p in (left, tip, right))
    yield tag("polygon", points=corners, fill=ink)


def _free(curve: Curve, taken: Sequence[Point]) -> Point:
    """Give a place on an arrow where no other number stands, or the one with the most room."""
    points = [curve.at(share) for share in _ALONG]
    room = {point: min(point.distance(other) for other in taken) for point in points}
    return next((point for point in points if room[point] > 17), max(points, key=room.__getitem__))


def _number(charge: Charge, at: Point) -> str:
    words = str(charge.sentences)
    width = width_of(words, 11) + 5
    back = tag(
        "rect", x=at.x - width / 2, y=at.y - 7, width=width, height=14, rx=4, fill=colour("paper")
    )
    ink = colour(charge.stance)
    return back + write(words, at.x, at.y + 4, 11, text_anchor="middle", font_weight=600, fill=ink)


def _party(name: str, at: Point, middle: float) -> Iterator[str]:
    yield note(name)
    yield tag("circle", cx=at.x, cy=at.y, r=DOT, fill=colour("ink"))
    off = at.x - WIDTH / 2
    if _is_central(at):  # its name goes above or below
        lines = _lines(name, WIDTH / 2.2)
        y = at.y - 18 - _LINE * (len(lines) - 1) if at.y < middle else at.y + 27
        anchor, x = "middle", at.x
    else:
        side = 1 if off > 0 else -1
        x = at.x + side * (DOT + 6)
        lines = _lines(name, WIDTH - x if side > 0 else x)
        anchor, y = ("start" if side > 0 else "end"), at.y + 4 - _LINE * (len(lines) - 1) / 2
    for i, line in enumerate(lines):
        yield write(line, x, y + i * _LINE, _LABEL, text_anchor=anchor, font_weight=500)


def _lines(name: str, room: float) -> list[str]:
    """Break a name into three lines at most, cut where it is still too long."""
    lines = [""]
    for word in name.split():
        longer = f"{lines[-1]} {word}".strip()
        if len(lines) == _LINES or not lines[-1] or width_of(longer, _LABEL) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return [fitted(line, room, _LABEL) for line in lines]


def _legend() -> Iterator[str]:
    for x, stance, words in ((0, "accuses", "accuses"), (92, "denies", "rejects what … says")):
        start, end = Point(x, 5.5), Point(x + 20, 5.5)
        yield from _arrow(stance, Curve(start, start, start, end), 2, 7)
        yield write(words, x + 33, 9.5, 11, fill=colour("soft"))
