"""Is a text English? Told by the share of function words, without a model.

The lexicons and the labels are English, so labels of other text mean nothing. About three words
in ten of English prose are among the words below, in other languages fewer than one in twenty.
A headline can do without them: a short text counts as English unless its script is another one
or words of another language outnumber the English ones.

In: a text. Out: whether it is English. May import: nothing of ours.
"""

from collections import Counter
from itertools import filterfalse

# Words that are common in English and rare or absent elsewhere: "in", "was", "no" are not.
_ENGLISH = frozenset(
    """about after against all and any are at be because been before but by can could for from had
    have his if into it its more not of only other our said say says she should some than that the
    their there these they this to under were what when which who with would you your""".split()  # noqa: SIM905
)
# Common words of nine other languages. Particles that English text has in names ("von der
# Leyen", "da Silva", "el-Sisi") are left out, and so are English words ("die", "son", "met").
_FOREIGN = frozenset(
    """aber auf auch aus bei dass ein eine ist mit nicht sich sind und werden wie wird für
    cette dans elle est et mais où par pas que qui sont sur une
    con en es está más para pero por se sin sobre su sus una
    che gli il nel più sono com em foi não os uma
    aan dat een niet voor wordt zijn att det inte och som är på ikke og til för
    jest nie na się że je jsou při bir bu için ve ile""".split()  # noqa: SIM905
)
_COMMON = dict.fromkeys(_FOREIGN, "foreign") | {
    form: "English" for word in _ENGLISH for form in (word, word.capitalize(), word.upper())
}
# What stands between words besides white space; other marks are rare enough to stay.
_MARKS = "'\"’‘“”.,:;!?()[]-–—…"
_SAMPLE = 50_000
_ENOUGH_WORDS = 20
_LOWEST_SHARE = 0.1


def is_english(text: str) -> bool:
    """Tell whether a text is (mostly) English, as far as its first 50,000 characters show.

    Parameters
    ----------
    text : str
        An article, a sentence or a headline.

    Returns
    -------
    bool
        False only with evidence; True for a text without words.

    Examples
    --------
    >>> is_english("The minister said that the report was false.")
    True
    >>> is_english("Le ministre affirme que le rapport est faux et que ses auteurs mentent.")
    False
    >>> is_english("Minister denies graft")
    True
    """
    words = _words(text[:_SAMPLE])
    if not words:
        return True
    if 2 * _other_scripts(words) > len(words):
        return False
    # Foreign ones as written: with a capital they are more likely names.
    common = Counter(map(_COMMON.get, words))
    if len(words) >= _ENOUGH_WORDS and common["English"] < _LOWEST_SHARE * len(words):
        return False
    return common["foreign"] <= max(1, common["English"])


def _words(text: str) -> list[str]:
    """Give the words of a text, numbers left out; a pattern would take three times as long."""
    for mark in _MARKS:
        text = text.replace(mark, " ")
    return list(filterfalse(str.isdigit, text.split()))


def _other_scripts(words: list[str]) -> int:
    """Count the words whose first letter is in no Latin block of Unicode."""
    letters = (next(filter(str.isalpha, word), "") for word in words if not word.isascii())
    return sum(first >= "\u0250" and not "\u1e00" <= first <= "\u1eff" for first in letters)
