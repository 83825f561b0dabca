"""The names that an article brings along."""

from collections.abc import Callable

import pytest

from sayso.features.attribution.own_names import own_names
from sayso.features.extraction import Reading
from sayso.features.words import Words

Annotate = Callable[[str], Words]
Read = Callable[..., list[Reading]]


def test_an_article_without_names_of_its_own(words: Annotate) -> None:
    """Where the lexicons know everything, there is no table."""
    assert own_names([words("The mayor of Oslo said no.")]) is None


@pytest.mark.parametrize(
    ("sentences", "told"),
    [
        (["The Vex Sea Trust (VST) left.", "VST said no."], ("observer", "Vex Sea Trust")),
        (["Jaish al-Vex, a rebel group, left.", "Jaish al-Vex said no."],
         ("opposition", "Jaish al-Vex")),
        (["The Vexville Times left.", "The Times said no."], ("media", "Vexville Times")),
        (["The Vexville Post-Gazette left.", "The Post-Gazette said no."],
         ("media", "Vexville Post-Gazette")),
        (["Later the Vex Harbour Council left the old town.", "The VHC said no."],
         ("observer", "Vex Harbour Council")),
        (["Vex Holdings left.", "Vex said no."], ("observer", "Vex Holdings")),
        (["Then General Motors left.", "General Max Roe said no."], ("military", "")),
        (["Ida Moss works at Vexcorp, a bank.", "A Vexcorp spokesman said no."],
         ("observer", "Vexcorp")),
    ],
)  # fmt: skip
def test_who_speaks_under_a_name_of_the_article(
    reading: Read, sentences: list[str], told: tuple[str, str]
) -> None:
    """Type and affiliation of a body hold wherever the article names it."""
    governing = reading(*sentences)[-1].governing
    assert governing is not None
    assert (governing.speaker_type, governing.affiliation) == told
