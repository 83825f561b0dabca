"""What a sentence says, as facts for the stance: deeds and whose, questions, own side, charges."""

from collections.abc import Iterator
from typing import NamedTuple

from sayso.features.attribution.entities import surname
from sayso.features.attribution.reader import Attributed
from sayso.features.charges import Charges
from sayso.features.deeds import Deed, deeds
from sayso.features.parties import Own, Party, parties
from sayso.features.words import Words

_BAD = frozenset({"harm", "wrongdoing"})
# So far a claim stands after "despite", and "but" before the subject that it joins on.
_CLAIM_REACH, _JOINING = 5, 3


class Content(NamedTuple):
    """A sentence's content as its speaker sees it.

    Parameters
    ----------
    named : list of Party
        Countries, bodies and persons named outside the source; persons by surname.
    own : frozenset of str
        The names of the speaker's own side: affiliation and surname.
    told : list of Deed
    """

    named: list[Party]
    own: Own
    told: list[Deed]


def content_of(item: Attributed) -> Content:
    """Give what a sentence tells of, up to a second clause that has a source of its own."""
    own, sources = _own_side(item), _source_tokens(item)
    told = range(_content_end(item))
    everybody = sorted([*parties(item.words), *item.persons], key=lambda party: party.at)
    named = [party for party in everybody if party.at in told and party.at not in sources]
    found = deeds(item.words, named, own, told) if own else []
    return Content(named, own, found)


def _own_side(item: Attributed) -> Own:
    governing = item.governing
    if governing is None or not governing.speaker:
        return frozenset()
    return frozenset({governing.affiliation, surname(governing.speaker)}) - {""}


def _source_tokens(item: Attributed) -> set[int]:
    """Give the tokens that name who speaks: they are no party of what is said."""
    spans = [a.source for a in item.attributions if a.source and a.form != "possessor"]
    token_at = item.words.token_at
    return {i for start, end in spans for i in range(token_at(start), token_at(end))}


def _content_end(item: Attributed) -> int:
    """Give where "..., but the union denied it" begins, else the end of the sentence."""
    words, governing = item.words, item.governing
    if governing is None or governing.cue is None or governing.source is None:
        return len(words)
    for other in item.attributions:
        if (
            other.source is None
            or other.form != "subject"
            or other.source.start < governing.cue.span.start
        ):
            continue
        start = words.token_at(other.source.start)
        joined = any(
            words.among(k, "clause opener") or words.norm(k) == ";"
            for k in range(start - _JOINING, start)
        )
        if joined and not words.quoted[start]:
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
    if item.words.sentence.text.rstrip("”\"'’").endswith("?"):
        yield "content: question"
    if _despite_a_claim(item.words, content):
        yield "content: doubt or concern about another side"
    if not content.own.isdisjoint(charges.against):
        yield from _after_charge(item.words, content)


def _unauthored_charge(item: Attributed) -> bool:
    """Tell of "is accused of", "alleged fraud" and the like in the article's own voice."""
    charged = any(cue.act == "accuse" and cue.form == "passive" for cue in item.cues)
    return charged or any(item.words.among(i, "alleged") for i in range(len(item.words)))


def _told(content: Content, denied: bool) -> Iterator[str]:
    """Give what the deeds say; what a speaker denies is not told of anybody."""
    others = any(party.name not in content.own for party in content.named)
    for deed in content.told:
        side = deed.author.side
        if deed.category in _BAD:
            yield from () if denied else _harm(deed.negated, side)
        elif deed.category == "falsity":
            yield "content: falsity"
        elif deed.category in ("accuse", "deny") and not deed.negated:
            yield f"content: words that {deed.category}"
        elif deed.category == "propriety" and side == "own":
            yield "party: care by own side"
        elif _concerns_others(deed, others):
            yield "content: doubt or concern about another side"


def _concerns_others(deed: Deed, others: bool) -> bool:
    """Tell whether a concern is about another side; ``others``: whether the sentence names one."""
    if deed.category != "concern" or deed.negated:
        return False
    return others or deed.author.side in ("other", "them")


def _harm(negated: bool, side: str) -> Iterator[str]:
    if negated and side in ("own", "nobody"):
        yield "party: no harm or wrong by own side"
    elif not negated and side != "nobody":
        yield f"party: harm or wrong by {side}"


def _after_charge(words: Words, content: Content) -> Iterator[str]:
    yield "context: own side charged"
    categories = {deed.category for deed in content.told}
    if "propriety" in categories:
        yield "context: care, own side charged"
    if "falsity" in categories or any(words.negates(i) for i in range(len(words))):
        yield "context: negation, own side charged"


def _despite_a_claim(words: Words, content: Content) -> bool:
    """Tell whether the sentence sets itself against another's claim ("despite its claims")."""
    for hit in words.markers:
        if hit.entry.category == "contrast":
            reach = range(hit.start, hit.end + _CLAIM_REACH)
            another = any(p.at in reach and p.name not in content.own for p in content.named)
            return another and any(i in words.nouns for i in reach)
    return False
