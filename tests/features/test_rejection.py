"""Rejection: denials whose cue does not say so."""

import pytest

from sayso.features.attribution.reader import attribute
from sayso.features.document import Document
from sayso.features.rejection import rejects


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor declined to accept the blame.", True),
        ("The mayor did not accept responsibility for it.", True),
        ("The mayor labelled the accusation a lie.", True),
        ("The mayor ridiculed the claim.", True),
        ("The mayor ridiculed the port.", False),
        ("The mayor accepted responsibility for it.", False),
        ("The mayor declined to comment on the claims.", False),
        ("The mayor said it rained.", False),
    ],
)
def test_what_rejects(text: str, expected: bool) -> None:
    """Not to accept a charge, or to call it false, denies it; to decline to comment does not."""
    (item,) = attribute(Document.from_sentences("", [text]))
    assert item.cue is not None
    assert rejects(item, item.cue) is expected
