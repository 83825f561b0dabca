"""Deeds: harm, wrong and care that a sentence tells of."""

from collections.abc import Callable

import pytest

from sayso.features.deeds import Deed, deeds
from sayso.features.parties import parties
from sayso.features.words import Words

Annotate = Callable[[str], Words]


def told(words: Words, end: int | None = None) -> list[Deed]:
    """Give the deeds of a sentence, or of its first tokens, as Norway tells them."""
    tokens = range(len(words) if end is None else end)
    return deeds(words, parties(words), frozenset({"Norway"}), tokens)


@pytest.mark.parametrize(
    ("text", "categories"),
    [
        ("Greek jets killed nine children.", ["harm"]),
        ("Greek jets attacked a base.", []),
        ("Greek jets attacked a hospital.", ["harm"]),
        ("It is a lie.", ["falsity"]),
        ("The raid was a war crime.", ["wrongdoing"]),
        ("The river rose.", []),
    ],
)
def test_what_is_told(words: Annotate, text: str, categories: list[str]) -> None:
    """Harm and wrong are deeds; the violence of war is one only where it meets victims."""
    assert [deed.category for deed in told(words(text))] == categories


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
    assert deed.category == "falsity"


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


def test_the_author_is_told(words: Annotate) -> None:
    """Each deed says whose it is."""
    (deed,) = told(words("Greek jets killed nine children."))
    assert deed.author == ("other", "Greece")
