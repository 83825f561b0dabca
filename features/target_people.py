"""The people whom a common noun names as they stand: "six officers", "two Catholic bishops".

In: `Attributed` and the hit of a role. Out: `Named`, or None. May import: lexicon, words, grammar,
attribution.
"""

from sayso.features.attribution.reader import Attributed
from sayso.features.attribution.verb_groups import acts_as_verb
from sayso.features.entries import STATE, Role
from sayso.features.phrase_table import Hit
from sayso.features.target_parties import Named, Target
from sayso.features.words import Words

# At most so many words before a noun belong to the name of a group.
_ADJECTIVES = 3
# What ends a phrase that a number opens.
_BARS = ("auxiliary", "conjunction", "negation", "preposition", "relative", "subordinator")


def people_of(item: Attributed, role: Hit[Role]) -> Named | None:
    """Give the people whom a noun names, who are blamed only where a sentence says it of them.

    Of "the coach" the person is meant to whom the article gave that role.

    Examples
    --------
    >>> from sayso.features.attribution.reader import attribute
    >>> from sayso.features.document import Document
    >>> item, = attribute(Document.from_sentences("", ["The port sued six young pilots."]))
    >>> people_of(item, item.words.roles[5]).target.name
    'six young pilots'
    """
    words, entry = item.words, role.entry
    end = _of_whom(words, role.end)
    if entry.kind == "body" and end == role.end:
        return None
    if not is_head(words, role.end) or words.is_capital(role.end):
        return None
    if acts_as_verb(words, role.start):
        return None  # "Oxfam accused"
    if entry.type in STATE and not counted(words, role):
        return None  # its state
    start = phrase_start(words, role)
    first = start - 1 if counts(words, start - 1) else start
    one = words.among(start - 1, "article") and not entry.several
    if words.is_a(start - 1, "possessive") or words.norm(start - 1) == "'s":
        return None
    noun = entry.role.split()[-1]
    if one and words.norm(start - 1) == "the":
        person = item.article.people.with_head(noun, words.starts[role.start])
        named = person.fullest(words.starts[role.start]) if person is not None else None
        if named is not None:
            return Named(start, role.end, Target(named[1], named[0]), "person", False, noun)
    target = Target(words.text(first, end), words.span(first, end))
    return Named(first, end, target, "people", False, noun)


def counted_people(words: Words, start: int, end: int | None = None) -> Named | None:
    """Give the people at a token whom a number opens: "six Kenyan nurses", up to ``end``.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> words = annotate(Sentence(0, 42, "The port sued all six Kenyan nurses over it"))
    >>> counted_people(words, 3).target.name
    'six Kenyan nurses'
    """
    while words.is_a(start, "determiner") and not counts(words, start):
        start += 1
    if not counts(words, start):
        return None
    stop = start + 1
    while stop != end and words.is_word(stop) and not words.is_any(stop, *_BARS):
        stop += 1
    if stop == start + 1 or not words.norm(stop - 1).endswith("s"):
        return None
    target = Target(words.text(start, stop), words.span(start, stop))
    return Named(start, stop, target, "people", False, words.norm(stop - 1))


def _of_whom(words: Words, end: int) -> int:
    """Give where "a gang of teenagers" ends."""
    after = words.roles.get(end + 1) if words.norm(end) == "of" else None
    private = after is not None and after.entry.type not in (*STATE, "opposition")
    return after.end if private and after and after.entry.several else end


def counted(words: Words, role: Hit[Role]) -> bool:
    """Tell of "six officers" and "an officer", who are blamed for themselves.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> words = annotate(Sentence(0, 39, "Two officers and the troops left a ship"))
    >>> [counted(words, role) for role in words.roles.values()]
    [True, False]
    """
    if role.entry.kind != "person":
        return False
    before, one = phrase_start(words, role) - 1, not role.entry.several
    return counts(words, before) or (one and words.norm(before) in ("a", "an"))


def counts(words: Words, i: int) -> bool:
    """Tell of a number before a noun.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> words = annotate(Sentence(0, 20, "Six ships, 40 sailors"))
    >>> [i for i in range(len(words)) if counts(words, i)]
    [0, 3]
    """
    return words.among(i, "plural determiner") or words.norm(i).isdigit()


def is_head(words: Words, after: int) -> bool:
    """Tell "the military said" from "military actions"."""
    noun = words.is_word(after) and not words.classes[after] and after not in words.verbs
    return not noun or acts_as_verb(words, after) or words.among(after, "faces")


def phrase_start(words: Words, role: Hit[Role]) -> int:
    """Give where the phrase of a group begins: its adjectives and names count."""
    start = role.start
    while role.start - start < _ADJECTIVES and start > 0 and _describes(words, start - 1):
        start -= 1
    return start


def _describes(words: Words, i: int) -> bool:
    norm = words.norm(i)
    if words.classes[i] or not words.is_word(i) or i in words.verbs or norm[0].isdigit():
        return False
    if words.norm(i - 1) == "to" or words.is_a(i - 1, "auxiliary"):
        return False  # "to protect foreign missions"
    return not (norm.endswith("ing") or acts_as_verb(words, i))
