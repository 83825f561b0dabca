"""A table of phrases, looked up in a sentence in one pass: the longest phrase wins."""

from collections.abc import Iterable
from typing import Generic, NamedTuple, TypeVar

E = TypeVar("E")


class Hit(NamedTuple, Generic[E]):
    """An entry met at words ``[start:end]`` of a sentence."""

    start: int
    end: int
    entry: E


class Table(Generic[E]):
    """Phrases of one word or more, each with its entries.

    Parameters
    ----------
    entries : iterable of (tuple of str, E)
        A phrase, split into words, and an entry; a phrase may have several.

    Examples
    --------
    >>> table = Table([(("call",), "say"), (("call", "on"), "demand")])
    >>> table.longest(["they", "call", "on", "us"])
    {1: Hit(start=1, end=3, entry='demand')}
    >>> table.every(["they", "call", "on", "us"])
    [Hit(start=1, end=3, entry='demand'), Hit(start=1, end=2, entry='say')]
    """

    def __init__(self, entries: Iterable[tuple[tuple[str, ...], E]]) -> None:
        # By first word: the rest of each phrase with its entry, the longest first. Most words
        # begin no phrase, and most phrases have one word: no slice is made for those.
        self._phrases: dict[str, list[tuple[list[str], E]]] = {}
        for phrase, entry in entries:
            self._phrases.setdefault(phrase[0], []).append((list(phrase[1:]), entry))
        for phrases in self._phrases.values():
            phrases.sort(key=lambda phrase: -len(phrase[0]))

    def every(self, words: list[str]) -> list[Hit[E]]:
        """Give all entries met, by where they begin, the longest first."""
        known = self._phrases
        return [
            Hit(i, i + 1 + len(rest), entry)
            for i, word in enumerate(words)
            if word in known
            for rest, entry in known[word]
            if not rest or words[i + 1 : i + 1 + len(rest)] == rest
        ]

    def longest(self, words: list[str]) -> dict[int, Hit[E]]:
        """Give by first word the longest entries, left to right and without overlap."""
        found: dict[int, Hit[E]] = {}
        free, known = 0, self._phrases
        for i, word in enumerate(words):
            if word in known and i >= free:
                for rest, entry in known[word]:
                    if not rest or words[i + 1 : i + 1 + len(rest)] == rest:
                        free = i + 1 + len(rest)
                        found[i] = Hit(i, free, entry)
                        break
        return found
