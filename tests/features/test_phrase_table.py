"""The table of phrases: the longest wins, without overlap."""

import pytest

from sayso.features.phrase_table import Hit, Table, without_overlap

TABLE = Table(
    [
        ("prime", "rank"),
        ("prime minister", "head"),
        ("minister of state", "minister"),
        ("state", "place"),
        ("state", "condition"),
    ]
)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("the prime minister of state", {1: "head", 4: "place"}),
        ("prime of state", {0: "rank", 2: "place"}),
        ("a minister of", {}),
        ("minister of state", {0: "minister"}),
        ("", {}),
    ],
)
def test_the_longest_phrase_wins(words: str, found: dict[int, str]) -> None:
    """Left to right each hit is the longest, and the next begins after it."""
    hits = TABLE.longest(words.split())
    assert {i: hit.entry for i, hit in hits.items()} == found


def test_every_hit_is_given() -> None:
    """All entries are found, also those inside others, by start and the longest first."""
    hits = TABLE.every(["prime", "minister", "of", "state"])
    assert [hit.entry for hit in hits] == ["head", "rank", "minister", "place", "condition"]


def test_a_phrase_cut_off_by_the_end_is_not_met() -> None:
    """Two words of a phrase of three do not make it, nor a shorter phrase twice."""
    assert TABLE.every(["prime"]) == [Hit(0, 1, "rank")]


def test_what_overlaps_is_left_out() -> None:
    """Of hits by start and length the first stands, and those that share a token with it fall."""
    hits = [Hit(0, 2, "a"), Hit(0, 1, "b"), Hit(1, 3, "c"), Hit(2, 3, "d")]
    assert without_overlap(hits) == {0: hits[0], 2: hits[3]}
