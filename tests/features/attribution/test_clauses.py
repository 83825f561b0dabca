"""Which clause is the main one, and which are subordinate."""

from collections.abc import Callable

import pytest

from sayso.features.attribution.clauses import (
    in_subordinate,
    main_subject,
    opening_name,
    starts_subordinate,
)
from sayso.features.words import Words

Annotate = Callable[[str], Words]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Norway left the talks.", "Norway"),
        ("The army left the town.", "The army"),
        ("The army accused Norway of it.", "The army"),
        ("The army chief accused Norway of it.", "The army chief"),
        ("After the talks, Norway left.", "Norway"),
        ("However, Norway left.", "Norway"),
        ("OSLO (Reuters) - Norway left.", "Norway"),
        ("She left the talks.", "She"),
        ("Last Friday, in Oslo, Norway left.", "Norway"),
        ("Asked about it, the army left.", "the army"),
        ("Norway's push failed.", "Norway's push"),
        ("The military victory was a blow.", ""),
        ("The military initiatives, denying it, failed.", ""),
        ("Roe remains a doctor.", ""),
        ("Is Norway gone?", ""),
        ("Rain fell at noon.", ""),
        ("For its part, the army left", "the army"),
    ],
)
def test_the_subject_of_the_main_clause(words: Annotate, text: str, subject: str) -> None:
    """It stands first, or after a dateline or an introduction; an unknown word is none."""
    sentence = words(text)
    start, end = main_subject(sentence, len(sentence))
    assert (sentence.text(start, end) if start < end else "") == subject


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Roe left, denying it.", "Roe"),
        ("On Friday, Roe left, denying it.", "Roe"),
        ("Ida Moss left, denying it.", "Ida Moss"),
        ("The Openwater left, denying it.", "Openwater"),
        ("Prices fell, denying it.", ""),
        ("The tide fell, denying it.", ""),
    ],
)
def test_a_name_that_opens_the_main_clause(words: Annotate, text: str, name: str) -> None:
    """A name that no lexicon has, not a common noun that has its capital from the full stop."""
    sentence = words(text)
    start, end = opening_name(sentence, len(sentence))
    assert (sentence.text(start, end) if start < end else "") == name


@pytest.mark.parametrize(
    ("text", "subordinate"),
    [
        ("The mayor said no.", False),
        ("It closed after the mayor said no.", True),
        ("The mayor, who said no, left.", True),
        ("If it rains, the mayor said, it closes.", False),
    ],
)
def test_a_verb_in_a_subordinate_clause(words: Annotate, text: str, subordinate: bool) -> None:
    """A subordinator before the verb counts, up to the mark that ends its clause."""
    sentence = words(text)
    verb = [token.norm for token in sentence.tokens].index("said")
    assert in_subordinate(sentence, verb) is subordinate


@pytest.mark.parametrize(
    ("text", "start", "subordinate"),
    [
        ("The mayor said no.", 0, False),
        ("It closed after the mayor said no.", 3, True),
        ("It was a charge the mayor denied.", 4, True),
        ("In fact, the mayor denied it.", 3, False),
        ("It was a charge he denied.", 4, True),
        ("It closed after it rained and the mayor left.", 6, True),
        ("It closed and the mayor left.", 3, False),
        ("It closed, while the mayor left.", 4, False),
        ("While the mayor left, it closed.", 1, True),
        ("In a speech the mayor denied it.", 3, False),
    ],
)
def test_a_subject_of_a_subordinate_clause(
    words: Annotate, text: str, start: int, subordinate: bool
) -> None:
    """A subject right after a subordinator, or after the noun that its clause explains."""
    assert starts_subordinate(words(text), start) is subordinate
