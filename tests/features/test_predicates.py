"""Predicates: a word of harm told as a deed, or only named."""

from collections.abc import Callable

import pytest

from sayso.features.predicates import in_passing, use_of
from sayso.features.words import Words

Annotate = Callable[[str], Words]


@pytest.mark.parametrize(
    ("text", "word", "form"),
    [
        ("The army shelled the town.", "shelled", "active"),
        ("The army has shelled the town.", "shelled", "active"),
        ("The army is shelling the town.", "shelling", "active"),
        ("The army struck the town.", "struck", "active"),
        ("Norway bombs the town.", "bombs", "active"),
        ("They bomb towns.", "bomb", "active"),
        ("The town was shelled.", "shelled", "passive"),
        ("The men killed in the town were old.", "killed", "passive"),
        ("They left by shelling the town.", "shelling", "gerund"),
        ("They want to shell the town.", "shell", "infinitive"),
        ("The shelling of the town went on.", "shelling", ""),
        ("Norwegian bombs fell.", "bombs", ""),
        ("The war went on.", "war", ""),
        ("The attack was over.", "attack", ""),
    ],
)
def test_how_a_word_is_used(words: Annotate, text: str, word: str, form: str) -> None:
    """Auxiliaries, the form and what stands before it tell a deed from a name for it."""
    sentence = words(text)
    at = [token.norm for token in sentence.tokens].index(word)
    assert use_of(sentence, at) == (form, at)


@pytest.mark.parametrize(
    ("text", "word", "form", "verb"),
    [
        ("The army launched dozens of raids.", "raids", "active", "launched"),
        ("Raids were launched and attacks were feared.", "attacks", "", "attacks"),
        ("The army launched a plan for raids.", "raids", "", "raids"),
    ],
)
def test_the_object_of_a_light_verb(
    words: Annotate, text: str, word: str, form: str, verb: str
) -> None:
    """Launched raids are a deed; the verb stands before its object, in the same phrase."""
    norms = [token.norm for token in words(text).tokens]
    assert use_of(words(text), norms.index(word)) == (form, norms.index(verb))


@pytest.mark.parametrize(
    ("text", "word", "passing"),
    [
        ("The man who robbed a bank left", "robbed", True),
        ("The man who has robbed a bank left", "robbed", True),
        ("The man who fled and robbed a bank left", "robbed", True),
        ("The man who said he robbed a bank left", "robbed", True),
        ("The man who led a raid left", "raid", True),
        ("The men who fled were attacked by troops", "attacked", False),
        ("Men who led a mill helped hide the abuse of boys", "abuse", False),
        ("Those who robbed a bank left", "robbed", False),
    ],
)
def test_what_is_told_in_passing(words: Annotate, text: str, word: str, passing: bool) -> None:
    """A relative clause tells it in passing, up to the verb of the main clause."""
    sentence = words(text)
    assert in_passing(sentence, sentence.norms.index(word)) is passing
