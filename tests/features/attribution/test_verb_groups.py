"""Which words are verbs, and where their groups begin."""

from collections.abc import Callable

import pytest

from sayso.features.attribution.verb_groups import acts_as_verb, is_gerund, is_past
from sayso.features.words import Words

Annotate = Callable[[str], Words]


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("The boat sank.", ["sank"]),
        ("The wounded men left.", ["left"]),
        ("Norway's damaged boat left.", ["left"]),
        ("Men who escaped left.", ["escaped", "left"]),
        ("It rained and accused men fled.", ["rained", "accused", "fled"]),
        ("Norway's push failed.", ["failed"]),
        ("Those involved agree.", ["agree"]),
        ("He walked and denied it.", ["walked", "denied"]),
    ],
)
def test_words_that_act_as_verbs(words: Annotate, text: str, verbs: list[str]) -> None:
    """A past after a noun or a pronoun is a verb; one after an article or "'s" is an adjective."""
    sentence = words(text)
    found = [sentence.norm(i) for i in range(len(sentence)) if acts_as_verb(sentence, i)]
    assert found == verbs


@pytest.mark.parametrize(("word", "past"), [("walked", True), ("sank", True), ("need", False)])
def test_the_form_of_a_past(words: Annotate, word: str, past: bool) -> None:
    """It is irregular, or ends in "-ed" and is no short word."""
    assert is_past(words(f"They {word}"), 1) is past


@pytest.mark.parametrize(("word", "gerund"), [("suing", True), ("Boeing", False)])
def test_the_form_of_a_gerund(words: Annotate, word: str, gerund: bool) -> None:
    """It ends in "-ing" and is no name."""
    assert is_gerund(words(f"The {word}"), 1) is gerund
