"""A body's several names in one article."""

from collections.abc import Callable

import pytest

from sayso.features.attribution.short_names import abbreviated, preferred, shortened
from sayso.features.entries import Body
from sayso.features.words import Words

Annotate = Callable[[str], Words]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("the Vex Sea Watch (VSW) said no", {"VSW": "Vex Sea Watch"}),
        ("the League for Old Boats (LOB) said no", {"LOB": "League for Old Boats"}),
        ("the Vex Sea Watch (pictured) said no", {}),
        ("the Vex Sea Watch (XYZ) said no", {}),
        ("the Vex Sea Watch (V) said no", {}),
    ],
)
def test_an_abbreviation_in_brackets(words: Annotate, text: str, names: dict[str, str]) -> None:
    """It stands for the words before it that have its initials."""
    found = dict(abbreviated(words(text), {}))
    assert {p[0]: body.name for p, body in found.items() if len(p) == 1} == names


@pytest.mark.parametrize(
    ("texts", "name"),
    [
        (["RAND Corp. left", "RAND said no"], "RAND Corp."),
        (["The Korean Central News Agency left", "KCNA said no"], "Korean Central News Agency"),
        (["Human Rights Watch left", "HRW said no"], ""),
        (["KCNA said no"], ""),
    ],
)
def test_the_name_that_the_article_prefers(words: Annotate, texts: list[str], name: str) -> None:
    """The full name, unless the body is called by its common name anyway."""
    found = preferred([words(text) for text in texts])
    assert {body.affiliation for _, body in found} == ({name} if name else set())


@pytest.mark.parametrize(
    ("text", "found"),
    [("The Institute said no", True), ("An Institute for Peace said no", False)],
)
def test_the_noun_alone(words: Annotate, text: str, found: bool) -> None:
    """After an article and with nothing behind it, the noun is the body named in full."""
    vex = Body("Vex Institute", "observer", "Vex Institute")
    assert bool(list(shortened([words(text)], {("Vex", "Institute"): vex}))) is found
