"""The article's memory for bodies: which it has named so far, and which a common noun may mean.

In: `Words` and `Mention`s, as they come. Out: `Bodies`, which finds the `Mention` for a noun. May
import: lexicon, words, records, names.
"""

from bisect import bisect_left
from collections import defaultdict
from functools import cache, lru_cache

from sayso.features.attribution.body_shapes import body_nouns
from sayso.features.attribution.entities import Entity
from sayso.features.attribution.records import Mention
from sayso.features.entries import Body
from sayso.features.lexicon import word_set
from sayso.features.phrase_table import Hit
from sayso.features.words import Words

_TYPES = ("government", "military", "opposition", "observer", "media", "firm")


@cache
def _other_nouns() -> frozenset[str]:
    """Give the nouns by which a body shows that it is no company ("university")."""
    return frozenset(body_nouns()) - word_set("firm")


class Bodies:
    """The bodies that an article has named, asked for as of any place in it.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> bodies = Bodies()
    >>> bodies.open(annotate(Sentence(0, 31, "Hamas left, and the group said no")))
    >>> bodies.called("group", before=20).affiliation
    'Hamas'
    """

    def __init__(self) -> None:
        self._entities: dict[str, Entity] = {}
        self._named: defaultdict[str, list[Mention]] = defaultdict(list)
        self._ahead: list[Mention] = []
        self._unread: list[Words] = []

    def open(self, words: Words) -> None:
        """Begin a sentence: its bodies, read where somebody asks, count from where they stand."""
        self._unread.append(words)

    def _read(self) -> None:
        """Take note of the bodies of the sentences so far; those of the last are still ahead."""
        for words in self._unread:
            for mention in self._ahead:
                self._learn(mention)
            hits = (hit for hit in words.bodies.values() if not _carries(words, hit))
            self._ahead = [_mention(words, hit) for hit in hits]
            for mention in self._ahead:
                for key in _keys(mention.head, mention.text, mention.type):
                    self._named[key].append(mention)
        self._unread.clear()

    def learn(self, mention: Mention) -> Entity:
        """Take in a mention of a body, and give what is known of it.

        Ministries and offices of several states or persons are several bodies.
        """
        self._read()
        return self._learn(mention)

    def _learn(self, mention: Mention) -> Entity:
        key = f"{mention.head} {mention.affiliation or mention.text}".lower()
        entity = self._entities.setdefault(key, Entity("body"))
        entity.learn(mention)
        return entity

    def called(self, noun: str, before: int, type_: str = "") -> Mention | None:
        """Give the body last named before an offset that a noun may mean ("the group").

        ``type_`` is the one that it must have, if the noun phrase tells.
        """
        self._read()
        while self._ahead and self._ahead[0].span.start < before:
            self._learn(self._ahead.pop(0))
        keys = [type_] if type_ else [noun, *(t for t in _TYPES if noun in word_set(f"{t} noun"))]
        named = (self._named[key] for key in keys if key in self._named)
        fits = [those[k - 1] for those in named if (k := bisect_left(those, before, key=_start))]
        return max(fits, key=_start, default=None)


@lru_cache(maxsize=2**12)
def _keys(head: str, text: str, type_: str) -> frozenset[str]:
    """Give what a body is kept under: its type and each word of its name."""
    words = {*head.split(), *text.lower().split()}
    firm = type_ == "observer" and words.isdisjoint(_other_nouns())
    return frozenset(words | {type_, "firm" if firm else type_})


def _start(mention: Mention) -> int:
    return mention.span.start


def _mention(words: Words, hit: Hit[Body]) -> Mention:
    body, end = hit.entry, hit.end
    while words.is_capital(end) and words.among(end, "firm"):
        end += 1  # "Vex Inc"
    return Mention(
        words.span(hit.start, end),
        words.text(hit.start, end),
        "body",
        "",
        body.name.lower(),
        body.type,
        body.affiliation,
    )


def _carries(words: Words, hit: Hit[Body]) -> bool:
    """Tell whether a body is only where something was said ("on Twitter")."""
    return words.norm(hit.start - 1) == "on" and words.among(hit.start, "means of speech")
