"""Stage 2, sources: the noun phrase whose words a cue reports."""

from dataclasses import dataclass

from sayso.features.annotation import Words
from sayso.features.attribution.cues import CueWord
from sayso.features.lexicon import Verb

_DASHES = frozenset({"--", "—", "–", "-"})
_COMMAS = frozenset({","}) | _DASHES
_CLOSERS = frozenset({"”", '"', "»", "’", "'"})
_JOINERS = frozenset({"and", "or", "&"})
_LINKS = frozenset({"of", "for", "from", "at", "with", "in", "to", "inside", "against", "by"})
# Words after which "in" or "at" tells where or how it was said, and no longer who said it.
_OCCASIONS = frozenset(
    "statement interview interviews conference news press briefing speech reporters journalists "
    "letter tweet report email e-mail telephone phone televised television remarks meeting court "
    "response reply comments video recent joint message testimony late early".split()
)
_SCARCELY = 9


@dataclass(frozen=True, slots=True)
class Source:
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
    """

    start: int
    end: int
    form: str
    subordinate: bool = False
    trailing: bool = False


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
        return _after(words, cue, "according to")
    if cue.sort == "noun":
        return _possessor(words, cue)
    if cue.act == "relay" and cue.form != "passive":
        return _quoted(words, cue) or _subject(words, cue, earlier)
    if cue.form == "passive":
        return _passive(words, cue, earlier)
    if cue.form == "gerund":
        return _beside(words, cue) or _shared(words, cue, earlier)
    return _inverted(words, cue) or _subject(words, cue, earlier)


def _passive(words: Words, cue: CueWord, earlier: Source | None) -> Source | None:
    if cue.act == "relay":
        return _subject(words, cue, earlier)
    for i in range(cue.end, min(cue.end + _SCARCELY, len(words))):
        if words.norm(i) == "by" and not words.quoted[i]:
            end = phrase_right(words, i + 1)
            return (
                Source(i + 1, end, "agent", _subordinate_left(words, cue.group))
                if end > i + 1
                else None
            )
        if words.norm(i) in (",", ";"):
            break
    return Source(cue.group, cue.group, "agentless", _subordinate_left(words, cue.group))


def _subordinate_left(words: Words, i: int) -> bool:
    """Tell whether the clause that holds token ``i`` begins with a subordinator."""
    if words.norm(i - 1) == "," and words.is_a(i - 2, "relative", "subordinator"):
        return True
    for k in range(i - 1, -1, -1):
        if words.is_a(k, "subordinator", "relative"):
            return True
        if words.norm(k) in (",", ";", ":", "--"):
            return False
    return False


def _subject(words: Words, cue: CueWord, earlier: Source | None) -> Source | None:
    before = cue.group - 1
    if words.norm(before) in ("and", "but", "then", "or"):
        return _shared(words, cue, earlier)
    if words.is_a(before, "relative") and not words.is_a(before, "pronoun-subject"):
        start, end = phrase_left(words, _skip_comma(words, before))
        return Source(start, end, "subject", subordinate=True) if start < end else None
    start, end = subject_left(words, cue.group)
    if start == end:
        return None
    return Source(start, end, "subject", _is_subordinate(words, start), _trails(words, start))


def _skip_comma(words: Words, i: int) -> int:
    return i - 1 if words.norm(i - 1) == "," else i


def _beside(words: Words, cue: CueWord) -> Source | None:
    """Find who speaks in "with observers claiming that": a speaker right before the gerund."""
    start, end = phrase_left(words, cue.group)
    speaks = any(hit.end == end for hit in (*words.roles.values(), *words.names.values()))
    return Source(start, end, "subject", subordinate=True) if start < end and speaks else None


def _shared(words: Words, cue: CueWord, earlier: Source | None) -> Source | None:
    """Give the subject that this cue shares with the cue before it, or with the sentence."""
    if earlier is not None and earlier.start < earlier.end:
        return Source(earlier.start, earlier.end, "shared", earlier.subordinate)
    start, end = main_subject(words, cue.group)
    return Source(start, end, "shared", _is_subordinate(words, start)) if start < end else None


def _is_subordinate(words: Words, start: int) -> bool:
    after_noun = start > words.lead and words.is_word(start - 1) and not words.classes[start - 1]
    if words.is_a(start, "determiner") and after_noun:
        return True  # "a charge the group has denied"
    return words.is_a(start - 1, "subordinator", "relative") or words.norm(start - 1) in (
        "that",
        "than",
    )


def _trails(words: Words, start: int) -> bool:
    return start > 0 and (words.norm(start - 1) in _COMMAS | _CLOSERS or words.quoted[start - 1])


def subject_left(words: Words, end: int) -> tuple[int, int]:
    """Give the subject phrase that ends before token ``end``, parentheses stepped over."""
    end = _skip_time(words, end)
    end = _skip_brackets(words, end)
    opening = _opening_subject(words, end)
    if opening is not None:
        return opening
    if words.norm(end - 1) not in _COMMAS:
        return _whole(words, *phrase_left(words, end))
    return _over_parentheses(words, end - 1)


def _opening_subject(words: Words, end: int) -> tuple[int, int] | None:
    """Give a subject that opens the sentence and is parted from its verb by a parenthesis."""
    if words.norm(end - 1) not in _COMMAS:
        return None
    start, stop = main_subject(words, end)
    if start == stop or words.norm(stop) not in _COMMAS or stop >= end - 1:
        return None
    plain = words.is_a(stop + 1, "determiner", "relative") or stop + 1 in words.roles
    return (start, stop) if plain else None


def _skip_time(words: Words, end: int) -> int:
    """Step back over "on Saturday", "late on 3 May", "earlier this week"."""
    i = end
    while i > 0:
        if words.is_a(i - 1, "day", "month", "time", "adverb") or words.norm(i - 1).isdigit():
            i -= 1
        elif i < end and words.norm(i - 1) in (
            "on",
            "in",
            "late",
            "early",
            "earlier",
            "this",
            "last",
            "of",
            "at",
        ):
            i -= 1
        else:
            break
    return i


def _skip_brackets(words: Words, end: int) -> int:
    if words.norm(end - 1) not in (")", "]"):
        return end
    i = end - 1
    while i > 0 and words.norm(i) not in ("(", "["):
        i -= 1
    return i


def _over_parentheses(words: Words, comma: int) -> tuple[int, int]:
    """Give the phrase before one or more parentheses: "Ann Lee, 45, who heads it, said"."""
    marks = _DASHES if words.norm(comma) in _DASHES else frozenset({","})
    for _ in range(4):
        opening = comma - 1
        while opening > 0 and words.norm(opening) not in marks and not words.quoted[opening]:
            opening -= 1
        if words.norm(opening) not in marks or words.quoted[opening]:
            return (comma, comma)
        end = _skip_brackets(words, _skip_time(words, opening))
        start, end = phrase_left(words, end)
        if start < end and _renames(words, start, end, opening + 1):
            return opening + 1, comma
        if start < end and _opens_parenthesis(words, opening + 1):
            return _whole(words, start, end)
        comma = opening
    return (comma, comma)


def _renames(words: Words, start: int, end: int, after: int) -> bool:
    """Tell whether a name follows the role it explains ("the group's head, Ann Lee, said")."""
    role = any(hit.end == end and start <= hit.start for hit in words.roles.values())
    named = words.tokens[after].capital and not words.classes[after] and after not in words.names
    return role and named


def _opens_parenthesis(words: Words, i: int) -> bool:
    token = words.tokens[i]
    return (
        words.is_a(
            i, "determiner", "relative", "preposition", "possessive", "adverb", "subordinator"
        )
        or token.norm.endswith(("ing", "ed"))
        or token.text[0].isdigit()
        or i in words.roles
        or i in words.names
        or i in words.modifiers
        or not token.capital
    )


def _whole(words: Words, start: int, end: int) -> tuple[int, int]:
    """Reach back over "A, B and C" and over an apposition that names the same person."""
    if start < end and any(words.norm(k) in _JOINERS for k in range(start, end)):
        while words.norm(start - 1) == "," and (start - 2) >= 0:
            before, _ = phrase_left(words, start - 1)
            speaks = words.tokens[min(before, start - 1)].capital or any(
                hit.end == start - 1 for hit in words.roles.values()
            )
            if before >= start - 1 or start - 1 - before > 3 or not speaks:
                break
            start = before
    return start, end


def phrase_left(words: Words, end: int) -> tuple[int, int]:
    """Give the noun phrase that ends before token ``end``; empty (equal) if there is none."""
    start = end
    while start > words.lead and _in_phrase(words, start - 1, end):
        start -= 1
        if words.is_a(start, "determiner") and start and not _continues(words, start - 1):
            break
    while start < end and (
        words.norm(start) in _JOINERS or not (words.is_word(start) or start in words.names)
    ):
        start += 1
    return _without_introduction(words, start, end)


def _continues(words: Words, i: int) -> bool:
    """Tell whether a phrase may go on left of a determiner: "head of the union", "X and the Y"."""
    return words.is_a(i, "preposition", "determiner") or words.norm(i) in _JOINERS


def _in_phrase(words: Words, i: int, end: int) -> bool:
    if words.quoted[i] or words.is_a(i, "auxiliary", "subordinator", "relative", "negation"):
        return False
    norm = words.norm(i)
    if words.is_a(i, "pronoun-subject") and i + 1 < end:
        return False
    if words.is_a(i, "day", "month") and words.is_a(i + 1, "day", "month", "preposition") | (
        i + 1 == end
    ):
        return False
    if norm in _JOINERS:
        return _joins(words, i)
    if norm in ("but", "while", "though", "yet", "so", "then"):
        return False
    hit = words.verbs.get(i)
    if hit is not None and i + 1 < end and _acts_as_verb(words, i):
        return False
    return words.is_word(i) or norm in ("'s", "'", ".", "&", "/", "’") and i + 1 < len(words)


def _acts_as_verb(words: Words, i: int) -> bool:
    """Tell whether a cue form inside a phrase is a verb and so ends it."""
    if (
        words.norm(i).endswith("ing")
        or i in words.nouns
        or i in words.roles
        or i in words.modifiers
    ):
        return False
    return (
        not words.is_a(i - 1, "determiner", "possessive", "preposition")
        and words.norm(i - 1) != "'s"
    )


def _joins(words: Words, i: int) -> bool:
    """Tell whether "and" joins two sources: what stands left of it begins a clause."""
    k = i - 1
    while k >= 0 and words.is_word(k) | (words.norm(k) in ("'s", ".")) and i - k < _SCARCELY:
        if (
            words.is_a(k, "auxiliary", "pronoun-object")
            or k in words.verbs
            and _acts_as_verb(words, k)
        ):
            return False
        if words.is_a(k, "subordinator", "relative"):
            return True
        k -= 1
    return k < 0 or words.norm(k) in _COMMAS | _CLOSERS | {";", ":"}


def _without_introduction(words: Words, start: int, end: int) -> tuple[int, int]:
    """Drop "On Monday", "In Oslo" or "But" before the phrase."""
    while start < end and words.is_a(start, "adverb", "conjunction", "day", "time"):
        start += 1
    if not words.is_a(start, "preposition"):
        return start, end
    for k in range(end - 1, start, -1):
        opens = words.is_a(k, "determiner") or (
            words.tokens[k].capital and words.is_a(k - 1, "day", "month", "time")
        )
        if opens and not words.is_a(k - 1, "preposition"):
            return k, end
    return end, end


def phrase_right(words: Words, start: int) -> int:
    """Give the end of the noun phrase that begins at token ``start``."""
    i = start
    while i < len(words) and not words.quoted[i]:
        hit = words.names.get(i) or words.roles.get(i)
        if hit:
            i = hit.end
            continue
        if i > start and _ends_phrase(words, i):
            break
        if not words.is_word(i) and words.norm(i) not in ("'s", "'", "&", "/"):
            if not (
                words.norm(i) == "."
                and i + 1 < len(words)
                and words.is_word(i + 1)
                and len(words.norm(i - 1)) < 4
            ):
                break
        i += 1
    return i


def _ends_phrase(words: Words, i: int) -> bool:
    linking = words.is_a(i, "conjunction") and not words.norm(i) == "for"
    if linking or words.is_a(
        i, "auxiliary", "subordinator", "relative", "day", "month", "time", "pronoun-subject"
    ):
        return words.norm(i) not in _JOINERS or not words.tokens[min(i + 1, len(words) - 1)].capital
    if words.is_a(i, "preposition"):
        following = {words.norm(k) for k in range(i + 1, i + 4)}
        timely = any(words.is_a(k, "day", "month", "time") for k in range(i + 1, i + 3))
        return words.norm(i) not in _LINKS or timely or bool(following & _OCCASIONS)
    hit = words.verbs.get(i)
    if hit is None or words.tokens[i].capital or not isinstance(hit.entry, Verb):
        return False
    return "past" in hit.entry.forms and _acts_as_verb(words, i)


def _after(words: Words, cue: CueWord, form: str) -> Source | None:
    end = phrase_right(words, cue.end)
    if end == cue.end:
        return None
    return Source(cue.end, end, form, _subordinate_left(words, cue.start), cue.start > 0)


def _inverted(words: Words, cue: CueWord) -> Source | None:
    """Find the subject after the cue: "..., said a senior official"."""
    before = cue.group - 1
    if before < 0 or cue.group != cue.start or not _may_follow(words, cue):
        return None
    if words.is_word(before) and not words.quoted[before]:
        return None
    if words.norm(before) not in _COMMAS | _CLOSERS and not words.quoted[before]:
        return None
    i = cue.end
    starts = words.is_word(i) and not words.is_a(
        i,
        "preposition",
        "subordinator",
        "day",
        "month",
        "time",
        "pronoun-object",
        "adverb",
        "conjunction",
    )
    if not starts or words.norm(i) == "that":
        return None
    if (
        words.norm(before) == ","
        and not words.quoted[before - 1]
        and subject_left(words, cue.group)[0] != cue.group
    ):
        start, end = subject_left(words, cue.group)
        if start < end and words.norm(before - 1) not in _CLOSERS:
            return None
    end = phrase_right(words, i)
    return Source(i, end, "inverted", trailing=True) if end > i else None


def _may_follow(words: Words, cue: CueWord) -> bool:
    """Tell whether the verb is one that follows what it reports ("..., said the mayor")."""
    hit = words.verbs.get(cue.start)
    return hit is not None and isinstance(hit.entry, Verb) and "quote" in hit.entry.frames


def _quoted(words: Words, cue: CueWord) -> Source | None:
    """Find whom a relay quotes: "quoted the ministry as saying"."""
    start = cue.end
    end = phrase_right(words, start)
    for k in range(start, min(end + 1, len(words))):
        if words.norm(k) == "as" or words.norm(k).endswith("ing") and k in words.verbs:
            end = k
            break
    following = {words.norm(end), words.norm(end + 1)}
    saying = any(word.endswith("ing") for word in following) or "as" in following
    return Source(start, end, "quoted") if saying and end > start else None


def _possessor(words: Words, cue: CueWord) -> Source | None:
    """Find whose denial or claim it is: "Russia's denial", "claims by the union"."""
    before = cue.start - 1
    while (
        before > 0
        and words.is_word(before)
        and words.norm(before) != "'s"
        and cue.start - before < 3
    ):
        before -= 1
    if words.norm(before) == "'s":
        start, end = phrase_left(words, before)
        return Source(start, end, "possessor", subordinate=True) if start < end else None
    if words.norm(cue.end) in ("by", "from"):
        end = phrase_right(words, cue.end + 1)
        return (
            Source(cue.end + 1, end, "possessor", subordinate=True) if end > cue.end + 1 else None
        )
    return None


def main_subject(words: Words, end: int) -> tuple[int, int]:
    """Give the subject of the sentence's main clause, looking no further than token ``end``."""
    start = _clause_start(words, end)
    for i in range(start, end):
        hit = words.names.get(i) or words.roles.get(i)
        if hit is None or hit.end > end:
            if words.is_a(i, "auxiliary", "relative", "subordinator"):
                break
            if words.norm(i) in ("he", "she", "it", "they") and i == start:
                return i, i + 1
            continue
        stop = hit.end
        while stop < end and (
            words.tokens[stop].capital or stop in words.roles or words.norm(stop) == "'s"
        ):
            stop += 1
        return start, stop
    return start, start


def _clause_start(words: Words, end: int) -> int:
    """Give where the main clause begins: after a dateline or an introductory phrase."""
    start = words.lead
    if words.norm(start + 1) == "," and words.is_a(start, "adverb", "conjunction"):
        return start + 2
    while words.is_a(start, "conjunction") and start < end:
        start += 1
    if words.is_a(start, "preposition", "subordinator") or words.norm(start).endswith("ing"):
        for i in range(start, end):
            if words.norm(i) == ",":
                return i + 1
    return start
