"""The inputs of the fuzzing: bytes, the text that they stand for, and words to make them of."""

from pathlib import Path

from tests.robustness.news import BLANKS, MARKS, ODD, UNSEEN, WORDS

CORPUS = Path(__file__).parent / "corpus"


def text_of(data: bytes) -> str:
    r"""Give the text of an input: UTF-8, half characters too, or where that does not fit Latin-1.

    Examples
    --------
    >>> text_of("“No”".encode()), text_of(b"\xff")
    ('“No”', 'ÿ')
    """
    try:
        return data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def dictionary() -> str:
    """Give the words and marks that reports are made of, as libFuzzer's dictionaries have them."""
    pieces = dict.fromkeys([*(f" {word}" for word in WORDS), *MARKS, *UNSEEN, *BLANKS, *ODD])
    return "".join(f'"{_escaped(piece)}"\n' for piece in pieces)


def _escaped(piece: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in piece.encode("utf-8", "surrogatepass"))
