"""Bodies named behind the noun that says what they are."""

from collections.abc import Callable

import pytest

from sayso.features.attribution.mentions import read_phrase
from sayso.features.attribution.reader import attribute
from sayso.features.document import Document
from sayso.features.words import Words

Annotate = Callable[[str], Words]


@pytest.mark.parametrize(
    "phrase",
    ["the rights group Clean Coast", "Rights group Clean Coast", "Dutch oil company Clean Coast"],
)
def test_a_body_has_its_name(words: Annotate, phrase: str) -> None:
    """And speaks for itself."""
    sentence = words(phrase)
    found = read_phrase(sentence, 0, len(sentence))
    assert (found.kind, found.text, found.name) == ("body", "Clean Coast", "")
    assert (found.type, found.affiliation) == ("observer", "Clean Coast")


@pytest.mark.parametrize(
    "phrase", ["the doctor Ida Moss", "rebel group Clean Coast", "rights group", "groups Ida Moss"]
)
def test_others_are_none(words: Annotate, phrase: str) -> None:
    """Persons, other types of bodies, and bodies without a name."""
    sentence = words(phrase)
    found = read_phrase(sentence, 0, len(sentence))
    assert found.affiliation != "Clean Coast"
    assert found.head not in ("clean coast", "ida moss")


def test_what_is_its_own_speaks_for_it() -> None:
    """The body that has spoken is meant by "its", not the country that it accused."""
    texts = ["Rights group Clean Coast accused Norway of theft.", "It rained, said its director."]
    _, director = attribute(Document.from_sentences("", texts))
    assert director.governing is not None
    assert director.governing.affiliation == "Clean Coast"
