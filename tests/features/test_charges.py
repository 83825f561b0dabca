"""Charges: who stands charged so far."""

import pytest

from sayso.features.attribution.reader import attribute
from sayso.features.charges import Charges
from sayso.features.content import Content
from sayso.features.document import Document


def against(*sentences: str) -> set[str]:
    """Give who stands charged at the end of an article, given as its sentences."""
    charges = Charges()
    for item in attribute(Document.from_sentences("", sentences)):
        charges.learn(item, Content(item))
    return charges.against


@pytest.mark.parametrize(
    ("text", "charged"),
    [
        ("Norway accused Greece of fraud.", {"Greece"}),
        ("Greece was accused of fraud.", {"Greece"}),
        ("Norway said Greek jets had killed nine children.", {"Greece"}),
        ("Norway said Greek jets had not killed nine children.", set()),
        ("Norway denied it.", {"Norway", "norway"}),
        ("Minister Ida Moss of Norway denied it.", {"Norway", "moss"}),
        ("The mayor blamed Ida Moss for it.", {"moss"}),
        ("The mayor blamed the chairman of the bank.", {"chairman"}),
        ("Norway left after denying the report.", {"Norway", "norway"}),
        ("Greek jets killed nine children.", set()),
        ("Norway met Greece.", set()),
    ],
)
def test_who_is_charged(text: str, charged: set[str]) -> None:
    """The object of an accusation, the author of a wrong that somebody tells, whoever denies."""
    assert against(text) == charged


def test_charges_add_up() -> None:
    """A charge stays for the rest of the article."""
    sentences = ["Norway accused Greece of fraud.", "It rained.", "Malta accused Cyprus of fraud."]
    assert against(*sentences) == {"Greece", "Cyprus"}


@pytest.mark.parametrize(
    ("sentences", "charging"),
    [
        (["Norway accused Greece of fraud."], "Norway"),
        (["Norway said Greek jets had killed nine children."], "Norway"),
        (["Norway accused Greece of fraud.", "Norway said it rained."], ""),
        (["Norway accused Greece of fraud.", "It rained."], ""),
        (["Norway said it rained."], ""),
    ],
)
def test_who_has_just_charged(sentences: list[str], charging: str) -> None:
    """The speaker of the last sentence, if that charges somebody."""
    charges = Charges()
    for item in attribute(Document.from_sentences("", sentences)):
        charges.learn(item, Content(item))
    assert charges.charging == charging
