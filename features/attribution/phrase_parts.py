"""A noun phrase taken apart: possessor, core and complement, head noun, name."""

from collections.abc import Mapping
from typing import NamedTuple, TypeVar

from sayso.features.attribution.person_names import is_adjective, name_like, person_name
from sayso.features.entries import Body, Name, Place, Role, Title
from sayso.features.lexicon import lexicon, word_set
from sayso.features.phrase_table import Hit
from sayso.features.words import Words, within

E = TypeVar("E")
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

    @property
    def owners(self) -> list[tuple[int, int]]:
        """The tokens of the possessor and of the complement, where there are any."""
        spans = [(self.start, self.core - 1), (self.complement, self.stop)]
        return [(a, b) for a, b in spans if a < b]

    @property
    def link(self) -> str:
        """The preposition before the complement, "" where there is none."""
        return self.words.norm(self.complement - 1) if self.complement < self.stop else ""

    @property
    def is_part(self) -> bool:
        """Whether it names some of those in the complement ("one of the rebels")."""
        return self.head is None and self.link == "of" and self.words.among(self.end - 1, "part")

    @property
    def is_envoy(self) -> bool:
        """Whether the head is one whom somebody sends ("ambassador to the United Nations")."""
        return self.head is not None and not word_set("envoy").isdisjoint(self.noun.split())


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
    # "negotiator appointed by the union", "source close to the army": past that word
    link = split + (words.norm(split + 1) == "by" or words.among(split, "close"))
    complement = link + 1 if words.among(link, "complement") else end
    names = [hit for hit in within(words.names, core, split) if not _is_surname(words, hit)]
    roles = [
        hit
        for hit in within(words.roles, core, split)
        if not _names_body(words, hit) and not _is_surname(words, hit)
    ]
    head = _head(words, roles, split)
    named = _named_by(words, head, split)
    if named is not None:
        start, core, head = named, named, None
    return Parts(
        words, start, core, split, min(complement, end), end, roles,
        _named(names, words.places), _named(names, words.bodies), _named(names, words.titles),
        head, person_name(words, names, head, core, split),
        head.entry.role if head else words.norm(split - 1), _effects(words, head, start, split),
    )  # fmt: skip


def _core_start(words: Words, start: int, end: int) -> int:
    """Give where the core begins: after the last mark of a possessor that is in no name."""
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
    hits = within(words.modifiers, start, end)
    if head is not None:  # "press" is part of "press secretary"
        first, last = head.start, head.end
        hits = [h for h in hits if h.entry.effect != "media" or not first <= h.start < last]
    effects = {hit.entry.effect for hit in hits}
    if any(norm.startswith("ex-") for norm in words.norms[start:end]):
        effects.add("former")
    return effects


def _named(names: list[Hit[Name]], kind: Mapping[int, Hit[E]]) -> list[Hit[E]]:
    """Give those of the names that are of one kind."""
    return [kind[hit.start] for hit in names if hit.start in kind]


def _is_surname(words: Words, hit: Hit[Name] | Hit[Role]) -> bool:
    """Tell the surname in "Ann King" from the word that it also is."""
    first = words.tokens[hit.start - 1].text if hit.start else ""
    alone = hit.end - hit.start == 1 and words.is_capital(hit.start)
    return alone and first in lexicon().first_names and not isinstance(hit.entry, Place)


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


def _named_by(words: Words, head: Hit[Role] | None, end: int) -> int | None:
    """Give where the name begins of a body that the head describes ("the official daily Vex")."""
    if head is None:
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
        hit = words.speaker_at(i)
        if hit is not None and i + 1 < hit.end <= end:
            i = hit.end
            continue
        if i > start and _ends_core(words, i, end):
            return i
        i += 1
    return end


def _ends_core(words: Words, i: int, end: int) -> bool:
    if words.is_a(i, "preposition") or words.norm(i).endswith(("self", "selves")):
        return True
    inner = words.is_word(i) or words.norm(i) in _INNER_MARKS
    return not inner or _closes(words, i, end)


def _closes(words: Words, i: int, end: int) -> bool:
    """Tell whether the head ends before a participle, or the "and" of a second source."""
    if words.norm(i) in ("and", "or"):
        if _is_of_both(words, i) or _joins_titles(words, i):
            return False
        second = words.tokens[min(i + 1, end - 1)].capital
        determined = words.is_a(i + 1, "determiner", "possessive")
        return second or determined or words.speaker_ends(i)
    if not words.speaker_ends(i):
        return False
    text = words.tokens[i].text
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


def _names_body(words: Words, role: Hit[Role]) -> bool:
    """Tell whether a role is (part of) a body's name ("Free Army"), or says whose it is.

    "Official" does so in "the official China Daily".
    """
    beside = words.bodies.get(role.end)
    if role.entry.role == "official" and beside is not None and beside.entry.type == "media":
        return True
    return any(body.start <= role.start and role.end <= body.end for body in words.bodies.values())


def _head(words: Words, roles: list[Hit[Role]], end: int) -> Hit[Role] | None:
    """Give the last role of the core that no lower-case noun follows but one of speech."""
    for hit in reversed(roles):
        if all(name_like(words, i) or i in words.nouns for i in range(hit.end, end)):
            return hit
    return None
