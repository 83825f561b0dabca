"""Words and marks of a sentence, and where they stand in it."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

# The white space before a token is part of the match, so that no match is sought within it.
_TOKEN = re.compile(
    r"\s*("
    r"(?:[A-Za-z]\.){2,}(?:-[^\W_]+)*"  # U.S.  U.S.-led  a.m.
    r"|[^\W\d_][^\W_]*(?:['’](?!s\b)[^\W_]+|[-‑&][^\W_]+)*"  # don't  al-Assad  AT&T
    r"|\d(?:[\d.,:]*\d)?(?:[-‑][^\W_]+)*"  # 5,000  16-year-old
    r"|['’]s\b"  # the possessive stands alone: Russia 's
    r"|\.{2,}|--+"
    r"|[^\w\s]"
    r"|_+)"
)
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
    """

    text: str
    norm: str
    capital: bool
    word: bool


def tokenize(text: str) -> list[Token]:
    """Split a sentence into tokens.

    Examples
    --------
    >>> [token.text for token in tokenize("“The U.S.-led force’s jets,” Lt. Roe said.")]
    ['“', 'The', 'U.S.-led', 'force', '’s', 'jets', ',', '”', 'Lt', '.', 'Roe', 'said', '.']
    """
    return [_token(part) for part in _TOKEN.findall(text)]


def token_starts(text: str, tokens: Iterable[Token], offset: int = 0) -> list[int]:
    """Give where each token begins in a text whose sentence begins at ``offset``.

    Examples
    --------
    >>> token_starts("It rained.", tokenize("It rained."), 40)
    [40, 43, 49]
    """
    starts: list[int] = []
    end = 0
    for word, _, _, _ in tokens:
        # Nothing but white space stands between two tokens.
        start = text.index(word, end)
        starts.append(offset + start)
        end = start + len(word)
    return starts


# A few thousand words make up most of the news.
@lru_cache(maxsize=2**16)
def _token(text: str) -> Token:
    straight = text if text.isascii() else text.translate(_STRAIGHT)
    return Token(text, straight.lower(), text[0].isupper(), text[0].isalnum())
