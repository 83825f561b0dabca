"""Headline forms of attribution."""

from collections.abc import Callable

import pytest

from sayso.features.attribution.headlines import headline, introduction
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
        ("Norway's claim: “It rained.”", "Norway"),
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
        "Photos: The mill has closed.",
        "A quarrel: how the mill has closed",
        "Hundreds of boats - many of them old - still leave from Norway",
        "Crimea: how the mill has closed",
        "From- Ida Moss, who left Oslo:",
        "",
    ],
)
def test_no_headline_form(words: Annotate, text: str) -> None:
    """A list, a clause with a verb of its own and a full sentence name no source so."""
    assert headline(words(text)) is None


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ('The minister had one answer: "No."', True),
        ("He put his foot down: “No.”", True),
        ('The banner was plain: "No."', False),
        ("The minister had one answer: no.", False),
    ],
)
def test_a_clause_that_introduces_a_quotation(words: Annotate, text: str, speaks: bool) -> None:
    """Its subject speaks what follows the colon, if it is somebody."""
    assert (introduction(words(text)) is not None) is speaks
