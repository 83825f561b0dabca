"""The encodings that web pages declare."""

import pytest

from sayso.features.declared import as_declared
from sayso.features.reading import decode


def test_a_page_is_decoded_as_it_declares() -> None:
    """A meta element or an XML declaration names the encoding."""
    page = '<html><meta charset="koi8-r"><p>Мэр'
    assert decode(page.encode("koi8-r"), "a.html") == page
    page = "<?xml version='1.0' encoding='iso-8859-2'?><p>Dvořák"
    assert decode(page.encode("iso-8859-2"), "a.html") == page


@pytest.mark.parametrize(
    "label", ["no-such-encoding", "utf-16", "undefined", "ascii", "unicode_escape", "utf-7"]
)
def test_a_declaration_that_does_not_fit_is_passed_over(label: str) -> None:
    """A page may lie about its encoding."""
    page = f'<html><meta charset="{label}"><p>“No,” said Zoë.'
    assert decode(page.encode(), "a.html") == page


def test_a_page_that_declares_latin_1_means_windows_1252() -> None:
    """As browsers read it, with curly marks."""
    page = '<meta charset="ISO-8859-1"><p>“No.”'
    assert decode(page.encode("cp1252"), "a.html") == page


def test_a_plain_text_declares_nothing() -> None:
    """An article about HTML is not decoded by an example in it."""
    text = 'He wrote <meta charset="koi8-r"> – “by hand”.'
    assert decode(text.encode(), "a.txt") == text


@pytest.mark.parametrize("label", ["no-such-encoding", "utf-7", "unicode_escape", "idna", "utf-16"])
def test_what_no_page_is_written_in_is_not_believed(label: str) -> None:
    """Python knows encodings that make half characters, warn, or take long."""
    assert as_declared(f"<meta charset={label}>+2AA- \\d".encode()) is None
