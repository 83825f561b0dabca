"""The lexicons as they are looked up."""

import pytest

from sayso.features.entries import Role, Verb
from sayso.features.lexicon import lexicon, rows, word_set


@pytest.mark.parametrize(
    ("form", "lemma", "forms"),
    [
        ("denies", "deny", {"third"}),
        ("denied", "deny", {"past", "participle"}),
        ("denying", "deny", {"gerund"}),
        ("said", "say", {"past", "participle"}),
    ],
)
def test_verbs_are_found_in_every_form(form: str, lemma: str, forms: set[str]) -> None:
    """A row gives the lemma; the look-up knows its inflections."""
    met = [hit.entry for hit in lexicon().phrases.every([form])]
    assert [(e.lemma, e.forms) for e in met if isinstance(e, Verb)] == [(lemma, forms)]


@pytest.mark.parametrize(
    ("noun", "plural"), [("minister", False), ("ministers", True), ("ministries", True)]
)
def test_roles_have_plurals(noun: str, plural: bool) -> None:
    """A role is found in the plural too, and says so."""
    met = [hit.entry for hit in lexicon().phrases.every([noun])]
    assert [e.plural for e in met if isinstance(e, Role)] == [plural]


@pytest.mark.parametrize(
    ("form", "country", "sort"),
    [
        ("Norway", "Norway", "country"),
        ("Norwegian", "Norway", "adjective"),
        ("Oslo", "Norway", "seat"),
    ],
)
def test_countries_are_found_by_every_name(form: str, country: str, sort: str) -> None:
    """A country is found by its name, its adjective and its capital."""
    (hit,) = lexicon().names.every([form])
    assert hit.entry == (country, sort)


def test_names_are_looked_up_as_written() -> None:
    """A name in lower case is none, so that "turkey" is a bird."""
    assert lexicon().names.every(["turkey"]) == []


def test_titles_with_their_dot() -> None:
    """A title is split as a sentence is, with its dot as a token of its own."""
    (hit, *_) = lexicon().names.every(["Gen", ".", "Roe"])
    assert (hit.start, hit.end) == (0, 2)


def test_an_unknown_word_set_is_an_error() -> None:
    """A misspelt name of a set is not an empty set."""
    with pytest.raises(KeyError, match="catenatives"):
        word_set("catenatives")


def test_every_word_set_is_read_from_the_file() -> None:
    """Each set of the data file is found and holds the words that list it."""
    listed = {(word, name) for word, names in rows("word_sets.tsv") for name in names.split("|")}
    assert listed
    assert all(word in word_set(name) for word, name in listed)
