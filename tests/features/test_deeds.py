"""Deeds: harm, wrong and care that a sentence tells of."""

from collections.abc import Callable

import pytest

from sayso.features.deeds import Deed, deeds
from sayso.features.own_side import Own
from sayso.features.parties import parties
from sayso.features.sides import sides
from sayso.features.words import Words

Annotate = Callable[[str], Words]
NORWAY = Own(frozenset({"Norway"}), "state", frozenset({"it", "its"}))


def told(words: Words, end: int | None = None) -> list[Deed]:
    """Give the deeds of a sentence, or of its first tokens, as Norway tells them."""
    tokens = range(len(words) if end is None else end)
    return deeds(words, sides(words, parties(words), NORWAY, tokens), tokens)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Greek jets killed nine children.", [("harm", "other")]),
        ("Greek jets attacked a base.", [("harm", "other")]),
        ("Greek jets attacked a hospital.", [("harm", "other")]),
        ("Greece launched dozens of missiles.", [("harm", "other")]),
        ("The attack by Greece was over.", [("harm", "other")]),
        ("It was the second Greek attack.", [("harm", "other")]),
        ("The second Greek attack was over.", []),
        ("The boys were killed by priests.", [("harm", "other")]),
        ("The abuse claims against Greece were old.", []),
        ("Its jets attacked a base.", [("harm", "own")]),
        ("We endured their secrecy.", [("wrongdoing", "them")]),
        ("We suffered abuse.", [("wrongdoing", "them")]),
        ("It called it a lie.", [("wrongdoing", "them"), ("falsity", "them")]),
        ("It left, raising doubts about Greece.", []),
        ("It raised doubts about Greece.", [("concern", "own")]),
        ("We fear the secrecy.", [("concern", "own"), ("wrongdoing", "them")]),
        ("We admit the secrecy.", [("wrongdoing", "own")]),
        ("The attack on Greece was over.", []),
        ("Greek jets attacked rebels.", []),
        ("Greece struck a deal.", []),
        ("The Greek criminal gang was old.", []),
        ("The raid was a war crime.", [("wrongdoing", "them")]),
        ("The launch violated the treaty.", [("wrongdoing", "them")]),
        ("The plan bungled it.", [("wrongdoing", "nobody")]),
        ("The army of Greece lied about it.", [("wrongdoing", "other")]),
        ("Greek officers did not comply with the rules.", [("wrongdoing", "other")]),
        ("The claim is false.", [("falsity", "nobody")]),
        ("A Greek officer had died.", [("harm", "nobody")]),
        ("The river rose.", []),
    ],
)
def test_what_is_told(words: Annotate, text: str, expected: list[tuple[str, str]]) -> None:
    """War is told of whoever does it; a lie and a neglected duty of another are wrongs."""
    found = [(deed.category, deed.author.side) for deed in told(words(text))]
    assert list(dict.fromkeys(found)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It will talk when Greece has lifted the sieges of hospitals.",
        "It will not talk until Greek raids on hospitals stop.",
        "It will talk if Greece poisoned the children.",
        "Greece prevented the murder of children.",
    ],
)
def test_what_is_ended_or_hangs_on_a_condition(words: Annotate, text: str) -> None:
    """Harm that is to end, or may not be, is told of nobody."""
    assert not [deed for deed in told(words(text)) if deed.category in ("harm", "wrongdoing")]


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("Greek jets killed children.", False),
        ("Greek jets never killed children.", True),
        ("Greek jets didn't kill children.", True),
        ("It did not rain, the mayor of the town said, when jets killed children.", False),
    ],
)
def test_negation_stands_near(words: Annotate, text: str, negated: bool) -> None:
    """A negation shortly before a deed negates it, one far away does not."""
    assert told(words(text))[0].negated is negated


def test_a_phrase_inside_a_longer_one_is_left_out(words: Annotate) -> None:
    """Of "no evidence" and "evidence" and the like the longest phrase alone counts."""
    (deed,) = told(words("There is absolutely no evidence."))
    assert deed.category == "finding"


def test_one_phrase_of_two_categories_counts_for_both(words: Annotate) -> None:
    """Two entries for the same words do not shut each other out."""
    sentence = words("The slaughter of children.")
    categories = {hit.entry.category for hit in sentence.markers if hit.start == 1}
    assert {deed.category for deed in told(sentence)} == categories
    assert len(categories) == 2


def test_only_the_tokens_asked_for_tell(words: Annotate) -> None:
    """What stands outside the given tokens is another's to tell."""
    sentence = words("Greek jets killed nine children, but the union said it is not true.")
    assert [deed.category for deed in told(sentence)] == ["harm", "falsity"]
    assert [deed.category for deed in told(sentence, end=7)] == ["harm"]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ('"We reject the report," it said.', ["deny"]),
        ('"They reject the report," it said.', []),
        ('"They accuse us," it said.', ["accuse"]),
        ("It rejected the report.", []),
    ],
)
def test_what_a_quotation_itself_does(words: Annotate, text: str, acts: list[str]) -> None:
    """Inside quotation marks whoever accuses counts, and "we" who deny."""
    found = [deed.category for deed in told(words(text)) if deed.category in ("accuse", "deny")]
    assert found == acts
