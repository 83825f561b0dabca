"""Whom a sentence blames, and how it tells."""

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
    return Clues(*told, Known([told], {"Peru": 1, "Norway": 1}))


@pytest.mark.parametrize(
    ("text", "name", "how"),
    [
        ("Peru accused Norway of spying.", "Norway", "told"),
        ("Norway was accused by Peru of spying.", "Norway", "told"),
        ("Peru expressed concern about Norway's fleet.", "Norway", "told"),
        ("Peru blamed the leak on Norway.", "Norway", "told"),
        ("Peru blamed Norway for the raid on Kenya.", "Norway", "told"),
        ("Peru condemned the bombing of Kenya by Norwegian jets.", "Norway", "told"),
        ("Peru pointed the finger squarely at Norway.", "Norway", "told"),
        ("Peru condemned the raid, saying it stood by its ally Kenya.", "Kenya", "free"),
        ("Oxfam left Norway, which it accuses of spying.", "Norway", "told"),
        ("Oxfam met the banker Max Roe, whom it accuses of fraud.", "Max Roe", "told"),
        ('"We condemn Norway for this," the mayor of Lima, Peru, said.', "Norway", "told"),
        ("The banker Max Roe is charged with fraud.", "Max Roe", "told"),
        ("Peru opened an investigation into Norway.", "Norway", "told"),
        ("Peru said that despite Norway's claims, the raids went on.", "Norway", "told"),
        ("Peru said Norway had violated the law.", "Norway", "deed"),
        ("Peru said Norway was not to be trusted.", "Norway", "free"),
        ("Peru said the fleet of Norway was large.", "Norway", "named"),
        ("Peru said it rained.", "", ""),
        ("Peru said Norway and Kenya had violated the law.", "Norway", "deed"),
        ("Norway and Peru each accused the other of spying.", "Peru", "told"),
    ],
)
def test_whom_a_sentence_blames(text: str, name: str, how: str) -> None:
    """The object of blame, else the author of the deed, else a party that is named."""
    found = read(text)
    assert (found.blamed.name, found.how) == (name, how)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Max Roe was beaten by three guards, Oxfam said.", "three guards"),
        ("Max Roe was beaten by some guards, Oxfam said.", ""),
    ],
)
def test_people_act_if_they_are_counted(text: str, name: str) -> None:
    """Who is only called by a common noun may be anybody's."""
    assert read(text).blamed.name == name
