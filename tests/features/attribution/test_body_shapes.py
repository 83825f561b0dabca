"""Bodies known by their noun or by what is said beside them."""

from collections.abc import Callable

import pytest

from sayso.features.attribution.body_shapes import described, entry, shaped
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


@pytest.mark.parametrize(
    ("text", "name", "speaker_type"),
    [
        ("Jaish al-Vex, a rebel group, said no", "Jaish al-Vex", "opposition"),
        ("Vexcorp, a software company, said no", "Vexcorp", "observer"),
        ("the newspaper Vexblatt said no", "Vexblatt", "media"),
        ("the agency Vexcorp said no", "Vexcorp", "media"),
        ("another firm, Vexcorp, said no", "Vexcorp", "observer"),
        ("Ida Moss, a company, said no", "", ""),
        ("Vexcorp, a mayor, said no", "", ""),
        ("Norway, a group, said no", "", ""),
    ],
)
def test_a_description_names_a_body(
    words: Annotate, text: str, name: str, speaker_type: str
) -> None:
    """An apposition that is a kind of body makes the name beside it one of that type."""
    found = [(body.name, body.type) for _, body in described(words(text))]
    assert found == ([(name, speaker_type)] if name else [])


def test_an_organ_speaks_for_its_state(words: Annotate) -> None:
    """The place before the name of an organ tells whose it is."""
    _, body = entry(words("Norway's Office of Sea Safety said no"), 2, 6, "government")
    assert (body.name, body.affiliation) == ("Office of Sea Safety", "Norway")
