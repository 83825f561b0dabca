"""Headline forms of attribution: "Minister: troops will leave", "Troops will leave - minister"."""

from sayso.features.attribution.cues import CueWord
from sayso.features.attribution.mentions import read_phrase
from sayso.features.attribution.noun_phrases import phrase_right
from sayso.features.attribution.sources import Source
from sayso.features.entries import Place
from sayso.features.lexicon import lexicon
from sayso.features.words import Words

_LONGEST_SOURCE = 8
_LONGEST_NAME = 3
# What a source behind it reports has more tokens than "The winner: ".
_SHORTEST_CONTENT = 3
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
    if words.norm(0) == "from" and words.norm(last - 1) == ":":
        return _at_mark(words, last - 1, 1, phrase_right(words, 1))
    for i in range(1, min(_LONGEST_SOURCE, last - 1)):
        if words.norm(i) == ":" and not words.quoted[i]:
            found = _at_mark(words, i, 0, i)
            if found is not None:
                return found
            break
    if words.norm(last - 1) not in _ENDS:
        for i in range(last - 2, max(last - _LONGEST_SOURCE, _SHORTEST_CONTENT), -1):
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
    shouted = _is_shouted(words, start, end)
    if shouted and (_is_place(words, start, end) or words.among(end - 1, "heading")):
        return None
    if not mention.type and mention.kind != "person" and not shouted:
        return None
    cue = CueWord(mark, mark + 1, mark, words.norm(mark), "say", "headline", "finite")
    return cue, Source(start, end, "headline")


def _is_shouted(words: Words, start: int, end: int) -> bool:
    """Tell whether a phrase stands in capitals: "ROSE: Are you sure?" in a transcript."""
    texts = [token.text for token in words.tokens[start:end]]
    return end - start <= _LONGEST_NAME and all(t.isupper() and len(t) > 1 for t in texts)


def _is_place(words: Words, start: int, end: int) -> bool:
    """Tell a dateline in capitals ("OSLO: The mill has closed")."""
    hits = lexicon().names.longest([t.text.capitalize() for t in words.tokens[start:end]])
    return 0 in hits and isinstance(hits[0].entry, Place)
