"""One person or body of an article: where it is named, and what its mentions told of it.

In: `Mention`s of one person or body. Out: `Entity`. May import: text, lexicon, records.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache, partial

from sayso.features.attribution.records import Mention
from sayso.features.document import Span
from sayso.features.entries import Figure
from sayso.features.knowledge import public_figure
from sayso.features.lexicon import word_set

# A full name comes with who the person is; a surname with an epithet ("the butcher Roe") may not.
_INTRODUCTION = 3
# No more different full names than these are kept of one.
_FORMS = 50
_PREFIXES = ("al-", "el-", "al ", "el ")
_votes: partial[defaultdict[str, int]] = partial(defaultdict, int)


@dataclass(slots=True)
class Entity:
    """One person or body of the article.

    Parameters
    ----------
    kind : str
        person or body.
    gender : str
        f, m, or "" as long as no mention told.
    mentions : list of (Span, str)
        Where it is named, and the name as written there.
    types, affiliations : dict of str to int
        What its mentions told; the majority holds, so that one wrong mention does not spoil all.
    heads, roles : set of str
        The role nouns used for it ("minister", "ministry"), and the roles in full.
    names : list of tuple of str
        The words of its different full names, in lower case.
    owner : Mention or None
        Whose it is, where a mention told by pointing back ("the company's lawyer").
    """

    kind: str
    gender: str = ""
    mentions: list[tuple[Span, str]] = field(default_factory=list)
    types: defaultdict[str, int] = field(default_factory=_votes)
    affiliations: defaultdict[str, int] = field(default_factory=_votes)
    heads: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)
    names: list[tuple[str, ...]] = field(default_factory=list)
    owner: Mention | None = None
    _fullest: list[tuple[Span, str]] = field(default_factory=list)

    def learn(self, mention: Mention) -> None:
        """Take in what one mention tells; one that does not come after the last is known."""
        named = (mention.span, mention.text)
        if self.mentions and mention.span.start <= _start(self.mentions[-1]):
            return
        fuller = not self.mentions or self._is_fuller(mention.text, self._fullest[-1][1])
        self._fullest.append(named if fuller else self._fullest[-1])
        self.mentions.append(named)
        words = _words(mention.name)
        if len(words) > 1 and len(self.names) < _FORMS and words not in self.names:
            self.names.append(words)
        weight = _INTRODUCTION if " " in mention.name else 1
        if mention.type:
            self.types[mention.type] += weight
        if mention.affiliation:
            self.affiliations[mention.affiliation] += weight
        if mention.head:
            self.roles.add(mention.head)
            self.heads.add(mention.head.split()[-1])
        self.gender = self.gender or mention.gender
        self.owner = self.owner or mention.owner

    def _is_fuller(self, text: str, known: str) -> bool:
        """Tell whether a form has more words, or is the plural of a body's ("Houthis")."""
        if text == known:
            return False
        plural = self.kind == "body" and text == f"{known}s"
        return plural or _length(text) > _length(known)

    def may_be(self, name: str) -> bool:
        """Tell whether a name can be this person's: it has no first name, or one that agrees.

        What the name or a known one ends in agrees too ("Abu Moss" and "Ida Abu Moss").
        """
        words = _words(name)
        if len(words) < 2 or not self.names or words in self.names:
            return True
        return any(
            known[0] == words[0] or known[-len(words) :] == words or words[-len(known) :] == known
            for known in self.names
        )

    def type_in(self, mention: Mention) -> str:
        """Give the speaker type as which a mention speaks; a candidate does as one."""
        told = majority(self.types)
        stands = told == "opposition" and any(is_candidate(head) for head in self.roles)
        return told if stands else mention.type or told

    def is_figure(self, figure: Figure) -> bool:
        """Tell whether one of its names is that of a public figure."""
        return any(public_figure(name) == figure for _, name in self._fullest[-1:])

    def last_before(self, at: int) -> int:
        """Give where it was last named before offset ``at``; -1 if not yet."""
        count = bisect_left(self.mentions, at, key=_start)
        return _start(self.mentions[count - 1]) if count else -1

    def fullest(self, at: int) -> tuple[Span, str] | None:
        """Give the longest mention that begins at or before offset ``at``."""
        count = bisect_right(self.mentions, at, key=_start)
        return self._fullest[count - 1] if count else None


def _start(mention: tuple[Span, str]) -> int:
    return mention[0].start


@lru_cache(maxsize=2**14)
def _words(name: str) -> tuple[str, ...]:
    return tuple(name.lower().split())


@lru_cache(maxsize=2**14)
def _length(text: str) -> int:
    return len(text.split())


def majority(counts: Mapping[str, int]) -> str:
    """Give the commonest value, the first seen among equals; "" if there is none.

    Examples
    --------
    >>> majority({"observer": 1, "government": 2}), majority({})
    ('government', '')
    """
    if len(counts) < 2:
        return next(iter(counts), "")
    return max(counts, key=counts.__getitem__)


def is_candidate(head: str) -> bool:
    """Tell whether a role noun says that somebody runs for an office.

    Examples
    --------
    >>> is_candidate("presidential nominee"), is_candidate("nominee")
    (True, False)
    """
    # Whom a president nominates is a nominee too, but no party's.
    nominated = head.endswith(" nominee")
    return nominated or head.rpartition(" ")[2] in word_set("candidate")


@lru_cache(maxsize=2**14)  # the same few names come again and again
def surname(name: str) -> str:
    """Give what a person is called on second mention, in lower case.

    Examples
    --------
    >>> surname("Bashar al-Assad"), surname("Ann Lee"), surname("Max Roe Jr.")
    ('assad', 'lee', 'roe')
    """
    words = name.lower().replace("’", "'").replace(",", " ").split()
    while len(words) > 1 and words[-1].strip(".") in word_set("name suffix"):
        words.pop()  # "Max Roe Jr."
    last = words[-1]
    for prefix in _PREFIXES:
        last = last.removeprefix(prefix)
    return last.strip(".,'")
