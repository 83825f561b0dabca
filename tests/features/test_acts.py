"""Acts: what a speaker does with words."""

import pytest

from sayso.features.acts import acts
from sayso.features.attribution.reader import attribute
from sayso.features.document import Document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained.", ["cue: none"]),
        ("The mayor said it rained.", []),
        ("The mayor accused the port of greed.", ["cue: accuse"]),
        ("The mayor did not accuse the port of greed.", ["cue: not accuse"]),
        ("The mayor called the charge a lie.", ["cue: deny"]),
        ("The mayor rejected the demand.", ["cue: deny what is asked or offered"]),
        ("The mayor asked Greece for help.", ["cue: demand"]),
        ("The mayor asked why it rained.", []),
        ("The mayor demanded that it stop the attacks.", ["cue: demand", "cue: demand to stop"]),
        ('"Stop the attacks," the mayor said.', ["cue: demand to stop"]),
        ("The mayor told the army to stop the attacks.", ["cue: demand to stop"]),
        ("The mayor demanded a stop at the bridge.", ["cue: demand"]),
        ('"It rained," the mayor answered the charge.', []),
        ("The court rejected the claim.", []),
        ("The mayor posted a reply denying it and saying it rained.", ["cue: deny"]),
        ("The mayor met the port and blamed it for the leak.", ["cue: accuse"]),
        ("The mayor warned of rain, not accusing the port.", ["cue: warn"]),
        ("Critics say the port is slow.", ["cue: accuse"]),
        ("Critics did not say that the port is slow.", []),
        ("The mayor warned of rain, accusing the port.", ["cue: warn", "cue: accuse"]),
    ],
)
def test_what_a_speaker_does(text: str, expected: list[str]) -> None:
    """Plain speech does nothing that tells of the stance."""
    (item,) = attribute(Document.from_sentences("", [text]))
    assert list(acts(item)) == expected
