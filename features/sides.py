"""On whose side of its speaker the parties of a sentence stand, and which of them acts.

In: `Words`, their parties and `Own`. Out: the `Side` of each token that means a party. May import:
lexicon, words.
"""

from collections.abc import Container, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from sayso.features.entries import Role
from sayso.features.lexicon import word_set
from sayso.features.own_side import CAMPS, Own
from sayso.features.parties import Party
from sayso.features.phrase_table import Hit
from sayso.features.words import Words

# The agent of a passive stands at most so many tokens after it, its name so many after "by".
_BY_REACH, _NAME_REACH = 6, 5
# Between a name and the noun that it owns stand at most so many words.
_NOUN_PHRASE = 2


_PEOPLE = frozenset({"person", "people"})


class Side(NamedTuple):
    """Whose something is: ``side`` is own, other, them or nobody; ``name`` where named."""

    side: str
    name: str = ""


NOBODY = Side("nobody")
Sides = Mapping[int, Side]


def sides(words: Words, named: Sequence[Party], own: Own, told: Container[int]) -> Sides:
    """Say of each token that means a party whose side it is on.

    Parameters
    ----------
    words : Words
    named : sequence of Party
        The countries, bodies and persons that the content names.
    own : Own
    told : container of int
        The tokens of the content, without those that name who speaks.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> words = annotate(Sentence(0, 38, "Our jets met the rebels south of Norway"))
    >>> {i: side.side for i, side in sides(words, [], Own(camp="state"), range(5)).items()}
    {0: 'own', 4: 'other'}
    """
    found = {p.at: Side("own" if p.name in own.names else "other", p.name) for p in named}
    inside = {i for at in found if at in words.names for i in range(at, words.names[at].end)}
    for i in _pronouns_of(words):
        if i in told and i not in inside:
            means = _pronoun(words, i, own)
            if means:
                found.setdefault(i, Side(means))
    for i, hit in words.roles.items():
        new = i in told and i not in inside and i not in found
        if new and _is_party(words, hit) and not _named(words, i, found):
            found[i] = _of_noun(words, hit, own)
    return found


def _pronouns_of(words: Words) -> list[int]:
    """Give the tokens that may mean a party as a pronoun does, also those of "they're"."""
    known = _pronouns()
    return [
        i
        for i, norm in enumerate(words.norms)
        if norm in known or ("'" in norm and norm.partition("'")[0] in known)
    ]


def _is_party(words: Words, hit: Hit[Role]) -> bool:
    """Tell of a party that a common noun names ("the troops", "rebels", "the firm").

    It is a body, or people of a camp; a single one may only describe ("rebel jets").
    """
    role = hit.entry
    if role.kind == "body":
        noun = _noun(role)
        return not (noun in word_set("document") or noun in word_set("unidentified"))
    if role.type not in CAMPS or role.kind not in _PEOPLE:
        return False
    describes = not role.several and _modifies(words, hit.end)
    return not describes and _noun(role) not in word_set("unidentified")


def _of_noun(words: Words, hit: Hit[Role], own: Own) -> Side:
    """Give whose side a party is on that a common noun names."""
    noun, camp = _noun(hit.entry), CAMPS.get(hit.entry.type, hit.entry.type)
    mine = noun in own.names or (camp == own.camp and not _of_another(words, hit.start))
    return Side("own" if mine else "other", noun)


def _noun(role: Role) -> str:
    return role.role.split()[-1]


def _named(words: Words, i: int, found: Sides) -> bool:
    """Tell whether the noun at a token belongs to a party named right before it."""
    k = i - 1
    while k > i - 1 - _NOUN_PHRASE and k not in found and words.is_word(k) and not words.classes[k]:
        k -= 1
    k = k - 1 if words.norm(k) == "'s" else k
    hit = words.names_by_end.get(k + 1)
    return k in found or (hit is not None and hit.start in found)


def _modifies(words: Words, i: int) -> bool:
    """Tell whether a noun goes on at token ``i`` ("fighter jets")."""
    token_is_noun = words.is_word(i) and not words.classes[i] and not words.is_capital(i)
    return token_is_noun and i not in words.verbs


def _of_another(words: Words, i: int) -> bool:
    """Tell whether a name stands right before a noun ("the Bordurian army"): whose it is."""
    return (words.is_capital(i - 1) and i - 1 > words.lead) or words.norm(i - 1) == "'s"


@cache
def _pronouns() -> frozenset[str]:
    """Give all words that `_pronoun` knows."""
    return frozenset().union(*map(word_set, ("ours", "theirs", "pointing", "whoever")))


def _pronoun(words: Words, i: int, own: Own) -> str:
    """Give the side that a pronoun means, or ""."""
    norm = words.norms[i].partition("'")[0]  # "they're", "we'd"
    if norm in word_set("ours"):
        return "own"
    if words.among(i, "pointing") and words.among(i + 1, "be"):
        return "them"
    if words.among(i, "whoever") and words.norm(i + 1) == "who":
        return "them"
    if norm not in word_set("theirs"):
        return ""
    named = words.among(i - 1, "naming")  # "called it a lie"
    return "own" if norm in own.pronouns and not (named or words.quoted[i]) else "them"


def actor(words: Words, start: int, end: int, found: Sides) -> Side:
    """Say whose deed tokens ``[start:end]`` are.

    It is the party after "by", else the nearest one before that is not a place or a target.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> words = annotate(Sentence(0, 36, "Norwegian jets bombed towns in Greece"))
    >>> actor(words, 2, 3, {0: Side("other", "Norway"), 5: Side("own", "Greece")})
    Side(side='other', name='Norway')
    """
    named_agent = agent(words, end, found)
    return subject(words, start, found) if named_agent is NOBODY else named_agent


def agent(words: Words, end: int, found: Sides) -> Side:
    """Give the party after the first "by" that follows token ``end`` and has one."""
    if "by" not in words.norms[end : end + _BY_REACH]:
        return NOBODY
    for k in range(end, min(end + _BY_REACH, len(words))):
        if words.norms[k] == "by":
            near = (_side_at(words, j, found) for j in range(k + 1, k + _NAME_REACH))
            side = next((side for side in near if side is not None), None)
            if side is not None:
                return side
    return NOBODY


def _side_at(words: Words, i: int, found: Sides) -> Side | None:
    """Give whose side a party at a token is on; people of no camp are another's ("by priests")."""
    role = words.roles.get(i)
    if i in found or role is None or role.entry.kind not in _PEOPLE:
        return found.get(i)
    return Side("other", _noun(role.entry))


def subject(words: Words, before: int, found: Sides) -> Side:
    """Give the nearest party before a token that is not a place or a target."""
    if found:
        for k in range(before - 1, -1, -1):
            if k in found and not away(words, k):
                return found[k]
    return NOBODY


def away(words: Words, at: int) -> bool:
    """Tell whether the party at a token is where or to whom something is done."""
    if words.among(at, "ours") or words.among(at, "theirs"):
        return False
    before = at - 2 if words.norm(at - 1) in ("the", "a") else at - 1
    hit, place = words.names.get(at), words.places.get(at)
    possessive = hit is not None and words.norm(hit.end) == "'s"
    adjective = place is not None and place.entry.sort == "adjective"
    return words.among(before, "away") and not possessive and not adjective
