"""A table of phrases, looked up in a sentence in one pass: the longest phrase wins.

In: phrases with entries, then the words of a sentence. Out: `Hit`s, by place. May import: nothing
of ours.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

E = TypeVar("E")
_NOTHING: set[str] = set()
# There are ten hits a sentence; of `Hit(...)`, a Python function, this takes three fifths.
_new = tuple.__new__


class Hit(NamedTuple, Generic[E]):
    """An entry met at words ``[start:end]`` of a sentence."""

    start: int
    end: int
    entry: E


class First(NamedTuple, Generic[E]):
    """A word with which phrases begin.

    Parameters
    ----------
    alone : tuple of E
        The entries of the word by itself.
    second : set of str
        The words that go on with it; most of what follows is none, and need not be looked up.
    """

    alone: tuple[E, ...]
    second: set[str]


class Table(Generic[E]):
    """Phrases of one word or more, each with its entries.

    Parameters
    ----------
    entries : iterable of (str, E)
        A phrase, its words with a blank between them, and an entry; a phrase may have several.

    Examples
    --------
    >>> table = Table([("call", "say"), ("call on", "demand")])
    >>> table.longest(["they", "call", "on", "us"])
    {1: Hit(start=1, end=3, entry='demand')}
    >>> table.every(["they", "call", "on", "us"])
    [Hit(start=1, end=3, entry='demand'), Hit(start=1, end=2, entry='say')]
    """

    def __init__(self, entries: Iterable[tuple[str, E]]) -> None:
        # The phrases, and all that phrases begin with, which has no entries: a sentence is
        # followed word by word for as long as it may still become a phrase.
        self._known: dict[str, tuple[E, ...]] = {}
        known, second = self._known, defaultdict[str, set[str]](set)
        for phrase, entry in entries:
            known[phrase] = (*known[phrase], entry) if phrase in known else (entry,)
            blank = phrase.find(" ")
            if blank > 0:
                second[phrase[:blank]].add(phrase[blank + 1 :].partition(" ")[0])
            while blank > 0:
                known.setdefault(phrase[:blank], ())
                blank = phrase.find(" ", blank + 1)
        self._first = {
            word: First(alone, second.get(word, _NOTHING))
            for word, alone in known.items()
            if " " not in word
        }

    def first(self, word: str) -> First[E] | None:
        """Give what is known of a word as the first of a phrase, None if it is none."""
        return self._first.get(word)

    def every(self, words: Sequence[str]) -> list[Hit[E]]:
        """Give all entries met, by where they begin, the longest first."""
        return self.met(words, list(map(self._first.get, words)))

    def met(self, words: Sequence[str], firsts: Sequence[First[E] | None]) -> list[Hit[E]]:
        """Give what `every` gives, of words that were looked up already.

        Parameters
        ----------
        words : sequence of str
        firsts : sequence of First or None
            What `first` gives for each of them.
        """
        hits: list[Hit[E]] = []
        last = len(words) - 1
        for i, first in enumerate(firsts):
            if first is None:
                continue
            alone, second = first
            if second and i < last and words[i + 1] in second:
                for end, entries in reversed(self._longer(words, i)):
                    hits += [_new(Hit, (i, end, entry)) for entry in entries]
            for entry in alone:
                hits.append(_new(Hit, (i, i + 1, entry)))
        return hits

    def longest(self, words: Sequence[str]) -> dict[int, Hit[E]]:
        """Give by first word the longest entries, left to right and without overlap."""
        if self._first.keys().isdisjoint(words):
            return {}
        return without_overlap(self.every(words))

    def _longer(self, words: Sequence[str], start: int) -> list[tuple[int, tuple[E, ...]]]:
        """Give the end and the entries of each phrase of several words, the shortest first."""
        met: list[tuple[int, tuple[E, ...]]] = []
        text = words[start]
        for last in range(start + 1, len(words)):
            text = f"{text} {words[last]}"
            entries = self._known.get(text)
            if entries is None:
                break
            if entries:
                met.append((last + 1, entries))
        return met


def without_overlap(hits: Iterable[Hit[E]]) -> dict[int, Hit[E]]:
    """Give by first word, of hits as `Table.every` gives them, those that the one before leaves."""
    found: dict[int, Hit[E]] = {}
    free = 0
    for hit in hits:
        if hit.start >= free:
            found[hit.start] = hit
            free = hit.end
    return found
