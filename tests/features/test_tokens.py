"""Tokens: what is one word, and where it stands."""

import pytest

from sayso.features.tokens import pieces, tokenize

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


@pytest.mark.parametrize(
    ("text", "proper"), [("Ida", True), ("al-Masri", True), ("ida", False), ("42", False)]
)
def test_what_may_be_part_of_a_name(text: str, proper: bool) -> None:
    """Names are made of words with a capital or with an Arabic article."""
    (token,) = tokenize(text)
    assert token.proper is proper


@pytest.mark.parametrize(
    "text",
    ["  Ida   left\u00a0 .", "½ of “it”—²", "a\tb\n", "İda SAID", "", " ", "a" + " " * 99_999],
)
def test_the_pieces_are_the_whole_text(text: str) -> None:
    """No character is lost between the tokens but white space at the end."""
    assert "".join(pieces(text)) == text.rstrip()
    assert "".join(token.text for token in tokenize(text)) == "".join(text.split())


def test_white_space_before_a_token_is_known() -> None:
    """What is put together again has its blanks where they stood."""
    assert [token.spaced for token in tokenize("Ida  left.")] == [False, True, False]
