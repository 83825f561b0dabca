"""What a body, or a source without a name, is told from others by: "Russia's defence ministry".

In: `Token`s of a name. Out: the words that tell a body or source from others. May import: features.
"""

from collections.abc import Sequence
from functools import cache, lru_cache

from sayso.features.entries import Body, Modifier, Place, Role, Title
from sayso.features.knowledge import is_country, public_figure
from sayso.features.lexicon import lexicon, word_set
from sayso.features.tokens import Token, tokenize
from sayso.identity.spelling import words_of

LINKS = frozenset(
    {"the", "of", "in", "for", "from", "at", "on", "to", "with", "and", "by", "against"}
)
# What a state speaks as: "the Syrian government" is Syria.
_STATE = frozenset({"government", "regime", "administration"})
# Ranks that longer roles of the lexicon begin with ("senior official").
_SENIORITY = frozenset({"senior", "top", "unnamed"})
_ORIGINS = ("-based", "-born")


def whole(tokens: Sequence[Token]) -> Place | Body | None:
    """Give the place or body that these words name, all of them together."""
    hit = lexicon().names.longest([token.text for token in tokens]).get(0)
    if hit is None or isinstance(hit.entry, Title):
        return None
    rest = [token.text for token in tokens[hit.end :]]
    return hit.entry if rest in ([], ["."]) else None


def without_document(tokens: list[Token]) -> list[Token]:
    """Leave out what was written, if somebody is left: a "Kremlin statement" is the Kremlin's."""
    end = len(tokens)
    while end > 1 and tokens[end - 1].text in word_set("document"):
        end -= 1
    left = tokens[end - 1]
    named = left.capital and "determiner" not in lexicon().classes.get(left.norm, ())
    body = any(isinstance(entry, Role) for entry in entries_of(left.norm))
    return tokens[:end] if named or body else tokens


def nouns(tokens: Sequence[Token], affiliation: str) -> list[str]:
    """Give the words that tell a body or source from others of its country, none for the country.

    Examples
    --------
    >>> nouns(tokenize("senior U.S. defence official"), "United States")
    ['defense', 'official']
    >>> nouns(tokenize("Russia's Ministry of Foreign Affairs"), "Russia")
    ['foreign', 'ministry']
    """
    skipped, persons = _unsaying(tokens), _is_persons(tokens)
    named = lexicon().names.longest([token.text for token in tokens])
    found: list[str] = []
    i = 0
    while i < len(tokens):
        hit = named.get(i)
        if hit is not None and isinstance(hit.entry, Place | Body):
            text = " ".join(token.text for token in tokens[i : hit.end])
            attribute = persons and hit.end < len(tokens)
            found += _named(hit.entry, text, affiliation, attribute)
            i = hit.end
            continue
        if i not in skipped:
            found += words_of(tokens[i].text)
        i += 1
    return _common_name(found)


def shown(tokens: Sequence[Token]) -> str:
    """Give a phrase as it is shown: without leading articles and numbers, or where it is based.

    Examples
    --------
    >>> shown(tokenize("another Oslo-based U.N. official"))
    'U.N. official'
    """
    kept = [t for t in tokens[_leading(tokens) :] if not t.norm.endswith(_ORIGINS)] or tokens
    return written(kept)


def written(tokens: Sequence[Token]) -> str:
    """Give tokens as they were written, with white space where some stood."""
    return "".join(" " * t.spaced + t.text for t in tokens).strip()


def is_state(tokens: Sequence[Token], words: Sequence[str], affiliation: str) -> bool:
    """Tell whether a phrase, whose nouns are ``words``, names a state: its seat or government."""
    if not is_country(affiliation):
        return False
    rest = {word for word in words if not _leads(word, affiliation)} or {*words}
    return rest <= _STATE if rest else _ends_in_place(tokens)


def head(tokens: Sequence[Token]) -> str:
    """Give the last noun before "of", "in" and the like.

    Examples
    --------
    >>> head(tokenize("head of the council")), head(tokenize("defense ministry"))
    ('head', 'ministry')
    """
    end = next((i for i, t in enumerate(tokens) if i and t.norm in LINKS), len(tokens))
    return next((w for t in reversed(tokens[:end]) for w in words_of(t.text)), "")


@lru_cache(maxsize=2**12)
def is_plural(noun: str) -> bool:
    """Tell whether a noun stands for several.

    Examples
    --------
    >>> [is_plural(noun) for noun in ("officials", "police", "official", "ministry")]
    [True, True, False, False]
    """
    roles = [entry for entry in entries_of(noun) if isinstance(entry, Role)]
    return any(role.several for role in roles) if roles else noun.endswith("s")


def entries_of(word: str) -> list[object]:
    """Give what the lexicons know of a word in lower case."""
    return [hit.entry for hit in lexicon().phrases.every([word])]


def _leads(word: str, country: str) -> bool:
    """Tell whether a word is the surname of somebody who speaks for a country ("Obama")."""
    figure = public_figure(word.title())
    return figure is not None and figure.affiliation == country


def _ends_in_place(tokens: Sequence[Token]) -> bool:
    hits = list(lexicon().names.longest([token.text for token in tokens]).values())
    if not hits or hits[-1].end < len(tokens):
        return False
    last = hits[-1].entry
    return isinstance(last, Place) and last.sort in ("country", "seat")


def _named(entry: Place | Body, text: str, affiliation: str, attribute: bool) -> Sequence[str]:
    """Give the words of a place or body; ``attribute``: before the noun for a person."""
    if isinstance(entry, Place):
        # "A Kremlin official" is told from other Russian ones, "the army in Moscow" is not.
        kept = entry.sort in ("region", "regional") or (attribute and entry.sort == "seat")
        own = () if entry.country == affiliation else words_of(entry.country)
        return words_of(text) if kept else own
    if not is_country(affiliation) or entry.affiliation not in ("", affiliation):
        return words_of(entry.name)
    own, common = (_without_country(name, affiliation) for name in (text, entry.name))
    alike = _overlap(own, common) or " " not in text or " " not in entry.name
    # A row of the lexicon may have several bodies of a state, which are read alike.
    return common if alike and (not attribute or _is_short(text)) else own


def _overlap(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether all words of one name are in another, as "Guard" is in "Guards"."""
    stems, others = ({word.removesuffix("s") for word in words} for words in (one, other))
    return stems <= others or others <= stems


def _is_short(name: str) -> bool:
    """Tell an abbreviation: "FBI", "MoD"."""
    return " " not in name and sum(map(str.isupper, name)) > 1


@cache
def _without_country(body: str, country: str) -> tuple[str, ...]:
    tokens = tokenize(body)
    own = {
        i
        for hit in lexicon().names.every([token.text for token in tokens])
        if isinstance(hit.entry, Place) and hit.entry.country == country
        if hit.entry.sort in ("country", "adjective", "seat")
        for i in range(hit.start, hit.end)
    }
    left = [token.text for i, token in enumerate(tokens) if i not in own]
    return tuple(word for word in words_of(" ".join(left or [body])) if word not in LINKS)


def _common_name(words: list[str]) -> list[str]:
    """Give a ministry the words of its common name: "ministry of foreign affairs"."""
    while words and words[-1] in LINKS:
        words = words[:-1]
    written = " ".join(word if word in LINKS else word.title() for word in words)
    body = whole(tokenize(written))
    if isinstance(body, Body) and not body.affiliation and len(words) > 1:
        words = list(words_of(body.name))
    return [word for word in words if word not in LINKS]


def _unsaying(tokens: Sequence[Token]) -> set[int]:
    """Give the tokens that tell nobody from others: marks, articles, numbers, where it is, rank."""
    skipped = {i for i, t in enumerate(tokens) if not t.word or t.norm.endswith(_ORIGINS)}
    skipped |= {*range(_leading(tokens))}
    if not _is_persons(tokens):  # of a body it is part of the name ("Central Bank")
        return skipped
    hits = lexicon().phrases.longest([token.norm for token in tokens])
    skipped |= {i for i, token in enumerate(tokens[:-1]) if token.norm in _SENIORITY}
    return skipped | {i for i, h in hits.items() if h.end < len(tokens) and _is_rank(h.entry)}


def _leading(tokens: Sequence[Token]) -> int:
    """Give how many articles and numbers a phrase begins with."""
    classes, end = lexicon().classes, 0
    while end < len(tokens) - 1 and "determiner" in classes.get(tokens[end].norm, ()):
        end += 1
    return end if tokens[end].norm not in LINKS else 0  # "one of the officials"


def _is_rank(entry: object) -> bool:
    return isinstance(entry, Modifier) and entry.effect in ("rank", "unnamed")


def _is_persons(tokens: Sequence[Token]) -> bool:
    roles = [entry for entry in entries_of(head(tokens)) if isinstance(entry, Role)]
    return any(role.kind != "body" for role in roles)
