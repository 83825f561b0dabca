"""One person or body of an article: where it is named, and what its mentions told of it."""

from collections import Counter
from dataclasses import dataclass, field

from sayso.features.attribution.records import Mention
from sayso.features.document import Span

# A full name comes with who the person is; a surname with an epithet ("the butcher Roe") may not.
_INTRODUCTION = 3
_PREFIXES = ("al-", "el-", "al ", "el ")


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
    types, affiliations : Counter of str
        What its mentions told; the majority holds, so that one wrong mention does not spoil all.
    heads : set of str
        The role nouns used for it ("minister", "ministry").
    """

    kind: str
    gender: str = ""
    mentions: list[tuple[Span, str]] = field(default_factory=list)
    types: Counter[str] = field(default_factory=Counter)
    affiliations: Counter[str] = field(default_factory=Counter)
    heads: set[str] = field(default_factory=set)

    def learn(self, mention: Mention) -> None:
        """Take in what one mention tells."""
        self.mentions.append((mention.span, mention.text))
        weight = _INTRODUCTION if " " in mention.name else 1
        if mention.type:
            self.types[mention.type] += weight
        if mention.affiliation:
            self.affiliations[mention.affiliation] += weight
        if mention.head:
            self.heads.add(mention.head.split()[-1])
        self.gender = self.gender or mention.gender

    def may_be(self, name: str) -> bool:
        """Tell whether a name can be this person's: the first names agree, or one has none."""
        firsts = {text.split()[0] for _, text in self.mentions if " " in text}
        return " " not in name or not firsts or name.split()[0] in firsts

    def last_before(self, at: int) -> int:
        """Give where it was last named before offset ``at``; -1 if not yet."""
        return max((span.start for span, _ in self.mentions if span.start < at), default=-1)

    def fullest(self, at: int) -> tuple[Span, str] | None:
        """Give the longest mention that begins at or before offset ``at``."""
        past = [m for m in self.mentions if m[0].start <= at]
        return max(past, key=lambda m: (len(m[1].split()), -m[0].start), default=None)


def majority(counts: Counter[str]) -> str:
    """Give the commonest value, the first seen among equals; "" if there is none.

    Examples
    --------
    >>> majority(Counter(["observer", "government", "government"])), majority(Counter())
    ('government', '')
    """
    return max(counts, key=counts.__getitem__, default="")


def surname(name: str) -> str:
    """Give what a person is called on second mention, in lower case.

    Examples
    --------
    >>> surname("Bashar al-Assad"), surname("Ann Lee")
    ('assad', 'lee')
    """
    last = name.lower().replace("’", "'").split()[-1]
    for prefix in _PREFIXES:
        last = last.removeprefix(prefix)
    return last.strip(".,'")
