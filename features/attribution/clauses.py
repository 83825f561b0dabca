"""Which clause a verb belongs to: its subject, over times and parentheses, and its rank."""

from sayso.features.attribution.explanations import is_contact, noun_left
from sayso.features.attribution.noun_phrases import COMMAS, DASHES, phrase_left
from sayso.features.attribution.verb_groups import acts_as_verb
from sayso.features.words import Words

# So many parentheses may stand between a subject and its verb.
_PARENTHESES = 4
# So many introductory phrases may open a sentence.
_INTRODUCTIONS = 3
_JOINT = 3


def main_subject(words: Words, end: int) -> tuple[int, int]:
    """Give the subject of the sentence's main clause, looking no further than token ``end``.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> words = annotate(Sentence(0, 46, "After the talks, Norway left, saying it had won"))
    >>> words.text(*main_subject(words, 8))
    'Norway'
    """
    start = clause_start(words, end)
    for i in range(start, end):
        hit = words.speaker_at(i)
        if hit is not None and hit.end <= end:
            return start, _name_end(words, hit.end, end)
        if words.is_a(i, "auxiliary", "relative", "subordinator") or acts_as_verb(words, i):
            break
        if i == start and words.among(i, "third person"):
            return start, start + 1
    return start, start


def opening_name(words: Words, end: int) -> tuple[int, int]:
    """Give a name that opens the main clause, though no lexicon has it.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> words = annotate(Sentence(0, 31, "On Monday, Roe left, denying it"))
    >>> words.text(*opening_name(words, 6))
    'Roe'
    """
    start = stop = clause_start(words, end)
    while stop < end and words.is_capital(stop) and not words.classes[stop]:
        stop += 1
    common = start == words.lead and words.norm(start).endswith(("s", "ing"))
    return (start, start) if stop == start + 1 and common else (start, stop)


def _name_end(words: Words, i: int, end: int) -> int:
    """Step over the capitals, roles and possessives that go on with a subject."""
    while i < end and (words.tokens[i].capital or i in words.roles or words.norm(i) == "'s"):
        i += 1
    return i


def clause_start(words: Words, end: int) -> int:
    """Give where the main clause begins: after a dateline and introductory phrases."""
    start = words.lead
    if words.norm(start + 1) == "," and words.is_a(start, "adverb", "conjunction"):
        return start + 2
    while words.is_a(start, "conjunction") and start < end:
        start += 1
    for _ in range(_INTRODUCTIONS):
        comma = _introduction_end(words, start, end)
        if comma is None:
            break
        start = comma + 1
    return start


def _introduction_end(words: Words, start: int, end: int) -> int | None:
    """Give the comma after an introductory phrase that begins at token ``start``, or None."""
    opens = words.is_a(start, "adverb", "day", "preposition", "subordinator", "time")
    dated = words.is_a(start + 1, "day", "month", "time")
    if not (opens or dated or words.norm(start).endswith(("ing", "ed"))):
        return None
    return next((i for i in range(start, end) if words.norm(i) == ","), None)


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
    end = _skip_brackets(words, _skip_time(words, end))
    if words.norm(end - 1) not in COMMAS:
        return _whole(words, *noun_left(words, end))
    return _opening_subject(words, end) or _over_parentheses(words, end - 1)


def _opening_subject(words: Words, end: int) -> tuple[int, int] | None:
    """Give a subject that opens the sentence and is parted from its verb by a parenthesis."""
    start, stop = main_subject(words, end)
    if start == stop or words.norm(stop) not in COMMAS or stop >= end - 1:
        return None
    plain = words.is_a(stop + 1, "determiner", "relative") or stop + 1 in words.roles
    return (start, stop) if plain else None


def _skip_time(words: Words, end: int) -> int:
    """Step back over "on Saturday", "late on 3 May", "earlier this week"."""
    i = end
    while i > 0:
        time = words.is_a(i - 1, "day", "month", "time", "adverb") or words.norm(i - 1).isdigit()
        if not time and (i == end or not words.among(i - 1, "time link")):
            break
        i -= 1
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
    marks = DASHES if words.norm(comma) in DASHES else frozenset({","})
    for _ in range(_PARENTHESES):
        opening = _opening_mark(words, comma, marks)
        if opening is None:
            break
        end = _skip_brackets(words, _skip_time(words, opening))
        start, end = noun_left(words, end)
        if start < end and _renames(words, (start, end), (opening + 1, comma)):
            return opening + 1, comma
        if start < end and _opens_parenthesis(words, opening + 1):
            return _whole(words, start, end)
        comma = opening
    return comma, comma


def _opening_mark(words: Words, comma: int, marks: frozenset[str]) -> int | None:
    """Give the mark that opens the parenthesis closed at a token; none beyond a quotation."""
    i = comma - 1
    while i > 0 and words.norm(i) not in marks and not words.quoted[i]:
        i -= 1
    return None if words.norm(i) not in marks or words.quoted[i] else i


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
    if not token.capital or token.norm.endswith(("ing", "ed")):
        return True
    if words.speaker_at(i) is not None or i in words.modifiers:
        return True
    return words.is_a(
        i, "determiner", "relative", "preposition", "possessive", "adverb", "subordinator"
    )


def _whole(words: Words, start: int, end: int) -> tuple[int, int]:
    """Reach back over "A, B and C"."""
    joint = any(words.among(k, "joiner") for k in range(start, end))
    while joint and start > 1 and words.norm(start - 1) == ",":
        comma = start - 1
        before, _ = phrase_left(words, comma)
        if not 0 < comma - before <= _JOINT:
            break
        if not words.tokens[before].capital and comma not in words.role_ends:
            break
        start = before
    return start, end


def starts_subordinate(words: Words, start: int) -> bool:
    """Tell whether the subject at token ``start`` opens a subordinate clause."""
    if is_contact(words, start):
        return True
    before = start - 1
    if words.among(before, "joiner"):
        return _joins_subordinate(words, before)
    if words.among(before, "clause opener") and words.norm(before - 1) in (",", ";"):
        return False
    return words.is_a(before, "subordinator", "relative") or words.norm(before) in ("that", "than")


def _joins_subordinate(words: Words, joiner: int) -> bool:
    """Tell whether "and" joins a clause to a subordinate one ("after it rained and X said")."""
    for k in range(joiner - 1, words.lead - 1, -1):
        if not words.is_word(k):
            return False
        if words.is_a(k, "subordinator", "relative") and not words.is_a(k, "determiner"):
            return words.norm(k) not in ("as", "than")
    return False


def in_subordinate(words: Words, i: int) -> bool:
    """Tell whether the clause that holds token ``i`` begins with a subordinator."""
    if words.norm(i - 1) == "," and words.is_a(i - 2, "relative", "subordinator"):
        return True
    for k in range(i - 1, -1, -1):
        if words.is_a(k, "subordinator", "relative"):
            return True
        if words.norm(k) in (",", ";", ":", "--"):
            return False
    return False
