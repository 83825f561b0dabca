"""Subjects behind their verb: "..., said a senior official".

In: `Words` and `CueWord`. Out: the tokens of the subject behind it. May import: words, grammar,
cues.
"""

from sayso.features.attribution.cues import CueWord
from sayso.features.attribution.noun_phrases import CLOSERS, COMMAS, DASHES, phrase_right
from sayso.features.attribution.subjects import subject_left
from sayso.features.words import Words

# A word of these classes begins neither a subject nor what is reported.
NO_NOUNS = frozenset({
    "adverb", "conjunction", "day", "month", "preposition", "pronoun-object", "subordinator",
    "time",
})  # fmt: skip
# After these a subject that names a speaker is complete.
_ENDS = frozenset({",", ".", ";", ""})
_CONTENT_ENDS = COMMAS | CLOSERS


def subject_right(words: Words, cue: CueWord) -> tuple[int, int]:
    """Give the subject after a cue, empty (equal) if it has none there.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.attribution.cues import find_cues
    >>> from sayso.features.document import Sentence
    >>> words = annotate(Sentence(0, 40, "Two men were hurt, said police, who left"))
    >>> words.text(*subject_right(words, find_cues(words)[0]))
    'police'
    """
    start = cue.end
    if not _may_be_inverted(words, cue) or not _opens_subject(words, start):
        return start, start
    end = phrase_right(words, start)
    if _has_subject_before(words, cue) and not _is_complete(words, cue, end):
        return start, start
    return start, end


def ends_content(words: Words, i: int) -> bool:
    """Tell whether what somebody says may end at token ``i``."""
    return words.quoted[i] or words.norms[i] in _CONTENT_ENDS


def _may_be_inverted(words: Words, cue: CueWord) -> bool:
    """Tell whether the verb is of those that follow what they report, and does so here."""
    hit, before = words.verbs.get(cue.start), cue.start - 1
    if hit is None or "quote" not in hit.entry.frames or cue.group != cue.start:
        return False
    if before < 0:  # '"Will it rain?"' stood before: "asked the mayor."
        return not words.is_capital(cue.start)
    return ends_content(words, before)


def _opens_subject(words: Words, i: int) -> bool:
    if not words.is_word(i) or words.norms[i] == "that":
        return False
    if not NO_NOUNS.isdisjoint(words.classes[i]):
        return False
    return not (words.among(i, "time lead") and words.is_a(i + 1, "time"))  # "said last week"


def _has_subject_before(words: Words, cue: CueWord) -> bool:
    """Tell whether a parenthesis, and before it the subject, ends at the comma before the cue."""
    comma = cue.group - 1
    mark = words.norm(comma) == "," or words.norm(comma) in DASHES
    if not mark or words.quoted[comma - 1] or words.norm(comma - 1) in CLOSERS:
        return False
    start, end = subject_left(words, cue.group)
    return start < end


def _is_complete(words: Words, cue: CueWord, end: int) -> bool:
    """Tell whether the words after "said" are all of the clause, and name who speaks."""
    if words.norm(end) not in _ENDS or "obj-person" in words.verbs[cue.start].entry.frames:
        return False
    noun = cue.end + (words.is_a(cue.end, "determiner") and not cue.weak)
    return words.is_capital(cue.end) or words.speaker_at(noun) is not None
