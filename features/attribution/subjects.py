"""The subject before a verb: over times, brackets and parentheses.

In: `Words` and the token of a verb. Out: the tokens ``[start:end]`` of its subject. May import:
words.
"""

from sayso.features.attribution.clauses import main_subject
from sayso.features.attribution.explanations import noun_left
from sayso.features.attribution.noun_phrases import COMMAS, DASHES, is_surname, phrase_left
from sayso.features.words import Words

# So many parentheses may stand between a subject and its verb.
_PARENTHESES = 4
_JOINT = 3
# A few words in quotation marks, marks included, are no speech.
_SCARE = 7
_TIMES = frozenset({"day", "month", "time", "adverb"})


def subject_left(words: Words, end: int) -> tuple[int, int]:
    """Give the subject phrase that ends before token ``end``, parentheses stepped over.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> words = annotate(Sentence(0, 48, "Ann Lee, 45, who runs the mill, on Friday said no"))
    >>> words.text(*subject_left(words, 12))
    'Ann Lee'
    """
    end = skip_brackets(words, _skip_time(words, end))
    if words.norm(end - 1) not in COMMAS:
        return _whole(words, *noun_left(words, end))
    return _opening_subject(words, end) or _over_parentheses(words, end - 1)


def _opening_subject(words: Words, end: int) -> tuple[int, int] | None:
    """Give a subject that opens the sentence and is parted from its verb by a parenthesis."""
    start, stop = main_subject(words, end)
    if start == stop or words.norm(stop) not in COMMAS or stop >= end - 1:
        return None
    plain = words.is_any(stop + 1, "determiner", "relative") or stop + 1 in words.roles
    return (start, stop) if plain else None


def _skip_time(words: Words, end: int) -> int:
    """Step back over "on Saturday", "late on 3 May", "earlier this week"."""
    i = end
    while i > 0:
        time = not _TIMES.isdisjoint(words.classes[i - 1]) or words.norms[i - 1].isdigit()
        if not time and (i == end or not words.among(i - 1, "time link")):
            break
        if i == end and (is_surname(words, i - 1) or i in words.names_by_end):
            break
        i -= 1
    return i


def skip_brackets(words: Words, end: int) -> int:
    """Step back over "(R-Maine)" before token ``end``."""
    if words.norm(end - 1) not in (")", "]"):
        return end
    i = end - 1
    while i > 0 and words.norm(i) not in ("(", "["):
        i -= 1
    return i


def _over_parentheses(words: Words, comma: int) -> tuple[int, int]:
    """Give the phrase before one or more parentheses: "Ann Lee, 45, who heads it, said"."""
    marks = DASHES if words.norm(comma) in DASHES else frozenset({","})
    for _ in range(_PARENTHESES):
        opening = _opening_mark(words, comma, marks)
        if opening is None:
            break
        if any(words.quoted[opening:comma]) and not _is_aside(words, opening + 1):
            break
        end = skip_brackets(words, _skip_time(words, opening))
        start, end = noun_left(words, end)
        if start < end and _renames(words, (start, end), (opening + 1, comma)):
            return opening + 1, comma
        aside = comma in words.role_ends or _opens_parenthesis(words, opening + 1)
        if start < end and aside:
            return _whole(words, start, end)
        comma = opening
    return comma, comma


def _opening_mark(words: Words, comma: int, marks: frozenset[str]) -> int | None:
    """Give the mark that opens the parenthesis closed at a token; none beyond a quotation."""
    i = comma - 1
    while i > 0 and (words.quoted[i] or words.norm(i) not in marks):
        if words.quoted[i] and not _is_scare_quoted(words, i):
            return None
        i -= 1
    return i if words.norm(i) in marks else None


def _is_aside(words: Words, i: int) -> bool:
    """Tell whether a parenthesis surely begins at token ``i``: ", who ...", ", a ..."."""
    return words.is_any(i, "relative", "determiner") or i in words.roles or i in words.modifiers


def _is_scare_quoted(words: Words, i: int) -> bool:
    """Tell whether a token stands in a few quoted words that are no speech of their own."""
    start, end = i, i + 1
    while start and words.quoted[start - 1]:
        start -= 1
    while end < len(words) and words.quoted[end]:
        end += 1
    return end - start <= _SCARE and words.is_word(end - 2)


def _renames(words: Words, noun: tuple[int, int], between: tuple[int, int]) -> bool:
    """Tell whether a name follows the role it explains ("the group's head, Ann Lee, said")."""
    role = any(
        noun[0] <= hit.start and (hit.end == noun[1] or words.is_a(hit.end, "preposition"))
        for hit in words.roles.values()
    )
    after, comma = between
    stop = after
    while stop < comma and _in_name(words, stop):
        stop += 1
    named = after < stop and (stop == comma or words.is_a(stop, "preposition"))
    return role and named and words.is_capital(after) and after not in words.places


def _in_name(words: Words, i: int) -> bool:
    token = words.tokens[i]
    particle = words.among(i, "name particle") or token.norm.startswith(("al-", "el-"))
    return particle or (token.capital and not words.classes[i]) or not token.word


def _opens_parenthesis(words: Words, i: int) -> bool:
    token = words.tokens[i]
    if not token.capital or token.norm.endswith(("ing", "ed")) or token.text[1:2] == "-":
        return True  # "D-Ohio"
    if words.speaker_at(i) is not None or i in words.modifiers or words.norm(i + 1) == "'s":
        return True
    return words.is_any(
        i, "determiner", "relative", "preposition", "possessive", "adverb", "subordinator"
    )


def _whole(words: Words, start: int, end: int) -> tuple[int, int]:
    """Reach back over "A, B and C"."""
    if words.norm(start - 1) != ",":
        return start, end
    joint = words.any_among(range(start, min(end, start + _JOINT + 1)), "joiner")
    while joint and start > 1 and words.norm(start - 1) == ",":
        comma = start - 1
        before, _ = phrase_left(words, comma)
        if not 0 < comma - before <= _JOINT:
            break
        if not words.tokens[before].capital and comma not in words.role_ends:
            break
        start = before
    return start, end
