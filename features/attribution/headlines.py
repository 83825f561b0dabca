"""Headline forms of attribution: "Minister: troops will leave", "Troops will leave - minister".

In: `Words`. Out: `CueWord` and `Source`, or None. May import: lexicon, words, grammar, cues,
sources, mentions.
"""

from sayso.features.attribution.clauses import main_subject, opening_name
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
# Who may speak a quotation that a clause introduces.
_SPEAKERS = frozenset({"person", "people", "body", "country", "pronoun"})
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
    if ":" in words.present:
        if words.norm(0) == "from" and words.norm(last - 1) == ":":
            return _at_mark(words, last - 1, 1, phrase_right(words, 1))
        for i in words.all_of(":"):
            if 0 < i < min(_LONGEST_SOURCE, last - 1) and not words.quoted[i]:
                found = _at_mark(words, i, 0, i)
                if found is not None:
                    return found
                break
    if words.norm(last - 1) not in _ENDS and not _MARKS.isdisjoint(words.present):
        for i in range(last - 2, max(last - _LONGEST_SOURCE, _SHORTEST_CONTENT), -1):
            if words.norm(i) in _MARKS:
                return _at_mark(words, i, i + 1, last)
    return None


def _at_mark(words: Words, mark: int, start: int, end: int) -> tuple[CueWord, Source] | None:
    """Take the phrase beside the mark as the source if it names a speaker and holds no verb."""
    end = _before_noun(words, end)
    if start >= end or any(
        words.is_any(k, "auxiliary", "subordinator") or k in words.verbs for k in range(start, end)
    ):
        return None
    if words.is_any(start, "adverb", "preposition", "pronoun-object") or _is_region(
        words, start, end
    ):
        return None
    mention = read_phrase(words, start, end)
    shouted = _is_shouted(words, start, end)
    if shouted and _is_place(words, start, end):
        return None
    if words.among(end - 1, "heading") and (shouted or not mention.type):
        return None
    if not mention.type and mention.kind != "person" and not shouted:
        return None
    cue = CueWord(mark, mark + 1, mark, words.norm(mark), "say", "headline", "finite")
    return cue, Source(start, end, "headline")


def _before_noun(words: Words, end: int) -> int:
    """Give where the name ends in "Roe's claim: “It rained.”"."""
    owner = next((h.start - 1 for h in words.nouns.values() if h.end == end), end)
    return owner if words.norm(owner) == "'s" else end


def introduction(words: Words) -> tuple[CueWord, Source] | None:
    """Give who speaks in a quotation that a whole clause introduces, or None.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence, Span
    >>> text = "The minister had one answer: “No.”"
    >>> _, source = introduction(annotate(Sentence(0, len(text), text), [Span(29, 34)]))
    >>> source.start, source.end
    (0, 2)
    """
    for i in words.all_of(":"):
        if 0 < i < len(words) - 1 and words.quoted[i + 1] and not words.quoted[i]:
            start, end = main_subject(words, i)
            if start == end:
                start, end = opening_name(words, i)
            known = read_phrase(words, start, end).kind in _SPEAKERS if start < end else False
            cue = CueWord(i, i + 1, i, ":", "say", "headline", "finite")
            return (cue, Source(start, end, "subject")) if known else None
    return None


def _is_region(words: Words, start: int, end: int) -> bool:
    """Tell the topic of a headline ("Crimea: what we know") from a state that speaks."""
    place = words.places.get(start)
    return place is not None and place.end == end and place.entry.sort in ("region", "regional")


def _is_shouted(words: Words, start: int, end: int) -> bool:
    """Tell whether a phrase stands in capitals: "ROSE: Are you sure?" in a transcript."""
    texts = words.texts[start:end]
    return end - start <= _LONGEST_NAME and all(t.isupper() and len(t) > 1 for t in texts)


def _is_place(words: Words, start: int, end: int) -> bool:
    """Tell a dateline in capitals ("OSLO: The mill has closed")."""
    hits = lexicon().names.longest([t.text.capitalize() for t in words.tokens[start:end]])
    return 0 in hits and isinstance(hits[0].entry, Place)
