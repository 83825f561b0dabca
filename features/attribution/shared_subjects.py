"""What subject a verb without one of its own shares: that of its sentence, or another's.

In: `Words` and `CueWord`. Out: the tokens of the subject that it shares. May import: words,
grammar, cues.
"""

from sayso.features.attribution.clauses import (
    in_subordinate,
    main_subject,
    opening_name,
    starts_subordinate,
)
from sayso.features.attribution.cues import CueWord
from sayso.features.attribution.noun_phrases import COMMAS, phrase_limit
from sayso.features.attribution.verb_groups import acts_as_verb, is_past
from sayso.features.words import Words


def sentence_subject(words: Words, cue: CueWord) -> tuple[int, int]:
    """Give the subject of the sentence as that of a cue; empty (equal) if none is known."""
    start, end = main_subject(words, cue.group)
    if start == end and not cue.weak:
        return opening_name(words, cue.group)
    return start, end


def is_apart(words: Words, cue: CueWord, start: int) -> bool:
    """Tell whether a cue stands outside the clause of the subject at token ``start``."""
    # "X left while saying no": the clause is X's all the same.
    inner = cue.group - words.among(cue.group - 1, "means")
    if is_told_by_another(words, cue) or starts_subordinate(words, start):
        return True
    if words.norm(cue.group - 1) == "but" and _follows_adverbial(words, cue.group - 1):
        return False  # "Roe waits until the mill opens but says"
    joined = words.among(cue.group - 1, "clause joiner")
    if joined and _has_verb_after_relative(words, start, cue.group - 1):
        return False  # "those who won went home and said"
    return in_subordinate(words, inner)


def _has_verb_after_relative(words: Words, start: int, end: int) -> bool:
    """Tell whether the subject at ``start`` has a relative clause and, after that, its verb."""
    relative = next((k for k in range(start, end) if words.is_a(k, "relative")), end)
    verbs = [k for k in range(relative + 1, end) if is_past(words, k) and acts_as_verb(words, k)]
    return len(verbs) > 1


def _follows_adverbial(words: Words, end: int) -> bool:
    """Tell whether the clause before token ``end`` says when or why and has its own subject."""
    for k in range(end - 1, words.lead, -1):
        if words.norm(k) == "," or words.is_a(k, "relative"):
            return False
        if words.is_a(k, "subordinator"):
            return True
    return False


def is_told_by_another(words: Words, cue: CueWord) -> bool:
    """Tell a gerund that the subject of the sentence does not do.

    "A plan for calling an election", "it fell, with half of them saying"; not "X left, saying",
    "X replied by saying", "X sent a letter saying".
    """
    group = cue.group
    if cue.form != "gerund":
        return False
    if words.is_a(group - 1, "preposition") and not words.among(group - 1, "means"):
        return True
    if words.norm(group - 1) == "those":
        return True
    if _is_object_of_preposition(words, group):
        return True
    for k in range(group - 1, words.lead - 1, -1):
        if words.norm(k) in COMMAS:
            return words.norm(k + 1) == "with"
    return words.norm(words.lead) == "with"


def _is_object_of_preposition(words: Words, group: int) -> bool:
    """Tell whether a gerund explains a plain noun after a preposition ("at a rally calling")."""
    before = group - 1
    if words.is_capital(before) or words.classes[before] or words.among(before, "moment"):
        return False
    if not words.is_word(before) or _is_text(words, group):
        return False
    start = phrase_limit(words, group)
    while before > start and not words.is_a(before, "preposition"):
        before -= 1
    return words.is_a(before, "preposition")


def _is_text(words: Words, end: int) -> bool:
    """Tell whether what stands before a token says something ("a letter", not "a rally")."""
    return any(hit.end == end and hit.entry.act != "show" for hit in words.nouns.values())


def is_doubtful(words: Words, cue: CueWord) -> bool:
    """Tell whether a form after a comma may be a participle (", thought to") or a noun."""
    hit = words.verbs.get(cue.start)
    if hit is None or cue.start in words.nouns:
        return True
    return "participle" in hit.entry.forms and (cue.weak or cue.act != "say")
