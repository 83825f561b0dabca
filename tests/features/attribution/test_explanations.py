"""The noun that a verb is about."""

from collections.abc import Callable

import pytest

from sayso.features.attribution.explanations import is_contact, is_relative, noun_left
from sayso.features.words import Words

Annotate = Callable[[str], Words]


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("The men suing the bank said no.", "The men"),
        ("The envoy sent by Norway said no.", "The envoy"),
        ("The army sent Norway said no.", "Norway"),
        ("The mayor said Norway said no.", "Norway"),
        ("Men who hope to leave the town said no.", "Men"),
    ],
)
def test_the_noun_before_a_verb(words: Annotate, text: str, noun: str) -> None:
    """Participles and relative clauses are stepped over, finite verbs are not."""
    sentence = words(text)
    norms = [token.norm for token in sentence.tokens]
    start, end = noun_left(sentence, len(norms) - 1 - norms[::-1].index("said"))
    assert sentence.text(start, end) == noun


@pytest.mark.parametrize(
    ("text", "relative"),
    [("Men who left", True), ("A plan that failed", True), ("It said that rain fell", False)],
)
def test_words_that_open_a_relative_clause(words: Annotate, text: str, relative: bool) -> None:
    """A relative pronoun does, and "that" after a noun."""
    assert is_relative(words(text), 2 if "plan" in text or "It" in text else 1) is relative


@pytest.mark.parametrize(
    ("text", "start", "contact"),
    [
        ("A charge the group denied", 2, True),
        ("Rain fell, the group said", 3, False),
        ("Norway showing a will", 2, False),
        ("A hearing the group left", 2, True),
    ],
)
def test_a_clause_without_its_relative(
    words: Annotate, text: str, start: int, contact: bool
) -> None:
    """A clause that follows its noun at once explains it."""
    assert is_contact(words(text), start) is contact
