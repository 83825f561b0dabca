"""Which clause a verb belongs to: the main one's subject, and what is subordinate.

In: `Words` and a token. Out: the subject of the main clause, and whether a clause is subordinate.
May import: words.
"""

from sayso.features.attribution.explanations import is_contact
from sayso.features.attribution.noun_phrases import COMMAS, DASHES
from sayso.features.attribution.verb_groups import acts_as_verb, is_past
from sayso.features.words import Words

# So many introductory phrases may open a sentence.
_INTRODUCTIONS = 3
# "One of" stands at most so many tokens before "who" ("one of a handful of loyal mayors who").
_ONE_OF = 12
# And "released" before "that" ("released a long report on the mill on Monday that found").
_PUBLISHED = 12
_ENDS_SUBJECT = frozenset({"auxiliary", "relative", "subordinator"})


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
    start = _clause_start(words, end)
    for i in range(start, end):
        hit = words.speaker_at(i)
        if hit is not None and hit.end <= end:
            stop = _name_end(words, hit.end, end)
            return (start, start) if _heads_nothing(words, hit.end, stop, end) else (start, stop)
        if not _ENDS_SUBJECT.isdisjoint(words.classes[i]) or acts_as_verb(words, i):
            break
        if i > start and words.among(i, "present"):
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
    start = _clause_start(words, end)
    start += words.among(start, "article") and words.is_capital(start + 1)
    stop = start
    while stop < end and words.is_capital(stop) and not words.classes[stop]:
        stop += 1
    common = start == words.lead and words.norm(start).endswith(("s", "ing"))
    return (start, start) if stop == start + 1 and common else (start, stop)


def _heads_nothing(words: Words, named: int, stop: int, end: int) -> bool:
    """Tell whether a role only describes the noun after it ("the military victory was")."""
    if stop != named or stop >= end - 1 or words.is_capital(stop) or words.classes[stop]:
        return False
    if not words.is_word(stop) or stop in words.verbs or acts_as_verb(words, stop):
        return False
    ends = words.norm(stop + 1) == "," or acts_as_verb(words, stop + 1)
    return ends or words.is_any(stop + 1, "auxiliary", "preposition")


def _name_end(words: Words, i: int, end: int) -> int:
    """Step over the capitals, roles and possessives that go on with a subject."""
    owned = False
    while i < end and (words.is_capital(i) or _is_role(words, i) or words.norm(i) == "'s"):
        owned = owned or words.norm(i) == "'s"
        i += 1
    while owned and i < end and words.is_word(i) and not words.classes[i]:
        if acts_as_verb(words, i) or words.among(i, "present"):
            break
        i += 1
    return i


def _is_role(words: Words, i: int) -> bool:
    """Tell the noun of "the army chief" from the verb of "the army accused"."""
    return i in words.roles and not acts_as_verb(words, i)


def _clause_start(words: Words, end: int) -> int:
    """Give where the main clause begins: after a dateline and introductory phrases."""
    start = words.lead
    if words.norm(start + 1) == "," and words.is_any(start, "adverb", "conjunction"):
        return start + 2
    while words.is_a(start, "conjunction") and start < end:
        if words.norm(start) == "for" and words.is_any(start + 1, "determiner", "possessive"):
            break  # "For its part,"
        start += 1
    for _ in range(_INTRODUCTIONS):
        comma = _introduction_end(words, start, end)
        if comma is None:
            break
        start = comma + 1
    return start


def _introduction_end(words: Words, start: int, end: int) -> int | None:
    """Give the comma after an introductory phrase that begins at token ``start``, or None."""
    opens = words.is_any(start, "adverb", "day", "preposition", "subordinator", "time")
    dated = words.is_any(start + 1, "day", "month", "time")
    if not (opens or dated or words.norm(start).endswith(("ing", "ed"))):
        return None
    return words.norms.index(",", start, end) if "," in words.norms[start:end] else None


def starts_subordinate(words: Words, start: int) -> bool:
    """Tell whether the subject at token ``start`` opens a subordinate clause."""
    if start == 0:
        return False
    if is_contact(words, start):
        return True
    before = start - 1
    norm, sets = words.norms[before], words.sets[before]
    aside = norm in DASHES and not DASHES.isdisjoint(words.norms[start:])
    if aside and not _ends_clause(words, before):
        return True  # "his campaign - some call it harsh - began"
    if "joiner" in sets:
        return _joins_subordinate(words, before)
    if "clause opener" in sets and words.norm(before - 1) in (",", ";"):
        return False
    if norm == "while" and not words.among(start, "third person"):
        return not _ends_clause(words, before)
    if norm == "that":
        return before != words.lead  # not "That union's head said"
    return norm == "than" or words.is_any(before, "subordinator", "relative")


def _ends_clause(words: Words, end: int) -> bool:
    """Tell whether a clause with its verb ends before token ``end``."""
    for k in range(end - 1, words.lead, -1):
        if words.norm(k) == "with" or words.is_a(k, "subordinator"):
            return False  # "with the army leaving while the mayor said"
        if words.is_a(k, "auxiliary") or acts_as_verb(words, k) or is_past(words, k):
            return True
    return False


def _joins_subordinate(words: Words, joiner: int) -> bool:
    """Tell whether "and" joins a clause to a subordinate one ("after it rained and X said")."""
    for k in range(joiner - 1, words.lead - 1, -1):
        if not words.is_word(k):
            return False
        if words.is_any(k, "subordinator", "relative") and not words.is_a(k, "determiner"):
            return words.norm(k) not in ("as", "than")
    return False


def in_subordinate(words: Words, i: int) -> bool:
    """Tell whether the clause that holds token ``i`` begins with a subordinator."""
    parted = words.norm(i - 1) == "," and words.is_any(i - 2, "relative", "subordinator")
    if parted and not words.is_a(i - 2, "preposition"):
        return True  # "who, on Friday," but not "like others before,"
    for k in range(i - 1, -1, -1):
        if words.is_any(k, "subordinator", "relative"):
            return k != words.lead or words.norm(k) != "that"  # the clause is the subject
        if words.norm(k) in (",", ";", ":", "--"):
            return False
    return False


def after_charge(words: Words, start: int, end: int) -> int:
    """Give where the subject begins that follows a noun ("an allegation officials denied")."""
    if not words.nouns:
        return start
    if words.is_capital(end - 1) and words.is_a(start, "determiner"):
        return _after_document(words, start, end)
    hit = words.nouns.get(start + 1) if words.among(start, "article") else None
    if hit is None or hit.end >= end or words.norm(start - 1) not in COMMAS:
        return start
    plain = not words.is_a(hit.end, "preposition") and words.speaker_ends(end)
    return hit.end if plain else start


def _after_document(words: Words, start: int, end: int) -> int:
    """Give where the name begins in "an article Roe wrote"."""
    for hit in words.nouns.values():
        plain = start < hit.start and not words.is_capital(hit.start)
        if plain and hit.end < end and words.is_capital(hit.end):
            role = words.roles.get(hit.start)
            return hit.end if role is None or role.entry.kind == "body" else start
    return start


def one_of_those(words: Words, relative: int) -> int | None:
    """Give the verb of "Moss was one of the mayors who": the subject is one who does, or None.

    Parameters
    ----------
    words : Words
    relative : int
        The token of "who".
    """
    for k in range(relative - 1, max(words.lead, relative - _ONE_OF), -1):
        if not words.is_word(k) or words.is_any(k, "relative", "subordinator"):
            return None
        if words.norm(k) == "among" or (words.norm(k) == "one" and words.norm(k + 1) == "of"):
            return k - 1 if words.among(k - 1, "be") else None
    return None


def published_before(words: Words, relative: int) -> int | None:
    """Give the verb of "released a study that found": who did so says what it says, or None.

    Parameters
    ----------
    words : Words
    relative : int
        The token of "that" or "which".
    """
    written = False
    for k in range(relative - 1, max(words.lead, relative - _PUBLISHED), -1):
        if written and words.among(k, "publishes"):
            return k
        if not words.is_word(k) or words.is_any(k, "relative", "subordinator"):
            return None
        written = written or words.among(k, "document") or k in words.nouns
    return None


def tells_what_subject_wrote(words: Words, start: int) -> bool:
    """Tell the clause that says what the subject wrote ("a letter in which it accused")."""
    which = [words.norm(start - 2), words.norm(start - 1)] == ["in", "which"]
    if not which or not words.among(start, "third person") or not words.is_word(start - 3):
        return False
    return words.any_among(range(words.lead, start - 3), "publishes")
