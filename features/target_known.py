"""What an article tells of its parties up to any place in it, looked up when it is asked for.

In: the `Attributed` and `Content` of an article. Out: `Known`, with the `Named` parties of a
sentence. May import: lexicon, attribution, content.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from sayso.features.attribution.reader import Attributed
from sayso.features.content import Content
from sayso.features.entries import Role
from sayso.features.phrase_table import Hit
from sayso.features.target_clients import clients, telling_clients
from sayso.features.target_groups import named_alone
from sayso.features.target_parties import Named, Target, names

_GROUPS = frozenset({"group", "people"})


class Known:
    """What an article tells of its parties: those of a sentence, by all that stands before it.

    Parameters
    ----------
    told : sequence of (Attributed, Content)
        The sentences of the article, in order.
    states : mapping of str to int
        How often the organs of each state speak in it.

    Examples
    --------
    >>> from sayso.features.attribution.reader import attribute
    >>> from sayso.features.content import Content
    >>> from sayso.features.document import Document
    >>> texts = ["The Peruvian army fought Chilean rebels.", "The rebels fled."]
    >>> items = attribute(Document.from_sentences("", texts))
    >>> known = Known([(item, Content(item)) for item in items])
    >>> [[party.target.name for party in known.parties(*one)] for one in known.told]
    [['Peru', 'Chilean rebels'], ['Chilean rebels']]
    """

    def __init__(
        self,
        told: Sequence[tuple[Attributed, Content]],
        states: Mapping[str, int] | None = None,
    ) -> None:
        self.told = told
        self.states = states or {}
        self._full_names: dict[str, list[tuple[int, Target]]] = {}

    def parties(self, item: Attributed, content: Content) -> list[Named]:
        """Give the parties that a sentence names, in order."""
        alone = (named_alone(item, r, content) for r in item.words.roles.values())
        start = item.words.sentence.start
        found = [self._in_full(party, start) for party in alone if party is not None]
        nouns = {i for p in found if p.kind != "people" for i in range(p.start, p.end)}
        found += [party for party in names(item, content, self.states) if party.start not in nouns]
        found.sort(key=lambda party: party.start)
        return found

    def clients(self, item: Attributed) -> frozenset[str]:
        """Give for whom the speaker of a sentence speaks, as that or one before it tells."""
        told = self._clients.get(item.governing.speaker, ()) if item.governing else ()
        count = bisect_right(told, item.words.sentence.start, key=lambda those: those[0])
        return told[count - 1][1] if count else frozenset()

    @cached_property
    def _clients(self) -> Mapping[str, list[tuple[int, frozenset[str]]]]:
        """For whom speakers speak: by their names, with where the sentence begins that tells."""
        found: dict[str, list[tuple[int, frozenset[str]]]] = defaultdict(list)
        for item, content in self.told:
            near = telling_clients(item)
            if near and item.governing is not None:
                named = clients(item.words, near, self.parties(item, content))
                if named:
                    found[item.governing.speaker].append((item.words.sentence.start, named))
        return found

    def _in_full(self, party: Named, at: int) -> Named:
        """Give a group whose noun stands alone by its fullest name in the sentences before."""
        if party.kind not in _GROUPS or _length(party.target) > 1:
            return party
        if party.called not in self._full_names:
            self._full_names[party.called] = list(self._ever_fuller(party.called))
        earlier = self._full_names[party.called]
        count = bisect_left(earlier, at, key=lambda name: name[0])
        return party._replace(target=earlier[count - 1][1]) if count else party

    def _ever_fuller(self, noun: str) -> Iterator[tuple[int, Target]]:
        """Give names of a group, each as full as those before, and where its sentence begins."""
        fullest = 2
        for item, content, role in self._roles[noun]:
            party = named_alone(item, role, content)
            if party is not None and party.kind in _GROUPS and _length(party.target) >= fullest:
                fullest = _length(party.target)
                yield item.words.sentence.start, party.target

    @cached_property
    def _roles(self) -> Mapping[str, list[tuple[Attributed, Content, Hit[Role]]]]:
        """The nouns of the article, with where each stands."""
        found: dict[str, list[tuple[Attributed, Content, Hit[Role]]]] = defaultdict(list)
        for item, content in self.told:
            for role in item.words.roles.values():
                found[role.entry.role.split()[-1]].append((item, content, role))
        return found


def _length(target: Target) -> int:
    return len(target.name.split())
