"""A table of phrases, looked up in a sentence in one pass: the longest phrase wins."""

from collections.abc import Iterable, Sequence
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
        self._entries: dict[tuple[str, ...], list[E]] = {}
        lengths: dict[str, set[int]] = {}
        for phrase, entry in entries:
            self._entries.setdefault(phrase, []).append(entry)
            lengths.setdefault(phrase[0], set()).add(len(phrase))
        # Most words begin no phrase: this dictionary alone answers for them.
        self._lengths = {word: sorted(of, reverse=True) for word, of in lengths.items()}

    def at(self, words: Sequence[str], i: int) -> list[Hit[E]]:
        """Give the entries whose phrase begins at word ``i``, the longest first."""
        found = []
        for length in self._lengths.get(words[i], ()):
            phrase = tuple(words[i : i + length])
            if len(phrase) == length:
                found += [Hit(i, i + length, e) for e in self._entries.get(phrase, ())]
        return found

    def every(self, words: Sequence[str]) -> list[Hit[E]]:
        """Give all entries met, by where they begin, the longest first."""
        return [hit for i in self._starts(words) for hit in self.at(words, i)]

    def longest(self, words: Sequence[str]) -> dict[int, Hit[E]]:
        """Give by first word the longest entries, left to right and without overlap."""
        found: dict[int, Hit[E]] = {}
        free = 0
        for i in self._starts(words):
            hits = self.at(words, i) if i >= free else []
            if hits:
                found[i] = hits[0]
                free = hits[0].end
        return found

    def _starts(self, words: Sequence[str]) -> list[int]:
        return [i for i, word in enumerate(words) if word in self._lengths]
