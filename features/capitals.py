"""What capitals tell of a sentence: where a dateline ends, whether a headline is in title case.

In: `Token`s. Out: the end of the dateline, and whether it is a headline in title case. May import:
lexicon.
"""

from collections.abc import Sequence

from sayso.features.entries import Place
from sayso.features.lexicon import lexicon
from sayso.features.tokens import Token

# A dateline's dash stands at most so many tokens after its place.
_DATELINE = 12
# Of no more letters is an abbreviation; the name of a state has no more words.
_ABBREVIATION, _STATE = 4, 4
_DASHES = ("-", "--", "–", "—")


def dateline_end(tokens: Sequence[Token]) -> int:
    """Give the first token after a dateline in capitals; 0 where there is none.

    Examples
    --------
    >>> from sayso.features.tokens import tokenize
    >>> [dateline_end(tokenize(text)) for text in (
    ...     "OSLO, May 4 (Reuters) - The mayor said", "NEW YORK Ann Lee said", "NATO said")]
    [8, 2, 0]
    """
    if len(tokens) > 3 and tokens[0].text == "(" and tokens[2].text == ")":
        return 3  # "(Reuters) The mayor said"
    end = _place_end(tokens)
    if not end:
        return 0
    for i in range(end, min(end + _DATELINE, len(tokens))):
        if tokens[i].text in _DASHES:
            return i + 1
    if tokens[end - 1].text == "," and len(tokens[0].text) > _ABBREVIATION:
        return _state_end(tokens, end)
    if end < len(tokens) and tokens[end].capital and tokens[end - 1].text not in ",/":
        # One short word in capitals is an abbreviation ("NATO said"), not a place.
        return end if end > 1 or len(tokens[0].text) > _ABBREVIATION else 0
    return 0


def _state_end(tokens: Sequence[Token], start: int) -> int:
    """Give where the sentence begins after "OSLO, Norway", or 0 if it does not begin there."""
    words = [token.text for token in tokens[start : start + _STATE]]
    state = lexicon().names.longest(words).get(0)
    if state is None or not isinstance(state.entry, Place):
        return 0
    end = start + state.end
    return end if end < len(tokens) and tokens[end].capital else 0


def _place_end(tokens: Sequence[Token]) -> int:
    """Give the end of the words in capitals, and marks between them, that open a sentence."""
    end = 0
    while end < len(tokens) and (_shouts(tokens[end]) or (end and tokens[end].text in ",/.")):
        end += 1
    return end


def _shouts(token: Token) -> bool:
    return token.text.isupper() and len(token.text) > 2


def title_case(tokens: Sequence[Token]) -> bool:
    """Tell whether a headline capitalises (nearly) every long word.

    Examples
    --------
    >>> from sayso.features.tokens import tokenize
    >>> [title_case(tokenize(text)) for text in (
    ...     "Mayor Says Bridge Will Open", "Mayor: bridge open", "Mayor Ann Lee Moss left Oslo.")]
    [True, False, False]
    """
    if tokens and tokens[-1].text == ".":
        return False  # a headline has no full stop
    long = [token.capital for token in tokens if len(token.text) > 3 and token.text[0].isalpha()]
    return len(long) > 3 and sum(long) > 0.8 * len(long)
