"""Words of harm and wrong that name something and tell of nobody's deed.

In: `Words`, the hit of a marker and its `Use`. Out: whether nobody's deed is told. May import:
lexicon, words.
"""

from sayso.features.entries import Marker
from sayso.features.phrase_table import Hit
from sayso.features.predicates import Use, in_passing
from sayso.features.words import Words

# A verb that ends something stands so near to what it ends ("lift the sieges", "raids halted").
_ENDING_REACH = 3
# So far before a deed stands what puts it into the background, and so far the negation of a proof.
_BACKGROUND_REACH, _PROOF_REACH = 6, 4
_BARS = ("auxiliary", "relative", "subordinator")


def only_named(words: Words, hit: Hit[Marker], use: Use) -> bool:
    """Tell whether a phrase of harm or wrong is named and not told of anybody.

    Parameters
    ----------
    words : Words
    hit : Hit of Marker
    use : Use
        How its first word is used.

    Examples
    --------
    >>> from sayso.features.annotation import annotate
    >>> from sayso.features.document import Sentence
    >>> from sayso.features.predicates import use_of
    >>> words = annotate(Sentence(0, 54, "The abuse went on after an inquiry into alleged fraud."))
    >>> [only_named(words, hit, use_of(words, hit.start)) for hit in words.markers]
    [False, False, True, True]
    """
    if not use.form and (hit.end in words.nouns or _in_background(words, hit.start)):
        return True  # "fraud claims"
    if _names_enemies(words, hit) or _is_ended(words, hit):
        return True
    return _lacks_proof(words, hit.start) or in_passing(words, hit.start)


def _in_background(words: Words, noun: int) -> bool:
    """Tell what others are about or come after: "an inquiry into the raid", "following a raid"."""
    for k in range(noun - 1, max(-1, noun - 1 - _BACKGROUND_REACH), -1):
        if words.among(k, "background"):
            return True
        if not words.is_word(k) or words.is_any(k, *_BARS):
            return False
    return False


def _names_enemies(words: Words, hit: Hit[Marker]) -> bool:
    """Tell of a noun that merely names people in passing ("the criminal gang")."""
    return hit.start in words.roles and words.roles[hit.start].end >= hit.end


def _is_ended(words: Words, hit: Hit[Marker]) -> bool:
    """Tell whether something is said to end: "lift the sieges", "the raids are halted"."""
    before = range(hit.start - _ENDING_REACH, hit.start)
    after = range(hit.end, hit.end + _ENDING_REACH)
    return words.any_among(before, "ending") or words.any_among(after, "ending")


def _lacks_proof(words: Words, end: int) -> bool:
    """Tell whether nothing shows a deed: "no information to indicate that they did it"."""
    return any(
        k < end and words.any_negates(range(k - _PROOF_REACH, k)) for k in words.all_among("proof")
    )
