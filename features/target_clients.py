"""Who speaks for others: lawyers and spokesmen, who are of the side of their clients.

In: `Attributed`, or `Words` and the parties named. Out: the names of those for whom somebody
speaks. May import: words, attribution.
"""

from collections.abc import Sequence

from sayso.features.attribution.reader import Attributed
from sayso.features.target_parties import Named
from sayso.features.words import Words

# "Roe's lawyer, Ann Lee," stands so far before who speaks.
_APPOSITION = 5


def telling_clients(item: Attributed) -> range:
    """Give the tokens that may tell for whom a speaker speaks, up to "lawyer" or "spokesman".

    Examples
    --------
    >>> from sayso.features.attribution.reader import attribute
    >>> from sayso.features.document import Document
    >>> item, = attribute(Document.from_sentences("", ["Peru's lawyer said it rained."]))
    >>> near = telling_clients(item)
    >>> from sayso.features.target_parties import Target
    >>> sorted(clients(item.words, near, [Named(0, 1, Target("Peru"), "state", False, "Peru")]))
    ['Peru']
    """
    words, said = item.words, item.governing
    if said is None or said.source is None:
        return range(0)
    end = words.token_at(said.source.end)
    start = max(0, words.token_at(said.source.start) - _APPOSITION)
    speaks = [i for i in words.all_among("speaks for") if start <= i < end]
    owned = bool(speaks) and "'s" in words.norms[start : speaks[-1]]
    return range(start, speaks[-1]) if owned else range(0)


def clients(words: Words, near: range, parties: Sequence[Named]) -> frozenset[str]:
    """Give for whom "Roe's lawyer" or "Google's spokesman" speaks, as those tokens tell."""
    owners = (p for p in parties if words.norm(p.end) == "'s" and p.end in near)
    return frozenset(party.target.name for party in owners if party.start in near)
