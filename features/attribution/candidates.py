"""The cues of a sentence, each with its source -> the attributions that may govern it.

In: `Words` and `CueWord`s. Out: `Candidate`s, each with its `Mention`. May import: words, cues,
sources, mentions.
"""

from collections.abc import Sequence

from sayso.features.attribution.cues import CueWord
from sayso.features.attribution.governing import Candidate, governing
from sayso.features.attribution.headlines import headline, introduction
from sayso.features.attribution.mentions import read_phrase
from sayso.features.attribution.own_outlet import is_own
from sayso.features.attribution.same_subject import repeated_subject
from sayso.features.attribution.sources import Source, find_source
from sayso.features.words import Words

# Forms whose source is a subject that a later cue may share.
_SUBJECTS = frozenset({"subject", "inverted", "shared"})


def with_sources(words: Words, cues: Sequence[CueWord]) -> list[tuple[CueWord, Source]]:
    """Pair each cue with its source; cues without one are left out.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.attribution.cues import find_cues
    >>> from sayso.features.document import Sentence
    >>> words = annotate(Sentence(0, 38, "Ann Lee said it rained and denied fraud"))
    >>> found = with_sources(words, find_cues(words))
    >>> [(cue.lemma, source.form, source.end) for cue, source in found]
    [('say', 'subject', 2), ('deny', 'shared', 2)]
    """
    found: list[tuple[CueWord, Source]] = []
    earlier: Source | None = None
    for cue in cues:
        source = find_source(words, cue, earlier)
        if source is None:
            continue
        found.append((cue, source))
        aside = cue.form == "gerund" and source.subordinate  # "refrained from blaming"
        if cue.sort in ("verb", "attitude") and source.form in _SUBJECTS and not aside:
            earlier = source
    return found


def candidates(
    words: Words, sourced: Sequence[tuple[CueWord, Source]], own: frozenset[str] = frozenset()
) -> list[Candidate]:
    """Say of each source who it is, and find those that a headline or an introduction names.

    Parameters
    ----------
    words : Words
    sourced : sequence of (CueWord, Source)
        The cues of the sentence with their sources.
    own : frozenset of str
        What the outlet calls itself whose article it is.
    """
    head = headline(words)
    found = [Candidate(*head, read_phrase(words, head[1].start, head[1].end))] if head else []
    for cue, source in sourced:
        start, end = source.start, source.end
        mention = read_phrase(words, start, end) if end > start else None
        its_own = mention is not None and is_own(words, mention, own)
        subject = repeated_subject(words, source, mention) if mention is not None else None
        found.append(Candidate(cue, source, mention, its_own, subject))
    introduced = None
    if ":" in words.present and governing(found) is None:
        introduced = introduction(words)
    if introduced is not None:
        cue, source = introduced
        found.append(Candidate(cue, source, read_phrase(words, source.start, source.end)))
    return found
