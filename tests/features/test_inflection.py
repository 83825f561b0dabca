"""Inflection: regular forms, doubled consonants, irregular ones given."""

import pytest

from sayso.features.inflection import gerund, plural, regular_past, third_person, verb_forms

REGULAR = {
    "claim": ("claims", "claimed", "claiming"),
    "deny": ("denies", "denied", "denying"),
    "relay": ("relays", "relayed", "relaying"),
    "accuse": ("accuses", "accused", "accusing"),
    "veto": ("vetoes", "vetoed", "vetoing"),
    "agree": ("agrees", "agreed", "agreeing"),
}


@pytest.mark.parametrize(("base", "forms"), REGULAR.items())
def test_regular_verbs(base: str, forms: tuple[str, str, str]) -> None:
    """The third person, the past and the gerund follow the spelling."""
    assert (third_person(base), regular_past(base), gerund(base, doubled=False)) == forms


def test_a_doubled_past_doubles_the_gerund() -> None:
    """The consonant that the past doubles is doubled in the gerund too."""
    assert verb_forms("rebut", "rebutted").gerund == ("rebutting",)


def test_alternatives_are_kept() -> None:
    """Where usage differs, all forms are given."""
    forms = verb_forms("signal", "signalled|signaled")
    assert forms.past == forms.participle == ("signalled", "signaled")
    assert forms.gerund == ("signalling", "signaling")


def test_an_irregular_participle_differs_from_the_past() -> None:
    """A participle that is given does not follow the past."""
    forms = verb_forms("know", "knew", "known")
    assert (forms.past, forms.participle) == (("knew",), ("known",))


@pytest.mark.parametrize(
    ("noun", "several"),
    [
        ("ally", "allies"),
        ("attorney", "attorneys"),
        ("press", "presses"),
        ("spokeswoman", "spokeswomen"),
        ("human", "humans"),
        ("news agency", "news agencies"),
    ],
)
def test_plurals(noun: str, several: str) -> None:
    """The last word takes the plural that its spelling asks for."""
    assert plural(noun) == several
