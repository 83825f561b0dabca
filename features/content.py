"""What a sentence says, as facts for the stance: deeds and whose, questions, own side, charges."""

from collections.abc import Iterator
from typing import NamedTuple

from sayso.features.accused import stands_charged
from sayso.features.attribution.cues import CueWord
from sayso.features.attribution.reader import Attributed
from sayso.features.attribution.verb_groups import group_start
from sayso.features.charges import Charges
from sayso.features.deeds import Deed, deeds
from sayso.features.own_side import Own, own_side
from sayso.features.parties import parties
from sayso.features.predicates import use_of
from sayso.features.sides import NOBODY, Sides, sides, subject
from sayso.features.words import Words

_BAD = frozenset({"harm", "wrongdoing"})
_OTHERS = frozenset({"other", "them"})
# So far before a charge stands "faces", and so far the party after "why".
_FACING, _WHY_REACH = 3, 5
# So far after a negation stands what makes it idle.
_IDLE_REACH = 3
# So far a claim stands after "despite", and "but" before the subject that it joins on.
_CLAIM_REACH, _JOINING = 5, 3
_CONCERN = "content: doubt or concern about another side"


class Content(NamedTuple):
    """A sentence's content as its speaker sees it.

    Parameters
    ----------
    own : Own
        What the speaker's own side is called.
    found : mapping of int to Side
        Whose side each party is on that the content means, by token.
    told : list of Deed
    """

    own: Own
    found: Sides
    told: list[Deed]


def content_of(item: Attributed) -> Content:
    """Give what a sentence tells of, up to a second clause that has a source of its own."""
    words, own = item.words, own_side(item.governing)
    told = frozenset(range(_content_end(item))) - _source_tokens(item)
    named = sorted([*parties(words), *item.persons], key=lambda party: party.at)
    found = sides(words, [party for party in named if party.at in told], own, told)
    spoken = item.governing is not None and bool(item.governing.speaker)
    return Content(own, found, deeds(words, found, told) if spoken else [])


def _source_tokens(item: Attributed) -> set[int]:
    """Give the tokens that name who speaks, up to the cue: they are no part of what is said."""
    token_at = item.words.token_at
    found: set[int] = set()
    for attribution in item.attributions:
        source, cue = attribution.source, attribution.cue
        if source is None or not attribution.governs:
            continue
        start, end = token_at(source.start), token_at(source.end)
        follows = cue is not None and attribution.governs and cue.span.start > source.end
        found |= set(range(start, token_at(cue.span.start) if follows and cue else end))
    return found


def _content_end(item: Attributed) -> int:
    """Give where "..., but the union denied it" begins, else the end of the sentence."""
    words, governing = item.words, item.governing
    if governing is None or governing.cue is None or governing.source is None:
        return len(words)
    spoken = words.token_at(governing.cue.span.end)
    for other in item.attributions:
        if other.source is None or other.form != "subject":
            continue
        start = words.token_at(other.source.start)
        joined = any(
            words.among(k, "clause opener") or words.norm(k) == ";"
            for k in range(max(spoken, start - _JOINING), start)
        )
        if start > spoken and joined and not words.quoted[start]:
            return start
    return len(words)


def content_features(item: Attributed, content: Content, charges: Charges) -> Iterator[str]:
    """Give the names of the content, party and context features that hold of a sentence."""
    governing = item.governing
    if governing is None or not governing.speaker:
        if _unauthored_charge(item):
            yield "content: a charge without an author"
        return
    denied = governing.cue is not None and governing.cue.act == "deny"
    yield from dict.fromkeys(_told(content, denied))
    cleared = any(_clears(deed, charges) for deed in content.told)
    if cleared or _says_no(item.words):
        yield "content: falsity"
    if item.words.sentence.text.rstrip("”\"'’").endswith("?"):
        yield "content: question"
    if _asks_why(item.words, content) or _despite_a_claim(item.words, content):
        yield _CONCERN
    if governing.speaker == charges.charging:
        yield "context: the same speaker has just charged somebody"
    if stands_charged(item, content.own, charges):
        yield from _after_charge(item.words, content)


def _unauthored_charge(item: Attributed) -> bool:
    """Tell of "is accused of", "amid criticism that" and the like in the article's own voice."""
    words = item.words
    return any(_charges_somebody(words, i) for i in words.verbs) or any(
        _names_charge(words, cue) for cue in item.cues if cue.sort == "noun"
    )


def _names_charge(words: Words, cue: CueWord) -> bool:
    """Tell of "fears that", "amid claims", "faces accusations"."""
    if not any(words.among(k, "charge") for k in range(cue.start, cue.end)):
        return False
    before = range(cue.start - _FACING, cue.start)
    amid = cue.act != "concern" and any(words.norm(k) == "amid" for k in before)
    return words.norm(cue.end) == "that" or amid or any(words.among(k, "facing") for k in before)


def _charges_somebody(words: Words, i: int) -> bool:
    """Tell of a passive "is accused of", "was charged with"."""
    hit = words.verbs[i]
    negated = any(words.negates(k) for k in range(group_start(words, i), i))
    of_what = words.norm(hit.end) in ("of", "for", "with", "over")
    passive = hit.entry.act == "accuse" and use_of(words, i).form == "passive"
    return passive and of_what and not negated


def _told(content: Content, denied: bool) -> Iterator[str]:
    """Give what the deeds say; what a speaker denies is not told of anybody."""
    others = any(side.side == "other" for side in content.found.values())
    for deed in content.told:
        side = deed.author.side
        if deed.category in _BAD:
            yield from () if denied else _harm(deed.negated, side)
        elif deed.category == "falsity":
            yield "content: falsity"
        elif deed.category in ("accuse", "deny") and not deed.negated:
            yield f"content: words that {deed.category}"
        elif _concerns_others(deed, others):
            yield _CONCERN


def _clears(deed: Deed, charges: Charges) -> bool:
    """Tell whether another side is said not to have done what it was charged with."""
    cleared = deed.category in _BAD and deed.negated and deed.author.side == "other"
    return cleared and deed.author.name in charges.against


def _says_no(words: Words) -> bool:
    """Tell whether all that is quoted is a negation ("Never," she replied)."""
    quoted = [i for i in range(len(words)) if words.quoted[i] and words.is_word(i)]
    negations = [i for i in quoted if words.negates(i)]
    return bool(negations) and all(i in negations or words.among(i, "outright") for i in quoted)


def _concerns_others(deed: Deed, others: bool) -> bool:
    """Tell whether a concern is about another side; ``others``: whether the sentence names one."""
    if deed.category != "concern" or deed.negated:
        return False
    return others or deed.author.side in _OTHERS


def _harm(negated: bool, side: str) -> Iterator[str]:
    if negated and side in ("own", "nobody"):
        yield "party: no harm or wrong by own side"
    elif not negated and side != "nobody":
        yield f"party: harm or wrong by {side}"


def _after_charge(words: Words, content: Content) -> Iterator[str]:
    wrongs = [deed for deed in content.told if deed.category in _BAD and not deed.negated]
    back = any(deed.author.side in _OTHERS for deed in wrongs)
    yield "context: own side charged, charges back" if back else "context: own side charged"
    categories = {deed.category for deed in content.told}
    if "propriety" in categories:
        yield "context: care, own side charged"
    if "falsity" in categories or _negates_of_itself(words, content.found):
        yield "context: negation, own side charged"


def _negates_of_itself(words: Words, found: Sides) -> bool:
    """Tell of a negation that has no other party for its subject."""
    negations = [i for i in range(len(words)) if words.negates(i) and not _is_idle(words, i)]
    return any(subject(words, i, found).side not in _OTHERS for i in negations)


def _is_idle(words: Words, i: int) -> bool:
    """Tell of a negation that rejects nothing: "gave no details", "does not oppose it"."""
    return any(words.among(k, "idle") for k in range(i + 1, i + 1 + _IDLE_REACH))


def _asks_why(words: Words, content: Content) -> bool:
    """Tell of a question in quotation marks that asks why another party did something."""
    for i in range(len(words)):
        if words.norm(i) == "why" and words.quoted[i] and not words.is_word(i - 1):
            after = range(i, min(i + _WHY_REACH, len(words)))
            return any(content.found.get(k, NOBODY).side in _OTHERS for k in after)
    return False


def _despite_a_claim(words: Words, content: Content) -> bool:
    """Tell whether the sentence sets itself against another's claim ("despite its claims")."""
    for hit in words.markers:
        if hit.entry.category == "contrast":
            reach = range(hit.start, hit.end + _CLAIM_REACH)
            another = any(at in reach and s.side != "own" for at, s in content.found.items())
            return another and any(i in words.nouns for i in reach)
    return False
