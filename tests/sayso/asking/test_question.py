"""A question and its answer."""

from dataclasses import replace

import pytest

from sayso.asking.question import STANCE_KEYS, TYPE_KEYS, WORD_KEYS, Answer, Question
from sayso.features.document import Document
from sayso.labelling import Options, label
from sayso.model.storage import TrainedModel

ANSWER = Answer("government", "accuses", "mayor", "Ostrava", "company", "why")


@pytest.fixture
def question(dam: Document, model: TrainedModel) -> Question:
    """Give the question about the denial."""
    predictions = label(dam, model, Options(furniture=True, explain=True))
    place = next(i for i, p in enumerate(predictions) if "denied" in p.text)
    return Question(dam, place, predictions[place])


def test_each_key_means_one_thing() -> None:
    """Types, stances and words share none."""
    keys = [*TYPE_KEYS, *STANCE_KEYS, *WORD_KEYS, "f"]
    assert len(set(keys)) == len(keys)


def test_keys_choose_labels() -> None:
    """Furniture goes on and off, and a label takes it off."""
    assert [ANSWER.pressed(key).speaker_type for key in "16"] == ["government", "narrator"]  # type: ignore[union-attr]
    assert [ANSWER.pressed(key).stance for key in "adn"] == ["accuses", "denies", "neutral"]  # type: ignore[union-attr]
    furniture = ANSWER.pressed("f")
    assert furniture
    assert furniture.furniture
    assert furniture.pressed("f") == furniture.pressed("a") == ANSWER
    assert ANSWER.pressed("7") is ANSWER.pressed("z") is None


def test_what_a_label_has_no_place_for_is_kept_while_one_tries(question: Question) -> None:
    """The speaker is back if the narrator was a slip."""
    narrated = ANSWER.pressed("6")
    assert narrated
    assert narrated.label(question.document, question.span).speaker == ""
    again = narrated.pressed("1")
    assert again
    assert again.label(question.document, question.span).speaker == "mayor"


def test_the_suggestion_is_what_sayso_says(question: Question) -> None:
    """To agree is to correct nothing; a note is no correction."""
    stored = question.suggested.label(question.document, question.span)
    assert (stored.speaker_type, stored.stance) == (
        question.prediction.speaker_type,
        question.prediction.stance,
    )
    assert stored.text == "The company denied the claim."
    assert not question.corrected(stored)
    assert not question.corrected(replace(stored, note="unsure"))
    assert question.corrected(replace(stored, speaker="water company"))


def test_whom_the_sentence_names_is_suggested_even_if_the_narrator_is_taken_for_the_speaker(
    question: Question,
) -> None:
    """One key then suffices to put it right."""
    p = replace(question.prediction, speaker_type="narrator", speaker="", affiliation="")
    narrated = replace(question, prediction=p).suggested
    assert narrated.label(question.document, question.span).speaker == ""
    assert "company" in narrated.speaker
