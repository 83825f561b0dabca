"""One speaker named in several ways, in one article or in many, counts as one.

What is compared are `Mention` records; which stand for the same speaker does not depend on their
order. Whoever cannot be told apart from two others stays apart from both.

In: `Mention`s, and how often each is met. Out: which of them are one speaker. May import: features,
model.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from sayso.features.knowledge import is_country
from sayso.features.lexicon import lexicon
from sayso.identity.described import is_plural
from sayso.identity.names import Form, Kind, form_of, party
from sayso.identity.spelling import sound_of, words_of
from sayso.model.prediction import Prediction


class Mention(NamedTuple):
    """A speaker as predictions have it: name, affiliation and speaker type."""

    name: str
    affiliation: str
    type: str


def mention_of(prediction: Prediction) -> Mention:
    """Give the speaker of a sentence as its prediction has it."""
    return Mention(prediction.speaker, prediction.affiliation, prediction.speaker_type)


class _Key(NamedTuple):
    """What is equal of all names of one country, body or source without a name."""

    kind: Kind
    words: tuple[str, ...]
    affiliation: str


_ANY = "*"  # with an initial: whatever name begins with it
# Who has so much of what all of a surname say is meant by the surname alone.
_FOREMOST = 0.95


@dataclass(slots=True)
class _Person:
    """A person under the fullest name, and for whom and as what it has spoken."""

    form: Form
    affiliations: set[str] = field(default_factory=set)
    types: set[str] = field(default_factory=set)
    mentions: list[Mention] = field(default_factory=list)
    sentences: int = 0

    def learn(self, mention: Mention, sentences: int) -> None:
        self.affiliations.add(party(mention.affiliation))
        self.types.add(mention.type)
        self.mentions.append(mention)
        self.sentences += sentences


def within_article(mentions: Mapping[Mention, int]) -> dict[Mention, Mention]:
    """Give for each mention in one article the fullest one of the same speaker.

    Parameters
    ----------
    mentions : mapping of Mention to int
        The number of sentences of each.

    Returns
    -------
    dict of Mention to Mention
        With the affiliation that goes most often with that name; the types stay.

    Examples
    --------
    >>> full, short = Mention("Ida Moss", "Peru", "military"), Mention("Moss", "", "observer")
    >>> within_article({full: 2, short: 1})[short]
    Mention(name='Ida Moss', affiliation='Peru', type='observer')
    """
    found = {mention: mention for mention in mentions}
    for group in _groups(mentions, one_article=True):
        if len(group) == 1:
            continue
        name = max((m.name for m in group), key=lambda name: (len(name.split()), len(name), name))
        told = Counter({m.affiliation: mentions[m] for m in group if m.name == name})
        affiliation = max(told, key=lambda a: (told[a], a))
        found |= {m: Mention(name, affiliation, m.type) for m in group}
    return found


def across_articles(mentions: Mapping[Mention, int]) -> list[list[Mention]]:
    """Give the mentions of each speaker, from whatever articles they come.

    Parameters
    ----------
    mentions : mapping of Mention to int
        The number of sentences of each.

    Examples
    --------
    >>> names = ("Sergey Lavrov", "Lavrov", "Russia", "Kremlin", "officials", "Russian officials")
    >>> groups = across_articles({Mention(name, "Russia", "government"): 1 for name in names})
    >>> [sorted(mention.name for mention in group) for group in groups]
    [['Kremlin', 'Russia'], ['Russian officials', 'officials'], ['Lavrov', 'Sergey Lavrov']]
    """
    return list(_groups(mentions, one_article=False))


def _groups(mentions: Mapping[Mention, int], one_article: bool) -> Iterator[list[Mention]]:
    forms = {m: form_of(m.name, party(m.affiliation)) for m in sorted(mentions)}
    if one_article:
        forms = _with_surnames(forms)
    persons: list[tuple[Form, Mention, int]] = []
    others: dict[_Key, list[Mention]] = defaultdict(list)
    heads: dict[_Key, str] = {}
    for mention, form in forms.items():
        if form.kind is Kind.PERSON:
            persons.append((form, mention, mentions[mention]))
        else:
            key = _key(form, mention)
            others[key].append(mention)
            heads[key] = form.head
    if one_article:
        _join_short(others, heads)
    yield from others.values()
    yield from (person.mentions for person in _persons(persons, one_article))


def _key(form: Form, mention: Mention) -> _Key:
    # Of those without any name, the ones of a type are counted together.
    words = form.words if mention.name else (mention.type,)
    affiliation = words_of(party(mention.affiliation))
    own = sorted({*affiliation}) == [*words]
    return _Key(form.kind, words, "" if own else " ".join(affiliation))


def _with_surnames(forms: dict[Mention, Form]) -> dict[Mention, Form]:
    """Take "King" for a person where the article has a Peter King."""
    surnames = {form.words[-1] for form in forms.values() if form.kind is Kind.PERSON}
    found = {}
    for mention, form in forms.items():
        if len(form.words) == 1 and mention.name.istitle():
            sounds = (sound_of(form.words[0]),)
            form = Form(Kind.PERSON, mention.name, sounds) if sounds[0] in surnames else form
        found[mention] = form
    return found


def _join_short(others: dict[_Key, list[Mention]], heads: Mapping[_Key, str]) -> None:
    """Put "ministry" to the one "defense ministry" of the same article."""
    by_head: dict[str, list[_Key]] = defaultdict(list)
    for key, head in heads.items():
        by_head[head].append(key)
    joined = {}
    for head, keys in by_head.items():
        if head and not is_plural(head):
            for key in keys:
                fuller = [other for other in keys if _is_short_for(key, other)]
                if len(fuller) == 1:
                    joined[key] = fuller[0]
    for short in sorted(joined, key=lambda key: len(key.words)):
        others[joined[short]] += others.pop(short)


def _is_short_for(short: _Key, full: _Key) -> bool:
    return {*short.words} < {*full.words} and short.affiliation in ("", full.affiliation)


def _persons(named: list[tuple[Form, Mention, int]], one_article: bool) -> list[_Person]:
    """Put short names to full ones: each joins the one person whom it fits, or is another."""
    persons: list[_Person] = []
    index: dict[tuple[str, ...], list[_Person]] = defaultdict(list)
    # The fullest first; of equal names first those that tell for whom they speak.
    named.sort(key=lambda n: (-len(n[0].words), n[0].words, n[0].suffix, not n[1].affiliation, n))
    for form, mention, sentences in named:
        known = {id(p): p for key in _lookup(form) for p in index.get(key, ())}.values()
        fitting = [p for p in known if _fits(form, p.form)]
        fitting = [p for p in fitting if one_article or _agree(form, mention, p)]
        found = _best(form, mention, fitting) if fitting else None
        if found is None:
            found = _Person(form)
            persons.append(found)
            for key in _lookups(form):
                index[key].append(found)
        found.learn(mention, sentences)
    return persons


def _best(form: Form, mention: Mention, persons: list[_Person]) -> _Person | None:
    """Give the one person of that very name, else of a fuller one, if no other is spoken of."""
    same = [p for p in persons if p.form.words == form.words and p.form.suffix == form.suffix]
    fuller = same or persons
    if len(form.words) == 1 and mention.affiliation:
        fuller = [p for p in fuller if party(mention.affiliation) in p.affiliations] or fuller
    everybody = sum(person.sentences for person in fuller)
    foremost = max(fuller, key=lambda person: person.sentences)
    return foremost if foremost.sentences > _FOREMOST * everybody else None


def _agree(form: Form, mention: Mention, person: _Person) -> bool:
    """Tell whether affiliations and types let two names from two articles be one person's."""
    affiliation = party(mention.affiliation)
    if len(form.words) > 1:
        countries = set(filter(is_country, person.affiliations))
        known = form.known and person.form.known
        return known or not is_country(affiliation) or affiliation in countries or not countries
    untold = not affiliation or "" in person.affiliations
    return affiliation in person.affiliations or (untold and mention.type in person.types)


def _fits(form: Form, full: Form) -> bool:
    """Tell whether a name is a fuller one with words left out, or with initials."""
    if form.suffix != full.suffix:  # Roe alone is not Roe Jr.
        return False
    if len(form.words) == 1:
        return True  # what it is looked up by
    first, left = form.words[0], iter(full.words)
    if first not in full.words and not _same_word(first, full.words[0]):
        return False  # James Roe is not Max J. Roe
    within = all(any(_same_word(word, other) for other in left) for word in form.words)
    return within and form.words[-1] == full.words[-1]


def _same_word(word: str, other: str) -> bool:
    short, long = sorted((word, other), key=len)
    return word == other or (len(short) == 1 and long.startswith(short))


def _lookup(form: Form) -> tuple[tuple[str, ...], ...]:
    """Give under what there may be a fuller name: many share a surname, and even an initial."""
    *given, last = form.words
    if not given:
        return ((last,),)
    first = given[0]
    return ((last, first, _ANY),) if len(first) == 1 else ((last, first), (last, first[0]))


@lru_cache(maxsize=2**14)
def _lookups(form: Form) -> frozenset[tuple[str, ...]]:
    """Give what a person may be looked up by: surname, with each other name or its initial."""
    *given, last = form.words
    keys: set[tuple[str, ...]] = {(last,), *((last, name) for name in given)}
    keys |= {(last, name[0], _ANY) for name in given}
    first = form.shown.split()[0]
    if given and first not in lexicon().first_names:
        keys.add((given[0],))  # "Xi" for Xi Jinping
    return frozenset(keys)
