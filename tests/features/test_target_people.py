"""People without a name: who is blamed as "six officers", and who as a state or a person."""

import pytest

from sayso.features.attribution.reader import attribute
from sayso.features.document import Document
from sayso.features.target_people import counted, counted_people, is_head, people_of


def found(text: str) -> list[str]:
    """Give the people of the last sentence of a text, its sentences with a bar between."""
    item = attribute(Document.from_sentences("", text.split(" | ")))[-1]
    people = (people_of(item, role) for role in item.words.roles.values())
    return [party.target.name for party in people if party is not None]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The port sued six young pilots.", ["six young pilots"]),
        ("The port sued two soldiers.", ["two soldiers"]),
        ("The port sued soldiers.", []),
        ("The port sued a gang of teenagers.", ["gang of teenagers", "teenagers"]),
        ("The port sued its pilot.", []),
        ("The port sued pilot Max Roe.", []),
        ("Max Roe, the coach, left. | The port sued the coach.", ["Max Roe"]),
        ("The port sued over pilot error.", []),
    ],
)
def test_people_are_named_as_they_stand(text: str, names: list[str]) -> None:
    """A number belongs to the name, an article does not; soldiers without one are a state's."""
    assert found(text) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Six Kenyan nurses were sued.", "Six Kenyan nurses"),
        ("All 12 sailors left.", "12 sailors"),
        ("Nurses left.", ""),
        ("Six of them left.", ""),
    ],
)
def test_a_number_opens_people(text: str, name: str) -> None:
    """What follows a number up to a verb are people, whatever the noun."""
    (item,) = attribute(Document.from_sentences("", [text]))
    people = counted_people(item.words, 0, end=item.words.norms.index("left")
                            if "left" in item.words.norms else None)  # fmt: skip
    assert (people.target.name if people else "") == name


def test_one_officer_is_counted_and_the_police_are_not() -> None:
    """An officer or two are blamed for themselves."""
    (item,) = attribute(Document.from_sentences("", ["An officer, two soldiers, the police."]))
    assert [counted(item.words, role) for role in item.words.roles.values()] == [True, True, False]


def test_a_noun_before_another_is_no_head() -> None:
    """Of "pilot error" the pilot is not the head."""
    (item,) = attribute(Document.from_sentences("", ["The pilot error and the pilot"]))
    assert [is_head(item.words, after) for after in (2, 6)] == [False, True]
