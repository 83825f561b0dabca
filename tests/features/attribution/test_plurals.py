"""Plural subjects before a bare verb form."""

from collections.abc import Callable

import pytest

from sayso.features.attribution.plurals import plural_after, plural_subject, several
from sayso.features.words import Words

Annotate = Callable[[str], Words]


@pytest.mark.parametrize(
    ("text", "verb", "plural"),
    [
        ("They claim it.", "claim", True),
        ("He claim it.", "claim", False),
        ("Officials claim it.", "claim", True),
        ("Ida Moss and Max Roe claim it.", "claim", True),
        ("He and Roe say it.", "say", True),
        ("They left early and complain of it.", "complain", True),
        ("He left early and complain of it.", "complain", False),
        ("Officials who have fled dismiss it.", "dismiss", True),
        ("It exposed demands.", "demands", False),
    ],
)
def test_a_plural_before_a_verb(words: Annotate, text: str, verb: str, plural: bool) -> None:
    """A pronoun, a noun in "-s" and two names joined are plurals."""
    sentence = words(text)
    assert plural_subject(sentence, sentence.norms.index(verb), surely=False) is plural


@pytest.mark.parametrize(
    ("text", "plural"),
    [
        ("It rained, say officials", True),
        ("It rained, say boats", False),
        ("It rained, say", False),
    ],
)
def test_a_plural_after_a_verb(words: Annotate, text: str, plural: bool) -> None:
    """None but a role is surely a plural there."""
    sentence = words(text)
    assert plural_after(sentence, sentence.norms.index("say") + 1) is plural


@pytest.mark.parametrize(
    ("text", "surely", "plural"),
    [
        ("boats", False, True),
        ("boats", True, False),
        ("glass", False, False),
        ("police", True, True),
    ],
)
def test_a_noun_for_several(words: Annotate, text: str, surely: bool, plural: bool) -> None:
    """A role says so itself; of other nouns the ending tells, if that is enough."""
    assert several(words(text), 1, surely) is plural
