"""What a sentence says, as facts for the stance: deeds and whose, questions, own side, charges."""

from collections.abc import Iterator
from typing import NamedTuple

from sayso.features.annotation import Words
from sayso.features.attribution.entities import surname
from sayso.features.attribution.reader import Attributed
from sayso.features.charges import Charges
from sayso.features.deeds import Deed, deeds, negates
from sayso.features.lexicon import Marker
from sayso.features.parties import Own, Party, parties

_BAD = frozenset({"harm", "wrongdoing"})
_ALLEGED = frozenset({"alleged", "allegedly", "accused"})
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
    governing = item.governing
    own: Own = frozenset()
    if governing is not None and governing.speaker:
        own = frozenset({governing.affiliation, surname(governing.speaker)}) - {""}
    source = _source_tokens(item)
    everybody = sorted([*parties(item.words), *item.persons], key=lambda party: party.at)
    named = [p for p in everybody if not source[0] <= p.at < source[1]]
    return Content(named, own, deeds(item.words, named, own, source))


def content_features(item: Attributed, content: Content, charges: Charges) -> Iterator[str]:
    """Give the names of the content, party and context features that hold of a sentence."""
    governing = item.governing
    if governing is None or not governing.speaker:
        if _unauthored_charge(item):
            yield "content: a charge without an author"
        return
    words, own = item.words, content.own
    yield from _deeds(content)
    if words.sentence.text.rstrip("”\"'’").endswith("?"):
        yield "content: question"
    if _despite_a_claim(words):
        yield "content: despite a claim"
    if not own.isdisjoint(charges.against):
        yield from _after_charge(words, content)


def _unauthored_charge(item: Attributed) -> bool:
    """Tell of "is accused of", "an allegation against", "alleged crimes" in the article's own voice."""
    charged = any(cue.act == "accuse" and cue.form in ("", "passive") for cue in item.cues)
    return charged or any(token.norm in _ALLEGED for token in item.words.tokens)


def _deeds(content: Content) -> Iterator[str]:
    others = any(p.name not in content.own for p in content.named)
    for deed in content.told:
        side = deed.author.side
        if deed.category in _BAD and not deed.negated:
            if side != "nobody":
                yield f"party: harm or wrong by {side}"
        elif deed.category in _BAD and side in ("own", "nobody"):
            yield "party: no harm or wrong by own side"
        elif deed.category == "falsity":
            yield "content: falsity"
        elif deed.category == "propriety" and side == "own":
            yield "party: care by own side"
        elif (
            deed.category == "concern"
            and not deed.negated
            and (side in ("other", "them") or others)
        ):
            yield "content: concern about another side"


def _after_charge(words: Words, content: Content) -> Iterator[str]:
    yield "context: own side charged"
    categories = {deed.category for deed in content.told}
    if "propriety" in categories:
        yield "context: care, own side charged"
    if "falsity" in categories or any(negates(words, i) for i in range(len(words))):
        yield "context: negation, own side charged"


def _despite_a_claim(words: Words) -> bool:
    """Tell whether the sentence sets itself against what somebody claims ("despite its claims")."""
    for hit in words.markers:
        if isinstance(hit.entry, Marker) and hit.entry.category == "contrast":
            reach = range(hit.start, hit.end + _CLAIM_REACH)
            if words.norm(hit.start) in ("despite", "contrary") and any(
                i in words.nouns for i in reach
            ):
                return True
    return False


def _source_tokens(item: Attributed) -> tuple[int, int]:
    """Give the tokens of the governing source, whose own name is no party of the content."""
    governing = item.governing
    if governing is None or governing.source is None:
        return (0, 0)
    start, end = governing.source
    inside = [i for i, token in enumerate(item.words.tokens) if start <= token.start < end]
    return (inside[0], inside[-1] + 1) if inside else (0, 0)
