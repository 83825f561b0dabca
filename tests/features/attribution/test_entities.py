"""What the article remembers of one person or body."""

from collections import Counter

import pytest

from sayso.features.attribution.entities import Entity, majority, surname
from sayso.features.attribution.records import Mention
from sayso.features.document import Span


def named(at: int, name: str, **told: str) -> Mention:
    """Give a mention of a person by name at an offset."""
    return Mention(Span(at, at + len(name)), name, "person", name, **told)


@pytest.mark.parametrize(
    ("name", "last"),
    [
        ("Ida Moss", "moss"),
        ("Moss", "moss"),
        ("Max al-Roe", "roe"),
        ("Max El-Roe", "roe"),
        ("Ida O’Moss", "o'moss"),
        ("Max Roe Jr.", "roe"),
    ],
)
def test_surnames(name: str, last: str) -> None:
    """The last word without its article is what a person is called by."""
    assert surname(name) == last


def test_the_majority_holds() -> None:
    """One wrong mention does not change what the others told; a full name weighs more."""
    person = Entity("person")
    person.learn(named(0, "Ida Moss", type="observer"))
    for at in (20, 40):
        person.learn(named(at, "Moss", type="military"))
    assert majority(person.types) == "observer"
    person.learn(named(60, "Ida Moss", type="military", affiliation="Norway"))
    assert majority(person.types) == "military"
    assert person.affiliations == {"Norway": 3}
    assert majority(Counter()) == ""


@pytest.mark.parametrize(("at", "text"), [(5, "Moss"), (20, "Ida Moss"), (99, "Ida Moss")])
def test_the_fullest_mention_so_far(at: int, text: str) -> None:
    """The longest mention up to an offset is given, not one that comes later."""
    person = Entity("person")
    for mention in (named(0, "Moss"), named(20, "Ida Moss"), named(40, "Moss")):
        person.learn(mention)
    found = person.fullest(at)
    assert found is not None
    assert found[1] == text


def test_where_it_was_named_last() -> None:
    """Only mentions before the offset count."""
    person = Entity("person")
    for at in (10, 30):
        person.learn(named(at, "Ida Moss"))
    assert [person.last_before(at) for at in (5, 20, 99)] == [-1, 10, 30]


@pytest.mark.parametrize(
    ("name", "fits"),
    [("Moss", True), ("Ida Moss", True), ("Max Moss", False), ("Jo Ida Moss", True)],
)
def test_whose_name_it_may_be(name: str, fits: bool) -> None:
    """A surname alone fits, another first name does not."""
    person = Entity("person")
    person.learn(named(0, "Ida Moss"))
    assert person.may_be(name) is fits


def test_gender_and_heads_are_learnt_once_told() -> None:
    """The first gender stays, and each role noun is kept by its last word."""
    person = Entity("person")
    person.learn(named(0, "Moss", head="foreign minister"))
    person.learn(named(9, "Ida Moss", gender="f"))
    assert (person.gender, person.heads) == ("f", {"minister"})
