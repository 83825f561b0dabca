"""Stacked bars."""

import re

import pytest

from sayso.summary.bars import Bar, bars
from sayso.summary.stances import Stances
from sayso.summary.svg import WIDTH

MOSS = Bar("Ida Moss", "Peru", Stances(2, 0, 6))


def draw(*rows: Bar, most: int = 9) -> str:
    """Draw bars."""
    return bars("speakers", "Who speaks", rows, most, "Nobody speaks.")


def numbers(svg: str) -> list[str]:
    """Give the numbers that are written."""
    return re.findall(r"<text[^>]*>(\d+)</text>", svg)


def widths(svg: str, fill: str) -> list[float]:
    """Give how wide the bars' parts of a colour are, the legend left out."""
    found = re.findall(
        rf'<rect x="[\d.]+" y="[\d.]+" width="([\d.]+)" height="15" fill="{fill}', svg
    )
    return [float(width) for width in found]


def test_parts_are_as_wide_as_their_numbers() -> None:
    """On one scale for all bars."""
    svg = draw(MOSS, Bar("Max Roe", "", Stances(0, 0, 4)))
    (accuses,), (most, least) = widths(svg, r"var\(--accuses"), widths(svg, r"var\(--line")
    assert most == pytest.approx(3 * accuses, abs=0.1)
    assert least == pytest.approx(2 * accuses, abs=0.1)
    assert accuses + most < WIDTH


def test_every_number_is_written() -> None:
    """In its part or, where that is too narrow, after the bar; and the sum."""
    assert sorted(numbers(draw(MOSS))) == ["2", "6", "8"]
    narrow = draw(Bar("Ida Moss", "", Stances(1, 2, 997)), Bar("Max Roe", "", Stances(1, 1, 1)))
    assert sorted(numbers(narrow)) == sorted(["1", "2", "997", "1000", "1", "1", "1", "3"])


def test_denials_have_a_pattern() -> None:
    """Who cannot tell the colours can tell the hatching."""
    svg = draw(Bar("Ida Moss", "", Stances(0, 1, 0)))
    assert 'id="speakers-denies"' in svg
    assert widths(svg, r"url\(#speakers-denies\)") != []


def test_what_is_not_drawn_is_counted() -> None:
    """So that nobody takes the first for all."""
    svg = draw(MOSS, MOSS, MOSS, most=1)
    assert "and 2 more, with 16 sentences" in svg
    assert "more" not in draw(MOSS, most=1)


def test_it_is_said_in_words() -> None:
    """For those who do not see it, and for those who point at a bar."""
    svg = draw(MOSS)
    assert svg.count("Ida Moss: 8 sentences, 2 accuses, 6 neutral") == 2


def test_no_bars_say_so() -> None:
    """Rather than nothing."""
    svg = draw()
    assert re.findall(r"<text[^>]*>([^<]+)</text>", svg) == ["Who speaks", "Nobody speaks."]
