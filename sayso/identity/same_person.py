"""Names of persons -> which of them are one person.

In: `Form` and `Mention` of each name. Out: `Person`s, each with all its mentions. May import:
features.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from sayso.features.knowledge import is_country
from sayso.features.lexicon import lexicon
from sayso.identity.mentions import Mention
from sayso.identity.names import Form, party

_ANY = "*"  # with an initial: whatever name begins with it
# Who has so much of what all of a surname say is meant by the surname alone.
_FOREMOST = 0.95


@dataclass(slots=True)
class Person:
    """A person under the fullest name, and for whom and as what it has spoken."""

    form: Form
    affiliations: set[str] = field(default_factory=set)
    types: set[str] = field(default_factory=set)
    mentions: list[Mention] = field(default_factory=list)
    sentences: int = 0

    def learn(self, mention: Mention, sentences: int) -> None:
        """Add a name of this person that occurs in so many sentences."""
        self.affiliations.add(party(mention.affiliation))
        self.types.add(mention.type)
        self.mentions.append(mention)
        self.sentences += sentences


def persons_of(named: Iterable[tuple[Form, Mention, int]], one_article: bool) -> list[Person]:
    """Put short names to full ones: each joins the one person whom it fits, or is another.

    Parameters
    ----------
    named : iterable of (Form, Mention, int)
        Names of persons, and in how many sentences each speaks.
    one_article : bool
        Whether all are of one article, in which a surname is one person's.
    """
    persons: list[Person] = []
    index: dict[tuple[str, ...], list[Person]] = defaultdict(list)
    for form, mention, sentences in sorted(named, key=_fullest_first):
        known = {id(p): p for key in _lookup(form) for p in index.get(key, ())}.values()
        fitting = [p for p in known if _fits(form, p.form)]
        fitting = [p for p in fitting if one_article or _agree(form, mention, p)]
        found = _best(form, mention, fitting) if fitting else None
        if found is None:
            found = Person(form)
            persons.append(found)
            for key in _lookups(form):
                index[key].append(found)
        found.learn(mention, sentences)
    return persons


def _fullest_first(named: tuple[Form, Mention, int]) -> tuple[object, ...]:
    """Give what names are sorted by; of equal names those come first that tell for whom."""
    form, mention, _ = named
    return (-len(form.words), form.words, form.suffix, not mention.affiliation, named)


def _best(form: Form, mention: Mention, persons: list[Person]) -> Person | None:
    """Give the one person of that very name, else of a fuller one, if no other is spoken of."""
    same = [p for p in persons if p.form.words == form.words and p.form.suffix == form.suffix]
    fuller = same or persons
    if len(form.words) == 1 and mention.affiliation:
        fuller = [p for p in fuller if party(mention.affiliation) in p.affiliations] or fuller
    everybody = sum(person.sentences for person in fuller)
    foremost = max(fuller, key=lambda person: person.sentences)
    return foremost if foremost.sentences > _FOREMOST * everybody else None


def _agree(form: Form, mention: Mention, person: Person) -> bool:
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
