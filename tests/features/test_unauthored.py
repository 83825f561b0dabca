"""Unauthored: charges that the article reports without saying who makes them."""

import pytest

from sayso.features.attribution.reader import attribute
from sayso.features.document import Document
from sayso.features.unauthored import unauthored_charge


@pytest.mark.parametrize(
    ("text", "charge"),
    [
        ("Norway has been accused of fraud.", True),
        ("Norway was charged with fraud.", True),
        ("Norway faces accusations of fraud.", True),
        ("Norway was charged this month with fraud.", True),
        ("The verdict drew criticism of Norway.", True),
        ("Norway met the boy who faces accusations of fraud.", False),
        ("Norway was not accused of fraud.", False),
        ("The alleged fraud went on.", False),
        ("Accusations of fraud went on.", False),
        ("Fears that Norway would leave went on.", True),
        ("Norway left amid claims of fraud.", True),
        ("Norway left after the claims.", False),
        ("Greek jets killed nine children.", False),
    ],
)
def test_what_charges_without_an_author(text: str, charge: bool) -> None:
    """Passives and nouns that say what is charged; a bare word of charging does not."""
    (item,) = attribute(Document.from_sentences("", [text]))
    assert unauthored_charge(item) is charge
