"""Annotation: which words count as what in their sentence."""

from collections.abc import Callable

import pytest

from sayso.features.words import Words

Annotate = Callable[[str], Words]


def norms(words: Words, at: object) -> list[str]:
    """Give the words at these tokens."""
    assert isinstance(at, dict)
    return [words.norm(i) for i in at]


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Voice of America left", []),
        ("The United States said no.", ["said"]),
        ("The mayor told the Joint Claims Board no.", ["told"]),
        ("Mayor Denies Claims About Wooden Bridge", ["denies", "claims"]),
    ],
)
def test_verbs_in_names_are_none(words: Annotate, text: str, verbs: list[str]) -> None:
    """A verb inside a name is left out, unless the headline gives capitals to all words."""
    sentence = words(text)
    assert norms(sentence, sentence.verbs) == verbs


def test_a_role_inside_a_longer_name_is_none(words: Annotate) -> None:
    """An army that is part of a longer name is no role; one that stands alone is."""
    sentence = words("The army joined the Salvation Army.")
    assert list(sentence.roles) == [1]


@pytest.mark.parametrize(("text", "month"), [("It closed in May.", True), ("It may close.", False)])
def test_a_month_needs_its_capital(words: Annotate, text: str, month: bool) -> None:
    """A month has its capital; without it "may" is an auxiliary."""
    sentence = words(text)
    at = [token.norm for token in sentence.tokens].index("may")
    assert sentence.is_a(at, "month") is month
    assert sentence.is_a(at, "auxiliary") is not month


@pytest.mark.parametrize(
    ("text", "months"),
    [("May said no in May.", 1), ("On 3 May it closed.", 1), ("Theresa May said no.", 0)],
)
def test_a_person_named_like_a_month(words: Annotate, text: str, months: int) -> None:
    """May is a month only with a date or a preposition of time beside it."""
    sentence = words(text)
    assert sum(sentence.is_a(i, "month") for i in range(len(sentence))) == months


@pytest.mark.parametrize(
    ("word", "adverb"),
    [("gloopily", True), ("ally", False), ("Gloopily", False), ("gloopy", False)],
)
def test_an_adverb_by_its_ending(words: Annotate, word: str, adverb: bool) -> None:
    """A word in "-ly" is an adverb, a name or an ally is none."""
    assert words(f"They {word} left").is_a(1, "adverb") is adverb


def test_an_abbreviation_is_no_pronoun(words: Annotate) -> None:
    """A country in capitals is no pronoun, though "us" is one."""
    sentence = words("The US told us.")
    assert [sentence.is_a(i, "pronoun-object") for i in (1, 3)] == [False, True]


def test_names_by_kind(words: Annotate) -> None:
    """A name is a place, a body or a title, and found among its kind."""
    sentence = words("Dr. Ida Moss of the Red Cross left Norway.")
    kinds = {"titles": sentence.titles, "bodies": sentence.bodies, "places": sentence.places}
    assert {kind: norms(sentence, hits) for kind, hits in kinds.items()} == {
        "titles": ["dr"],
        "bodies": ["red"],
        "places": ["norway"],
    }


def test_quoted_tokens(words: Annotate) -> None:
    """The tokens between quotation marks, marks included, are quoted."""
    sentence = words('"No," she said.')
    assert sentence.quoted == [True, True, True, True, False, False, False]


def test_a_sentence_of_marks_alone(words: Annotate) -> None:
    """A sentence without a word is annotated like any other."""
    assert len(words("***").names) == 0


@pytest.mark.parametrize(
    "text", ["“No,”  Ida’s aunt said .", "½ of “it”—²", "İda SAID No", "", "  a"]
)
def test_tokens_stand_where_they_are_said_to(words: Annotate, text: str) -> None:
    """Whatever blanks stand between them, every token is found at its place."""
    sentence = words(text)
    assert [
        text[at : at + len(t.text)] for t, at in zip(sentence.tokens, sentence.starts, strict=True)
    ] == [t.text for t in sentence.tokens]


def test_the_end_of_a_very_long_sentence_is_not_looked_at(words: Annotate) -> None:
    """A list of thousands of words is cut, so that no later stage takes their square in time."""
    assert not words("Ida " * 400).cut
    long = words("Ida " * 10_000)
    assert (len(long), long.cut, long.starts[-1]) == (400, True, 4 * 399)
