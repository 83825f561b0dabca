"""What goes where there is too much."""

from itertools import permutations

import pytest

from sayso.summary.seldom import rarest

COUNTS = {("a", 1): 5, ("a", 2): 1, ("b", 1): 2, ("b", 2): 2, ("c", 1): 1, ("d", 1): 1}


@pytest.mark.parametrize(
    ("left", "gone", "most"),
    [(6, "", 0), (5, "cd", 1), (4, "cd", 1), (3, "bcd", 4), (0, "abcd", 6)],
)
def test_the_smallest_go(left: int, gone: str, most: int) -> None:
    """Groups go whole, however their keys are spread; what is equally small goes together."""
    found, highest = rarest(COUNTS, lambda key: key[0], left)
    assert (found, highest) == ([key for key in COUNTS if key[0] in gone], most)


def test_the_order_has_no_effect() -> None:
    """The same keys go."""
    expected = {*rarest(COUNTS, lambda key: key[0], 4)[0]}
    for order in permutations(COUNTS):
        assert {*rarest({k: COUNTS[k] for k in order}, lambda key: key[0], 4)[0]} == expected
