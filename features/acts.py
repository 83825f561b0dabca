"""What a speaker does with words: the features of the cue that governs a sentence.

In: `Attributed`. Out: names of features. May import: lexicon, words, cues, attribution.
"""

from collections.abc import Iterator

from sayso.features.attribution.cues import CueWord
from sayso.features.attribution.reader import Attributed
from sayso.features.entries import BAD
from sayso.features.lexicon import word_set
from sayso.features.rejection import rejects
from sayso.features.words import Words

# Acts that say little about the stance by themselves, and those that say much.
_PLAIN = frozenset(
    {"say", "announce", "attitude", "relay", "show", "claim", "estimate", "question"}
)
_TELLING = frozenset({"accuse", "deny", "concern", "demand", "warn"})
_OFFERS = frozenset({"demand", "promise", "agree"})
# So far after "stop" stands what is to stop, and so far after "asked" the question.
_STOP_REACH, _QUESTION_REACH = 5, 8


def acts(item: Attributed) -> Iterator[str]:
    """Give the names of the features that say what the governing cue does.

    Examples
    --------
    >>> from sayso.features.attribution.reader import attribute
    >>> from sayso.features.document import Document
    >>> text = "The mayor warned of rain, accusing the port of greed."
    >>> list(acts(attribute(Document.from_sentences("", [text]))[0]))
    ['cue: warn', 'cue: accuse']
    """
    cue, governing = item.cue, item.governing
    if cue is None:
        if governing is None:
            yield "cue: none"
        return
    act = _act(item.words, cue)
    if act == "say" and governing is not None and not governing.speaker:
        yield "cue: none"
    if act == "deny" and _is_ruling(item):
        return  # what a court turns down it decides
    if rejects(item, cue) or (act == "say" and _denies_beside(item, cue)):
        yield "cue: deny"
    elif act == "deny" and cue.object_act in _OFFERS:
        yield "cue: deny what is asked or offered"
    elif act != "say":
        yield f"cue: {'not ' if cue.negated and act in _TELLING else ''}{act}"
    if _to_stop(item.words, cue, act):
        yield "cue: demand to stop"
    if act != "accuse" and (_accuses_beside(item) or _is_accuser(item, cue)):
        yield "cue: accuse"


def _act(words: Words, cue: CueWord) -> str:
    """Give the act of a cue: that of its object where the verb itself says little."""
    if cue.lemma != "ask" and words.among(cue.start, "responding"):
        return "say"  # to answer a charge is not to charge
    if cue.weak and cue.act in _PLAIN and cue.object_act in _TELLING:
        return cue.object_act
    if cue.lemma == "ask" and not _asks(words, cue):
        return "demand"
    return "say" if cue.act in _PLAIN else cue.act


def _asks(words: Words, cue: CueWord) -> bool:
    """Tell "asked why" from "asked for help"."""
    after = range(cue.end, min(cue.end + _QUESTION_REACH, len(words)))
    asked = words.any_among(after, "question word")
    return asked or "?" in words.norms


def _denies_beside(item: Attributed, cue: CueWord) -> bool:
    """Tell of "released a statement denying it"."""
    others = (other for other in item.cues if other is not cue and other.form == "gerund")
    return any(other.lemma.split()[0] == "deny" and not other.negated for other in others)


def _is_ruling(item: Attributed) -> bool:
    """Tell whether a court speaks: its decisions take no stance."""
    speaker = item.governing.speaker if item.governing is not None else ""
    return any(word.lower() in word_set("judges") for word in speaker.split())


def _to_stop(words: Words, cue: CueWord, act: str) -> bool:
    """Tell whether harm or wrong is to stop: demanded, or said outright ("Stop the raids")."""
    for i in words.all_among("stop"):
        if act == "demand" or _is_order(words, cue, i):
            near = (hit for hit in words.markers if 0 < hit.start - i <= _STOP_REACH)
            if any(hit.entry.category in BAD for hit in near):
                return True
    return False


def _is_order(words: Words, cue: CueWord, i: int) -> bool:
    """Tell of a verb that opens a quotation, or of "told it to stop"."""
    if words.quoted[i]:
        return not words.is_word(i - 1)
    return cue.lemma == "tell" and words.norm(i - 1) == "to"


def _accuses_beside(item: Attributed) -> bool:
    """Tell of an accusation in a second verb: "left, accusing it", "met them and blamed it"."""
    gerunds = (other for other in item.cues if other.form == "gerund" and not other.negated)
    if any(_act(item.words, other) == "accuse" for other in gerunds):
        return True
    said = item.governing
    return said is not None and any(
        other.cue.act == "accuse" and not (other.governs or other.cue.negated)
        for other in item.attributions
        if other.cue is not None and other.form == "shared" and other.speaker == said.speaker
    )


def _is_accuser(item: Attributed, cue: CueWord) -> bool:
    """Tell whether the speaker is named for charging somebody: critics, plaintiffs, a lawsuit."""
    said = item.governing
    if said is None or cue.negated or _act(item.words, cue) != "say":
        return False
    return any(word.lower() in word_set("accuser") for word in said.speaker.split())
