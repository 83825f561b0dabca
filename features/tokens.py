"""Words and marks of a sentence, and where they stand in it."""

import re
from collections.abc import Iterable
from typing import NamedTuple

# The white space before a token is part of it, so that the pieces are the whole text.
_PIECE = re.compile(
    r"\s*(?:"
    r"(?:[A-Za-z]\.){2,}(?:-[^\W_]+)*"  # U.S.  U.S.-led  a.m.
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
    room : int
        How many characters it takes up, with the white space before it.
    """

    text: str
    norm: str
    capital: bool
    word: bool
    proper: bool
    room: int


def tokenize(text: str) -> list[Token]:
    """Split a sentence into tokens.

    Examples
    --------
    >>> [token.text for token in tokenize("“The U.S.-led force’s jets,” Lt. Roe said.")]
    ['“', 'The', 'U.S.-led', 'force', '’s', 'jets', ',', '”', 'Lt', '.', 'Roe', 'said', '.']
    """
    return list(map(_KNOWN.__getitem__, _PIECE.findall(text.rstrip())))


def token_starts(tokens: Iterable[Token], offset: int = 0) -> list[int]:
    """Give where each token of a sentence begins that itself begins at ``offset``.

    Examples
    --------
    >>> token_starts(tokenize("It rained."), 40)
    [40, 43, 49]
    """
    starts, end = [], offset
    for token in tokens:
        end += token.room
        starts.append(end - len(token.text))
    return starts


class _Known(dict[str, Token]):
    """The tokens met so far: a few thousand words make up most of the news."""

    def __missing__(self, piece: str) -> Token:
        if len(self) >= _MOST_KNOWN:
            self.clear()
        self[piece] = token = _token(piece)
        return token


_KNOWN, _MOST_KNOWN = _Known(), 2**16


def _token(piece: str) -> Token:
    text = piece.lstrip()
    straight = text if text.isascii() else text.translate(_STRAIGHT)
    norm, capital = straight.lower(), text[0].isupper()
    proper = capital or norm.startswith(ARABIC_ARTICLES)
    return Token(text, norm, capital, text[0].isalnum(), proper, len(piece))
