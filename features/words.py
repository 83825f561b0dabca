"""A sentence's tokens with what the lexicons know of them, and the questions asked of both.

In: tokens and hits, found by `annotation`. Out: `Words`, which every later module asks. May import:
text, lexicon, segmentation.
"""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from sayso.features.document import Sentence, Span
from sayso.features.entries import (
    Attitude,
    Body,
    Marker,
    Modifier,
    Name,
    Noun,
    Place,
    Role,
    Title,
    Verb,
)
from sayso.features.link_boxes import without_boxes
from sayso.features.phrase_table import Hit
from sayso.features.tokens import Token

E = TypeVar("E")
_new = tuple.__new__  # as in `phrase_table`, for spans


@dataclass(slots=True)
class Words:
    """The tokens of a sentence and the lexicon entries met among them.

    Tokens are asked for by index; an index outside the sentence is no error, and the answer is
    "" or False.

    Parameters
    ----------
    sentence : Sentence
    tokens : tuple of Token
    texts : tuple of str
        The tokens as written.
    norms : list of str
        The tokens in lower case.
    proper : list of int
        The tokens that may be part of a name.
    sets : tuple of frozenset of str
        For each token the names of the word sets that it is in (`word_sets.tsv`).
    present : frozenset of str
        All of these names and all of the norms: what the sentence has at all.
    starts : list of int
        Where each token begins, an offset into the document.
    cut : bool
        Whether the sentence goes on after these tokens, being too long for one.
    lead : int
        The first token after a dateline ("OSLO (Reuters) - "); 0 where there is none.
    title_case : bool
        Whether it is a headline whose capitals tell no names.
    quoted : list of bool
        For each token, whether it stands in quotation marks.
    classes : list of frozenset of str
        For each token, its closed word classes (determiner, preposition ...).
    verbs, nouns, attitudes, roles, modifiers, names : dict of int to Hit
        Hits of each kind by their first token; hits of one kind never overlap.
    places, bodies, titles : dict of int to Hit
        The names, by what they name.
    markers : list of Hit
        Phrases of content (harm, falsity ...), several categories may share tokens; by where
        they begin, the longest first.
    answers : dict of tuple to Any
        What was found out already of tokens that are asked about several times, by question.

    Attributes
    ----------
    role_ends : set of int
        The tokens before which a role ends.
    names_by_end : dict of int to Hit
        The names by the token before which they end.
    """

    sentence: Sentence
    tokens: tuple[Token, ...]
    texts: tuple[str, ...]
    norms: list[str]
    proper: list[int]
    sets: tuple[frozenset[str], ...]
    present: frozenset[str]
    starts: list[int]
    cut: bool
    lead: int
    title_case: bool
    quoted: list[bool]
    classes: list[frozenset[str]]
    verbs: dict[int, Hit[Verb]]
    nouns: dict[int, Hit[Noun]]
    attitudes: dict[int, Hit[Attitude]]
    roles: dict[int, Hit[Role]]
    modifiers: dict[int, Hit[Modifier]]
    names: dict[int, Hit[Name]]
    places: dict[int, Hit[Place]]
    bodies: dict[int, Hit[Body]]
    titles: dict[int, Hit[Title]]
    markers: list[Hit[Marker]]
    role_ends: set[int] = field(init=False)
    names_by_end: dict[int, Hit[Name]] = field(init=False)
    answers: dict[tuple[str | int, ...], Any] = field(
        default_factory=dict, compare=False, repr=False
    )

    def __post_init__(self) -> None:
        self.role_ends = {hit.end for hit in self.roles.values()}
        self.names_by_end = {hit.end: hit for hit in self.names.values()}

    def __len__(self) -> int:
        return len(self.tokens)

    # Asked a hundred times a sentence: a token outside it is rare enough to be an exception.

    def norm(self, i: int) -> str:
        """Give token ``i`` in lower case."""
        try:
            return self.norms[i] if i >= 0 else ""
        except IndexError:
            return ""

    def is_a(self, i: int, word_class: str) -> bool:
        """Tell whether token ``i`` belongs to a word class."""
        try:
            return i >= 0 and word_class in self.classes[i]
        except IndexError:
            return False

    def is_any(self, i: int, *classes: str) -> bool:
        """Tell whether token ``i`` belongs to one of several word classes."""
        try:
            return i >= 0 and not self.classes[i].isdisjoint(classes)
        except IndexError:
            return False

    def among(self, i: int, name: str) -> bool:
        """Tell whether token ``i`` is in the word set of that name (`word_sets.tsv`)."""
        try:
            return i >= 0 and name in self.sets[i]
        except IndexError:
            return False

    def any_among(self, near: range, name: str) -> bool:
        """Tell whether one of several tokens is in the word set of that name."""
        if name not in self.present:
            return False
        return any(name in sets for sets in self.sets[max(0, near.start) : max(0, near.stop)])

    def all_of(self, norm: str) -> list[int]:
        """Give the tokens that read so in lower case, in order."""
        if norm not in self.present:
            return []
        return [i for i, other in enumerate(self.norms) if other == norm]

    def all_among(self, name: str) -> list[int]:
        """Give the tokens that are in the word set of that name, in order."""
        if name not in self.present:
            return []
        return [i for i, sets in enumerate(self.sets) if name in sets]

    def is_word(self, i: int) -> bool:
        """Tell whether token ``i`` is a word or number."""
        try:
            return i >= 0 and self.tokens[i].word
        except IndexError:
            return False

    def is_capital(self, i: int) -> bool:
        """Tell whether token ``i`` begins with a capital."""
        try:
            return i >= 0 and self.tokens[i].capital
        except IndexError:
            return False

    def negates(self, i: int) -> bool:
        """Tell whether token ``i`` is a negation ("never", "didn't")."""
        try:
            return i >= 0 and ("negation" in self.classes[i] or self.norms[i].endswith("n't"))
        except IndexError:
            return False

    def any_negates(self, near: range) -> bool:
        """Tell whether one of several tokens is a negation."""
        return bool(near) and any(map(self.negates, near))

    def speaker_ends(self, i: int) -> bool:
        """Tell whether a role or a name ends right before token ``i``."""
        return i in self.role_ends or i in self.names_by_end

    def speaker_at(self, i: int) -> Hit[Name] | Hit[Role] | None:
        """Give the longer of the name and the role that begin at token ``i``."""
        name, role = self.names.get(i), self.roles.get(i)
        if name is None or role is None:
            return name or role
        return role if role.end > name.end else name

    def token_at(self, offset: int) -> int:
        """Give the first token at or after an offset into the document."""
        return bisect_left(self.starts, offset)

    def span(self, start: int, end: int) -> Span:
        """Give the characters of tokens ``[start:end]``."""
        return _new(Span, (self.starts[start], self.starts[end - 1] + len(self.texts[end - 1])))

    def text(self, start: int, end: int) -> str:
        """Give tokens ``[start:end]`` as written, without what is no token between them."""
        if end - start == 1:
            return self.texts[start]
        last, offset = end - 1, self.sentence.start
        stop = self.starts[last] + len(self.texts[last])
        return without_boxes(self.sentence.text[self.starts[start] - offset : stop - offset])


def within(hits: Mapping[int, Hit[E]], start: int, end: int) -> list[Hit[E]]:
    """Give the hits that lie inside tokens ``[start:end]``, in order."""
    if not hits:
        return []
    return [hit for hit in hits.values() if start <= hit.start and hit.end <= end]
