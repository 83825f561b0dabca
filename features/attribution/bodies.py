"""The article's memory for bodies: which it has named so far, and which a common noun may mean."""

from functools import cache

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
    """The bodies that an article has named, the last one first.

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
        self._latest: dict[str, Mention] = {}
        self._ahead: list[Mention] = []

    def open(self, words: Words) -> None:
        """Begin a sentence: its bodies count from where they stand in it."""
        for mention in reversed(self._ahead):
            self._note(mention)
        hits = [hit for hit in words.bodies.values() if not _carries(words, hit)]
        hits.sort(key=lambda hit: -hit.start)
        self._ahead = [_mention(words, hit) for hit in hits]

    def _note(self, mention: Mention) -> None:
        """Keep a body as the latest of its type and of each word of its name."""
        self.learn(mention)
        words = {*mention.head.split(), *mention.text.lower().split()}
        firm = mention.type == "observer" and words.isdisjoint(_other_nouns())
        for key in words | {mention.type, "firm" if firm else mention.type}:
            self._latest[key] = mention

    def learn(self, mention: Mention) -> Entity:
        """Take in a mention of a body, and give what is known of it.

        Ministries and offices of several states or persons are several bodies.
        """
        key = f"{mention.head} {mention.affiliation or mention.text}".lower()
        entity = self._entities.setdefault(key, Entity("body"))
        entity.learn(mention)
        return entity

    def called(self, noun: str, before: int, type_: str = "") -> Mention | None:
        """Give the body last named before an offset that a noun may mean ("the group").

        ``type_`` is the one that it must have, if the noun phrase tells.
        """
        while self._ahead and self._ahead[-1].span.start < before:
            self._note(self._ahead.pop())
        keys = [type_] if type_ else [noun, *(t for t in _TYPES if noun in word_set(f"{t} noun"))]
        fits = [self._latest[key] for key in keys if key in self._latest]
        return max(fits, key=lambda mention: mention.span.start, default=None)


def _mention(words: Words, hit: Hit[Body]) -> Mention:
    body, end = hit.entry, hit.end
    while words.is_capital(end) and words.among(end, "firm"):
        end += 1  # "Vex Inc"
    return Mention(
        words.span(hit.start, end),
        words.text(hit.start, end),
        "body",
        head=body.name.lower(),
        type=body.type,
        affiliation=body.affiliation,
    )


def _carries(words: Words, hit: Hit[Body]) -> bool:
    """Tell whether a body is only where something was said ("on Twitter")."""
    return words.norm(hit.start - 1) == "on" and words.among(hit.start, "means of speech")
