"""Runs of capitals that may be a person's name, told word by word."""

from collections.abc import Iterator

from sayso.features.tokens import ARABIC_ARTICLES
from sayso.features.words import Words

# What "then-President" begins with is no part of a name.
PAST = ("ex-", "then-")
# "Oslo-based" is none either, of a person or a body.
EPITHETS = (
    "-affiliated", "-allied", "-backed", "-based", "-born", "-controlled", "-era", "-funded",
    "-held", "-inspired", "-led", "-linked", "-only", "-owned", "-run", "-style", "-wide",
)  # fmt: skip


def name_runs(words: Words) -> Iterator[tuple[int, int]]:
    """Give the tokens ``[start:end]`` of each run of name words, in order.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> list(name_runs(annotate(Sentence(0, 27, "Then Ida J. Moss met Bo Roe"))))
    [(1, 5), (6, 8)]
    """
    # The "African Union Mission in Somalia" is no person.
    in_bodies = {i for hit in words.bodies.values() for i in range(hit.start, hit.end)}
    end = 0
    for i, token in enumerate(words.tokens):
        if token.proper and i >= end and i not in in_bodies:
            end = name_end(words, i)
            if end > i:
                yield i, end


def name_end(words: Words, start: int) -> int:
    """Give the end of the run of name words that begins at token ``start``, itself if none does.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> words = annotate(Sentence(0, 24, "Then Ida J. Moss had left"))
    >>> words.text(1, name_end(words, 1))
    'Ida J. Moss'
    """
    if not _begins_name(words, start):
        return start
    end = start + 1
    while end < len(words) and _continues_name(words, end):
        end += 1
    return end


def name_before(words: Words, end: int) -> int:
    """Give where the run of name words begins that ends before token ``end``; itself if none does.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> name_before(annotate(Sentence(0, 25, "Ida J. Moss, a mayor, left")), 4)
    0
    """
    start = end
    while start > words.lead and (
        _is_name_word(words, start - 1) or _is_initial(words, start - 1, dot=words.norm(start - 1))
    ):
        start -= 1
    while start < end and name_end(words, start) != end:
        start += 1
    return start


def _begins_name(words: Words, i: int) -> bool:
    if i in words.names or words.among(i, "name suffix"):
        return False
    if not (_is_name_word(words, i) or _is_initial(words, i)) or words.classes[i]:
        return False
    if i == 0 and not _opens_with_name(words):
        return False
    return i not in words.roles or words.roles[i].end > i + 1


def _continues_name(words: Words, i: int) -> bool:
    if words.is_a(i, "day", "month"):
        # "Ida May, the mayor"
        return words.is_a(i, "month") and not words.norm(i + 1)[:1].isdigit()
    if words.among(i, "inner particle"):
        twice = words.among(i + 1, "inner particle")  # "Jan van der Berg"
        return words.is_capital(i + 1 + twice)
    if words.norm(i) == "." and words.among(i - 1, "name suffix") and words.norm(i + 1) == ",":
        return True
    if words.norm(i) == ".":
        return _is_initial(words, i - 1) and words.is_capital(i + 1)
    return _is_name_word(words, i) or _is_initial(words, i)


def _is_initial(words: Words, i: int, dot: str = "") -> bool:
    """Tell whether a token is the "J" of "Ida J. Moss", or its full stop if ``dot`` is one."""
    if dot == ".":
        return _is_initial(words, i - 1)
    return 0 <= i < len(words) and len(words.tokens[i].text) == 1 and words.tokens[i].capital


def _is_name_word(words: Words, i: int) -> bool:
    """Tell a word with a capital, or an Arabic article, from an abbreviation in capitals."""
    if not 0 <= i < len(words):
        return False
    token = words.tokens[i]
    if not token.proper or token.text.isupper() or token.text[0].isdigit():
        return False
    return token.word and not token.norm.endswith(EPITHETS) and not token.norm.startswith(PAST)


def _opens_with_name(words: Words) -> bool:
    """Tell whether the capital that opens the sentence is that of a name."""
    if words.among(1, "inner particle") or words.norm(1).startswith(ARABIC_ARTICLES):
        return words.is_capital(2) or not words.among(1, "inner particle")
    return words.is_capital(1) or words.norm(1) in ("'s", ",", ".")
