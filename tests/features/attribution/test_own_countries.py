"""Countries that no lexicon has."""

from collections.abc import Callable

import pytest

from sayso.features.attribution.own_countries import own_countries
from sayso.features.words import Words

Annotate = Callable[[str], Words]


@pytest.mark.parametrize(
    ("sentences", "named"),
    [
        (["Vexia's army left."], {"Vexia": "Vexia"}),
        (["The prime minister of Vexia left."], {"Vexia": "Vexia"}),
        (["Vexia's army left.", "A Vexian left."], {"Vexia": "Vexia", "Vexian": "Vexia"}),
        (["Roe's government left.", "Then Max Roe left."], {}),
        (["Vexia's president left."], {}),
        (["The court of Appeals left."], {}),
        (["Anna's army left."], {}),
        (["Norway's army left."], {}),
        (["North Korea left.", "The North left."], {"North": "North Korea"}),
        (["The North left."], {}),
    ],
)
def test_countries_of_the_article(
    words: Annotate, sentences: list[str], named: dict[str, str]
) -> None:
    """An organ of state tells a country, unless its owner is a person or known already."""
    found = own_countries([words(sentence) for sentence in sentences])
    assert {" ".join(phrase): place.country for phrase, place in found} == named
