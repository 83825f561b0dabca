"""A sentence's tokens with what the lexicons know of each: looked up once, in one pass."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.features.document import Sentence, Span
from sayso.features.lexicon import (
    Attitude,
    Body,
    Hit,
    Lexicon,
    Marker,
    Modifier,
    Noun,
    Place,
    Role,
    Title,
    Verb,
    lexicon,
)
from sayso.features.tokens import Token, tokenize

_NONE: frozenset[str] = frozenset()
# A dateline's dash stands at most so many tokens after its place.
_DATELINE = 12
_DATES = frozenset({"month", "day"})


@dataclass(frozen=True, slots=True)
class Words:
    """The tokens of a sentence and the lexicon entries met among them.

    Parameters
    ----------
    sentence : Sentence
    tokens : list of Token
    lead : int
        The first token after a dateline ("OSLO (Reuters) - "); 0 where there is none.
    quoted : list of bool
        For each token, whether it stands in quotation marks.
    classes : list of frozenset of str
        For each token, its closed word classes (determiner, preposition ...).
    verbs, nouns, attitudes, roles, modifiers, names : dict of int to Hit
        Hits of each kind by their first token; hits of one kind never overlap.
    markers : list of Hit
        Phrases of content (harm, falsity ...), several categories may share tokens.
    """

    sentence: Sentence
    tokens: list[Token]
    lead: int
    quoted: list[bool]
    classes: list[frozenset[str]]
    verbs: dict[int, Hit]
    nouns: dict[int, Hit]
    attitudes: dict[int, Hit]
    roles: dict[int, Hit]
    modifiers: dict[int, Hit]
    names: dict[int, Hit]
    markers: list[Hit]

    def __len__(self) -> int:
        return len(self.tokens)

    def norm(self, i: int) -> str:
        """Give token ``i`` in lower case, or "" outside the sentence."""
        return self.tokens[i].norm if 0 <= i < len(self.tokens) else ""

    def is_a(self, i: int, *classes: str) -> bool:
        """Tell whether token ``i`` belongs to one of the word classes."""
        return 0 <= i < len(self.tokens) and not self.classes[i].isdisjoint(classes)

    def is_word(self, i: int) -> bool:
        """Tell whether token ``i`` exists and is a word or number."""
        return 0 <= i < len(self.tokens) and self.tokens[i].word

    def span(self, start: int, end: int) -> Span:
        """Give the characters of tokens ``[start:end]``."""
        return Span(self.tokens[start].start, self.tokens[end - 1].end)

    def text(self, start: int, end: int) -> str:
        """Give tokens ``[start:end]`` as written."""
        a, b = self.span(start, end)
        return self.sentence.text[a - self.sentence.start : b - self.sentence.start]

    def within(self, hits: dict[int, Hit], start: int, end: int) -> Iterator[Hit]:
        """Give the hits that lie inside tokens ``[start:end]``, in order."""
        for i in range(start, end):
            hit = hits.get(i)
            if hit and hit.end <= end:
                yield hit


def _classes(known: Lexicon, token: Token) -> frozenset[str]:
    """Give a token's word classes; "May" is a month only with its capital, "may" a verb."""
    classes = known.classes.get(token.norm, _NONE)
    if classes & _DATES:
        return classes & _DATES if token.capital else classes - _DATES
    return classes - {"auxiliary"} if token.norm == "'s" else classes


_KINDS: dict[type, int] = {Verb: 0, Noun: 1, Attitude: 2, Role: 3, Modifier: 4}


def annotate(sentence: Sentence, quotations: Sequence[Span] = ()) -> Words:
    """Tokenise a sentence and look every token up.

    Examples
    --------
    >>> words = annotate(Sentence(0, 27, "The Dutch minister said so."))
    >>> [hit.entry.lemma for hit in words.verbs.values()]
    ['say']
    """
    known = lexicon()
    tokens = tokenize(sentence.text, sentence.start)
    norms = [token.norm for token in tokens]
    names = _look_up_names(known, tokens)
    hits, markers = _look_up(known, norms)
    _unname(hits[_KINDS[Verb]], tokens, names)
    _outside_names(hits[_KINDS[Role]], names)
    return Words(
        sentence,
        tokens,
        dateline_end(tokens),
        _quoted(tokens, quotations),
        [
            _NONE if i in names and token.text.isupper() else _classes(known, token)
            for i, token in enumerate(tokens)
        ],
        *hits,
        names,
        markers,
    )


def _look_up(known: Lexicon, norms: list[str]) -> tuple[list[dict[int, Hit]], list[Hit]]:
    """Look up the words: the longest hit of each kind wins, left to right."""
    found: list[dict[int, Hit]] = [{} for _ in _KINDS]
    free = [0] * len(_KINDS)
    markers: list[Hit] = []
    for i in range(len(norms)):
        for hit in known.words.at(norms, i):
            if isinstance(hit.entry, Marker):
                markers.append(hit)
                continue
            kind = _KINDS[type(hit.entry)]
            if i >= free[kind]:
                found[kind][i] = hit
                free[kind] = hit.end
    return found, markers


def _unname(verbs: dict[int, Hit], tokens: list[Token], names: dict[int, Hit]) -> None:
    """Drop verbs that are part of a name ("United States"), also of one that no lexicon has."""
    inside = {i for hit in names.values() for i in range(hit.start, hit.end)}
    headline = title_case(tokens)
    for i in list(verbs):
        if i in inside or (i and tokens[i].capital and tokens[i - 1].word and not headline):
            del verbs[i]


def _outside_names(roles: dict[int, Hit], names: dict[int, Hit]) -> None:
    """Drop roles that are part of a longer name ("Kingdom" of "United Kingdom")."""
    for name in names.values():
        for i in range(name.start, name.end):
            role = roles.get(i)
            if role and role.end - i < name.end - name.start and role.end <= name.end:
                if not isinstance(name.entry, Title):
                    del roles[i]


def dateline_end(tokens: Sequence[Token]) -> int:
    """Give the first token after a dateline in capitals; 0 where there is none.

    >>> [dateline_end(tokenize(text)) for text in (
    ...     "OSLO, May 4 (Reuters) - The mayor said", "NEW YORK Ann Lee said", "NATO said")]
    [8, 2, 0]
    """
    end = 0
    while end < len(tokens) and (
        (tokens[end].text.isupper() and len(tokens[end].text) > 2)
        or (end and tokens[end].text in ",/.")
    ):
        end += 1
    if not end:
        return 0
    for i in range(end, min(end + _DATELINE, len(tokens))):
        if tokens[i].text in ("-", "--", "–", "—"):
            return i + 1
    if end < len(tokens) and tokens[end].capital and tokens[end - 1].text not in ",/":
        return end if end > 1 or len(tokens[0].text) > 4 else 0
    return 0


def title_case(tokens: Sequence[Token]) -> bool:
    """Tell whether a headline capitalises (nearly) every long word.

    >>> title_case(tokenize("Mayor Says Bridge Will Open")), title_case(tokenize("Mayor: bridge open"))
    (True, False)
    """
    long = [token for token in tokens if len(token.text) > 3 and token.text[0].isalpha()]
    return len(long) > 3 and sum(token.capital for token in long) > 0.8 * len(long)


def _look_up_names(known: Lexicon, tokens: list[Token]) -> dict[int, Hit]:
    found: dict[int, Hit] = {}
    texts = [token.text for token in tokens]
    free = 0
    for i, token in enumerate(tokens):
        if i < free or not token.word:
            continue
        for hit in known.names.at(texts, i)[:1]:
            found[i] = hit
            free = hit.end
    return found


def _quoted(tokens: list[Token], quotations: Sequence[Span]) -> list[bool]:
    """Tell for each token whether it lies in one of the quotations, which are in order."""
    if not tokens or not quotations:
        return [False] * len(tokens)
    last = tokens[-1].end
    near = [q for q in quotations if q.end > tokens[0].start and q.start < last]
    return [any(a <= token.start < b for a, b in near) for token in tokens]


def place_of(hit: Hit) -> Place | None:
    """Give the hit's place, if it is one."""
    return hit.entry if isinstance(hit.entry, Place) else None


def body_of(hit: Hit) -> Body | None:
    """Give the hit's organisation or outlet, if it is one."""
    return hit.entry if isinstance(hit.entry, Body) else None


def title_of(hit: Hit) -> Title | None:
    """Give the hit's title, if it is one."""
    return hit.entry if isinstance(hit.entry, Title) else None
