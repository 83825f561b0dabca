"""Headline forms of attribution."""

from collections.abc import Callable

import pytest

from sayso.features.attribution.headlines import headline
from sayso.features.words import Words

Annotate = Callable[[str], Words]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Dutch minister: troops will leave", "Dutch minister"),
        ("Troops will leave by May - defense ministry", "defense ministry"),
        ("All troops in the valley will leave by May: Norway", "Norway"),
        ("Troops will leave by May — UN envoy", "UN envoy"),
        ("The latest: all troops in the valley will leave by May: Norway", "Norway"),
        ("From Ida Moss, head of the mill in Oslo:", "Ida Moss"),
        ("WYXZ: Will the troops leave?", "WYXZ"),
    ],
)
def test_the_source_stands_before_or_behind_the_mark(
    words: Annotate, text: str, source: str
) -> None:
    """A colon or a dash parts a headline's source from what it says."""
    sentence = words(text)
    found = headline(sentence)
    assert found is not None
    cue, phrase = found
    assert sentence.text(phrase.start, phrase.end) == source
    assert (cue.sort, phrase.form) == ("headline", "headline")


@pytest.mark.parametrize(
    "text",
    [
        "Three things: rain, wind and snow",
        "The minister said this: troops leave",
        "Troops will leave by May - defense ministry.",
        "Troops will leave",
        "Rain - a surprise",
        "OSLO: The mill has closed.",
        "THE FACTS: The mill has closed.",
        "A quarrel: how the mill has closed",
        "",
    ],
)
def test_no_headline_form(words: Annotate, text: str) -> None:
    """A list, a clause with a verb of its own and a full sentence name no source so."""
    assert headline(words(text)) is None
