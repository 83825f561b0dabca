"""Runs of capitals that may be a person's name, told word by word.

In: `Words`. Out: the tokens ``[start:end]`` of each run. May import: lexicon, words.
"""

from functools import lru_cache

from sayso.features.tokens import ARABIC_ARTICLES, token
from sayso.features.words import Words

# What "then-President" begins with is no part of a name.
PAST = ("ex-", "then-")
# "Oslo-based" is none either, of a person or a body.
EPITHETS = (
    "-affiliated", "-allied", "-backed", "-based", "-born", "-controlled", "-era", "-funded",
    "-held", "-inspired", "-led", "-linked", "-only", "-owned", "-run", "-style", "-wide",
)  # fmt: skip


def name_runs(words: Words) -> list[tuple[int, int]]:
    """Give the tokens ``[start:end]`` of each run of name words, in order.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> name_runs(annotate(Sentence(0, 27, "Then Ida J. Moss met Bo Roe")))
    [(1, 5), (6, 8)]
    """
    in_bodies: set[int] = set()
    for hit in words.bodies.values():  # the "African Union Mission in Somalia" is no person
        in_bodies.update(range(hit.start, hit.end))
    runs, end = [], 0
    for i in words.proper:
        if i >= end and i not in in_bodies and _begins_name(words, i):
            end = _run_end(words, i)
            runs.append((i, end))
    return runs


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
    return _run_end(words, start) if _begins_name(words, start) else start


def _run_end(words: Words, start: int) -> int:
    """Give the end of the run of which token ``start`` is the first name word."""
    end = start + 1
    while end < len(words.tokens) and _continues_name(words, end):
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
    while start > words.lead and (_in_name(words, start - 1) or _is_stop(words, start - 1)):
        start -= 1
    while start < end and name_end(words, start) != end:
        start += 1
    return start


def _begins_name(words: Words, i: int) -> bool:
    if i in words.names or not _in_name(words, i) or words.classes[i]:
        return False
    if words.among(i, "name suffix") or (i == 0 and not _opens_with_name(words)):
        return False
    return i not in words.roles or words.roles[i].end > i + 1


def _continues_name(words: Words, i: int) -> bool:
    if words.classes[i] and words.is_any(i, "day", "month"):
        # "Ida May, the mayor"
        return words.is_a(i, "month") and not words.norm(i + 1)[:1].isdigit()
    if words.among(i, "inner particle"):
        twice = words.among(i + 1, "inner particle")  # "Jan van der Berg"
        return words.is_capital(i + 1 + twice)
    if words.norms[i] == ".":
        suffix = words.among(i - 1, "name suffix") and words.norm(i + 1) == ","
        return suffix or (_is_stop(words, i) and words.is_capital(i + 1))
    return _in_name(words, i)


def _is_stop(words: Words, i: int) -> bool:
    """Tell whether a token is the full stop after the "J" of "Ida J. Moss"."""
    return words.norm(i) == "." and i > 0 and _is_initial(words.texts[i - 1])


def _in_name(words: Words, i: int) -> bool:
    """Tell whether a token may be a word of a name, or an initial."""
    return 0 <= i < len(words.tokens) and _is_name_word(words.texts[i])


@lru_cache(maxsize=2**14)  # the same few words come again and again
def _is_name_word(text: str) -> bool:
    """Tell a word with a capital, or an Arabic article, from an abbreviation in capitals."""
    word = token(text)
    if not word.proper or text.isupper():
        return _is_initial(text)
    return word.word and not word.norm.endswith(EPITHETS) and not word.norm.startswith(PAST)


def _is_initial(text: str) -> bool:
    return len(text) == 1 and text.isupper()


def _opens_with_name(words: Words) -> bool:
    """Tell whether the capital that opens the sentence is that of a name."""
    if words.among(1, "inner particle") or words.norm(1).startswith(ARABIC_ARTICLES):
        return words.is_capital(2) or not words.among(1, "inner particle")
    return words.is_capital(1) or words.norm(1) in ("'s", ",", ".")
