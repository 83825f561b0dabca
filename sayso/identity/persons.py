"""A person's name within a speaker's: "Russian Foreign Minister Sergei Lavrov".

In: `Token`s of a name. Out: `Person`, or None. May import: features.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from sayso.features.entries import Body, Modifier, Name, Phrase, Place, Role, Title
from sayso.features.lexicon import lexicon, listed, rows, word_set
from sayso.features.phrase_table import Hit
from sayso.features.tokens import Token
from sayso.identity.described import LINKS, entries_of, whole, written
from sayso.identity.spelling import sound_of, words_of

_OWNING = LINKS - {"the"}


class Person(NamedTuple):
    """A person's name.

    Parameters
    ----------
    shown : str
        As written, without what stands before a full name.
    words : tuple of str
        First name to surname, each spelled one way; of a public figure those of the common name.
    suffix : str
        "jr" and the like, or "".
    known : bool
        Whether it is the full name of a public figure.
    """

    shown: str
    words: tuple[str, ...]
    suffix: str = ""
    known: bool = False


def person(tokens: Sequence[Token]) -> Person | None:
    """Give the person whom a phrase names; None if it does not look like a person's name.

    Examples
    --------
    >>> from sayso.features.tokens import tokenize
    >>> person(tokenize("former trade minister Ann B. Lee Jr."))
    Person(shown='Ann B. Lee Jr.', words=('an', 'b', 'le'), suffix='jr', known=False)
    """
    start = _name_start(tokens)
    named = tokens[start:]
    if not named or not named[0].proper or whole(named) or _is_role(named):
        return None
    words = [word for token in named if token.word for word in words_of(token.text)]
    suffix = words.pop() if len(words) > 1 and words[-1] in word_set("name suffix") else ""
    known = None if suffix else _figures().get(tuple(w for w in words if len(w) > 1))
    return Person(
        written(named if len(words) > 1 else tokens).rstrip(","),
        tuple(sound_of(word) for word in known or _without_articles(words)),
        suffix,
        known is not None,
    )


def _name_start(tokens: Sequence[Token]) -> int:
    """Give where the name at the end of a phrase begins, after countries, titles and roles."""
    run = len(tokens)
    while run and _may_be_name(tokens, run - 1):
        run -= 1
    posts = [end for start, end in _posts(tokens) if end < len(tokens)]
    start = _after_titles(tokens, max([run, *posts]))
    link = max((i for i in range(start) if tokens[i].norm in _OWNING), default=-1)
    return _after_link(tokens, link, start) if link >= max(posts, default=0) else start


def _posts(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Give the titles and roles that have a link in them ("secretary of state")."""
    names = lexicon().names.longest([token.text for token in tokens]).values()
    roles = lexicon().phrases.longest([token.norm for token in tokens]).values()
    posts = [(hit.start, hit.end) for hit in names if isinstance(hit.entry, Title)]
    posts += [(hit.start, hit.end) for hit in roles if isinstance(hit.entry, Role)]
    for start, end in posts:
        if any(token.norm in _OWNING for token in tokens[start:end]):
            yield start, end


def _after_link(tokens: Sequence[Token], link: int, start: int) -> int:
    """Give where the name of whoever has a post begins; at the end if it is another's name.

    "The ambassador to Syria Robert Ford" is he, "the office of President Robert Ford" is not.
    """
    first_names = lexicon().first_names
    known = (i for i in range(start, len(tokens) - 1) if tokens[i].text in first_names)
    start = next(known, link + 1)
    between = tokens[link + 1 : start]
    hits = lexicon().names.longest([token.text for token in between]).values()
    titled = any(isinstance(hit.entry, Title) for hit in hits)
    return len(tokens) if not between or titled or any(map(_is_office, between)) else start


def _is_office(token: Token) -> bool:
    return any(isinstance(e, Role) and e.kind == "person" for e in entries_of(token.norm))


def _may_be_name(tokens: Sequence[Token], i: int) -> bool:
    token = tokens[i]
    particle = token.norm in word_set("name particle") or token.text in (".", ",")
    return token.proper or (particle and i > 0)


def _after_titles(tokens: Sequence[Token], start: int) -> int:
    names = lexicon().names.longest([token.text for token in tokens])
    roles = lexicon().phrases.longest([token.norm for token in tokens])
    while start < len(tokens) and tokens[start].text not in lexicon().first_names:
        hit = names.get(start) or roles.get(start)
        if hit is None or not _may_precede(hit, tokens):
            break
        start = hit.end
    return start


def _may_precede(hit: Hit[Name] | Hit[Phrase], tokens: Sequence[Token]) -> bool:
    """Tell whether an entry stands before a name: of two words, but a title before one too."""
    left = tokens[hit.end :]
    if isinstance(hit.entry, Title) or not left:
        return bool(left)
    if isinstance(hit.entry, Body) or (isinstance(hit.entry, Place) and not hit.entry.modifies):
        return left[0].text in lexicon().first_names  # else it is part of the name
    return len(left) > 1 and isinstance(hit.entry, Place | Role | Modifier)


def _is_role(named: Sequence[Token]) -> bool:
    """Tell whether words in capitals are a role or a body and no name ("Critics")."""
    if named[0].text in lexicon().first_names:
        return False
    last = named[-1].norm
    return last in lexicon().classes or any(isinstance(entry, Role) for entry in entries_of(last))


def _without_articles(words: Sequence[str]) -> list[str]:
    return [word for i, word in enumerate(words) if i == 0 or word not in ("al", "el")]


@cache
def _figures() -> dict[tuple[str, ...], tuple[str, ...]]:
    """Give for each way to write a public figure's full name the words of the common one."""
    figures: dict[tuple[str, ...], tuple[str, ...]] = {}
    for names, _, _ in rows("people.tsv"):
        common, *others = (words_of(name) for name in listed(names))
        for words in (common, *others):
            if len(words) > 1:
                figures.setdefault(words, common)
    return figures
