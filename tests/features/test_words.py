"""The questions asked of a sentence's tokens."""

from collections.abc import Callable

import pytest

from sayso.features.annotation import annotate
from sayso.features.document import Sentence
from sayso.features.words import Words, within

Annotate = Callable[[str], Words]


@pytest.fixture
def sentence(words: Annotate) -> Words:
    """Give the sentence that the tests below ask about."""
    return words("The Norwegian minister didn't meet the Greek Army.")


@pytest.mark.parametrize("i", [-1, 99])
def test_outside_the_sentence_there_is_nothing(sentence: Words, i: int) -> None:
    """An index outside the sentence is answered, not an error."""
    assert sentence.norm(i) == ""
    answers = [sentence.is_word(i), sentence.is_capital(i), sentence.is_a(i, "determiner")]
    assert not any([*answers, sentence.among(i, "article"), sentence.negates(i)])


def test_before_the_first_token_is_not_the_last(words: Annotate) -> None:
    """A negative index does not count from the end."""
    sentence = words("They met the Army")
    assert not (sentence.is_capital(-1) or sentence.is_word(-1) or sentence.norm(-1))
    assert not (sentence.is_a(-2, "determiner") or sentence.is_any(-2, "determiner", "noun"))
    assert not sentence.among(-2, "article")


def test_token_classes_and_sets(sentence: Words) -> None:
    """A token is asked for its class and for its word set by name."""
    assert sentence.is_any(0, "preposition", "determiner")
    assert not sentence.is_a(2, "determiner")
    assert sentence.among(0, "article")
    assert not sentence.among(0, "joiner")


def test_a_contraction_negates(sentence: Words) -> None:
    """A contraction such as "didn't" is a negation as "not" is."""
    assert [i for i in range(len(sentence)) if sentence.negates(i)] == [3]


def test_where_speakers_begin_and_end(sentence: Words) -> None:
    """A role or name is found by its first token and by the token after it."""
    assert [i for i in range(len(sentence)) if sentence.speaker_at(i)] == [1, 2, 6, 7]
    assert [i for i in range(len(sentence) + 1) if sentence.speaker_ends(i)] == [2, 3, 7, 8]


def test_offsets_and_tokens() -> None:
    """Offsets are those of the document, in both directions."""
    sentence = annotate(Sentence(20, 34, "Ida Moss left."))
    assert sentence.span(0, 2) == (20, 28)
    assert sentence.text(0, 2) == "Ida Moss"
    assert [sentence.token_at(offset) for offset in (20, 21, 24, 99)] == [0, 1, 1, 4]


def test_hits_within_a_range(sentence: Words) -> None:
    """Only hits that lie wholly inside are given."""
    assert [hit.start for hit in within(sentence.names, 0, 7)] == [1, 6]
    assert list(within(sentence.names, 2, 6)) == []


def test_all_tokens_that_read_so(sentence: Words) -> None:
    """All tokens of a word, or of a word set, are given in order."""
    assert sentence.all_of("the") == sentence.all_among("article") == [0, 5]
    assert sentence.all_of("minister ") == []


@pytest.mark.parametrize(
    ("near", "article", "negation"),
    [
        (range(1, 6), True, True),
        (range(1, 5), False, True),
        (range(4, 9), True, False),
        (range(5, 99), True, False),
        (range(-3, 1), True, False),
        (range(-3, -1), False, False),
        (range(4, 4), False, False),
    ],
)
def test_several_tokens_at_once(
    sentence: Words, near: range, article: bool, negation: bool
) -> None:
    """Several tokens are asked as each of them is, also where some lie outside the sentence."""
    assert sentence.any_among(near, "article") is article
    assert sentence.any_negates(near) is negation
    assert article is any(sentence.among(i, "article") for i in near)
