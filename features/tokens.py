"""Words and marks of a sentence, with offsets into the raw text."""

import re
from typing import NamedTuple

_TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,}(?:-[^\W_]+)*"  # U.S.  U.S.-led  a.m.
    r"|\d(?:[\d.,:]*\d)?(?:[-‑][^\W_]+)*"  # 5,000  16-year-old
    r"|['’]s\b"  # the possessive stands alone: Russia 's
    r"|[^\W_]+(?:['’](?!s\b)[^\W_]+|[-‑&][^\W_]+)*"  # don't  al-Assad  AT&T
    r"|\.{2,}|--+"
    r"|[^\w\s]"
    r"|_+"
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
    start, end : int
        Offsets into the document's text.
    capital : bool
        Whether it begins with a capital letter.
    word : bool
        Whether it is a word or a number and not a mark.
    """

    text: str
    norm: str
    start: int
    end: int
    capital: bool
    word: bool


def tokenize(text: str, offset: int = 0) -> list[Token]:
    """Split a sentence into tokens; ``offset`` is where it begins in its document.

    Examples
    --------
    >>> [token.text for token in tokenize("“The U.S.-led force’s jets,” Lt. Roe said.")]
    ['“', 'The', 'U.S.-led', 'force', '’s', 'jets', ',', '”', 'Lt', '.', 'Roe', 'said', '.']
    """
    norms = _norm(text)
    if len(norms) != len(text):  # a letter whose small form has two characters
        norms = "".join(c if len(c.lower()) > 1 else _norm(c) for c in text)
    tokens: list[Token] = []
    end = 0
    for part in _TOKEN.findall(text):
        start = text.index(part, end)  # nothing but white space stands between two tokens
        end = start + len(part)
        capital, word = part[0].isupper(), part[0].isalnum()
        tokens.append(Token(part, norms[start:end], offset + start, offset + end, capital, word))
    return tokens


def _norm(text: str) -> str:
    return (text if text.isascii() else text.translate(_STRAIGHT)).lower()
