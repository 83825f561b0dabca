"""Stage 2, sources: the noun phrase whose words a cue reports.

In: `Words` and `CueWord`. Out: `Source`, or None. May import: words, grammar, cues.
"""

from typing import NamedTuple

from sayso.features.attribution.asides import TELLS, is_aside, is_last
from sayso.features.attribution.clauses import (
    after_charge,
    in_subordinate,
    one_of_those,
    published_before,
    starts_subordinate,
    tells_what_subject_wrote,
)
from sayso.features.attribution.cues import CueWord
from sayso.features.attribution.explanations import before_mark, is_relative, noun_left
from sayso.features.attribution.inversion import ends_content, subject_right
from sayso.features.attribution.noun_phrases import phrase_left, phrase_limit, phrase_right
from sayso.features.attribution.shared_subjects import (
    is_apart,
    is_doubtful,
    is_told_by_another,
    sentence_subject,
)
from sayso.features.attribution.subjects import skip_brackets, subject_left
from sayso.features.attribution.verb_groups import group_start, is_gerund
from sayso.features.attribution.verbal_nouns import owner_before
from sayso.features.words import Words

# The agent of a passive stands at most so many tokens away.
_AGENT = 9
# So many tokens may explain whom a relay quotes, before "as saying".
_APPOSITION = 9


class Source(NamedTuple):
    """Where a cue's source stands and how it was found.

    Parameters
    ----------
    start, end : int
        The tokens of the noun phrase; equal where the cue has no author ("it was claimed").
    form : str
        subject, shared, inverted, agent, agentless, quoted, "according to", headline or possessor.
    subordinate : bool
        Whether the cue stands in a relative or adverbial clause, or in what another said.
    trailing : bool
        Whether it follows what it reports ("..., the mayor said").
    relative : bool
        Whether it stands in a relative clause with a subject of its own ("who police say fled").
    """

    start: int
    end: int
    form: str
    subordinate: bool = False
    trailing: bool = False
    relative: bool = False


def find_source(words: Words, cue: CueWord, earlier: Source | None) -> Source | None:
    """Give the source of a cue; ``earlier`` is that of the finite cue before it, if any.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.attribution.cues import find_cues
    >>> from sayso.features.document import Sentence
    >>> words = annotate(Sentence(0, 44, "Ann Lee, a doctor in Oslo, said it was raining"))
    >>> source = find_source(words, find_cues(words)[0], None)
    >>> words.text(source.start, source.end), source.form
    ('Ann Lee', 'subject')
    """
    if cue.sort == "according to":
        return _after(words, cue)
    if cue.sort == "noun":
        return _possessor(words, cue)
    if cue.act == "relay":
        behind = None if cue.form == "passive" else _quoted(words, cue)
        if cue.form == "passive" and "as" not in words.norms[cue.end : cue.end + _AGENT]:
            return None
        if behind is not None or cue.form != "gerund":
            return behind or _subject(words, cue, earlier)
    if cue.form == "passive":
        return _agent(words, cue)
    if cue.form == "gerund":
        return _beside(words, cue) or _shared(words, cue, earlier)
    start, end = subject_right(words, cue)
    if start < end:
        return Source(start, end, "inverted", trailing=True)
    return _subject(words, cue, earlier)


def _after(words: Words, cue: CueWord) -> Source | None:
    """Find who follows "according to"."""
    end = phrase_right(words, cue.end)
    if end == cue.end:
        return None
    subordinate = in_subordinate(words, cue.start)
    return Source(cue.end, end, "according to", subordinate, trailing=cue.start > 0)


def _possessor(words: Words, cue: CueWord) -> Source | None:
    """Find whose denial or claim it is: "Russia's denial", "claims by the union"."""
    owner = owner_before(words, cue.start)
    if owner is not None:
        start, end = phrase_left(words, owner)
        name = words.names_by_end.get(owner)
        if start == end and name is not None:  # "Despite Oxfam's criticism"
            start = name.start
    elif words.norm(cue.end) in ("by", "from"):
        start, end = cue.end + 1, phrase_right(words, cue.end + 1)
    else:
        return None
    return Source(start, end, "possessor", subordinate=True) if start < end else None


def _agent(words: Words, cue: CueWord) -> Source | None:
    """Find by whom somebody was accused; nobody is an answer too."""
    subordinate = in_subordinate(words, cue.group)
    for i in range(cue.end, min(cue.end + _AGENT, len(words))):
        if words.norm(i) == "by" and not words.quoted[i]:
            end = _before_charge(words, i + 1, phrase_right(words, i + 1))
            return Source(i + 1, end, "agent", subordinate) if end > i + 1 else None
        if words.norm(i) in (",", ";"):
            break
    return Source(cue.group, cue.group, "agentless", subordinate)


def _before_charge(words: Words, start: int, end: int) -> int:
    """Give where the accuser ends in "by the head of the union of hiding losses"."""
    charges = (k for k in range(start + 1, end) if words.norm(k) in ("of", "for"))
    return next((k for k in charges if is_gerund(words, k + 1)), end)


def _quoted(words: Words, cue: CueWord) -> Source | None:
    """Find whom a relay quotes: "quoted the ministry as saying"."""
    start = cue.end + (words.norm(cue.end) == ",")
    end = phrase_right(words, start)
    reach = end + (_APPOSITION if words.norm(end) == "," else 1)
    for k in range(start, min(reach, len(words))):
        if words.norm(k) == "as" or (words.norm(k).endswith("ing") and k in words.verbs):
            end = k - (words.norm(k - 1) == ",")
            break
    following = (words.norm(end), words.norm(end + 1))
    saying = any(word == "as" or word.endswith("ing") for word in following)
    return Source(start, end, "quoted") if saying and end > start else None


def _beside(words: Words, cue: CueWord) -> Source | None:
    """Find who speaks in "with observers claiming that": a speaker right before the gerund."""
    end = skip_brackets(words, cue.group)
    opening = phrase_limit(words, end)
    named = words.norm(opening) == "with" and words.is_capital(end - 1)
    start, end = (opening + 1, end) if named else phrase_left(words, end)
    if start == end or not (named or words.speaker_ends(end)):
        return None
    return Source(start, end, "subject", subordinate=True)


def _shared(words: Words, cue: CueWord, earlier: Source | None) -> Source | None:
    """Give the subject that this cue shares with the cue before it, or with the sentence."""
    if earlier is not None and earlier.start < earlier.end:
        apart = earlier.subordinate or is_told_by_another(words, cue)
        return Source(earlier.start, earlier.end, "shared", apart)
    start, end = sentence_subject(words, cue)
    if start == end:
        return None
    return Source(start, end, "shared", is_apart(words, cue, start))


def _subject(words: Words, cue: CueWord, earlier: Source | None) -> Source | None:
    """Find the subject before the cue."""
    before = cue.group - 1
    if words.among(before, "clause joiner"):
        return _shared(words, cue, earlier)
    if is_relative(words, before):
        does = one_of_those if words.norm(before) == "who" else published_before
        verb = does(words, before)
        if verb is not None:
            return Source(*subject_left(words, group_start(words, verb)), "subject")
        start, end = noun_left(words, before_mark(words, before))
        return Source(start, end, "subject", subordinate=True) if start < end else None
    start, end = subject_left(words, cue.group)
    if start == end:
        goes_on = words.norm(before) == "," and not is_doubtful(words, cue)
        return _shared(words, cue, earlier) if goes_on else None
    noun_end = after_charge(words, start, end)
    if noun_end > start:
        return Source(noun_end, end, "subject", subordinate=True)
    if is_aside(words, cue, start):
        return Source(start, end, "subject")
    if _told_within(words, cue, start, earlier):
        return Source(start, end, "subject", subordinate=True)
    trailing = start > 0 and ends_content(words, start - 1) and is_last(words, cue)
    explained = _explained(words, start) if words.norm(end) == "," == words.norm(before) else start
    subordinate = starts_subordinate(words, explained)
    subordinate = subordinate and not tells_what_subject_wrote(words, start)
    return Source(start, end, "subject", subordinate, trailing, _is_whose(words, start))


def _is_whose(words: Words, start: int) -> bool:
    """Tell whether a subject stands behind "who" or "which", about which it says something."""
    return start > 0 and words.norms[start - 1] != "that" and is_relative(words, start - 1)


def _explained(words: Words, start: int) -> int:
    """Give where the role begins that a name explains ("after the envoy, Ida Moss, said")."""
    if words.norm(start - 1) != ",":
        return start
    first, end = phrase_left(words, start - 1)
    return first if first < end else start


def _told_within(words: Words, cue: CueWord, start: int, earlier: Source | None) -> bool:
    """Tell a clause about what is said ("which the army says was a base"), or told by another."""
    if cue.act in TELLS and words.is_a(cue.end, "auxiliary") and words.norms[cue.end] != "'s":
        return not words.quoted[cue.end] and not is_gerund(words, cue.end)
    if earlier is None or not earlier.subordinate:
        return False
    reported = words.verbs.get(start - 1 - (words.norm(start - 1) == "that"))
    return reported is not None and reported.end in (start, start - 1)
