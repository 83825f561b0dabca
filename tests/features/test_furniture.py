"""Furniture that its place on the page gives away."""

import pytest

from sayso.features.furniture import flags

TITLE = "Bridge at Orvel falls after a week of rain"
LEAD = "The old bridge at Orvel fell into the river on Monday."
MORE = "Nobody was hurt, the mayor's office said."
THIRD = "The road is closed until a new one is built."


def kept(*lines: str) -> list[str]:
    """Give the lines of an article that are no furniture, each line one sentence."""
    marks = flags([[line] for line in lines])
    return [line for line, (mark,) in zip(lines, marks, strict=True) if not mark]


def test_an_article_without_furniture() -> None:
    """The title, the standfirst and a caption without a full stop are sentences."""
    lines = [TITLE, "Mayor had known of the cracks", "The bridge in May", LEAD, MORE, THIRD]
    assert kept(*lines) == lines


def test_nothing() -> None:
    """No paragraphs have no flags."""
    assert flags([]) == []


@pytest.mark.parametrize(
    "byline",
    [
        "Ida Moe",
        "Ida Moe and Bo J. Holm",
        "Radio Orvel Staff ,",
        "Reuters in Brumal",
        "Ida Moe in Orvel and Bo Holm",
        "AFP, Brumal",
    ],
)
def test_a_name_above_the_prose_is_a_byline(byline: str) -> None:
    """A line of nothing but names that the article does not use is no sentence."""
    assert kept(TITLE, byline, LEAD, MORE) == [TITLE, LEAD, MORE]


def test_a_name_that_the_article_uses_is_a_caption() -> None:
    """The picture of somebody in the article is captioned, not signed."""
    lines = [TITLE, "Ida Moe", LEAD, "“It was old,” said Ida Moe."]
    assert kept(*lines) == lines


def test_a_title_with_a_label() -> None:
    """The first line is a title where any other would be a link."""
    assert kept("Watch: the bridge falls", LEAD, MORE, "Watch: it sinks") == [
        "Watch: the bridge falls",
        LEAD,
        MORE,
    ]


def test_a_short_title_is_no_byline() -> None:
    """The first line is a byline only above an outlet or another byline."""
    assert kept("Orvel Mourns", LEAD, MORE) == ["Orvel Mourns", LEAD, MORE]
    assert kept("Bo Holm", "USA TODAY", LEAD, MORE) == [LEAD, MORE]


def test_a_repeated_line() -> None:
    """A headline or a caption that stands there again is furniture, straight marks or curly."""
    assert kept(TITLE, LEAD, MORE, TITLE) == [TITLE, LEAD, MORE]
    assert kept("Moe: 'It was old'", LEAD, "Moe: ‘It was old’") == ["Moe: 'It was old'", LEAD]


def test_a_reworded_caption() -> None:
    """A caption that says most of the same, with a credit, repeats the one before it."""
    first = "A photograph of May 4 shows the old bridge at Orvel and the road to Brumal beside it."
    again = "A photograph of May shows the old bridge of Orvel and the road to Brumal beside it."
    assert flags([[first], [again, "(Ida Moe/Reuters)"]]) == [[False], [True, True]]
    assert flags([[first], [f"{first[:-1]} (Reuters)"]]) == [[False], [True]]


def test_prose_may_say_a_thing_twice() -> None:
    """A sentence of the prose that resembles another is kept."""
    lead = "The old bridge at Orvel fell into the river on Monday, the mayor's office has said."
    other = "The old bridge at Orvel fell into the river on Monday, the mayor's office said later."
    assert flags([[lead], [other]]) == [[False], [False]]


@pytest.mark.parametrize(
    "crosshead",
    [
        "Cracks known for years",
        "'Ultimatums unheard'",
        "“WE WERE AFRAID”",
        "CRACKS KNOWN FOR YEARS, MAYOR SAYS, AND NOTHING DONE",
        "Mayor Knew of Cracks in the Old Bridge, Says Former Clerk",
        "- 'What was known?' -",
        "What was known?",
        "2) Who knew?",
        "LETTERS: the mayor wrote to the builders ten times before the bridge fell, in vain",
    ],
)
def test_crossheads(crosshead: str) -> None:
    """A short line between paragraphs of prose is no sentence."""
    assert kept(TITLE, LEAD, MORE, crosshead, THIRD) == [TITLE, LEAD, MORE, THIRD]


@pytest.mark.parametrize(
    "line",
    [
        "“We were all afraid of it”",
        "I was afraid…",
        "- Nobody was hurt",
        "The bridge in May (archive)",
        "The bridge at Orvel as it stood in May of last year",
        "Was it old?",
        "So what was known?",
        "It was old.",
    ],
)
def test_lines_that_may_be_sentences(line: str) -> None:
    """Quotations, items, captions and sentences between paragraphs of prose are kept."""
    assert line in kept(TITLE, LEAD, MORE, line, THIRD)


def test_questions_in_a_row_are_crossheads() -> None:
    """One question may be the author's; two are the plan of an explainer."""
    last = "Engineers are to look at it this week."
    lines = [TITLE, LEAD, MORE, "Was it old?", THIRD, "Is it safe?", last]
    assert kept(*lines) == [TITLE, LEAD, MORE, THIRD, last]


def test_a_list_is_kept() -> None:
    """Lines below a colon, and three or more fragments amid the prose, are its items."""
    below_colon = [TITLE, LEAD, MORE, "The mayor named two:", "Ida Moe", "Bo Holm", THIRD]
    assert kept(*below_colon) == below_colon
    three = [TITLE, LEAD, MORE, "The bridge", "The road", "The mill", THIRD]
    assert kept(*three) == three


def test_scraps_below_the_prose() -> None:
    """Short lines below the last paragraph belong to the page."""
    lines = [TITLE, LEAD, MORE, THIRD, "Our forum", "Weather", "Sport and games", "Markets"]
    assert kept(*lines) == lines[:4]


def test_links_below_their_head() -> None:
    """The titles below "Read more" are links until the prose goes on."""
    links = [
        "Read more:",
        "The bridge that fell: a history of Orvel in pictures",
        "Why did it fall?",
    ]
    assert kept(TITLE, LEAD, *links, MORE) == [TITLE, LEAD, MORE]


def test_a_page_line_amid_the_prose() -> None:
    """Page words are marked wherever they stand, credits with their sentence."""
    marks = flags([[TITLE], ["By Ida Moe"], [LEAD, "REUTERS/Bo Holm"], ["Comments"]])
    assert marks == [[False], [True], [False, True], [True]]
