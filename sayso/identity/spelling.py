"""A name -> the words by which it is compared, however it is spelled.

In: a name. Out: the words by which it is compared. May import: features.
"""

import re
from functools import cache, lru_cache
from unicodedata import combining, normalize

from sayso.features.lexicon import listed, rows

# Letters that no decomposition takes apart.
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "ß": "ss", "æ": "ae"})
_POSSESSIVE = re.compile(r"['’]s?(?!\w)")
_SILENT = re.compile(r"['’`ʿʾ.]")
_ARABIC_ARTICLE = re.compile(r"\b[ae]l-", re.I)
# What Slavic and Arabic names have in one or the other way in English: -y, -ey, -ych.
_GLIDE = re.compile(r"[iyj]+$|(?<=[aeiou])[yj]|y(?=ch$)")
_DOUBLED = re.compile(r"(\w)\1")


@lru_cache(maxsize=2**14)
def words_of(name: str) -> tuple[str, ...]:
    """Give the words of a name in lower case, without accents and marks, each spelled one way.

    Examples
    --------
    >>> words_of("Int'l Centre"), words_of("U.S. Défense Dept."), words_of("Bashar al-Assad")
    (('international', 'center'), ('us', 'defense', 'department'), ('bashar', 'assad'))
    """
    plain = normalize("NFKD", _ARABIC_ARTICLE.sub("", name).lower().translate(_LETTERS))
    plain = _SILENT.sub("", _POSSESSIVE.sub("", "".join(c for c in plain if not combining(c))))
    found = re.findall(r"\w+", plain.replace("_", " "))
    return tuple(_spellings().get(word, word) for word in found)


@lru_cache(maxsize=2**14)
def sound_of(word: str) -> str:
    """Give a word of a person's name without what transliterations vary in.

    Parameters
    ----------
    word : str
        As `words_of` gives it.

    Examples
    --------
    >>> sound_of("zelenskyy"), sound_of("assiri")
    ('zelenski', 'asiri')
    """
    return _DOUBLED.sub(r"\1", _GLIDE.sub("i", word))


@cache
def _spellings() -> dict[str, str]:
    return {other: word for word, others in rows("spellings.tsv") for other in listed(others)}
