"""A chart stands inside a page without disturbing it."""

import re

from sayso.training.chart import ACCENT, INK, chart


def drawn(title: str = "Speaker type: a line") -> str:
    """Give a chart with a line, a text and a clipped grid."""
    with chart(title, "It <rises> & falls.", 2) as found:
        found.axes.plot([0, 1], [0, 1], color=ACCENT)
        found.write("half", (0.5, 0.5), colour=INK)
        found.grid("both")
    return found.svg


def test_the_same_drawing_gives_the_same_bytes() -> None:
    """No date and no random id."""
    assert drawn() == drawn()


def test_a_chart_is_named_and_described() -> None:
    """A reader who does not see it hears its title and words, which are escaped."""
    svg = drawn()
    assert svg.startswith('<svg role="img" aria-labelledby="speaker-type-a-line-title')
    assert '<title id="speaker-type-a-line-title">Speaker type: a line</title>' in svg
    assert ">It &lt;rises&gt; &amp; falls.</desc>" in svg


def test_colours_are_the_pages() -> None:
    """No placeholder is left, and text stays text."""
    svg = drawn()
    assert "var(--accent)" in svg
    assert "var(--ink)" in svg
    assert not re.search(r"#(101010|707070|d0d0d0|2060a0|fefefe)", svg)
    assert ">half</text>" in svg


def test_charts_do_not_share_ids() -> None:
    """All ids of a chart begin with its name, and what it refers to is there."""
    one, other = drawn(), drawn("Stance: a line")
    ids = [set(re.findall(r'id="([^"]+)"', svg)) for svg in (one, other)]
    assert ids[0]
    assert not ids[0] & ids[1]
    for svg, own in zip((one, other), ids, strict=True):
        assert set(re.findall(r"url\(#([^)]+)\)", svg)) <= own
        assert set(re.findall(r'href="#([^"]+)"', svg)) <= own


def test_a_chart_does_not_style_the_page() -> None:
    """Matplotlib's own style sheet, which holds for every element, is left out."""
    assert "<style" not in drawn()
