"""What the lexicons have in the core of a phrase: its names and its roles.

In: `Words` and the tokens of a phrase. Out: its names and roles as `Hit`s. May import: lexicon,
words.
"""

from collections.abc import Mapping
from typing import TypeVar

from sayso.features.entries import Body, Name, Place, Role, Title
from sayso.features.lexicon import lexicon
from sayso.features.phrase_table import Hit
from sayso.features.words import Words, within

E = TypeVar("E")


def names_in(words: Words, start: int, end: int) -> list[Hit[Name]]:
    """Give the names in tokens ``[start:end]``, in order.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> words = annotate(Sentence(0, 28, "Then Norway's envoy Ann Chad"))
    >>> [words.text(hit.start, hit.end) for hit in names_in(words, 1, 6)]
    ['Norway', 'Chad']
    """
    if not words.names:
        return []
    names = within(words.names, start, end)
    return [hit for hit in names if not _is_surname(words, hit)] if names else names


def roles_in(words: Words, start: int, end: int) -> list[Hit[Role]]:
    """Give the roles in tokens ``[start:end]``, in order.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> [hit.entry.role for hit in roles_in(annotate(Sentence(0, 19, "the envoy Ann Judge")), 0, 4)]
    ['envoy']
    """
    if not words.roles:
        return []
    roles = within(words.roles, start, end)
    return [hit for hit in roles if _is_role(words, hit)] if roles else roles


def by_kind(
    words: Words, names: list[Hit[Name]]
) -> tuple[list[Hit[Place]], list[Hit[Body]], list[Hit[Title]]]:
    """Give those of the names that are places, those that are bodies, and the titles."""
    if not names:
        return [], [], []
    places, bodies = _of_kind(names, words.places), _of_kind(names, words.bodies)
    return places, bodies, _of_kind(names, words.titles)


def _of_kind(names: list[Hit[Name]], kind: Mapping[int, Hit[E]]) -> list[Hit[E]]:
    return [kind[hit.start] for hit in names if hit.start in kind]


def _is_role(words: Words, hit: Hit[Role]) -> bool:
    return not ((words.bodies and _names_body(words, hit)) or _is_surname(words, hit))


def _is_surname(words: Words, hit: Hit[Name] | Hit[Role]) -> bool:
    """Tell the surname in "Ann King" from the word that it also is."""
    i = hit.start
    if i == 0 or hit.end > i + 1 or not words.is_capital(i) or isinstance(hit.entry, Place):
        return False
    return words.texts[i - 1] in lexicon().first_names


def _names_body(words: Words, role: Hit[Role]) -> bool:
    """Tell whether a role is (part of) a body's name ("Free Army"), or says whose it is.

    "Official" does so in "the official China Daily".
    """
    beside = words.bodies.get(role.end)
    if role.entry.role == "official" and beside is not None and beside.entry.type == "media":
        return True
    return any(body.start <= role.start and role.end <= body.end for body in words.bodies.values())
