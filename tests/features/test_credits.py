"""Credits, told by their own words."""

import pytest

from sayso.features.credits import credited, is_agency_credit

CREDITS = [
    "(Reporting by Ida Moe; Editing by Bo Holm)",
    "Additional reporting by Ida Moe in Brumal; editing by Bo Holm.",
    "(Aditional reporting by Ida Moe)",
    "REUTERS/Ida Moe",
    "(AP Photo/Ida Moe)",
    "(Photo: Ida Moe, AP)",
    "Photographer: Ida Moe/Getty Images",
    "Video provided by AFP Newslook",
    "Credit Ida Moe for Radio Orvel",
    "AFP contributed to this report.",
    "Ida Moe in Brumal and Bo Holm contributed reporting.",
    "Ida Moe reported from Brumal; Bo Holm reported from Orvel.",
    "Source: Radio Orvel and agencies",
    "— With assistance by Ida Moe",
    "—Ida Moe in Brumal and Bo Holm in Orvel",
    "Follow Ida Moe on Twitter: @idamoe",
    "Write to Ida Moe at ida.moe@example.org",
    "© 2018 Radio Orvel",
    "Copyright 2018 Radio Orvel.",
    "This article was first published in Brumal.",
    "(This story has been refiled to fix a name)",
    "($1 = 0.89 crowns)",
    "— Ida Moe (@idamoe) June 29, 2018",
    "Ida Moe/AP hide caption",
    "Image caption",
]
PROSE = [
    "Video by activists shows the bridge falling into the river.",
    "Reporting by Radio Orvel has shown that the bridge was old.",
    "Radio Orvel reported from Brumal on Monday that it fell.",
    "Sources: the bridge was old",
    "Source of the river",
    "— and the mayor left.",
    "She has contributed to this campaign.",
    "Photographs of the bridge were shown.",
    "(He did not answer.)",
    "The bridge in Orvel, Norland (Reuters)",
    "Mayor Scolds Reuters, AP",
    "Follow the river, she said.",
]


@pytest.mark.parametrize("sentence", CREDITS)
def test_credits(sentence: str) -> None:
    """Who wrote, edited, photographed or sent it is a credit."""
    assert credited([sentence]) == [True]


@pytest.mark.parametrize("sentence", PROSE)
def test_prose_is_none(sentence: str) -> None:
    """Words of credits in a sentence make none."""
    assert credited([sentence]) == [False]


def test_a_credit_after_a_caption() -> None:
    """A credit that closes a caption's paragraph is marked, the caption not."""
    assert credited(["The bridge fell.", "Ida Moe/Radio Orvel"]) == [False, True]
    assert credited(["The bridge fell.", "AP", "It sank."]) == [False, False, False]


def test_brackets_and_warnings_go_on() -> None:
    """A bracket is a credit to its end; so are the warnings of an agency and a copyright."""
    assert credited(["(Reporting by I.", "Moe and B. Holm)", "It fell."]) == [True, True, False]
    warning = ["REUTERS/Moe", "ATTENTION EDITORS - FROM A THIRD PARTY.", "NO RESALES."]
    assert credited([*warning, "It fell."]) == [True, True, True, False]
    assert credited(["© 2018 Radio Orvel.", "It may not be copied."]) == [True, True]


@pytest.mark.parametrize(
    "text",
    [
        "AP",
        "Ida Moe/AFP/Getty Images",
        "Ida Moe via AP",
        "(Jan. 4) AP",
        "Ida al-Holm/Reuters, FILE",
    ],
)
def test_agencies(text: str) -> None:
    """An agency, alone or after a name, credits a picture."""
    assert is_agency_credit(text)


@pytest.mark.parametrize(
    "text",
    [
        "Orvel",
        "AP said",
        "Orvel/Brumal",
        "Moe Left Orvel/Brumal.",
        "The bridge via AP",
        "Reuters, Radio Orvel Merge Next Year",
    ],
)
def test_no_agencies(text: str) -> None:
    """A name without an agency, or a sentence with one, credits nothing."""
    assert not is_agency_credit(text)
