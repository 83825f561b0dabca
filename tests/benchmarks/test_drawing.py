"""The drawings stand alone, on light and on dark."""

import re
from collections.abc import Callable
from xml.etree import ElementTree

import pytest

from benchmarks.drawing import drawings
from benchmarks.results import Results


@pytest.fixture(scope="module")
def svgs(results: Callable[..., Results]) -> dict[str, str]:
    """Give the drawings of some results."""
    found = results()
    return drawings(found.sentences, found.length)


def test_time_and_memory_are_drawn_by_both_sizes(svgs: dict[str, str]) -> None:
    """Each is SVG with a title and words for those who do not see it."""
    assert len(svgs) == 4
    for svg in svgs.values():
        root = ElementTree.fromstring(svg)  # noqa: S314 it is our own
        assert root.tag == "{http://www.w3.org/2000/svg}svg"
        assert [child.tag.rpartition("}")[2] for child in root][1:3] == ["title", "desc"]


def test_every_colour_is_told_for_light_and_dark(svgs: dict[str, str]) -> None:
    """No colour is left to a page around it."""
    for svg in svgs.values():
        used = set(re.findall(r"var\(--(\w+)\)", svg))
        assert used
        assert all(svg.count(f"--{name}: #") == 2 for name in used)


def test_the_same_results_give_the_same_bytes(
    svgs: dict[str, str], results: Callable[..., Results]
) -> None:
    """No date, no random id."""
    assert drawings(results().sentences, results().length) == svgs


def test_numbers_are_written_out(svgs: dict[str, str]) -> None:
    """A reader need not know powers of ten."""
    assert ">10,000<" in svgs["time_by_sentences.svg"]
