"""Headline forms of attribution: "Minister: troops will leave", "Troops will leave - minister"."""

from sayso.features.attribution.cues import CueWord
from sayso.features.attribution.mentions import read_phrase
from sayso.features.attribution.sources import Source
from sayso.features.words import Words

_LONGEST_SOURCE = 8
_ENDS = frozenset(".?!”\"'’")
_MARKS = frozenset({"-", ":", "--", "–", "—"})


def headline(words: Words) -> tuple[CueWord, Source] | None:
    """Give the cue and source of a headline form, or None.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> words = annotate(Sentence(0, 31, "Dutch minister: strike will end"))
    >>> cue, source = headline(words)
    >>> words.text(source.start, source.end)
    'Dutch minister'
    """
    last = len(words)
    for i in range(1, min(_LONGEST_SOURCE, last - 1)):
        if words.norm(i) == ":" and not words.quoted[i]:
            found = _at_mark(words, i, 0, i)
            if found is not None:
                return found
            break
    if words.norm(last - 1) not in _ENDS:
        for i in range(last - 2, max(last - _LONGEST_SOURCE, 2), -1):
            if words.norm(i) in _MARKS:
                return _at_mark(words, i, i + 1, last)
    return None


def _at_mark(words: Words, mark: int, start: int, end: int) -> tuple[CueWord, Source] | None:
    """Take the phrase beside the mark as the source if it names a speaker and holds no verb."""
    if any(
        words.is_a(k, "auxiliary", "subordinator") or k in words.verbs for k in range(start, end)
    ):
        return None
    mention = read_phrase(words, start, end)
    # "ROSE: Are you sure?" in a transcript.
    shouted = words.norm(mark) == ":" and words.tokens[start].text.isupper()
    if not mention.type and mention.kind != "person" and not shouted:
        return None
    cue = CueWord(mark, mark + 1, mark, words.norm(mark), "say", "headline", "finite")
    return cue, Source(start, end, "headline")
