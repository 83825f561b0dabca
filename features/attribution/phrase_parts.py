"""A noun phrase taken apart: possessor, core and complement, head noun, name.

In: `Words` and the tokens of a noun phrase. Out: `Parts`. May import: lexicon, words.
"""

from functools import lru_cache
from typing import NamedTuple

from sayso.features.attribution.person_names import is_adjective, name_like, person_name
from sayso.features.attribution.phrase_hits import by_kind, names_in, roles_in
from sayso.features.entries import Body, Place, Role, Title
from sayso.features.lexicon import word_set
from sayso.features.phrase_table import Hit
from sayso.features.words import Words, within

_INNER_MARKS = frozenset({"'s", "'", ".", "&", "-", "/", "%"})


class Parts(NamedTuple):
    """A phrase as ``[possessor 's] core [preposition complement]``, in token indices.

    Parameters
    ----------
    words : Words
    start, core, end, complement, stop : int
        The possessor is ``[start:core - 1]``, the core ``[core:end]`` and the complement
        ``[complement:stop]``; the first and the last may be empty.
    roles, places, bodies, titles : list of Hit
        What the core names, in order.
    head : Hit or None
        The role that is the head of the core ("minister" of "foreign minister Ann Lee").
    name : tuple of int or None
        The tokens ``[first:last]`` of a person's name.
    noun : str
        The head noun in lower case.
    effects : set of str
        What words beside the head do to its type (former, opposition ...).
    link : str
        The preposition before the complement, "" where there is none.
    """

    words: Words
    start: int
    core: int
    end: int
    complement: int
    stop: int
    roles: list[Hit[Role]]
    places: list[Hit[Place]]
    bodies: list[Hit[Body]]
    titles: list[Hit[Title]]
    head: Hit[Role] | None
    name: tuple[int, int] | None
    noun: str
    effects: set[str]
    link: str

    @property
    def owners(self) -> list[tuple[int, int]]:
        """The tokens of the possessor and of the complement, where there are any."""
        spans = []
        if self.start < self.core - 1:
            spans.append((self.start, self.core - 1))
        if self.complement < self.stop:
            spans.append((self.complement, self.stop))
        return spans

    @property
    def is_part(self) -> bool:
        """Whether it names some of those in the complement ("one of the rebels")."""
        return self.link == "of" and self.head is None and self.words.among(self.end - 1, "part")

    @property
    def is_envoy(self) -> bool:
        """Whether the head is one whom somebody sends ("ambassador to the United Nations")."""
        return self.head is not None and _is_envoy(self.noun)


@lru_cache(maxsize=2**12)
def _is_envoy(role: str) -> bool:
    return not word_set("envoy").isdisjoint(role.split())


def take_apart(words: Words, start: int, end: int) -> Parts:
    """Take the noun phrase at tokens ``[start:end]`` apart; it begins with no article.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> parts = take_apart(annotate(Sentence(0, 37, "Norway's minister Ann Lee of the left")), 0, 8)
    >>> parts.noun, parts.name, parts.owners
    ('minister', (3, 5), [(0, 1), (6, 8)])
    """
    split = _core_end(words, start, end)
    core = _core_start(words, start, split)
    complement = _complement(words, split, end) if split < end else end
    names, roles = names_in(words, core, split), roles_in(words, core, split)
    places, bodies, titles = by_kind(words, names)
    head = _head(words, roles, split) if roles else None
    named = _named_by(words, head, split) if head is not None else None
    if named is not None:
        start, core, head = named, named, None
    name = person_name(words, names, head, core, split)
    noun = head.entry.role if head is not None else words.norms[split - 1]
    effects = _effects(words, head, start, split)
    link = words.norms[complement - 1] if complement < end else ""
    return Parts(
        words, start, core, split, complement, end, roles, places, bodies, titles, head, name,
        noun, effects, link,
    )  # fmt: skip


def _complement(words: Words, split: int, end: int) -> int:
    """Give where the complement begins of a core that ends at token ``split``, else ``end``."""
    # "negotiator appointed by the union", "source close to the army": past that word
    link = split + (words.norm(split + 1) == "by" or words.among(split, "close"))
    return min(link + 1, end) if words.among(link, "complement") else end


def _core_start(words: Words, start: int, end: int) -> int:
    """Give where the core begins: after the last mark of a possessor that is in no name."""
    if "'s" not in words.present and "'" not in words.present:
        return start
    inner = words.norms[start : end - 1]
    if "'s" not in inner and "'" not in inner:
        return start
    marks = [i for i in range(start, end - 1) if _owns(words, i)]
    if marks:
        inside = _inside_names(words, start, end)
        marks = [i for i in marks if i not in inside]
    return marks[-1] + 1 if marks else start


def _effects(words: Words, head: Hit[Role] | None, start: int, end: int) -> set[str]:
    """Give what the words at tokens ``[start:end]`` beside the head do to its type."""
    effects = set()
    for hit in within(words.modifiers, start, end) if words.modifiers else ():
        # "press" is part of "press secretary"
        inside = head is not None and head.start <= hit.start < head.end
        if not inside or hit.entry.effect != "media":
            effects.add(hit.entry.effect)
    for norm in words.norms[start:end]:
        if norm.startswith("ex-"):
            effects.add("former")
    return effects


def _owns(words: Words, i: int) -> bool:
    """Tell whether token ``i`` ends a possessor ("Norway's", "the rebels'")."""
    if words.norm(i) == "'s":
        return True
    return words.norm(i) == "'" and words.norm(i - 1).endswith("s") and not words.quoted[i]


def _inside_names(words: Words, start: int, end: int) -> set[int]:
    """Give the tokens after the first of each role and name ("prosecutor's office")."""
    ends = [(hit.start, hit.end) for hit in within(words.roles, start, end)]
    ends += [(hit.start, hit.end) for hit in within(words.names, start, end)]
    return {i for first, last in ends for i in range(first + 1, last)}


def _named_by(words: Words, head: Hit[Role], end: int) -> int | None:
    """Give where the name begins of a body that the head describes ("the official daily Vex")."""
    if head.end == end:
        return None
    body, place = words.bodies.get(head.end), words.places.get(head.end)
    if body is not None and body.end == end:
        return head.end
    if place is not None and place.end == end and place.entry.sort == "country":
        return head.end  # "alliance member Norway"
    named = (i for i in range(head.end, end) if i in words.bodies)
    return next(named, None) if head.entry.kind == "body" else None


def _core_end(words: Words, start: int, end: int) -> int:
    """Give where the core ends: at a preposition, a mark, or the second of two sources."""
    i = start
    while i < end:
        hit = words.speaker_at(i) if i in words.names or i in words.roles else None
        if hit is not None and i + 1 < hit.end <= end:
            i = hit.end
            continue
        if i > start and _ends_core(words, i, end):
            return i
        i += 1
    return end


def _ends_core(words: Words, i: int, end: int) -> bool:
    norm = words.norms[i]
    if "preposition" in words.classes[i] or norm.endswith(("self", "selves")):
        return True
    inner = words.tokens[i].word or norm in _INNER_MARKS
    return not inner or _closes(words, i, end)


def _closes(words: Words, i: int, end: int) -> bool:
    """Tell whether the head ends before a participle, or the "and" of a second source."""
    if words.norms[i] in ("and", "or"):
        if _is_of_both(words, i) or _joins_titles(words, i):
            return False
        second = words.tokens[min(i + 1, end - 1)].capital
        determined = words.is_any(i + 1, "determiner", "possessive")
        return second or determined or words.speaker_ends(i)
    if not words.speaker_ends(i):
        return False
    text = words.texts[i]
    participle = text.endswith(("ing", "ed")) and text.islower() and "-" not in text
    return words.among(i, "close") or (participle and not _is_adjective_before(words, i))


def _is_adjective_before(words: Words, i: int) -> bool:
    """Tell whether an adjective of place ends before token ``i`` ("Dutch armed forces")."""
    hit = words.names_by_end.get(i)
    return hit is not None and is_adjective(hit)


def _joins_titles(words: Words, i: int) -> bool:
    """Tell whether "and" joins two offices of one person ("Chairman and Director Ann Lee")."""
    if i not in words.role_ends or not words.is_capital(i - 1) or not words.is_capital(i + 1):
        return False
    role = words.roles.get(i + 1)
    return role is not None and words.is_capital(role.end) and role.end not in words.names


def _is_of_both(words: Words, i: int) -> bool:
    """Tell whether "and" joins two places before one head: "U.S. and Russian officials"."""
    one, other = words.names_by_end.get(i), words.places.get(i + 1)
    if one is None or other is None or not isinstance(one.entry, Place):
        return False
    return other.entry.modifies and words.is_word(other.end) and not words.is_capital(other.end)


def _head(words: Words, roles: list[Hit[Role]], end: int) -> Hit[Role] | None:
    """Give the last role of the core that no lower-case noun follows but one of speech."""
    for hit in reversed(roles):
        i = hit.end
        while i < end and (name_like(words, i) or i in words.nouns):
            i += 1
        if i == end:
            return hit
    return None
