"""Speakers put together from a mention and the article's memory."""

import pytest

from sayso.features.attribution.entities import Entity
from sayso.features.attribution.home import Home
from sayso.features.attribution.records import Mention
from sayso.features.attribution.speakers import completed, from_entity, from_mention
from sayso.features.document import Span


def mention(text: str, **told: str) -> Mention:
    """Give a mention at the beginning of a document."""
    return Mention(Span(0, len(text)), text, **{"kind": "person", **told})


@pytest.mark.parametrize(
    ("told", "type_", "affiliation", "known_by"),
    [
        ({"type": "government"}, "government", "Norway", "phrase"),
        ({"type": "government", "head": "home secretary"}, "government", "United Kingdom",
         "phrase"),
        ({"type": "observer", "affiliation": "Norway"}, "observer", "", "phrase"),
        ({}, "observer", "", "default"),
        ({"name": "Ida Moss"}, "observer", "", "name"),
    ],
)  # fmt: skip
def test_what_an_article_leaves_untold(
    told: dict[str, str], type_: str, affiliation: str, known_by: str
) -> None:
    """An organ without a state is of the state that the article is about; others are not."""
    source = mention("guard", **told)
    speaker = completed(from_mention(source), source, Home("Norway"))
    assert (speaker.type, speaker.affiliation, speaker.known_by) == (type_, affiliation, known_by)


def test_a_public_figure_is_known_without_a_word() -> None:
    """What the article does not tell of a public figure, the lexicon does."""
    source = mention("Antonio Guterres", name="Antonio Guterres")
    speaker = completed(from_mention(source), source, Home("Norway"))
    assert (speaker.affiliation, speaker.known_by) == ("United Nations", "figure")


def test_memory_tells_what_a_mention_does_not() -> None:
    """The type that another mention gave holds, and is known from memory."""
    person = Entity("person")
    person.learn(mention("Ida Moss", name="Ida Moss", type="military", affiliation="Norway"))
    source = mention("Moss", name="Moss")
    speaker = completed(from_entity(person, source), source, Home(""))
    assert (speaker.type, speaker.affiliation, speaker.known_by) == (
        "military", "Norway", "memory",
    )  # fmt: skip
