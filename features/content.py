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
_CLAIM_REACH = 5


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
    """Give what a sentence tells of."""
    own = _own_side(item)
    start, end = _source_tokens(item)
    everybody = sorted([*parties(item.words), *item.persons], key=lambda party: party.at)
    named = [party for party in everybody if not start <= party.at < end]
    return Content(named, own, deeds(item.words, named, own, (start, end)))


def _own_side(item: Attributed) -> Own:
    governing = item.governing
    if governing is None or not governing.speaker:
        return frozenset()
    return frozenset({governing.affiliation, surname(governing.speaker)}) - {""}


def _source_tokens(item: Attributed) -> tuple[int, int]:
    """Give the tokens of the governing source, whose own name is no party of the content."""
    governing = item.governing
    if governing is None or governing.source is None:
        return (0, 0)
    start, end = governing.source
    return item.words.token_at(start), item.words.token_at(end)


def content_features(item: Attributed, content: Content, charges: Charges) -> Iterator[str]:
    """Give the names of the content, party and context features that hold of a sentence."""
    governing = item.governing
    if governing is None or not governing.speaker:
        if _unauthored_charge(item):
            yield "content: a charge without an author"
        return
    yield from _told(content)
    if item.words.sentence.text.rstrip("”\"'’").endswith("?"):
        yield "content: question"
    if _despite_a_claim(item.words):
        yield "content: despite a claim"
    if not content.own.isdisjoint(charges.against):
        yield from _after_charge(item.words, content)


def _unauthored_charge(item: Attributed) -> bool:
    """Tell of "is accused of", "an allegation against" and the like in the article's own voice."""
    charged = any(cue.act == "accuse" and cue.form in ("", "passive") for cue in item.cues)
    return charged or any(item.words.among(i, "alleged") for i in range(len(item.words)))


def _told(content: Content) -> Iterator[str]:
    others = any(party.name not in content.own for party in content.named)
    for deed in content.told:
        side = deed.author.side
        if deed.category in _BAD:
            yield from _harm(deed.negated, side)
        elif deed.category == "falsity":
            yield "content: falsity"
        elif deed.category == "propriety" and side == "own":
            yield "party: care by own side"
        elif _concerns_others(deed, others):
            yield "content: concern about another side"


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


def _despite_a_claim(words: Words) -> bool:
    """Tell whether the sentence sets itself against what somebody claims ("despite its claims")."""
    return any(
        hit.entry.category == "contrast"
        and words.norm(hit.start) in ("despite", "contrary")
        and any(i in words.nouns for i in range(hit.start, hit.end + _CLAIM_REACH))
        for hit in words.markers
    )
