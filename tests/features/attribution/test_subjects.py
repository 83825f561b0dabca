"""The subject before a verb."""

from collections.abc import Callable

import pytest

from sayso.features.attribution.subjects import subject_left
from sayso.features.words import Words

Annotate = Callable[[str], Words]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Ida Moss said no.", "Ida Moss"),
        ("Ida Moss on Friday said no.", "Ida Moss"),
        ("Ida Moss (left) said no.", "Ida Moss"),
        ("Ida Moss, 45, said no.", "Ida Moss"),
        ("Ida Moss, a surgeon in Oslo, said no.", "Ida Moss"),
        ("Ida Moss, 45, who runs the mill, said no.", "Ida Moss"),
        ("Ida Moss -- a surgeon -- said no.", "Ida Moss"),
        ("The union's leader, Ida Moss, said no.", "Ida Moss"),
        ("Norway, Greece and Cyprus said no.", "Norway, Greece and Cyprus"),
        ("Ida Moss, D-Ohio, said no.", "Ida Moss"),
        ("In a paper published on Monday Norway said no.", "Norway"),
        ("Ida Moss slowly -- and loudly -- said no.", "Ida Moss"),
        (
            "Backed by Norway, the groups for old and new boats said no.",
            "the groups for old and new boats",
        ),
        ('Ida Moss, who runs the "safe" mill, said no.', "Ida Moss"),
        ("Norway's ambassador to Greece, Ida Moss, said no.", "Ida Moss"),
        ("A guard, Max Roe from Oslo, said no.", "Max Roe from Oslo"),
        ("The minister, Omar al-Rowi, said no.", "Omar al-Rowi"),
        ("The men suing the bank said no.", "The men"),
        ("The envoy sent by Norway said no.", "The envoy"),
        ("The leaders who managed to escape said no.", "The leaders"),
        ("The leader whom nobody freed said no.", "The leader"),
        ("The leader they had freed said no.", "The leader"),
        ("Norway and others trying to end the war said no.", "Norway and others"),
    ],
)
def test_the_subject_of_a_verb(words: Annotate, text: str, subject: str) -> None:
    """Times, brackets and parentheses are stepped over; a name beats its role."""
    sentence = words(text)
    verb = [token.norm for token in sentence.tokens].index("said")
    start, end = subject_left(sentence, verb)
    assert (sentence.text(start, end) if start < end else "") == subject
