"""Whose claim a sentence rejects, and what it reports that others charge."""

import pytest

from sayso.features.attribution.reader import attribute
from sayso.features.content import Content
from sayso.features.document import Document
from sayso.features.target_clues import Clues
from sayso.features.target_known import Known
from sayso.features.target_rejected import as_target


def read(text: str) -> Clues:
    """Read one sentence."""
    (item,) = attribute(Document.from_sentences("", [text]))
    told = item, Content(item)
    return Clues(*told, Known([told]))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Peru denied Norway's claims.", "Norway"),
        ("Peru denied Norwegian claims.", "Norway"),
        ("Peru rejected accusations by Oxfam.", "Oxfam"),
        ("Peru rejected reports from Oxfam.", "Oxfam"),
        ("Peru denied reports of Norwegian raids.", ""),
        ("Peru challenged Norway to provide proof.", "Norway"),
        ("Peru denied what Norway claims.", "Norway"),
        ("Peru denied it after Oxfam accused it of theft.", "Oxfam"),
        ("Peru denied it, and its pilot Max Roe claims nobody was hurt.", ""),
        ("Peru denied the claims.", ""),
        ("Peru denied Peruvian claims.", ""),
    ],
)
def test_whose_claim_is_rejected(text: str, name: str) -> None:
    """The owner of the claim, whoever makes it in passing, or the object; else nobody."""
    assert read(text).rejected.name == name


def test_a_charge_told_in_passing_is_reported() -> None:
    """With who makes it and against whom."""
    (charge,) = read("The talks began a day after Oxfam accused Kenya of theft.").reported
    assert (charge.accuser.name, charge.accused.name) == ("Oxfam", "Kenya")


def test_a_speaker_stands_for_its_side() -> None:
    """Who is contradicted is the state or body for which somebody speaks, else himself."""
    texts = ("Norwegian minister Lena Holm said so.", "Max Roe, a farmer, said so.", "It rained.")
    items = [attribute(Document.from_sentences("", [text]))[0] for text in texts]
    assert [as_target(item.governing).name for item in items] == ["Norway", "Max Roe", ""]
