"""Posts that an article shows in full."""

import pytest

from sayso.features.attribution.posts import posts
from sayso.features.attribution.reader import attribute
from sayso.features.segmentation import segment


@pytest.mark.parametrize(
    "post",
    [
        "We won. It was fun. — Ida Moss (@moss) May 4, 2016",
        "We won. It was fun.\n— Ida Moss (@moss) May 4, 2016",
        "Ida Moss (@moss) We won. It was fun.",
    ],
)
def test_the_author_of_a_post(post: str) -> None:
    """The name after or before it speaks in all its sentences, and in no other."""
    document = segment(
        f"The mayor left town on Monday.\n{post}\nThe mayor came back on Friday.", "d"
    )
    read = attribute(document)
    speakers = [item.governing.speaker if item.governing else "" for item in read]
    assert [speaker for item, speaker in zip(read, speakers, strict=True) if speaker] == [
        "Ida Moss",
        "Ida Moss",
    ]
    assert (speakers[0], speakers[-1]) == ("", "")


def test_whoever_a_post_names_speaks_in_it_no_more() -> None:
    """The author says that the army said so."""
    document = segment("The army said it won. — Ida Moss (@moss) May 4, 2016", "d")
    (item,) = attribute(document)
    assert [(a.speaker, a.governs) for a in item.attributions] == [
        ("army", False),
        ("Ida Moss", True),
    ]
    assert item.cue is None


def test_an_author_does_not_depend_on_what_follows() -> None:
    """Who speaks at the end of the article tells nothing of the author of a post before it."""
    post = "Ida Moss (@moss) We won today."
    document = segment(
        f"{post}\nIt was a quiet Monday.\nAn army spokesman declined to comment.", "d"
    )
    first = attribute(document)[0].governing
    assert first is not None
    assert (first.speaker, first.speaker_type) == ("Ida Moss", "observer")


@pytest.mark.parametrize(
    "text",
    [
        "It rained (@moss) today.",
        "",
        "Moss won — her rival Max Roe (@roe) was second.",
        "The mayor said it rained – something Max Roe (@roe) of the union denied.",
        "By Ida Moss (@moss) The mayor said he had won.",
        "It rained. OSLO — Mayor Ida Moss (@moss) said so.",
        "The army said no. Ida Moss (@moss) We won today.",
        "!!! (@x) Hello.",
        "Ida Moss (@moss) May 4, 2016",
    ],
)
def test_no_post(text: str) -> None:
    """A handle inside a sentence, in a byline or after what is no name tells of no post."""
    assert posts(text) == []
