"""Who runs for an office: in an article about a campaign, known candidates speak as such.

In: the `Words` of an article, the name of a figure. Out: whether it is about a campaign, and the
figure's party. May import: lexicon, words.
"""

from collections.abc import Sequence
from functools import cache

from sayso.features.lexicon import listed, rows
from sayso.features.words import Words

# An article about a campaign has so many sentences that speak of candidates, or more, and at
# least one in so many.
_LEAST, _ONE_IN = 2, 15


def is_about_a_campaign(article: Sequence[Words]) -> bool:
    """Tell whether an article is about who runs for an office.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> one, two = "The candidates met in Ohio.", "It was the last debate before the caucus."
    >>> is_about_a_campaign([annotate(Sentence(0, 27, one)), annotate(Sentence(28, 69, two))])
    True
    """
    telling = sum(_speaks_of_one(words) for words in article)
    return telling >= _LEAST and telling * _ONE_IN >= len(article)


def _speaks_of_one(words: Words) -> bool:
    """Tell "the candidates" and "Tuesday's primary" from "the primary concern"."""
    if words.all_among("candidacy"):
        return True
    return any(words.among(i - 1, "kind of contest") for i in words.all_among("contest"))


def party_of(name: str) -> str:
    """Give for whom a public figure of that full name runs, "" if for nobody.

    Examples
    --------
    >>> party_of("Mitt Romney"), party_of("Ann Lee")
    ('Republican Party', '')
    """
    return _candidates().get(name.replace("’", "'"), "")


@cache
def _candidates() -> dict[str, str]:
    return {name: party for names, party in rows("candidates.tsv") for name in listed(names)}
