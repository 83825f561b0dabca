"""The text to measure on: articles in a file of JSON lines, or the five that come with sayso.

In: the path of a corpus, or None. Out: `Corpus`, and pieces of its texts. May import: features.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import count
from pathlib import Path

from sayso.features.errors import InputError

# Where a line ends: behind its last word, before its full stop.
_LINE_END = re.compile(r"(?<=\w)(?=[^\w\n]*$)", re.MULTILINE)

PACKAGED = Path(__file__).parent.parent / "data" / "documents"


@dataclass(frozen=True, slots=True)
class Corpus:
    """Articles, read anew each time that one goes through them: the file may be of any size.

    Parameters
    ----------
    path : Path, optional
        JSON lines, each with the article as ``text``; without it, the five articles of `data/`.
    """

    path: Path | None = None

    def __iter__(self) -> Iterator[str]:
        """Give the texts, blank ones left out.

        Raises
        ------
        InputError
            The file cannot be read, or a line of it is no article; the error names the line.
        """
        if self.path is None:
            return iter([file.read_text("utf-8") for file in sorted(PACKAGED.glob("*.txt"))])
        return (text for text in _texts(self.path) if text.strip())

    def forever(self) -> Iterator[str]:
        """Give the texts, and after the last again from the first, as numbered copies."""
        return (numbered(text, copy) for copy in count() for text in self)

    def facts(self) -> dict[str, int | str]:
        """Read everything, and tell corpora apart without naming a file.

        Raises
        ------
        InputError
            As above, or there is no text at all.
        """
        digest, articles, characters = sha256(), 0, 0
        for text in self:
            articles, characters = articles + 1, characters + len(text)
            digest.update(sha256(text.encode("utf-8", "surrogatepass")).digest())
        if not articles:
            raise InputError(f"{self.path} holds no article; give JSON lines with a text in each")
        return {"articles": articles, "characters": characters, "sha256": digest.hexdigest()}


def numbered(text: str, copy: int) -> str:
    r"""Tell a copy of a text from the text: a paragraph that repeats another one is no prose.

    Examples
    --------
    >>> numbered("It rained.\nShe said so.", 2)
    'It rained 2.\nShe said so 2.'
    """
    return _LINE_END.sub(f" {copy}", text) if copy else text


def pieces(texts: Iterable[str], characters: int) -> Iterator[list[str]]:
    """Put texts together to pieces of so many characters or just above; a rest is left out.

    Examples
    --------
    >>> list(pieces(["one", "two", "three", "four", "five"], 5))
    [['one', 'two'], ['three'], ['four', 'five']]
    """
    piece: list[str] = []
    size = 0
    for text in texts:
        piece.append(text)
        size += len(text)
        if size >= characters:
            yield piece
            piece, size = [], 0


def joined(texts: Iterable[str], characters: int) -> str:
    r"""Make one article of so many characters; what lies beyond is cut off.

    Examples
    --------
    >>> joined(["One.", "Two.", "Three."], 12)
    'One.\n\nTwo.\n\n'
    """
    piece = next(pieces((f"{text}\n\n" for text in texts), characters))
    return "".join(piece)[:characters]


def _texts(path: Path) -> Iterator[str]:
    try:
        with path.open(encoding="utf-8") as file:
            for number, line in enumerate(file, 1):
                if line.strip():
                    yield _text(line, f"{path}, line {number}")
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}; check the path") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path} is not UTF-8 ({error.reason}); save it as UTF-8") from error


def _text(line: str, where: str) -> str:
    expected = 'expected an object such as {"id": "a1", "text": "It rained."}'
    try:
        article = json.loads(line)
    except ValueError as error:
        raise InputError(f"{where}: no JSON ({error}); {expected}") from error
    if not isinstance(article, dict) or not isinstance(article.get("text"), str):
        raise InputError(f"{where}: no text; {expected}")
    return str(article["text"])
