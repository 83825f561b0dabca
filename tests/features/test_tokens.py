"""Tokens: what is one word, and where it stands."""

import pytest

from sayso.features.tokens import token_starts, tokenize

SPLITS = {
    "Gen. Roe left.": ["Gen", ".", "Roe", "left", "."],
    "U.S.-led forces": ["U.S.-led", "forces"],
    "Norway's don't": ["Norway", "'s", "don't"],
    "Norway’s don’t": ["Norway", "’s", "don’t"],
    "5,000 of 16-year-olds": ["5,000", "of", "16-year-olds"],
    "al-Masri -- AT&T": ["al-Masri", "--", "AT&T"],
    "“No,” she": ["“", "No", ",", "”", "she"],
    "": [],
}


@pytest.mark.parametrize(("text", "tokens"), SPLITS.items())
def test_a_sentence_is_split(text: str, tokens: list[str]) -> None:
    """Abbreviations, numbers and contractions stay whole; marks and the possessive stand alone."""
    assert [token.text for token in tokenize(text)] == tokens


def test_offsets_are_of_the_document() -> None:
    """A token's offsets are those of the raw text in which its sentence begins at ``offset``."""
    text = "It rained. Ida’s roof held."
    tokens = tokenize(text[11:])
    starts = token_starts(tokens, 11)
    assert [text[at:].startswith(t.text) for t, at in zip(tokens, starts, strict=True)] == [
        True
    ] * 5
    assert starts == sorted(starts)


def test_norm_is_lower_case_with_straight_marks() -> None:
    """Lexicons are asked in lower case and with a straight apostrophe."""
    assert [token.norm for token in tokenize("Ida’s DON’T")] == ["ida", "'s", "don't"]


@pytest.mark.parametrize(
    ("text", "capital", "word"),
    [("Ida", True, True), ("ida", False, True), ("42", False, True), ("“", False, False)],
)
def test_capital_and_word(text: str, capital: bool, word: bool) -> None:
    """A word begins with a letter or digit; a capital is one."""
    (token,) = tokenize(text)
    assert (token.capital, token.word) == (capital, word)


def test_a_letter_whose_small_form_is_longer() -> None:
    """What follows such a letter stays in its place."""
    text = "İda SAID No"
    assert token_starts(tokenize(text)) == [0, 4, 9]


@pytest.mark.parametrize(
    ("text", "proper"), [("Ida", True), ("al-Masri", True), ("ida", False), ("42", False)]
)
def test_what_may_be_part_of_a_name(text: str, proper: bool) -> None:
    """Names are made of words with a capital or with an Arabic article."""
    (token,) = tokenize(text)
    assert token.proper is proper


@pytest.mark.parametrize(
    "text", ["  Ida   left\u00a0 .", "½ of “it”—²", "a\tb\n", "", " ", "a" + " " * 99_999]
)
def test_tokens_stand_where_they_are_said_to(text: str) -> None:
    """Whatever blanks stand between them, every token is found at its place."""
    tokens = tokenize(text)
    starts = token_starts(tokens)
    assert [text[at : at + len(t.text)] for t, at in zip(tokens, starts, strict=True)] == [
        t.text for t in tokens
    ]
    assert "".join(t.text for t in tokens) == "".join(text.split())
