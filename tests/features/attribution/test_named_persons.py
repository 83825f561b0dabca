"""The persons that a sentence names."""

from collections.abc import Callable

import pytest

from sayso.features.attribution.named_persons import named_persons
from sayso.features.words import Words

Annotate = Callable[[str], Words]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ida Moss met Max Roe on Monday.", ["Ida Moss", "Max Roe"]),
        ("Then Max al-Roe spoke.", ["Max al-Roe"]),
        ("Then Ida van Moss spoke.", ["Ida van Moss"]),
        ("Then Ida van der Moss spoke.", ["Ida van der Moss"]),
        ("Then Ida J Moss spoke.", ["Ida J Moss"]),
        ("Roe, 45, left.", ["Roe"]),
        ("The mayor accused banker Max Roe.", ["Max Roe"]),
        ("Then press secretary Max Roe left.", ["Max Roe"]),
        ("Roe's boat sank.", ["Roe"]),
        ("Rain fell on Norway in May.", []),
        ("Then the African Union Mission in Somalia met Max Roe.", ["Max Roe"]),
        ("Then ex-President Max Roe left.", ["Max Roe"]),
        ("The US and NATO met.", []),
        ("Mayor Denies Claims About Wooden Bridge", []),
    ],
)
def test_names_are_found(words: Annotate, text: str, names: list[str]) -> None:
    """A run of capitals is a name; the first word, places, dates and abbreviations are not."""
    assert [mention.name for mention in named_persons(words(text))] == names


@pytest.mark.parametrize(
    "text",
    [
        "Foreign minister Ida Moss left.",
        "Norway's foreign minister, Ida Moss, left.",
        "Ida Moss, the foreign minister, left.",
        "Ida Moss, 45, the foreign minister, left.",
        "The boat of Ida Moss, who heads the foreign ministry, left.",
        "A foreign minister, Ida Moss left.",
    ],
)
def test_what_stands_beside_a_name_tells_of_it(words: Annotate, text: str) -> None:
    """A role before the name, and an apposition on either side, give the type."""
    (mention,) = named_persons(words(text))
    assert (mention.name, mention.type) == ("Ida Moss", "government")


def test_the_apposition_of_a_name_before_tells_nothing(words: Annotate) -> None:
    """In "Max Roe, the colonel, Moss said", Roe is the colonel and Moss is not."""
    sentence = words("Beside Max Roe, the Dutch colonel, Moss said no.")
    assert [(m.name, m.type) for m in named_persons(sentence)] == [
        ("Max Roe", "military"), ("Moss", ""),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Then Ida Moss, who served as a colonel, left.", "observer"),
        ("Then Ida Moss, who under Max Roe served in the army, left.", "observer"),
        ("Then Ida Moss, who had once served under him, left.", "observer"),
        ("Then Ida Moss, who served soup, left.", ""),
        ("Then Ida Moss, who has served as a colonel, left.", ""),
    ],
)
def test_who_served_serves_no_more(words: Annotate, text: str, expected: str) -> None:
    """An office that somebody held once is none of today."""
    assert named_persons(words(text))[0].type == expected


def test_a_phrase_before_a_subject_is_no_apposition(words: Annotate) -> None:
    """In "in a letter to the minister, Moss said" Moss wrote to the minister."""
    (mention,) = named_persons(words("In a letter to the foreign minister, Moss said no."))
    assert (mention.name, mention.type) == ("Moss", "")


def test_names_joined_share_their_role(words: Annotate) -> None:
    """A plural role before the first of them tells of all, and one before each of its own."""
    sentence = words(
        "Opposition candidates Max Roe and Ida Moss, both sailors, met surgeon Jo Lee."
    )
    assert [m.type for m in named_persons(sentence)] == ["opposition", "opposition", "observer"]


def test_a_second_name_is_no_apposition(words: Annotate) -> None:
    """What names somebody else tells nothing of the first."""
    first, second = named_persons(words("Then Ida Moss, minister Max Roe and others left."))
    assert (first.type, second.type) == ("", "government")
