"""Whether a pronoun in a subordinate clause stands for the subject of the main clause."""

from sayso.features.attribution.clauses import main_subject, opening_name
from sayso.features.attribution.mentions import read_phrase
from sayso.features.attribution.records import Mention
from sayso.features.attribution.sources import Source
from sayso.features.words import Words


def speaks_of_itself(words: Words, source: Source, mention: Mention) -> bool:
    """Tell whether the main clause has the subject that "he" or "it" in a later clause repeats.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> words = annotate(Sentence(0, 39, "Norway left when it said it had to leave"))
    >>> source = Source(3, 4, "subject", subordinate=True)
    >>> speaks_of_itself(words, source, read_phrase(words, 3, 4))
    True
    """
    if not source.subordinate or mention.kind != "pronoun":
        return False
    if not words.among(source.start, "third person") and mention.head != "they":
        return False
    start, end = main_subject(words, source.start)
    if start == end:
        start, end = opening_name(words, source.start)
    if start == end or words.among(start, "third person"):
        return False
    return _agree(mention, read_phrase(words, start, end))


def _agree(pronoun: Mention, subject: Mention) -> bool:
    """Tell whether "he" may be a person, "it" a body or a country, "they" several."""
    if pronoun.head in ("he", "she"):
        return subject.kind == "person" and pronoun.gender in (subject.gender or pronoun.gender)
    if pronoun.head == "it":
        return subject.kind in ("body", "country")
    return subject.plural
