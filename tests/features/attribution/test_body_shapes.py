"""Bodies known by their noun."""

from collections.abc import Callable

import pytest

from sayso.features.attribution.body_shapes import entry, shaped
from sayso.features.words import Words

Annotate = Callable[[str], Words]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("the Vex Foundation said no", ["Vex Foundation"]),
        ("the Institute for Sea Law and Peace said no", ["Institute for Sea Law and Peace"]),
        ("the Oslo-based Vex Institute said no", ["Vex Institute"]),
        ("President Vex Foundation", ["Vex Foundation"]),
        ("a foundation said no", []),
        ("the Foundation for the Care of Boats said no", ["Foundation for the Care of Boats"]),
        ("the Institute of Vex in Town Life said no", ["Institute of Vex in Town Life"]),
        ("the Fishermen's League said no", ["Fishermen's League"]),
        ("the U.N.'s Vex Foundation said no", ["Vex Foundation"]),
        ("Then Ida Press said no", []),
        ("the Red Cross Federation for Boats said no", ["Red Cross Federation for Boats"]),
        ("the Foundation said no", []),
        ("Ida Moss's Foundation said no", []),
        ("Human Rights Watch said no", []),
    ],
)
def test_a_noun_with_a_capital_names_a_body(words: Annotate, text: str, names: list[str]) -> None:
    """The name is the run of capitals around the noun; a known body is left alone."""
    assert [body.name for _, body in shaped(words(text))] == names


def test_an_organ_speaks_for_its_state(words: Annotate) -> None:
    """The place before the name of an organ tells whose it is."""
    _, body = entry(words("Norway's Office of Sea Safety said no"), 2, 6, "government")
    assert (body.name, body.affiliation) == ("Office of Sea Safety", "Norway")
