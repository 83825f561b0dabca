"""Is a text English? Told by the share of function words, without a model.

The lexicons and the labels are English, so labels of other text mean nothing. About three words
in ten of English prose are among the words below, in other languages fewer than one in twenty.
A headline can do without them: a short text counts as English unless its script is another one
or words of another language outnumber the English ones.
"""

import re

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
_WORD = re.compile(r"[^\W\d_]+")
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
    words = _WORD.findall(text[:_SAMPLE])
    if not words:
        return True
    if 2 * _other_scripts(words) > len(words):
        return False
    english = sum(map(_ENGLISH.__contains__, map(str.lower, words)))
    if len(words) >= _ENOUGH_WORDS and english < _LOWEST_SHARE * len(words):
        return False
    # As written: a foreign word with a capital is more likely a name.
    return sum(map(_FOREIGN.__contains__, words)) <= max(1, english)


def _other_scripts(words: list[str]) -> int:
    """Count the words that begin with no letter of the Latin blocks of Unicode."""
    later = [word for word in words if word >= "\u0250"]
    return sum(not "\u1e00" <= word[0] <= "\u1eff" for word in later)
