"""Where a noun phrase begins and ends."""

from collections.abc import Callable

import pytest

from sayso.features.attribution.noun_phrases import acts_as_verb, phrase_left, phrase_right
from sayso.features.words import Words

Annotate = Callable[[str], Words]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("The mayor | said no.", "The mayor"),
        ("On Monday the mayor | said no.", "the mayor"),
        ("In Oslo the head of the union | said no.", "the head of the union"),
        ("It closed, but Ida Moss | said no.", "Ida Moss"),
        ("OSLO (Reuters) - The mayor | said no.", "The mayor"),
        ("Ida Moss and Max Roe | said no.", "Ida Moss and Max Roe"),
        ("It had rained and the mayor | said no.", "the mayor"),
        ("Norway's deputy minister | said no.", "Norway's deputy minister"),
        ("Lt. Gen. Max Roe | said no.", "Lt. Gen. Max Roe"),
        ("It was late when he | said no.", "he"),
        ("Late on | Monday.", ""),
    ],
)
def test_the_phrase_before_a_token(words: Annotate, text: str, phrase: str) -> None:
    """A phrase is entered from its end and reaches back to where its clause begins."""
    before, _ = text.split("| ")
    sentence = words(text.replace("| ", ""))
    start, end = phrase_left(sentence, sentence.token_at(len(before)))
    assert (sentence.text(start, end) if start < end else "") == phrase


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("said | the mayor.", "the mayor"),
        ("said | the head of the union in Oslo on Monday.", "the head of the union in Oslo"),
        ("said | Ida Moss, a surgeon.", "Ida Moss"),
        ("said | Ida Moss and Max Roe.", "Ida Moss and Max Roe"),
        ("said | the mayor and left.", "the mayor"),
        ("said | the mayor in an interview.", "the mayor"),
        ("said | the mayor who had left.", "the mayor"),
        ("said | Lt. Gen. Max Roe.", "Lt. Gen. Max Roe"),
        ("said | Norway's minister for trade.", "Norway's minister for trade"),
        ('said | the mayor "at once".', "the mayor"),
        ("said | , alas.", ""),
    ],
)
def test_the_phrase_from_a_token(words: Annotate, text: str, phrase: str) -> None:
    """A phrase ends before a mark, a verb, a time, an occasion or a quotation."""
    before, _ = text.split("| ")
    sentence = words(text.replace("| ", ""))
    start = sentence.token_at(len(before))
    end = phrase_right(sentence, start)
    assert (sentence.text(start, end) if start < end else "") == phrase


@pytest.mark.parametrize(
    ("text", "i", "verb"),
    [("They denied it.", 1, True), ("The claimed sum.", 1, False), ("They, denying it.", 2, False)],
)
def test_a_form_of_a_verb_inside_a_phrase(words: Annotate, text: str, i: int, verb: bool) -> None:
    """After an article, or in -ing, a form of a verb does not end the phrase."""
    assert acts_as_verb(words(text), i) is verb
