"""Facts about what a sentence says, for the stance."""

import pytest

from sayso.features.attribution.reader import attribute
from sayso.features.charges import Charges
from sayso.features.content import Content
from sayso.features.content_facts import content_features
from sayso.features.document import Document

_CONCERN = "content: concern or objection about another side"


def features(text: str, *charged: str) -> list[str]:
    """Give the names of the content features of a sentence after charges against some parties."""
    (item,) = attribute(Document.from_sentences("", [text]))
    return list(content_features(item, Content(item), Charges(set(charged))))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Norway said Greek jets had killed nine children.", "party: harm or wrong by other"),
        ("Norway said its jets had killed nine children.", "party: harm or wrong by own"),
        ('"They killed nine children," Norway said.', "party: harm or wrong by them"),
        ('"We killed nine children," Norway said.', "party: harm or wrong by own"),
        ('"We never killed children," Norway said.', "party: no harm or wrong by own side"),
        ("Norway said that was a lie.", "content: falsity"),
        ('"We reject that," Norway said.', "content: falsity"),
        ('"We condemn that," Norway said.', "cue: accuse"),
        ("Greece must not fish here, Norway said.", _CONCERN),
        ("Greece should no longer fish here, Norway said.", _CONCERN),
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
        "Norway claimed responsibility for the attack on children by Greece.",
        "Norway said the strikes killed nine.",
        "Norway said Greece never killed children.",
        '"Where am I?" Norway asked.',
        '"Our jets abide by the law," Norway said.',
        "Despite the rain Greece left, Norway said.",
        "We must not fish here, Norway said.",
        "Greece must fish here, Norway said.",
    ],
)
def test_no_facts(text: str) -> None:
    """Harm of nobody, harm denied of others and a bare contrast state nothing."""
    assert features(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Norway said it rained.", ["own side charged"]),
        ("Norway said it had not rained.", ["own side charged", "negation, own side charged"]),
        ("Norway said Greece had not left.", ["own side charged"]),
        ('"It is not Greek," Norway said.', ["own side charged", "negation, own side charged"]),
        ("Norway said it passed without rain.", ["own side charged"]),
        ("Norway said it rained or not.", ["own side charged"]),
        ("Norway said it met men who did not vote.", ["own side charged"]),
        ("Norway said that was a lie.", ["own side charged", "negation, own side charged"]),
        ('"We abide by the law," Norway said.', ["own side charged", "care, own side charged"]),
        ("Norway said Greece killed children.", ["own side charged, charges back"]),
    ],
)
def test_a_charge_before_changes_what_an_answer_is(text: str, names: list[str]) -> None:
    """Care and negation are noted where the speaker's own side stands charged, and only there."""
    expected = {f"context: {name}" for name in names}
    assert {name for name in features(text, "Norway") if name.startswith("context")} == expected
    assert not [name for name in features(text, "Malta") if name.startswith("context")]


@pytest.mark.parametrize(
    "text",
    [
        "Accused of fraud, Norway said it rained.",
        "Norway, which has been accused of fraud, said it rained.",
        "Norway said it rained after Greece accused it of fraud.",
    ],
)
def test_a_charge_in_the_sentence_itself(text: str) -> None:
    """A speaker may stand charged in the very sentence."""
    assert "context: own side charged" in features(text)


def test_another_that_was_charged_is_cleared() -> None:
    """To say that it did not do it rejects the charge; without one it is a bare fact."""
    text = "Norway said Greece never killed children."
    assert "content: falsity" in features(text, "Greece")
    assert "content: falsity" not in features(text)


@pytest.mark.parametrize("domestic", [True, False])
def test_no_evidence(domestic: bool) -> None:
    """Between states it rejects what others say; at home it is found."""
    (item,) = attribute(Document.from_sentences("", ["Norway said there was no evidence."]))
    found = content_features(item, Content(item), Charges(domestic=domestic))
    assert ("content: falsity" in list(found)) is not domestic


@pytest.mark.parametrize(
    ("text", "speaker", "goes_on"),
    [
        ("Norway said Greece left.", "Norway", True),
        ("Norway said nine had been killed.", "Norway", True),
        ("Norway said Greece left.", "Greece", False),
        ("Norway said it rained.", "Norway", False),
    ],
)
def test_who_has_just_charged_goes_on(text: str, speaker: str, goes_on: bool) -> None:
    """The sentence before by the same speaker is context where one still speaks of others."""
    (item,) = attribute(Document.from_sentences("", [text]))
    found = content_features(item, Content(item), Charges(charging=speaker))
    name = "context: the same speaker has just charged somebody"
    assert (name in list(found)) is goes_on


@pytest.mark.parametrize("text", ["Norway faces accusations of fraud.", "Greek jets killed nine."])
def test_the_article_itself(text: str) -> None:
    """In the article's own voice only a charge without an author is noted."""
    assert features(text) == ["content: a charge without an author"] * ("faces" in text)
