"""The article's memory: who has been named so far, and what each mention told of them."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from sayso.features.annotation import Words, title_case
from sayso.features.attribution.phrases import Mention, read_phrase
from sayso.features.attribution.sources import phrase_left, phrase_right
from sayso.features.document import Span
from sayso.features.parties import Party

# A full name comes with who the person is; a surname with an epithet ("the butcher Roe") may not.
_INTRODUCTION = 3
_LEADS = frozenset("heads leads chairs headed led chaired runs ran represents represented".split())
# A pronoun reaches back over this many sentences that a person opens.
_FOCUS = 3
_PREFIXES = ("al-", "el-", "al ", "el ")


@dataclass(slots=True)
class Entity:
    """One person or body of the article.

    Parameters
    ----------
    key : str
        What it is found by: a surname or a body's common name, in lower case.
    mentions : list of (Span, str)
        Where it is named, and the name as written there.
    types, affiliations : Counter of str
        What its mentions told; the majority holds, so that one wrong mention does not spoil all.
    heads : set of str
        The role nouns used for it ("minister", "ministry").
    """

    key: str
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

    >>> majority(Counter(["observer", "government", "government"])), majority(Counter())
    ('government', '')
    """
    return max(counts, key=counts.__getitem__, default="")


def surname(name: str) -> str:
    """Give what a person is called on second mention.

    >>> surname("Bashar al-Assad"), surname("Ann Lee")
    ('assad', 'lee')
    """
    last = name.lower().replace("’", "'").split()[-1]
    for prefix in _PREFIXES:
        last = last.removeprefix(prefix)
    return last.strip(".,'")


class People:
    """The persons that an article names, found by surname."""

    def __init__(self, article: Iterable[Words]) -> None:
        self._by_surname: dict[str, list[Entity]] = {}
        self._openers: list[tuple[int, Entity]] = []
        named = [(words, named_persons(words)) for words in article]
        for _, mentions in named:
            for mention in mentions:
                self.learn(mention)
        self.named = [tuple(_party(words, m) for m in mentions) for words, mentions in named]
        for words, mentions in named:
            self._open(words, mentions)

    def _open(self, words: Words, mentions: list[Mention]) -> None:
        """Remember the first person that a sentence names in its own words: its likely subject."""
        first = words.tokens[0] if words.tokens else None
        known = self.find(first.text, first.start) if first and first.word else None
        if first and known and not words.quoted[0] and not words.classes[0]:
            self._openers.append((first.start, known))
            return
        for mention in mentions:
            i = next(k for k, token in enumerate(words.tokens) if token.start >= mention.span.start)
            if not words.quoted[i] and not words.is_a(i - 1, "preposition"):
                person = self.find(mention.name, mention.span.start)
                if person:
                    self._openers.append((mention.span.start, person))
                return

    def learn(self, mention: Mention) -> None:
        """Take in a mention of a person."""
        person = self.find(mention.name, mention.span.start)
        if person is None:
            key = surname(mention.name)
            person = Entity(key, "person")
            self._by_surname.setdefault(key, []).append(person)
        person.learn(mention)

    def find(self, name: str, at: int) -> Entity | None:
        """Give the person of that name; of several with one surname, the one named last."""
        fits = [p for p in self._by_surname.get(surname(name), ()) if p.may_be(name)]
        return max(fits, key=lambda person: person.last_before(at), default=None)

    def with_head(self, head: str, before: int) -> Entity | None:
        """Give the person last named before an offset to whom a role noun was given."""
        fits = [
            (max(span.start for span, _ in p.mentions if span.start < before), p)
            for persons in self._by_surname.values()
            for p in persons
            if head in p.heads and any(span.start < before for span, _ in p.mentions)
        ]
        return max(fits, key=lambda fit: fit[0])[1] if fits else None

    def focus(self, before: int, gender: str) -> tuple[int, Entity] | None:
        """Give the last person before an offset who opened a sentence, and where."""
        past = bisect_left(self._openers, before, key=lambda opener: opener[0])
        for at, person in reversed(self._openers[max(0, past - _FOCUS) : past]):
            if person.gender in ("", gender):
                return at, person
        return None


def _party(words: Words, mention: Mention) -> Party:
    """Give the person as a party of the sentence, at the token where the mention begins."""
    at = next(k for k, token in enumerate(words.tokens) if token.start >= mention.span.start)
    return Party(surname(mention.name), at)


def named_persons(words: Words) -> list[Mention]:
    """Give every mention of a person by name, with role, title and apposition."""
    if title_case(words.tokens):
        return []
    found = []
    i = 0
    while i < len(words):
        end = _name_end(words, i)
        if end == i:
            i += 1
            continue
        mention = read_phrase(words, _with_roles(words, i), end)
        if mention.kind == "person" and mention.name:
            found.append(_with_apposition(words, mention, end))
        i = end
    return found


def _name_end(words: Words, i: int) -> int:
    """Give the end of the run of name words that begins at token ``i``; ``i`` if none does."""
    end = i
    while end < len(words) and _part_of_name(words, end, first=end == i):
        end += 1
    return end


def _part_of_name(words: Words, i: int, first: bool) -> bool:
    token = words.tokens[i]
    if words.is_a(i, "day", "month"):
        return False
    if first and (i in words.names or words.classes[i] or (i == 0 and not _known_first(words, i))):
        return False
    if i in words.roles and words.roles[i].end == i + 1 and first:
        return False
    if not first and token.norm in ("al", "bin", "ibn", "de", "van", "von", "der", "la"):
        return i + 1 < len(words) and words.tokens[i + 1].capital
    return (
        token.word
        and (token.capital or token.norm.startswith(("al-", "el-")))
        and not token.text.isupper() | (token.text[0].isdigit())
        or (not first and len(token.text) == 1 and token.capital)
    )


def _known_first(words: Words, i: int) -> bool:
    following = words.tokens[i + 1] if i + 1 < len(words) else None
    return following is not None and (
        following.capital or following.norm == "'s" or following.norm == ","
    )


def _with_roles(words: Words, start: int) -> int:
    """Reach back from a name over its titles, roles, places and possessors."""
    covered = set()
    for hits in (words.roles, words.names, words.modifiers):
        for hit in hits.values():
            covered.update(range(hit.start, hit.end))
    while start > 0:
        if start - 1 in covered:
            start -= 1
        elif words.norm(start - 1) == "'s" and words.tokens[start - 2].capital:
            start -= 2
            while start > 0 and words.tokens[start - 1].capital and start - 1 not in covered:
                start -= 1
        else:
            break
    return start


def _with_apposition(words: Words, mention: Mention, end: int) -> Mention:
    """Add what ", a doctor in Oslo," tells of the person named before it."""
    before = _apposition_before(words, mention)
    if before is not None:
        return _enriched(mention, before)
    i = end
    if words.norm(i) != ",":
        return mention
    i += 1
    if words.norm(i).isdigit() and words.norm(i + 1) == ",":
        i += 2
    if words.norm(i) == "who" and words.norm(i + 1) in _LEADS:
        i += 2
    opens = (
        words.is_a(i, "determiner", "possessive")
        or i in words.roles
        or i in words.modifiers
        or i in words.names
    )
    if not opens:
        return mention
    told = read_phrase(words, i, max(phrase_right(words, i), i + 1))
    if not told.head or told.name or told.kind not in ("person", "people", "body"):
        return mention
    return _enriched(mention, told)


def _apposition_before(words: Words, mention: Mention) -> Mention | None:
    """Give what "A museum director, " tells of the person named right after it."""
    start = next(i for i, token in enumerate(words.tokens) if token.start >= mention.span.start)
    if mention.type or words.norm(start - 1) != ",":
        return None
    left, right = phrase_left(words, start - 1)
    if left >= right or not words.is_a(left, "determiner", "possessive"):
        return None
    told = read_phrase(words, left, right)
    return told if told.head and not told.name and told.kind == "person" else None


def _enriched(mention: Mention, told: Mention) -> Mention:
    return replace(
        mention,
        type=mention.type or told.type,
        affiliation=mention.affiliation or told.affiliation,
        head=mention.head or told.head,
        gender=mention.gender or told.gender,
    )
