"""Pronouns in a subordinate clause that stand for the subject of the main clause.

In: `Words`, a `Source` and its `Mention`. Out: the `Mention` that it repeats, or None. May import:
words, records, grammar, sources, mentions.
"""

from sayso.features.attribution.clauses import main_subject, opening_name
from sayso.features.attribution.mentions import read_phrase
from sayso.features.attribution.records import Mention
from sayso.features.attribution.sources import Source
from sayso.features.words import Words

# What follows these is asked, thought or supposed.
_SUPPOSING = frozenset({"if", "whether", "unless", "that"})


def repeated_subject(words: Words, source: Source, mention: Mention) -> Mention | None:
    """Give the subject of the main clause that "he" or "it" in a later clause repeats, or None.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> words = annotate(Sentence(0, 39, "Norway left when it said it had to leave"))
    >>> source = Source(3, 4, "subject", subordinate=True)
    >>> repeated_subject(words, source, read_phrase(words, 3, 4)).text
    'Norway'
    """
    if not source.subordinate or mention.kind != "pronoun":
        return None
    if not words.among(source.start, "third person") and mention.head != "they":
        return None
    if words.norm(source.start - 1) in _SUPPOSING:
        return None
    start, end = main_subject(words, source.start)
    if start == end:
        start, end = opening_name(words, source.start)
    if start == end or words.among(start, "third person"):
        return None
    subject = read_phrase(words, start, end)
    return subject if _agree(mention, subject) else None


def _agree(pronoun: Mention, subject: Mention) -> bool:
    """Tell whether "he" may be a person, "it" a body or a country, "they" several."""
    if pronoun.head in ("he", "she"):
        return subject.kind == "person" and pronoun.gender in (subject.gender or pronoun.gender)
    if pronoun.head == "it":
        return subject.kind in ("body", "country")
    return subject.plural
