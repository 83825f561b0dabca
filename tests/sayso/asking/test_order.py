"""What is asked first."""

import random

import pytest

from sayso.asking.order import Order, similarity, uncertainty

ONE, LIKE_ONE, OTHER = (frozenset(names) for names in ("abc", "abcd", "xyz"))


def asked(order: Order, count: int) -> list[int]:
    """Give the places in the order in which they are asked."""
    left, places = list(range(count)), []
    while left:
        places.append(order.next(left))
        left.remove(places[-1])
    return places


def test_uncertainty_runs_from_certain_to_nothing_known() -> None:
    """The mean of both heads, whatever their number of classes."""
    even, sure = dict.fromkeys("abcdef", 1 / 6), {"a": 1.0, "b": 0.0, "c": 0.0}
    assert uncertainty(even, dict.fromkeys("abc", 1 / 3)) == pytest.approx(1)
    assert uncertainty(sure, sure) == 0
    assert uncertainty(sure, {"a": 0.6, "b": 0.3, "c": 0.1}) < uncertainty(sure, even)


def test_similarity_is_that_of_the_features() -> None:
    """Sentences without any are alike."""
    assert (similarity(ONE, ONE), similarity(ONE, OTHER)) == (1, 0)
    assert similarity(ONE, LIKE_ONE) == 0.75
    assert similarity(frozenset(), frozenset()) == 1


def test_the_least_sure_comes_first_then_what_is_unlike_it() -> None:
    """A sentence like the first teaches less than one that is surer and different."""
    assert asked(Order([0.9, 0.8, 0.5], [ONE, LIKE_ONE, OTHER]), 3) == [0, 2, 1]
    assert asked(Order([0.5, 0.8, 0.9], [ONE, LIKE_ONE, OTHER]), 3) == [2, 1, 0]


def test_what_is_like_a_labelled_sentence_waits() -> None:
    """Also if it was labelled another day."""
    assert asked(Order([0.9, 0.5], [ONE, OTHER], asked=[ONE]), 2) == [1, 0]


def test_equals_come_by_doubt_and_then_by_place() -> None:
    """The order is the same each time."""
    assert asked(Order([0.2, 0.7, 0.7, 0.2], [ONE] * 4), 4) == [1, 2, 0, 3]
    chance = random.Random(1)  # noqa: S311 no secret
    doubts = [chance.random() for _ in range(50)]
    features = [frozenset(chance.choices("abcdefgh", k=3)) for _ in doubts]
    first, second = (asked(Order(doubts, features), 50) for _ in range(2))
    assert first == second
    assert sorted(first) == list(range(50))
