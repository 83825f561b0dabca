"""Where a noun phrase begins and ends, told word by word.

In: `Words` and a token. Out: the tokens ``[start:end]`` of a noun phrase. May import: lexicon,
words.
"""

from sayso.features.attribution.verb_groups import acts_as_verb
from sayso.features.vocabulary import DATES
from sayso.features.words import Words

DASHES = frozenset({"--", "—", "–", "-"})
COMMAS = DASHES | {","}
CLOSERS = frozenset({"”", '"', "»", "’", "'"})
_CLAUSE_MARKS = COMMAS | CLOSERS | {";", ":"}
# Classes of words that end a phrase to the left, and of those that stand before it.
_BARRING = frozenset({"auxiliary", "subordinator", "relative", "negation"})
_INTRODUCING = frozenset({"adverb", "conjunction", "day", "time"})
# Marks that may stand inside a phrase, to the left and to the right of where it is entered.
_INNER_LEFT = frozenset({"'s", "'", ".", "&", "/", "’", "%"})
_INNER_RIGHT = frozenset({"'s", "'", "&", "/"})
# A word before a full stop that is no longer than this is an abbreviation ("Gen. Roe").
_ABBREVIATION = 3
_JOINED = 9


def phrase_left(words: Words, end: int) -> tuple[int, int]:
    """Give the noun phrase that ends before token ``end``; empty (equal) if there is none.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> words = annotate(Sentence(0, 43, "On Monday the head of the union said it won"))
    >>> words.text(*phrase_left(words, 7))
    'the head of the union'
    """
    start = phrase_limit(words, end)
    while start < end and _opens_nothing(words, start):
        start += 1
    return _without_introduction(words, start, end)


def phrase_limit(words: Words, end: int) -> int:
    """Give the first of the words before token ``end`` that no verb and no mark parts from it."""
    question = ("limit", end)
    limit: int | None = words.answers.get(question)
    if limit is None:
        limit = words.answers[question] = _phrase_limit(words, end)
    return limit


def _phrase_limit(words: Words, end: int) -> int:
    if _is_pronoun(words, end - 1) and not words.among(end - 2, "joiner"):
        return end - 1
    start = end
    while start > words.lead:
        name = words.names_by_end.get(start)
        if name is not None and name.end - name.start > 2 and not words.quoted[name.start]:
            start = name.start  # "Reporters Without Borders", "Save the Children"
            continue
        if not _in_phrase(words, start - 1, end):
            break
        start -= 1
        if start and "determiner" in words.classes[start] and not _continues(words, start - 1):
            break
    return start


def _opens_nothing(words: Words, i: int) -> bool:
    if "joiner" in words.sets[i]:
        return True
    return not words.tokens[i].word and i not in words.names


def _continues(words: Words, i: int) -> bool:
    """Tell whether a phrase may go on left of a determiner: "head of the union", "X and the Y"."""
    return words.is_any(i, "preposition", "determiner") or words.among(i, "joiner")


def _in_phrase(words: Words, i: int, end: int) -> bool:
    """Tell whether token ``i`` belongs to a phrase that is entered from token ``end``."""
    if _bars(words, i) or (i + 1 < end and _bars_inside(words, i)):
        return False
    if _is_date(words, i, end):
        return False
    if "joiner" in words.sets[i]:
        return _joins(words, i)
    return words.tokens[i].word or (words.norms[i] in _INNER_LEFT and i + 1 < len(words))


def _bars(words: Words, i: int) -> bool:
    return (
        words.quoted[i]
        or words.norms[i] in ("according", "ago")
        or not _BARRING.isdisjoint(words.classes[i])
        or "clause break" in words.sets[i]
    )


def _bars_inside(words: Words, i: int) -> bool:
    """Tell whether token ``i`` ends a phrase unless it is its last word."""
    return _is_pronoun(words, i) or acts_as_verb(words, i)


def _is_pronoun(words: Words, i: int) -> bool:
    """Tell whether a word stands for a subject by itself ("she", "everyone")."""
    return words.is_a(i, "pronoun-subject") and not words.is_any(i, "determiner", "relative")


def _is_date(words: Words, i: int, end: int) -> bool:
    """Tell whether a day or month ends its own phrase ("on Monday Norway said")."""
    if DATES.isdisjoint(words.classes[i]):
        return False
    if i + 1 == end or words.is_any(i + 1, "day", "month", "preposition"):
        return True
    return words.is_a(i - 1, "preposition") and words.is_capital(i + 1)


def _joins(words: Words, i: int) -> bool:
    """Tell whether "and" joins two sources: what stands left of it begins a clause."""
    k = i - 1
    while i - k < _JOINED and (words.is_word(k) or words.norm(k) in ("'s", ".")):
        if words.is_any(k, "auxiliary", "pronoun-object"):
            return False
        if acts_as_verb(words, k):
            return False
        if words.is_any(k, "subordinator", "relative"):
            return True
        k -= 1
    return k < 0 or words.norm(k) in _CLAUSE_MARKS


def is_surname(words: Words, i: int) -> bool:
    """Tell the person from the season in "Fall said", where nobody else can be the subject."""
    return i == words.lead and words.among(i, "surname")


def _without_introduction(words: Words, start: int, end: int) -> tuple[int, int]:
    """Drop "On Monday", "In Oslo" or "But" before the phrase."""
    if start in words.names:
        return start, end  # "Save the Children"
    while start < end and not _INTRODUCING.isdisjoint(words.classes[start]):
        last = start == end - 1
        if last and (words.is_a(start, "pronoun-subject") or is_surname(words, start)):
            break
        start += 1
    if _tells_time(words, start) and start + 2 < end and _begins_anew(words, start + 2):
        start += 2  # "this week Moss", not "this week's guest" or "this day care"
    if not words.is_a(start, "preposition"):
        return start, end
    for k in range(end - 1, start, -1):
        dated = words.is_any(k - 1, "day", "month", "time") or words.norm(k - 1).isdigit()
        after_date = words.is_capital(k) and dated
        opens = words.is_a(k, "determiner") or after_date
        if opens and not words.is_a(k - 1, "preposition"):
            return k, end
    return end, end


def _tells_time(words: Words, i: int) -> bool:
    """Tell whether "last week" or "that day" stands at token ``i``."""
    pointing = words.is_a(i, "determiner") and words.norm(i) not in ("a", "an", "the")
    return pointing and (words.among(i + 1, "period") or words.is_any(i + 1, "day", "month"))


def _begins_anew(words: Words, i: int) -> bool:
    return words.is_capital(i) or words.is_any(i, "determiner", "possessive")


def phrase_right(words: Words, start: int) -> int:
    """Give the end of the noun phrase that begins at token ``start``.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> words = annotate(Sentence(0, 42, "It won, said the head of the union in Oslo"))
    >>> words.text(4, phrase_right(words, 4))
    'the head of the union in Oslo'
    """
    i = start
    while i < len(words) and not words.quoted[i]:
        hit = words.speaker_at(i) if i in words.names or i in words.roles else None
        if hit is not None:
            i = hit.end
            continue
        if (i > start and _ends_phrase(words, i)) or not _goes_on(words, i):
            break
        i += 1
    return i


def _goes_on(words: Words, i: int) -> bool:
    if words.tokens[i].word or words.norms[i] in _INNER_RIGHT:
        return True
    abbreviated = words.is_word(i + 1) and len(words.norm(i - 1)) <= _ABBREVIATION
    return words.norm(i) == "." and abbreviated


def _ends_phrase(words: Words, i: int) -> bool:
    """Tell whether a phrase that began before token ``i`` ends there."""
    if words.classes[i] and _is_link(words, i):
        return not words.among(i, "joiner") or not _capital_next(words, i)
    if "preposition" in words.classes[i]:
        at_somebody = words.norm(i) == "at" and _is_person(words, i + 1)
        return not words.among(i, "phrase link") or at_somebody or _tells_occasion(words, i)
    hit = words.verbs.get(i)
    if words.tokens[i].capital or (hit is not None and "past" not in hit.entry.forms):
        return False
    return acts_as_verb(words, i)


def _is_person(words: Words, i: int) -> bool:
    """Tell whether a phrase at token ``i`` is somebody: "shouted a farmer at the minister"."""
    i += words.is_a(i, "determiner")
    return i in words.roles and words.roles[i].entry.kind == "person"


def _is_link(words: Words, i: int) -> bool:
    if words.is_a(i, "conjunction") and words.norm(i) != "for":
        return True
    return words.is_any(
        i, "auxiliary", "subordinator", "relative", "day", "month", "time", "pronoun-subject"
    )


def _capital_next(words: Words, i: int) -> bool:
    return words.tokens[min(i + 1, len(words) - 1)].capital


def _tells_occasion(words: Words, i: int) -> bool:
    """Tell whether a preposition opens a time or an occasion ("in an interview")."""
    if any(words.is_any(k, "day", "month", "time") for k in (i + 1, i + 2)):
        return True
    return words.any_among(range(i + 1, i + 4), "occasion")
