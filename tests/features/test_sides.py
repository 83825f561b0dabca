"""Sides: whose side a party is on, and who acts."""

from collections.abc import Callable

import pytest

from sayso.features.own_side import Own
from sayso.features.parties import parties
from sayso.features.sides import NOBODY, Side, Sides, actor, agent, sides, subject
from sayso.features.words import Words

Annotate = Callable[[str], Words]
NORWAY = Own(frozenset({"Norway", "lee"}), "state", frozenset({"he", "his"}))


def found(words: Words, own: Own = NORWAY) -> Sides:
    """Give whose side the parties of a sentence are on; all of it is told."""
    return sides(words, parties(words), own, range(len(words)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norwegian jets bombed Greece.", ["own", "other"]),
        ("Our jets bombed it.", ["own", "them"]),
        ("He said that his jets flew.", ["own", "own"]),
        ('"He flew," it said.', ["them", "them"]),
        ("Rebels met the troops.", ["other", "own"]),
        ("The Bordurian army left.", ["other"]),
        ("The Norwegian army left.", ["own"]),
        ("The rebel jet left.", []),
        ("The report left the firm cold.", ["other"]),
        ("This is a crime.", ["them"]),
        ("This crime rained.", []),
        ("Doctors left.", []),
    ],
)
def test_whose_side(words: Annotate, text: str, expected: list[str]) -> None:
    """Names, common nouns of a camp, bodies and pronouns are parties; private persons are not."""
    ordered = sorted(found(words(text)).items())
    assert [side.side for _, side in ordered] == expected


def test_what_names_the_source_is_no_party(words: Annotate) -> None:
    """Only the tokens of the content are asked."""
    sentence = words("Greece met our army.")
    assert [side.side for side in sides(sentence, [], NORWAY, {2}).values()] == ["own"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norwegian jets bombed it.", Side("own", "Norway")),
        ("Greek jets bombed it.", Side("other", "Greece")),
        ("The town was bombed by Greece.", Side("other", "Greece")),
        ("Greek jets in Norway bombed it.", Side("other", "Greece")),
        ("Our jets bombed it.", Side("own")),
        ("They bombed it.", Side("them")),
        ("Jets over Greece bombed it.", NOBODY),
        ("Jets bombed it.", NOBODY),
    ],
)
def test_whose_deed_it_is(words: Annotate, text: str, expected: Side) -> None:
    """The agent of a passive, else the nearest party before that is no place or target."""
    sentence = words(text)
    at = [token.norm for token in sentence.tokens].index("bombed")
    assert actor(sentence, at, at + 1, found(sentence)) == expected


def test_subject_and_agent_look_one_way_only(words: Annotate) -> None:
    """The subject stands before a verb, the agent after "by"."""
    sentence = words("Greek towns were bombed by Norway.")
    assert subject(sentence, 3, found(sentence)) == Side("other", "Greece")
    assert agent(sentence, 4, found(sentence)) == Side("own", "Norway")
    assert agent(sentence, 6, found(sentence)) is NOBODY
