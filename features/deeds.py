"""What a sentence tells of somebody's conduct: which deed, and whose it is.

In: `Words`, the sides of their parties and what tokens to read. Out: `Deed`s. May import: lexicon,
words, grammar, cues.
"""

from collections.abc import Container, Iterator, Sequence
from typing import NamedTuple

from sayso.features.attribution.verb_groups import group_start
from sayso.features.attribution.verbs import verb_form
from sayso.features.deed_authors import author, is_said_to_be
from sayso.features.entries import BAD, Marker, Verb
from sayso.features.only_named import only_named
from sayso.features.phrase_table import Hit
from sayso.features.predicates import CLAUSE_ENDS, Use, use_of
from sayso.features.sides import NOBODY, Side, Sides, actor, agent, subject
from sayso.features.words import Words

_NEGATION_REACH = 4
# What somebody is called stands at most so many tokens after "calls".
_NAMING_REACH = 12
# A target stands at most so many tokens after the verb.
_TARGET_REACH = 7
# Harm of these kinds is an ordinary word of war reports: it is a wrong when it meets victims,
# and violence also when it is told as somebody's deed.
_WAR = frozenset({"violence", "coercion"})
_CONDUCT = BAD | {"concern"}
_QUOTED_ACTS = frozenset({"accuse", "deny"})
# Markers that tell of no deed by themselves.
_NO_DEEDS = frozenset({"victims", "contrast"})


class Deed(NamedTuple):
    """A phrase that tells of harm, wrong or care.

    Parameters
    ----------
    category : str
        harm, wrongdoing, propriety, falsity, finding ("no evidence") or concern; accuse or deny
        for a verb of these acts inside a quotation ("we reject this").
    negated : bool
        Whether "not", "never" or the like stands shortly before it, or "nothing" right after.
    author : Side
        Whose it is.
    """

    category: str
    negated: bool
    author: Side


def may_tell(words: Words) -> bool:
    """Tell whether a sentence has any words of which `deeds` can make one; most have none."""
    marked = any(hit.entry.category not in _NO_DEEDS for hit in words.markers)
    return marked or "name for an enemy" in words.present or bool(_quoted_verbs(words))


def deeds(words: Words, found: Sides, told: Container[int]) -> list[Deed]:
    """Give the deeds that the tokens ``told`` of a sentence tell of.

    What stands under a condition ("until the raids stop") or is ended or prevented is told of
    nobody; nor is harm to fighters.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> words = annotate(Sentence(0, 35, "Norwegian jets never killed children"))
    >>> deeds(words, {0: Side("other", "Norway")}, range(5))
    [Deed(category='harm', negated=True, author=Side(side='other', name='Norway'))]
    """
    told_of = list(_deeds_of_markers(words, found, told)) if words.markers else []
    others = (*_quoted_acts(words, found), *_names_called(words, found))
    return told_of + [deed for start, deed in others if start in told]


def _deeds_of_markers(words: Words, found: Sides, told: Container[int]) -> Iterator[Deed]:
    """Give the deeds that phrases of harm, wrong, care ... tell of."""
    victims = any(hit.entry.category == "victims" for hit in words.markers)
    idle = _under_condition(words)
    for hit in _longest(words.markers):
        if hit.start in told and not (hit.start in idle and hit.entry.category in _CONDUCT):
            deed = _deed(words, hit, found, victims)
            if deed is not None:
                yield deed


def _deed(words: Words, hit: Hit[Marker], found: Sides, victims: bool) -> Deed | None:
    """Give what one phrase tells, or None."""
    category, kind = hit.entry.category, hit.entry.kind
    if category in _NO_DEEDS or kind == "innocent" or _is_comment(words, hit.start):
        return None
    war = category == "harm" and kind in _WAR and not victims
    if war and kind != "violence":
        return None
    if _is_finding(words, hit):
        category = "finding"
    use = use_of(words, hit.start)
    if category in BAD and only_named(words, hit, use):
        return None
    if war and (_is_agentless(words, hit, use, found) or _at_fighters(words, hit, found)):
        return None
    negated = _negated(words, hit.start, hit.end)
    deed = Deed(category, negated, author(words, hit, use, found))
    return deed if category in BAD else _turned(deed, use)


def _is_agentless(words: Words, hit: Hit[Marker], use: Use, found: Sides) -> bool:
    """Tell of violence that is only named, without who does it: "after an air strike"."""
    if use.form not in ("", "infinitive"):
        return False
    return agent(words, hit.end, found) is NOBODY and not is_said_to_be(words, hit.start)


def _turned(deed: Deed, use: Use) -> Deed:
    """Turn what is wrong when another does it: "they lied", "they did not act within the law"."""
    if deed.author.side not in ("other", "them"):
        return deed
    if deed.category == "falsity" and use.form and not deed.negated and deed.author.name:
        return deed._replace(category="wrongdoing")
    if deed.category == "propriety" and deed.negated:
        return deed._replace(category="wrongdoing", negated=False)
    return deed


def _is_comment(words: Words, i: int) -> bool:
    """Tell of what the article adds about the whole ("..., raising doubts about the truce")."""
    return words.norm(i - 1) == "," and words.among(i, "facing") and words.norm(i).endswith("ing")


def _is_finding(words: Words, hit: Hit[Marker]) -> bool:
    """Tell "found no evidence", which may reject nothing, from "that is without merit"."""
    found = hit.entry.kind == "unproven"
    return found and words.any_among(range(hit.start, hit.end), "proof")


def _at_fighters(words: Words, hit: Hit[Marker], found: Sides) -> bool:
    """Tell whether the target of a deed are fighters of another side."""
    for k in range(hit.end, min(hit.end + _TARGET_REACH, len(words))):
        if not words.is_word(k) or words.norm(k) == "by":
            break
        role = words.roles.get(k)
        fighters = role is not None and role.entry.type == "opposition"
        if words.among(k, "fighters") or (fighters and found.get(k, NOBODY).side != "own"):
            return True
    return False


def _under_condition(words: Words) -> set[int]:
    """Give the tokens of clauses that tell no fact: "until ...", "if ...", "amid ..."."""
    idle: set[int] = set()
    for start in words.all_among("condition"):
        if start not in idle and not words.quoted[start]:
            ends = (i for i in range(start, len(words)) if words.norms[i] in CLAUSE_ENDS)
            idle.update(range(start, next(ends, len(words))))
    return idle


def _quoted_acts(words: Words, found: Sides) -> Iterator[tuple[int, Deed]]:
    """Give the verbs with which a quotation itself accuses, or "we" deny."""
    for hit in _quoted_verbs(words):
        act, start = hit.entry.act, hit.start
        group = group_start(words, start)
        finite = verb_form(words, hit, group) == "finite"
        if finite and (act == "accuse" or words.among(group - 1, "ours")):
            negated = _negated(words, start, hit.end)
            yield start, Deed(act, negated, actor(words, start, hit.end, found))


def _quoted_verbs(words: Words) -> list[Hit[Verb]]:
    """Give the verbs inside quotations that accuse or deny."""
    if True not in words.quoted:
        return []
    verbs = [hit for start, hit in words.verbs.items() if words.quoted[start]]
    return [v for v in verbs if v.entry.act in _QUOTED_ACTS and "weak" not in v.entry.frames]


def _names_called(words: Words, found: Sides) -> Iterator[tuple[int, Deed]]:
    """Give what another is called: "considers the militia a terrorist group", "is a dictator"."""
    for i in words.all_among("name for an enemy"):
        near = range(max(0, i - _NAMING_REACH), i)
        called = words.any_among(near, "naming")
        is_one = words.among(i - 1, "article") and words.among(i - 2, "be")
        side = subject(words, i, found)
        if (called or is_one) and side.side in ("other", "them"):
            yield i, Deed("wrongdoing", _negated(words, i, i + 1), side)


def _longest(markers: Sequence[Hit[Marker]]) -> list[Hit[Marker]]:
    """Leave out a phrase that lies inside a longer one ("lie" of "did not lie").

    The markers come by where they begin, the longest first: one lies inside another if one
    before it reaches as far, unless both are of the same words.
    """
    found = []
    start, reach = 0, 0
    for hit in markers:
        inside = hit.end < reach or (hit.end == reach and hit.start > start)
        if not inside:
            found.append(hit)
        if hit.end > reach:
            start, reach = hit.start, hit.end
    return found


def _negated(words: Words, start: int, end: int) -> bool:
    """Tell of "did not hide a thing" and of "hid nothing"."""
    return words.any_negates(range(start - _NEGATION_REACH, start)) or words.negates(end)
