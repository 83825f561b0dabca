"""Elements of a picture, and the picture as a file."""

import xml.etree.ElementTree as ET

from sayso.summary.svg import COLOURS, colour, fitted, picture, standalone, tag, width_of, write


def parsed(svg: str) -> ET.Element:
    """Give the element; raises if it is not well formed."""
    return ET.fromstring(svg)  # noqa: S314 our own picture


def test_whatever_is_written_is_text() -> None:
    """Markup in a name is shown, not obeyed, and quotation marks end no attribute."""
    element = parsed(tag("g", write("<script>&", 0, 0), id='"><script>'))
    assert [child.text for child in element] == ["<script>&"]
    assert element.attrib == {"id": '"><script>'}


def test_a_picture_is_named_and_described() -> None:
    """For those who do not see it; the ids begin with its key."""
    svg = parsed(picture("bars", "Who & what", "Ida <3", 10, [write("x", 0, 0)]))
    space = "{http://www.w3.org/2000/svg}"
    title, words = svg.find(f"{space}title"), svg.find(f"{space}desc")
    assert title is not None
    assert words is not None
    assert (title.text, words.text) == ("Who & what", "Ida <3")
    assert svg.get("role") == "img"
    assert svg.get("aria-labelledby") == f"{title.get('id')} {words.get('id')}"
    assert title.get("id") == "bars-title"


def test_a_file_has_both_the_variable_and_its_value() -> None:
    """Once for each colour of an element, so that it stays well formed."""
    both = tag("path", d="M0 0", fill=colour("ink"), stroke=colour("paper"))
    element = parsed(standalone(both))
    assert element.attrib == {
        "d": "M0 0",
        "fill": COLOURS["ink"],
        "stroke": COLOURS["paper"],
        "style": f"fill:{colour('ink')};stroke:{colour('paper')}",
    }


def test_an_element_with_content_keeps_it_in_a_file() -> None:
    """And its text, even if that looks like a colour."""
    element = parsed(standalone(write(' fill="var(--ink, #1c1c1c)" ', 0, 0)))
    assert element.text == ' fill="var(--ink, #1c1c1c)" '
    assert element.get("fill") == COLOURS["ink"]


def test_long_text_is_cut_to_its_room() -> None:
    """And never wider than that."""
    words = "Wagner Monitoring Mission " * 5
    for room in (20, 80, 200):
        assert width_of(fitted(words, room)) <= room
        assert fitted(words, room).endswith("…")
