"""Furniture that its own words give away."""

import pytest

from sayso.features.lexicon import rows
from sayso.features.page_words import is_label, is_page_line, page_pieces

PAGE_LINES = [
    "Comments",
    "ADVERTISEMENT",
    "Latest Headlines",
    "Read more:",
    "Read more: The bridge at Orvel",
    "Bridge at Orvel falls Read more",
    "Sign up for our morning letter",
    "Follow us on Twitter",
    "Please refresh your browser.",
    "Slideshow (7 images)",
    "2 min 58Approximate reading time",
    "4 min read",
    "Monday 15 January 2018 17:38 GMT",
    "Published: Jan. 5, 2018, 4:15 p.m.",
    "7:05 p.m.",
    "Updated 1738 GMT (0138 HKT) January 15, 2018",
    "15 January 2018 • 5:38pm",
    "1,204 comments",
    "01/05/2018 AT 02:10 PM EDT",
    "3 years ago",
    "https://example.org/bridge",
    "ida.moe@example.org",
    "Twitter: @idamoe, @bo_holm",
    "___",
    "* * *",
    "[image]",
    "[The bridge that fell]",
    "($1 = 0.89 crowns)",
    "1 of 23",
    "next Image 1 of 2",
    "By Ida Moe",
    "By Ida Moe and Bo Holm, Radio Orvel",
    "by Ida Moe |",
    "BRUMAL (Reuters) -",
    "BRUMAL, Norland —",
    "News | Norland | Bridges",
    "Full story >>",
    "More:Bridge at Orvel falls after rain",
]
PROSE = [
    "The bridge fell.",
    "Bridge falls at Orvel",
    "By Monday, the army had taken the bridge at Orvel and moved on.",
    "By the river, nobody slept.",
    "Subscribers say that the bridge was old.",
    "More: the mayor had known of it for years.",
    "In 2016, 40 people crossed it a day.",
    "(The mayor did not answer.)",
    "Orvel, Norland",
    "UN: the bridge was old",
    "A bridge falls - 'It was old'",
]


@pytest.mark.parametrize("line", PAGE_LINES)
def test_page_lines(line: str) -> None:
    """Page words, dates, addresses, bylines and datelines alone on a line are told by form."""
    assert is_page_line([line])


@pytest.mark.parametrize("line", PROSE)
def test_prose_is_none(line: str) -> None:
    """A line that might be a sentence is left alone."""
    assert not is_page_line([line])


def test_a_title_may_look_like_a_link() -> None:
    """The first line of an article keeps bars and colons that elsewhere tell a link."""
    for title in ("Bridge falls | Norland | Radio Orvel", "Watch: the bridge falls"):
        assert is_page_line([title])
        assert not is_page_line([title], title=True)


def test_paragraphs_of_several_sentences() -> None:
    """The first sentence decides, or a last one that is nothing but page words."""
    assert is_page_line(["Sign up for our letter.", "It is free."])
    assert is_page_line(["Why did the bridge fall?", "Read more"])
    assert not is_page_line(["The bridge fell.", "Sign up, said the mayor, and help."])
    assert not is_page_line(["More: it fell at dawn.", "Nobody died."])


PIECES = {
    "Image caption The bridge": ["Image caption "],
    "Image copyright Ida Moe Image caption The bridge": ["Image copyright Ida Moe Image caption "],
    "Facebook Twitter Pinterest The bridge. Photograph: Ida Moe/AP": [
        "Facebook Twitter Pinterest ",
        "Photograph: Ida Moe/AP",
    ],
    "CLOSE The bridge fell. Video": ["CLOSE "],
    "It fell — Ida Moe (@idamoe) June 29, 2018": ["— Ida Moe (@idamoe) June 29, 2018"],
    "It fell. https://t.example/a — Ida (@ida)": ["https://t.example/a — Ida (@ida)"],
    "It fell. Hide Caption 1 of 3 It sank.": ["Hide Caption 1 of 3"],
    "It fell in the U.S. (Reporting by Ida Moe)": ["(Reporting by Ida Moe)"],
    "It fell. (Photo: Ida Moe, AP) It sank.": [" (Photo: Ida Moe, AP)"],
    "Ida Moe — the mayor (@idamoe) — said it fell.": [],
    "The bridge in a photo (Reuters)": [],
    "Image and caption were false": [],
}


@pytest.mark.parametrize(("paragraph", "pieces"), PIECES.items())
def test_pieces_inside_a_paragraph(paragraph: str, pieces: list[str]) -> None:
    """Labels, signatures and credits are cut off, with no full stop before them."""
    assert [paragraph[a:b] for a, b in page_pieces(paragraph)] == pieces


def test_labels() -> None:
    """A label is furniture where it stands alone."""
    assert is_label("Image caption")
    assert is_label("CLOSE")
    assert not is_label("Image caption The bridge")


def test_the_lexicon_is_sorted() -> None:
    """Each row once, in order, in lower case, of a kind that is in use."""
    listed = [tuple(row) for row in rows("furniture.tsv")]
    assert listed == sorted(set(listed))
    assert all(words == words.lower().strip() and "’" not in words for _, words in listed)
    assert {place for place, _ in listed} == {"agency", "credit", "ends", "line", "links", "opens"}
