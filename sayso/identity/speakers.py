"""One speaker named in several ways, in one article or in many, counts as one.

What is compared are `Mention` records; which stand for the same speaker does not depend on their
order. Whoever cannot be told apart from two others stays apart from both.

In: `Mention`s, and how often each is met. Out: which of them are one speaker. May import: nothing
of ours.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from sayso.identity.described import is_plural
from sayso.identity.mentions import Mention
from sayso.identity.names import Form, Kind, form_of, party
from sayso.identity.same_person import persons_of
from sayso.identity.spelling import sound_of, words_of


class _Key(NamedTuple):
    """What is equal of all names of one country, body or source without a name."""

    kind: Kind
    words: tuple[str, ...]
    affiliation: str


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
    named: list[tuple[Form, Mention, int]] = []
    others: dict[_Key, list[Mention]] = defaultdict(list)
    heads: dict[_Key, str] = {}
    for mention, form in forms.items():
        if form.kind is Kind.PERSON:
            named.append((form, mention, mentions[mention]))
        else:
            key = _key(form, mention)
            others[key].append(mention)
            heads[key] = form.head
    if one_article:
        _join_short(others, heads)
    yield from others.values()
    yield from (person.mentions for person in persons_of(named, one_article))


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
