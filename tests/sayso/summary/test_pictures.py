"""The four pictures of a summary."""

import re
import xml.etree.ElementTree as ET

from sayso.summary.counts import Summary, summarise
from sayso.summary.pictures import pictures
from sayso.summary.svg import standalone
from sayso.summary.tally import Tally


def test_pictures_are_well_formed_and_safe(quarrel: Summary) -> None:
    """Also as files; markup in a name is text."""
    for svg in pictures(quarrel).values():
        for form in (svg, standalone(svg)):
            root = ET.fromstring(form)  # noqa: S314 our own picture
            assert root.get("role") == "img"
            assert {element.tag.split("}")[1] for element in root.iter()} <= {
                "svg", "title", "desc", "defs", "pattern", "rect", "text", "tspan", "g", "line",
                "path", "polygon", "circle",
            }  # fmt: skip


def test_pictures_of_one_page_share_no_ids(quarrel: Summary) -> None:
    """A browser would take the first."""
    ids = re.findall(r' id="([^"]+)"', "".join(pictures(quarrel).values()))
    assert len(ids) == len(set(ids)) > 8


def test_the_same_summary_gives_the_same_bytes(quarrel: Summary) -> None:
    """So that a changed picture is a changed summary."""
    assert pictures(quarrel) == pictures(quarrel)


def test_nothing_is_drawn_as_such() -> None:
    """Every picture says what there is none of."""
    found = pictures(summarise(Tally()))
    assert list(found) == ["speakers", "affiliations", "timeline", "accusations"]
    assert all(re.search(r">No [^<]+\.</text>", svg) for svg in found.values())


def test_at_most_so_many_are_drawn(quarrel: Summary) -> None:
    """The others are counted."""
    assert "and 4 more, with 6 sentences" in pictures(quarrel, most=1)["speakers"]


def test_who_has_no_name_is_called_unnamed(quarrel: Summary) -> None:
    """With the speaker type beside it."""
    assert re.search(r"unnamed</tspan><tspan[^>]*>media", pictures(quarrel)["speakers"])
