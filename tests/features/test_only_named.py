"""Harm and wrong that is named and told of nobody."""

from collections.abc import Callable

import pytest

from sayso.features.only_named import only_named
from sayso.features.predicates import use_of
from sayso.features.words import Words

Annotate = Callable[[str], Words]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The raid killed nine.", False),
        ("The abuse claims were old.", True),
        ("They hid claims of abuse.", False),
        ("An inquiry into the recent abuse began.", True),
        ("They left following the abuse.", True),
        ("They fled suspected abuse.", True),
        ("They left when abuse began.", False),
        ("The criminal gang left.", True),
        ("The abuse was halted.", True),
        ("They lifted the siege and ended the abuse.", True),
        ("There is no sign that they abused boys.", True),
        ("There is a sign that they abused boys.", False),
        ("The man who abused boys left.", True),
    ],
)
def test_what_is_only_named(words: Annotate, text: str, named: bool) -> None:
    """The last phrase of harm is told as a deed, or only named."""
    sentence = words(text)
    hit = [hit for hit in sentence.markers if hit.entry.category in ("harm", "wrongdoing")][-1]
    assert only_named(sentence, hit, use_of(sentence, hit.start)) is named
