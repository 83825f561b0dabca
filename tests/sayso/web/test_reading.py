"""Articles that are pasted, dropped or chosen."""

from pathlib import Path

import pytest

from sayso.features.errors import InputError
from sayso.web.reading import names, pasted, stored, uploaded

PAGE = (
    "<!doctype html><title>Rain</title><article><p>"
    + "It rained on Monday. " * 30
    + "</p></article>"
)


def test_a_pasted_text_is_named_by_its_first_line() -> None:
    """Its line ends are those that were pasted, before the browser doubled them."""
    document = pasted("\r\nMayor denies: graft!\r\n\r\nIt rained.")
    assert document.name == "mayor-denies-graft"
    assert document.text == "\nMayor denies: graft!\n\nIt rained."


def test_a_long_first_line_gives_a_short_name() -> None:
    """A name that a file can have; without any word it is "article"."""
    assert pasted("word " * 99).name == "-".join(["word"] * 12)
    assert pasted("...").name == "article"


def test_the_source_of_a_page_can_be_pasted() -> None:
    """The article in it is read."""
    assert "<p>" not in pasted(PAGE).text


def test_nothing_pasted_is_an_error() -> None:
    """The cure is to paste something."""
    with pytest.raises(InputError, match="paste an article, or drop a file"):
        pasted(" \n")


def test_a_file_is_named_by_its_name() -> None:
    """Its ending says what it is."""
    assert uploaded(b"It rained.", "rain.txt").name == "rain"
    assert uploaded(PAGE.encode(), "rain.html").text.startswith("Rain\n")


def test_a_file_that_is_no_text_is_an_error() -> None:
    """By its name."""
    with pytest.raises(InputError, match=r"rain\.txt is a PDF, not text"):
        uploaded(b"%PDF-1.4", "rain.txt")


def test_the_articles_of_a_folder(tmp_path: Path) -> None:
    """By name; a folder that is not there has none."""
    assert names(tmp_path) == []
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "rain.txt").write_bytes(b"It rained.\r\n")
    assert names(tmp_path) == ["rain"]
    assert stored(tmp_path, "rain").text == "It rained.\r\n"
    (tmp_path / "documents" / "folder.txt").mkdir()
    (tmp_path / "documents" / "old.txt").write_bytes(b"A caf\xe9.")
    assert names(tmp_path) == ["old", "rain"]
    with pytest.raises(InputError, match=r"old\.txt: byte 5 is not UTF-8; save"):
        stored(tmp_path, "old")
    with pytest.raises(InputError, match=r"has no article \.\./rain"):
        stored(tmp_path, "../rain")
