"""Noun phrases taken apart."""

from collections.abc import Callable

import pytest

from sayso.features.attribution.phrase_parts import Parts, take_apart
from sayso.features.words import Words

Annotate = Callable[[str], Words]


def apart(words: Words) -> Parts:
    """Take a phrase apart that is all of its sentence."""
    return take_apart(words, 0, len(words))


@pytest.mark.parametrize(
    ("text", "core", "owners"),
    [
        ("Norway's minister", "minister", ["Norway"]),
        ("minister of Norway", "minister", ["Norway"]),
        ("Norway's ministry in Oslo", "ministry", ["Norway", "Oslo"]),
        ("senior Dutch official", "senior Dutch official", []),
        ("mayor and the union", "mayor", []),
        ("rebels' spokesman", "spokesman", ["rebels"]),
        ("source close to the army", "source", ["the army"]),
        ("Ida Moss and Max Roe", "Ida Moss", []),
        ("mayor visiting Oslo", "mayor", []),
        ("head of state of Norway", "head of state", ["Norway"]),
    ],
)
def test_possessor_core_and_complement(
    words: Annotate, text: str, core: str, owners: list[str]
) -> None:
    """The core ends at a preposition, a second source or a participle."""
    sentence = words(text)
    parts = apart(sentence)
    assert sentence.text(parts.core, parts.end) == core
    assert [sentence.text(a, b) for a, b in parts.owners] == owners


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ida Moss", "Ida Moss"),
        ("foreign minister Ida Moss", "Ida Moss"),
        ("Norwegian President Ida Moss", "Ida Moss"),
        ("Lt. Gen. Max Roe", "Max Roe"),
        ("Sen. Max J. Roe Jr.", "Max J. Roe Jr"),
        ("Max al-Roe", "Max al-Roe"),
        ("doctor Ida van Moss", "Ida van Moss"),
        ("Harbourmaster Ida Ann Moss", "Ida Ann Moss"),
        ("visibly frustrated Ida Moss", "Ida Moss"),
        ("Ann King", "Ann King"),
        ("Vexathan Ann Moss", "Vexathan Ann Moss"),
        ("Ringmaster Vexathan Ann Moss", "Vexathan Ann Moss"),
        ("Campaign Manager and Communications Director Ida Moss", "Ida Moss"),
        ("Norway", ""),
        ("Red Cross", ""),
        ("NGO", ""),
        ("senior official", ""),
    ],
)
def test_the_name_of_a_person(words: Annotate, text: str, name: str) -> None:
    """A name follows roles, titles and places; a place, a body or an abbreviation is none."""
    sentence = words(text)
    parts = apart(sentence)
    assert (sentence.text(*parts.name) if parts.name else "") == name


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("senior foreign ministry official", "foreign ministry official"),
        ("minister Ida Moss", "minister"),
        ("union hall", "hall"),
        ("ministers", "minister"),
        ("sea walls", "walls"),
    ],
)
def test_the_head_noun(words: Annotate, text: str, noun: str) -> None:
    """The last role is the head unless another noun follows it."""
    assert apart(words(text)).noun == noun
