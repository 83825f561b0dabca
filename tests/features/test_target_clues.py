"""What one sentence tells of its target."""

import pytest

from sayso.features.attribution.reader import attribute
from sayso.features.content import Content
from sayso.features.document import Document
from sayso.features.target_clues import Clues
from sayso.features.target_known import Known


def read(text: str) -> Clues:
    """Read one sentence."""
    (item,) = attribute(Document.from_sentences("", [text]))
    told = item, Content(item)
    return Clues(*told, Known([told], {"Peru": 1, "Norway": 1, "Kenya": 1}))


@pytest.mark.parametrize(
    "text",
    [
        '"The law was broken," said Max Roe, an expert on Norway at Oxfam.',
        '"The law was broken," Max Roe said in Norway.',
        "Max Roe, who grew up in Norway, said the law was broken.",
        "Max Roe told Oxfam the law was broken.",
    ],
)
def test_who_speaks_and_to_whom_is_not_told_of(text: str) -> None:
    """What stands beside the speaker is not blamed."""
    assert read(text).blamed.name == ""


@pytest.mark.parametrize(
    "text",
    [
        '"Norway broke the law," said Max Roe, an expert.',
        "Norway broke the law, Max Roe said on Monday.",
        "Max Roe said on Monday Norway broke the law.",
        "Max Roe told Oxfam that Norway broke the law.",
        "“They broke the law,” Max Roe said, accusing Norway of fraud.",
    ],
)
def test_what_is_said_may_stand_before_or_after(text: str) -> None:
    """The content is found on either side of the speaker."""
    assert read(text).blamed.name == "Norway"


def test_the_owner_of_a_party_is_not_meant() -> None:
    """Of Roe's Unity Party the party is meant."""
    text = "Oxfam accused Roe's Hezbollah of theft."
    assert read(text).blamed.name == "Hezbollah"


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        ("Peru said they had left.", ""),
        ('"They left," Peru said.', "body"),
        ('"He left," Peru said.', "person"),
        ("Peru said it rained.", ""),
    ],
)
def test_pronouns_point_to_a_person_or_a_body(text: str, pronoun: str) -> None:
    """The speaker's own pronoun points to nobody else."""
    assert read(text).pronoun == pronoun


def test_that_claim_is_the_one_before() -> None:
    """Not any claim."""
    assert read("Peru rejected that claim.").that_claim
    assert not read("Peru rejected the claim.").that_claim


def test_a_lawyer_is_of_his_clients_side() -> None:
    """Also where only his name says who speaks."""
    texts = ["Max Roe left.", "Roe's lawyer, Ann Lee, said it rained.", "Lee said it snowed."]
    items = attribute(Document.from_sentences("", texts))
    known = Known([(item, Content(item)) for item in items])
    found = [Clues(*told, known) for told in known.told]
    assert ["Max Roe" in one.own for one in found] == [False, True, True]
