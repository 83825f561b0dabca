"""Whether whoever speaks stands charged with something.

In: `Attributed`, `Own` and `Charges`. Out: whether the speaker stands charged. May import: words,
grammar, cues, attribution, content.
"""

from sayso.features.attribution.reader import Attributed
from sayso.features.attribution.verb_groups import group_start
from sayso.features.attribution.verbs import verb_form
from sayso.features.charges import Charges
from sayso.features.own_side import Own
from sayso.features.words import Words

# So far an apposition reaches, and so far a charge stands after "in reply to".
_APPOSITION, _ANSWER_REACH = 8, 4


def stands_charged(item: Attributed, own: Own, charges: Charges) -> bool:
    """Tell whether the speaker's side stands charged, before or in this very sentence.

    Examples
    --------
    >>> from sayso.features.attribution.reader import attribute
    >>> from sayso.features.document import Document
    >>> from sayso.features.own_side import own_side
    >>> text = "Accused of doping, the coach said it was raining."
    >>> item, = attribute(Document.from_sentences("", [text]))
    >>> stands_charged(item, own_side(item.governing), Charges())
    True
    """
    if not own.names.isdisjoint(charges.against):
        return True
    words, said = item.words, item.cue.start if item.cue is not None else None
    accusing = [i for i, hit in words.verbs.items() if hit.entry.act == "accuse" and i != said]
    if accusing and any(_charges_speaker(words, i, own) for i in accusing):
        return True
    return _is_called_accused(item) or _answers_a_charge(words)


def _is_called_accused(item: Attributed) -> bool:
    """Tell of "Ned Pike, the chairman of the accused bank"."""
    said = item.governing
    if said is None or said.source is None or "accused" not in item.words.present:
        return False
    words, start = item.words, item.words.token_at(said.source.start)
    end = words.token_at(said.source.end) + _APPOSITION
    if said.cue is not None and said.cue.span.start > said.source.start:
        end = words.token_at(said.cue.span.start)
    near = range(max(0, start - _APPOSITION), min(end, len(words)))
    return any(words.norm(i) == "accused" and not words.quoted[i] for i in near)


def _charges_speaker(words: Words, i: int, own: Own) -> bool:
    """Tell of "Accused of doping, ...", "..., who is accused of fraud" and "... accused it of"."""
    hit = words.verbs[i]
    if words.quoted[i]:
        return False
    if i == words.lead and "participle" in hit.entry.forms:
        return True
    group = group_start(words, i)
    form = verb_form(words, hit, group)
    if form == "passive":
        return words.is_a(group - 1, "relative")
    return form == "finite" and words.norm(hit.end) in own.pronouns


def _answers_a_charge(words: Words) -> bool:
    """Tell of "in reply to charges", "asked about the accusation" outside quotations."""
    responding = words.all_among("responding") if words.nouns else []
    return bool(responding) and any(
        0 < i - at <= _ANSWER_REACH and words.among(hit.end - 1, "charge") and not words.quoted[i]
        for at in responding
        for i, hit in words.nouns.items()
    )
