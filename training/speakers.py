"""Whether the speaker that was found is the one of the label, and whether its words can be.

In: a speaker or `Reading`, and the labelled speaker. Out: whether they agree. May import: features.
"""

import re

from sayso.features.extraction import Reading
from sayso.features.lexicon import lexicon


def same_speaker(found: str, labelled: str) -> bool:
    """Say whether two mentions agree, as the report has it.

    They do if their last word is the same or all words of one are words of the other; case,
    articles, possessive endings and full stops have no effect.

    Examples
    --------
    >>> same_speaker("the Ministry of Trade", "Freedonia's trade ministry")
    False
    >>> same_speaker("the trade ministry", "Freedonia's trade ministry")
    True
    """
    one, other = _words(found), _words(labelled)
    if not one or not other:
        return False
    return one[-1] == other[-1] or set(one) <= set(other) or set(other) <= set(one)


def _words(mention: str) -> list[str]:
    words = re.findall(r"\w+", re.sub(r"['’]s\b|\.", "", mention.lower()))
    return [word for word in words if word not in ("the", "a", "an")]


def may_name(reading: Reading, labelled: str) -> bool:
    """Say whether the words taken for the source are the speaker's, or could be anybody's.

    A pronoun or a role ("he", "the group") could: whose it is, is for the resolution to say.
    """
    words = source_words(reading)
    if not words:
        return has_source(reading)
    return same_speaker(words, labelled) or not _names(words)


def has_source(reading: Reading) -> bool:
    """Say whether a source was found: words of the sentence, or a quotation that carries it on."""
    said = reading.governing
    return said is not None and (said.source is not None or said.form == "carried")


def source_words(reading: Reading) -> str:
    """Give the words of a sentence that were taken for its source; "" where there are none."""
    said, start = reading.governing, reading.sentence.start
    if said is None or said.source is None:
        return ""
    return reading.sentence.text[said.source.start - start : said.source.end - start]


def _names(phrase: str) -> bool:
    """Say whether a phrase names somebody: "Mayor Lee" does, "he" and "the mayor" do not."""
    words, known = re.findall(r"\w+", phrase), lexicon().classes
    return any(word[0].isupper() and word.lower() not in known for word in words)
