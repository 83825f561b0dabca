"""Which outlet an article is by."""

from collections.abc import Callable

import pytest

from sayso.features.attribution.mentions import read_phrase
from sayso.features.attribution.own_outlet import is_own, own_outlets
from sayso.features.words import Words

Annotate = Callable[[str], Words]


@pytest.mark.parametrize(
    ("text", "outlets"),
    [
        ("OSLO (Reuters) - It rained on Monday.", {"Reuters"}),
        ("OSLO - It rained on Monday.", set()),
        ("It rained on Monday, Reuters said.", set()),
    ],
)
def test_the_outlet_of_a_dateline(words: Annotate, text: str, outlets: set[str]) -> None:
    """The dateline names it; what is cited in the sentence does not."""
    assert own_outlets([words(text)]) == outlets


@pytest.mark.parametrize(
    ("text", "own", "expected"),
    [
        ("A Reuters analysis", {"Reuters"}, True),
        ("A Reuters analysis", {"BBC"}, False),
        ("A Reuters witness", set(), True),
        ("A BBC reporter", set(), False),
        ("Reuters", set(), False),
        ("The ministry", {"Reuters"}, False),
    ],
)
def test_the_articles_own_report(words: Annotate, text: str, own: set[str], expected: bool) -> None:
    """The outlet's own findings and an agency's own witness are the article's voice."""
    sentence = words(text)
    assert is_own(sentence, read_phrase(sentence, 0, len(sentence)), frozenset(own)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Reuters' Ida Moss, reporting from Oslo, said it rained.", True),
        ("Reuters' Ida Moss said it rained.", False),
    ],
)
def test_an_outlets_own_correspondent(words: Annotate, text: str, expected: bool) -> None:
    """Who reports from a place for an outlet speaks in the article's voice."""
    sentence = words(text)
    assert is_own(sentence, read_phrase(sentence, 0, 4), frozenset()) is expected
