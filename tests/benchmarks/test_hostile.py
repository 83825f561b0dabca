"""Texts that nobody writes."""

import pytest

from benchmarks.hostile import page, texts


@pytest.mark.parametrize("name", texts())
def test_a_text_is_as_long_as_asked_for(name: str) -> None:
    """Twice the length is twice the text, give or take a piece."""
    make = texts()[name]
    for size in (1_000, 2_000):
        assert abs(len(make(size)) - size) < 70


def test_names_do_not_repeat() -> None:
    """Texts of names have another one each time."""
    names = texts()["names, none twice"](5_000).split()
    assert len(set(names)) == len(names) > 500


def test_a_page_holds_its_text() -> None:
    """As it is: its tags are the page's own."""
    assert "<article><p>a<b>c</p></article>" in page("a<b>c")
