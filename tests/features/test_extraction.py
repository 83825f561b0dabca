"""Extraction: the features of a sentence in its article, with names that a person can read."""

from collections.abc import Callable

import pytest

from sayso.features.document import Document
from sayso.features.extraction import HEAD_GROUPS, Reading, read

Read = Callable[..., list[Reading]]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It rained.", {"speaker: none", "form: none", "cue: none"}),
        (
            "Mayor Ida Moss said it rained.",
            {"speaker: government", "form: subject", "content: nothing telling"},
        ),
        (
            "The army denied the claim.",
            {"speaker: military", "form: subject", "cue: deny"},
        ),
        (
            "According to residents it rained.",
            {"speaker: observer", "form: according to", "content: nothing telling"},
        ),
    ],
)
def test_the_features_of_a_sentence(reading: Read, text: str, names: set[str]) -> None:
    """A sentence has these features and no others, each with the value 1."""
    (sentence,) = reading(text)
    assert sentence.features == dict.fromkeys(names, 1.0)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Norway accused Greece of fraud.", "cue: accuse"),
        ("Norway did not accuse Greece of fraud.", "cue: not accuse"),
        ("Norway demanded that Greece halt the raids.", "cue: demand to stop"),
        ("Norway rejected the demand.", "cue: deny what is asked or offered"),
        ("The mayor spoke up, accusing Greece of fraud.", "cue: accuse"),
        ("The mayor warned of rain, accusing Greece of fraud.", "cue: accuse"),
        ("Greece has been accused of fraud.", "speaker: nobody named"),
    ],
)
def test_a_feature_is_there(reading: Read, text: str, name: str) -> None:
    """What the cue does, and how much is quoted, is said under its name."""
    assert name in reading(text)[0].features


@pytest.mark.parametrize(
    ("text", "quotation"),
    [
        ('"It rained all day," she said.', True),
        ('Ida Moss said the gates were "shut".', False),
    ],
)
def test_a_reading_says_whether_it_is_a_quotation(
    reading: Read, text: str, quotation: bool
) -> None:
    """A sentence that is mostly quoted is a quotation, one with a word in marks is not."""
    assert reading(text)[0].quotation is quotation


@pytest.mark.parametrize(
    ("text", "lemma"), [("Ida Moss said Norway denied it.", "say"), ("It was denied.", "deny")]
)
def test_the_governing_attribution_is_given(reading: Read, text: str, lemma: str) -> None:
    """Of all attributions the one that governs is at hand."""
    governing = reading(text)[0].governing
    assert governing is not None
    assert governing.cue is not None
    assert governing.cue.lemma == lemma


def test_the_order_of_charge_and_answer(reading: Read) -> None:
    """A charge counts for the sentences after it, not for those before."""
    answer, charge = "Norway said it had not rained.", "Greece accused Norway of fraud."
    name = "context: own side charged"
    assert name in reading(charge, answer)[1].features
    assert name not in reading(answer, charge)[0].features


def test_articles_do_not_touch_each_other(reading: Read) -> None:
    """What one article charged or named is forgotten in the next."""
    answer = "Norway said it had not rained."
    alone = reading(answer)
    reading("Greece accused Norway of fraud.")
    assert reading(answer) == alone


def test_one_reading_for_each_sentence_of_prose() -> None:
    """Furniture is left out, everything else is read in order."""
    text = "Share this\nIt rained.\nIda Moss left."
    document = Document.from_spans("", text, [(0, 10, True), (11, 21, False), (22, 36, False)])
    assert [r.sentence for r in read(document)] == list(document.prose)


def test_every_feature_belongs_to_one_head(reading: Read) -> None:
    """No feature is of a group that no head sees, and no group is seen by both."""
    article = ["Greece accused Norway of fraud.", '"That is a lie," Norway said.', "It rained."]
    groups = [group for of in HEAD_GROUPS.values() for group in of]
    assert len(groups) == len(set(groups))
    seen = {name.split(":")[0] for sentence in reading(*article) for name in sentence.features}
    assert seen <= set(groups)


def test_the_labels_do_not_hang_on_the_name_of_a_country(reading: Read) -> None:
    """Another country in the same place gives the same features."""
    article = ["Greece accused Norway of fraud.", "Norway's army denied it.", "It rained."]
    swapped = [text.replace("Norway", "Malta") for text in article]
    assert [r.features for r in reading(*article)] == [r.features for r in reading(*swapped)]
