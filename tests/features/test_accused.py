"""Accused: whether whoever speaks stands charged."""

import pytest

from sayso.features.accused import stands_charged
from sayso.features.attribution.reader import attribute
from sayso.features.charges import Charges
from sayso.features.document import Document
from sayso.features.own_side import own_side


@pytest.mark.parametrize(
    ("text", "charged", "expected"),
    [
        ("Norway said it rained.", set(), False),
        ("Norway said it rained.", {"Norway"}, True),
        ("Norway said it rained.", {"Greece"}, False),
        ("The firm said it rained.", {"firm"}, True),
        ("Accused of fraud, Norway said it rained.", set(), True),
        ("Norway, which has been accused of fraud, said it rained.", set(), True),
        ("Norway said it rained after Greece accused it of fraud.", set(), True),
        ("Norway said it rained after Greece accused Malta of fraud.", set(), False),
        ("Norway said in reply to the accusation that it rained.", set(), True),
        ("Max Roe, the head of the accused bank, said it rained.", set(), True),
        ("Norway said the accused men were old.", set(), False),
    ],
)
def test_who_stands_charged(text: str, charged: set[str], expected: bool) -> None:
    """By what came before, or by what the sentence itself says of its speaker."""
    (item,) = attribute(Document.from_sentences("", [text]))
    assert stands_charged(item, own_side(item.governing), Charges(charged)) is expected
