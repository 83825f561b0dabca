"""The country that an article is about: whose police it means by "police"."""

from collections import Counter
from collections.abc import Sequence
from functools import cache

from sayso.features.attribution.entities import majority
from sayso.features.entries import Place
from sayso.features.lexicon import is_country, lexicon, rows
from sayso.features.words import Words

# A dateline ("OSLO, May 4 - ") and a role that one state alone has count for so many mentions.
_DATELINE, _ROLE = 3, 2


def home_of(article: Sequence[Words]) -> str:
    """Give the country that an article speaks of most, "" if of none.

    Places, organs of a state ("the FBI"), the dateline and roles that one state alone has tell.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> home_of([annotate(Sentence(0, 41, "A congressman met Norwegian police."))])
    'United States'
    """
    votes: Counter[str] = Counter()
    for words in article:
        votes[_dateline(words)] += _DATELINE
        for place in words.places.values():
            votes[place.entry.country] += 1
        for body in words.bodies.values():
            votes[body.entry.affiliation] += is_country(body.entry.affiliation)
        for role in words.roles.values():
            votes[state_of(role.entry.role)] += _ROLE
    del votes[""]
    return majority(votes)


def _dateline(words: Words) -> str:
    """Give the country of a dateline's place, which may stand in capitals, or ""."""
    texts = [token.text.title() for token in words.tokens[: words.lead]]
    hits = (hit.entry for hit in lexicon().names.longest(texts).values())
    return next((entry.country for entry in hits if isinstance(entry, Place)), "")


def state_of(role: str) -> str:
    """Give the state that alone has a role ("congressman"), or "".

    Examples
    --------
    >>> state_of("taoiseach"), state_of("minister")
    ('Ireland', '')
    """
    return _states().get(role, "")


@cache
def _states() -> dict[str, str]:
    return dict(rows("state_roles.tsv"))
