"""Posts that an article shows in full."""

import pytest

from sayso.features.attribution.people import People
from sayso.features.attribution.posts import posted
from sayso.features.attribution.reader import attribute
from sayso.features.attribution.resolution import Resolver
from sayso.features.document import Document
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


@pytest.mark.parametrize("text", ["It rained (@moss) today.", f"{'m' * 61} (@moss) It rained.", ""])
def test_no_post(text: str) -> None:
    """A handle inside a sentence, or after what is no name, is no author."""
    document = Document.from_spans("d", text, [(0, len(text), False)])
    assert posted(document, document.prose, Resolver(People([]))) == {}
