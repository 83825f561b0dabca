"""What a sentence says, as facts for the stance: deeds and whose, questions, own side, charges."""

from collections.abc import Iterator

from sayso.features.annotation import Words
from sayso.features.attribution.reader import Attributed
from sayso.features.charges import Charges
from sayso.features.deeds import Deed, deeds, negates
from sayso.features.lexicon import Marker
from sayso.features.parties import first_person, parties


def content_features(item: Attributed, told: list[Deed], charges: Charges) -> Iterator[str]:
    """Give the names of the content and party features that hold of a sentence."""
    words, governing = item.words, item.governing
    if governing is None or not governing.speaker:
        return
    own = governing.affiliation
    named = parties(words, source_tokens(item))
    yield from _deeds(told)
    if words.sentence.text.rstrip("”\"'’").endswith("?"):
        yield "content: question"
    negation = any(negates(words, i) for i in range(len(words)))
    if negation:
        yield "content: negation"
    if any(isinstance(h.entry, Marker) and h.entry.category == "contrast" for h in words.markers):
        yield "content: contrast"
    ours = first_person(words) or any(p.name == own for p in named)
    if any(p.name != own for p in named):
        yield "party: another side named"
    if ours:
        yield "party: own side named"
    if own and own in charges.against:
        yield from _after_charge(told, negation, ours)


def told_of(item: Attributed) -> list[Deed]:
    """Give the deeds that a sentence tells of, as its speaker sees them."""
    own = item.governing.affiliation if item.governing else ""
    return deeds(item.words, own, source_tokens(item))


def _deeds(told: list[Deed]) -> Iterator[str]:
    for deed in told:
        negated = "no " if deed.negated else ""
        if deed.category in ("harm", "wrongdoing"):
            yield f"party: {negated}{deed.category} by {deed.author.side}"
        else:
            yield f"content: {negated}{deed.category}"


def _after_charge(told: list[Deed], negation: bool, ours: bool) -> Iterator[str]:
    yield "context: own side charged"
    if any(deed.category == "propriety" for deed in told):
        yield "context: care, own side charged"
    if negation or any(deed.category == "falsity" for deed in told):
        yield "context: negation, own side charged"
    if ours:
        yield "context: own side named, own side charged"


def source_tokens(item: Attributed) -> tuple[int, int]:
    """Give the tokens of the governing source, whose own name is no party of the content."""
    governing = item.governing
    if governing is None or governing.source is None:
        return (0, 0)
    return _tokens(item.words, *governing.source)


def _tokens(words: Words, start: int, end: int) -> tuple[int, int]:
    inside = [i for i, token in enumerate(words.tokens) if start <= token.start < end]
    return (inside[0], inside[-1] + 1) if inside else (0, 0)
