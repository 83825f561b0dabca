"""Content: facts about what a sentence says, for the stance."""

import pytest

from sayso.features.attribution.reader import attribute
from sayso.features.charges import Charges
from sayso.features.content import Content, content_features, content_of
from sayso.features.document import Document

_CONCERN = "content: doubt or concern about another side"


def content(text: str) -> Content:
    """Give the content of a sentence alone."""
    (item,) = attribute(Document.from_sentences("", [text]))
    return content_of(item)


def features(text: str, *charged: str) -> list[str]:
    """Give the names of the content features of a sentence after charges against some parties."""
    (item,) = attribute(Document.from_sentences("", [text]))
    return list(content_features(item, content_of(item), Charges(set(charged))))


def test_the_speaker_is_no_party_of_the_content() -> None:
    """Whom the source names is the own side, and the others are the parties."""
    read = content("Minister Ida Moss of Norway said Greece had won.")
    assert [party.name for party in read.named] == ["Greece"]
    assert read.own == {"Norway", "moss"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Norway said Greek jets had killed nine children.", "party: harm or wrong by other"),
        ("Norway said its jets had killed nine children.", "party: harm or wrong by them"),
        ('"We killed nine children," Norway said.', "party: harm or wrong by own"),
        ('"We never killed children," Norway said.', "party: no harm or wrong by own side"),
        ("Norway said that was a lie.", "content: falsity"),
        ('"Our jets abide by the law," Norway said.', "party: care by own side"),
        ("Norway voiced alarm about Greece.", _CONCERN),
        ("Why had Greece left, Norway asked?", "content: question"),
        ("Despite Greek claims it left, Norway said.", _CONCERN),
    ],
)
def test_facts_of_the_content(text: str, name: str) -> None:
    """Each fact is stated under its name."""
    assert name in features(text)


@pytest.mark.parametrize(
    "text",
    [
        "Norway said the river rose.",
        "Norway said the strikes killed nine.",
        "Norway said Greece never killed children.",
        "Despite the rain Greece left, Norway said.",
    ],
)
def test_no_facts(text: str) -> None:
    """Harm of nobody, harm denied of others and a bare contrast state nothing."""
    assert features(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Norway said it rained.", []),
        ("Norway said it had not rained.", ["negation"]),
        ('"We abide by the law," Norway said.', ["care"]),
    ],
)
def test_a_charge_before_changes_what_an_answer_is(text: str, names: list[str]) -> None:
    """Care and negation are noted where the speaker's own side stands charged, and only there."""
    expected = {"context: own side charged", *(f"context: {n}, own side charged" for n in names)}
    assert {name for name in features(text, "Norway") if name.startswith("context")} == expected
    assert not [name for name in features(text, "Greece") if name.startswith("context")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Norway has been accused of fraud.", ["content: a charge without an author"]),
        ("The alleged fraud went on.", ["content: a charge without an author"]),
        ("Accusations of fraud went on.", []),
        ("Greek jets killed nine children.", []),
    ],
)
def test_the_article_itself(text: str, names: list[str]) -> None:
    """In the article's own voice only a charge without an author is noted."""
    assert features(text) == names
