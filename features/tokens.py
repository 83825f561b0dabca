"""Words and marks of a sentence, and where they stand in it.

In: the text of a sentence. Out: `Token`s, each with its place. May import: nothing of ours.
"""

import re
from typing import NamedTuple

# The white space before a token is part of it, so that the pieces are the whole text.
_PIECE = re.compile(
    r"\s*+(?:"
    r"[A-Za-z]++(?=[\s,])"  # nothing but a word: most tokens are, and no other form need be tried
    r"|(?:[A-Za-z]\.){2,}(?:-[^\W_]+)*"  # U.S.  U.S.-led  a.m.
    r"|[^\W\d_][^\W_]*(?:['’](?!s\b)[^\W_]+|[-‑&][^\W_]+)*"  # don't  al-Assad  AT&T
    r"|\d(?:[\d.,:]*\d)?(?:[-‑][^\W_]+)*"  # 5,000  16-year-old
    r"|['’]s\b"  # the possessive stands alone: Russia 's
    r"|\.{2,}|--+"
    r"|[^\w\s]"
    r"|_+)"
)
ARABIC_ARTICLES = ("al-", "el-")
_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "‑": "-"})


class Token(NamedTuple):
    """One word or mark.

    Parameters
    ----------
    text : str
        As written.
    norm : str
        Lower case, curly apostrophes straightened: what lexicons are asked for.
    capital : bool
        Whether it begins with a capital letter.
    word : bool
        Whether it is a word or a number and not a mark.
    proper : bool
        Whether it may be part of a name: it begins with a capital or an Arabic article ("al-").
    spaced : bool
        Whether white space stands before it.
    """

    text: str
    norm: str
    capital: bool
    word: bool
    proper: bool
    spaced: bool


def tokenize(text: str) -> list[Token]:
    """Split a sentence into tokens.

    Examples
    --------
    >>> [token.text for token in tokenize("“The U.S.-led force’s jets,” Lt. Roe said.")]
    ['“', 'The', 'U.S.-led', 'force', '’s', 'jets', ',', '”', 'Lt', '.', 'Roe', 'said', '.']
    """
    return list(map(token, pieces(text)))


def pieces(text: str) -> list[str]:
    """Split a sentence into its tokens as they stand, each with the white space before it.

    Examples
    --------
    >>> pieces("It rained .")
    ['It', ' rained', ' .']
    """
    return _PIECE.findall(text.rstrip())


def token(piece: str) -> Token:
    """Give the token that a piece of a sentence is, the white space before it left out."""
    text = piece.lstrip()
    straight = text if text.isascii() else text.translate(_STRAIGHT)
    norm, capital = straight.lower(), text[0].isupper()
    if norm == text:
        norm = text  # the same object: less memory to walk through
    proper = capital or norm.startswith(ARABIC_ARTICLES)
    return Token(text, norm, capital, text[0].isalnum(), proper, len(text) < len(piece))
