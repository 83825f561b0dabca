"""Which body a common noun may mean."""

from collections.abc import Callable

import pytest

from sayso.features.attribution.bodies import Bodies
from sayso.features.words import Words

Annotate = Callable[[str], Words]


@pytest.mark.parametrize(
    ("text", "noun", "affiliation"),
    [
        ("Hamas left and the group said no", "group", "Hamas"),
        ("Reuters met Hamas and the agency said no", "agency", "Reuters"),
        ("Reuters met Hamas and the company said no", "company", ""),
        ("the group met Hamas", "group", ""),
    ],
)
def test_the_last_body_that_fits(words: Annotate, text: str, noun: str, affiliation: str) -> None:
    """A noun fits bodies of its type that were named before it, not after."""
    bodies = Bodies()
    bodies.open(words(text))
    body = bodies.called(noun, text.index(f"the {noun}"))
    assert (body.affiliation if body else "") == affiliation
