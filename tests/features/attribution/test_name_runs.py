"""Runs of capitals that may be a person's name."""

from collections.abc import Callable

import pytest

from sayso.features.attribution.name_runs import name_before, name_end
from sayso.features.words import Words

Annotate = Callable[[str], Words]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("then Ida Moss left", "Ida Moss"),
        ("then Ida J. Moss left", "Ida J. Moss"),
        ("then E. Jo Moss left", "E. Jo Moss"),
        ("then Ida van Moss left", "Ida van Moss"),
        ("then Norway left", ""),
        ("then Monday came", ""),
        ("then NGO staff left", ""),
    ],
)
def test_where_a_name_ends(words: Annotate, text: str, name: str) -> None:
    """Initials and particles go on; places, days and abbreviations are no names."""
    sentence = words(text)
    end = name_end(sentence, 1)
    assert (sentence.text(1, end) if end > 1 else "") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ida Moss, a mayor, left", "Ida Moss"),
        ("Ida J. Moss, a mayor, left", "Ida J. Moss"),
        ("Norway, a country, left", ""),
        ("later, a mayor left", ""),
    ],
)
def test_where_a_name_begins(words: Annotate, text: str, name: str) -> None:
    """Going back from a comma, a name is the same run."""
    sentence = words(text)
    comma = text.split(",")[0]
    end = next(i for i in range(len(sentence)) if sentence.norm(i) == ",")
    start = name_before(sentence, end)
    assert (sentence.text(start, end) if start < end else "") == name
    assert name in ("", comma)
