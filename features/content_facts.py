"""What a sentence says, as facts for the stance: deeds and whose, questions, own side, charges.

In: `Attributed`, `Content` and `Charges`. Out: names of features. May import: lexicon, words,
records, attribution, content.
"""

from collections.abc import Iterator

from sayso.features.accused import stands_charged
from sayso.features.attribution.reader import Attributed
from sayso.features.attribution.records import Cue
from sayso.features.charges import Charges
from sayso.features.content import Content
from sayso.features.deeds import Deed
from sayso.features.entries import BAD
from sayso.features.predicates import in_passing
from sayso.features.sides import NOBODY, Sides, subject
from sayso.features.unauthored import unauthored_charge
from sayso.features.words import Words

_OTHERS = frozenset({"other", "them"})
# So far the party stands after "why".
_WHY_REACH = 5
# So far after a negation stands what makes it idle.
_IDLE_REACH = 3
# So far after "must" stands "not" or "stop".
_FORBIDDEN_REACH = 3
_NOBODYS = frozenset({"it", "this", "there"})
# So far a claim stands after "despite".
_CLAIM_REACH = 5
# What verbs of a quotation do ("we condemn this", "we reject this") is what cues like them do.
_WORDS = {"accuse": "cue: accuse", "deny": "content: falsity"}
_CONCERN = "content: concern or objection about another side"


def content_features(item: Attributed, content: Content, charges: Charges) -> Iterator[str]:
    """Give the names of the content, party and context features that hold of a sentence."""
    governing = item.governing
    if governing is None or not governing.speaker:
        if unauthored_charge(item):
            yield "content: a charge without an author"
        return
    if content.told:
        own_deed = governing.cue is not None and _is_about_own_deed(governing.cue)
        yield from dict.fromkeys(_told(content, own_deed))
    if _says_no(item.words) or any(_rejects(deed, charges) for deed in content.told):
        yield "content: falsity"
    if item.words.sentence.text.rstrip("”\"'’").endswith("?") and _speaks_of_others(content):
        yield "content: question"
    if _objects(item.words, content):
        yield _CONCERN
    if governing.speaker == charges.charging and _goes_on(content):
        yield "context: the same speaker has just charged somebody"
    if stands_charged(item, content.own, charges):
        yield from _after_charge(item.words, content)


def _objects(words: Words, content: Content) -> bool:
    """Tell whether the sentence objects to another side, whatever its cue says."""
    return _asks_why(words, content) or _despite_a_claim(words, content) or _forbids(words, content)


def _is_about_own_deed(cue: Cue) -> bool:
    """Tell whether what follows is denied, or claimed as the speaker's own deed."""
    return cue.act == "deny" or cue.lemma in ("claim responsibility", "claim credit")


def _told(content: Content, own_deed: bool) -> Iterator[str]:
    """Give what the deeds say; what a speaker denies or owns to is told of nobody else."""
    for deed in content.told:
        side = deed.author.side
        if deed.category in BAD:
            yield from () if own_deed else _harm(deed.negated, side)
        elif deed.category == "falsity":
            yield "content: falsity"
        elif deed.category in _WORDS and not deed.negated:
            yield _WORDS[deed.category]
        elif _concerns_others(deed, content.found):
            yield _CONCERN


def _goes_on(content: Content) -> bool:
    """Tell whether a sentence after a charge still speaks of another side, or of harm."""
    return _speaks_of_others(content) or any(deed.category in BAD for deed in content.told)


def _speaks_of_others(content: Content) -> bool:
    return not _OTHERS.isdisjoint([side.side for side in content.found.values()])


def _rejects(deed: Deed, charges: Charges) -> bool:
    """Tell whether a charge is rejected: another is cleared, or found innocent abroad.

    Where one state only speaks, its investigators and courts find that there is no evidence.
    """
    if deed.category == "finding":
        return not charges.domestic
    cleared = deed.category in BAD and deed.negated and deed.author.side == "other"
    return cleared and deed.author.name in charges.against


def _says_no(words: Words) -> bool:
    """Tell whether all that is quoted is a negation ("Never," she replied)."""
    if True not in words.quoted:
        return False
    negated = False
    for i, marked in enumerate(words.quoted):
        if marked and words.is_word(i):
            if words.negates(i):
                negated = True
            elif not words.among(i, "outright"):
                return False
    return negated


def _concerns_others(deed: Deed, found: Sides) -> bool:
    """Tell whether a concern is about another side, or told in a sentence that names one."""
    if deed.category != "concern" or deed.negated:
        return False
    return deed.author.side in _OTHERS or any(side.side == "other" for side in found.values())


def _harm(negated: bool, side: str) -> Iterator[str]:
    if negated and side in ("own", "nobody"):
        yield "party: no harm or wrong by own side"
    elif not negated and side != "nobody":
        yield f"party: harm or wrong by {side}"


def _after_charge(words: Words, content: Content) -> Iterator[str]:
    wrongs = [deed for deed in content.told if deed.category in BAD and not deed.negated]
    back = any(deed.author.side in _OTHERS for deed in wrongs)
    yield "context: own side charged, charges back" if back else "context: own side charged"
    categories = {deed.category for deed in content.told}
    if "propriety" in categories:
        yield "context: care, own side charged"
    if "falsity" in categories or _negates_of_itself(words, content.found):
        yield "context: negation, own side charged"


def _negates_of_itself(words: Words, found: Sides) -> bool:
    """Tell of a negation that has no other party for its subject."""
    for i in range(len(words)):
        if words.negates(i) and not _is_idle(words, i):
            others = subject(words, i, found).side in _OTHERS
            if not others or _is_nobodys(words, i):
                return True
    return False


def _is_nobodys(words: Words, i: int) -> bool:
    """Tell of "it is not so" and "there is no proof", which are of nobody."""
    return words.among(i - 1, "be") and words.norm(i - 2) in _NOBODYS


def _is_idle(words: Words, i: int) -> bool:
    """Tell of a negation that rejects nothing: "gave no details", "does not oppose it"."""
    if words.norm(i) == "without" or words.norm(i - 1) == "or" or in_passing(words, i):
        return True  # "passed without incident", "a state or not", "a bill that does not pass"
    return words.any_among(range(i + 1, i + 1 + _IDLE_REACH), "idle")


def _forbids(words: Words, content: Content) -> bool:
    """Tell of "they must stop", "Norway should no longer fish here" and "should have known"."""
    for i in words.all_among("duty"):
        near = range(i + 1, i + 1 + _FORBIDDEN_REACH)
        stops = any(words.among(k, "stop") or words.negates(k) for k in near)
        if stops and subject(words, i, content.found).side in _OTHERS:
            return True
    return False


def _asks_why(words: Words, content: Content) -> bool:
    """Tell of a question in quotation marks that asks why another party did something."""
    for i in words.all_of("why"):
        if words.quoted[i] and not words.is_word(i - 1):
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
