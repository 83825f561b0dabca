"""Paragraphs: a line each, hard wraps undone."""

import pytest

from sayso.features.paragraphs import paragraphs, plain

WRAPPED = (
    "The old bridge at Orvel fell into the river on Monday after a week\n"
    "of rain, the mayor's office said. Nobody was hurt, and the road is\n"
    "closed until a new one is built.\n"
    "Ida Moe, who lives beside it, heard the fall at dawn, and told Radio\n"
    "Orvel that the noise had been like thunder in the hills above them.\n"
)


def cut(text: str) -> list[str]:
    """Give the paragraphs of a text, their line ends shown as a bar."""
    return [" | ".join(text[a:b].splitlines()) for a, b in paragraphs(text, plain(text))]


@pytest.mark.parametrize(
    "end", ["\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\f", "\v", "\x85", "\u2028", "\u2029"]
)
def test_a_line_is_a_paragraph(end: str) -> None:
    """Every line end parts paragraphs, and blank lines are none."""
    assert cut(f"It rained.{end}It snowed.{end}") == ["It rained.", "It snowed."]


@pytest.mark.parametrize("blank", [" ", "\t", "\u00a0", "\u2003", "\u3000", "\x1f"])
def test_white_space_at_the_ends_is_left_out(blank: str) -> None:
    """A paragraph begins and ends with a character that is not white space."""
    text = f"{blank}It{blank}rained.{blank}\n{blank}\n"
    ((start, end),) = paragraphs(text, plain(text))
    assert text[start:end] == f"It{blank}rained."


def test_zero_width_characters_are_kept() -> None:
    """What `str.isspace` does not call a space lies in a paragraph."""
    assert cut("\ufeffIt rained.\u200b\n\u200b\n") == ["\ufeffIt rained.\u200b", "\u200b"]


def test_plain_keeps_every_offset() -> None:
    """The plain text has a character for each of the raw one."""
    raw = "a\r\nb\rc\u00a0d\u2028e\u200bf\tg"
    assert len(plain(raw)) == len(raw)
    assert plain(raw) == "a \nb\nc d\ne f g"


def test_hard_wrapped_lines_are_joined() -> None:
    """A paragraph of a hard-wrapped text runs over its line feeds; a short line ends it."""
    first, second = cut(WRAPPED)
    assert first.endswith("built.")
    assert second.startswith("Ida Moe")
    assert (first.count(" | "), second.count(" | ")) == (2, 1)


def test_hard_wraps_with_other_line_ends() -> None:
    """Line ends of two characters, or of one, make no difference."""
    assert len(cut(WRAPPED.replace("\n", "\r\n"))) == 2
    assert len(cut(WRAPPED.replace("\n", "\r"))) == 2


def test_a_blank_line_or_an_indent_ends_a_wrapped_paragraph() -> None:
    """What a writer sets apart stays apart, however full the line above."""
    lines = WRAPPED.splitlines()
    assert len(cut("\n".join([*lines[:4], "", lines[4]]))) == 3
    assert len(cut("\n".join([*lines[:4], "  " + lines[4]]))) == 3


def test_short_lines_are_no_hard_wrap() -> None:
    """Titles, names and captions one to a line are not joined."""
    lines = ["Bridge falls at Orvel", "Ida Moe", "Comments", "It fell on Monday.", "Nobody died."]
    assert cut("\n".join(lines)) == lines


def test_a_sentence_cut_by_a_line_feed_goes_on() -> None:
    """In a text with a paragraph a line, a stray line feed before a lower-case word is no end."""
    text = "The bridge fell into the river on Monday, and the mayor\nasked for help.\nHelp came."
    assert cut(text) == [
        "The bridge fell into the river on Monday, and the mayor | asked for help.",
        "Help came.",
    ]


def test_a_byline_in_lower_case_stands_alone() -> None:
    """The line below a title is not its end because it begins with a small "by"."""
    lines = ["The bridge at Orvel falls after a week of heavy rain", "by Ida Moe", "It fell."]
    assert cut("\n".join(lines)) == lines


def test_items_of_a_list_are_not_joined() -> None:
    """A dash or a number opens a line of its own, full as the line above may be."""
    items = [f"- {line}" for line in WRAPPED.splitlines()[:2]]
    assert cut(WRAPPED + "\n".join(items))[2:] == items
