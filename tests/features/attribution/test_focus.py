"""The body in focus."""

from collections.abc import Callable

import pytest

from sayso.features.attribution.focus import Focus
from sayso.features.words import Words

Annotate = Callable[[str], Words]


@pytest.mark.parametrize(
    ("openings", "body"),
    [
        (["The ministry"], "ministry"),
        (["The ministry", "Norway"], "Norway"),
        (["The ministry", "Ann Lee", "A tree"], "ministry"),
        (["Ann Lee"], None),
        ([], None),
    ],
)
def test_the_last_body_that_opened_a_sentence(
    words: Annotate, openings: list[str], body: str | None
) -> None:
    """Persons and things that open a sentence after it do not take the focus from a body."""
    focus = Focus()
    for opening in openings:
        focus.see(words(f"{opening} fell."))
    assert getattr(focus.body, "text", None) == body


def test_the_focus_moves_on(words: Annotate) -> None:
    """Who asked once is told of the bodies that come later."""
    focus = Focus()
    focus.see(words("The ministry left."))
    assert focus.body is not None and focus.body.text == "ministry"
    focus.see(words("Norway left."))
    assert focus.body.text == "Norway"
