"""Every mistake, with what pushed it there."""

from pathlib import Path

import numpy as np
import pytest

from sayso.model.classifier import SpeakerStanceClassifier
from sayso.training.evaluation import evaluate
from sayso.training.examples import Examples, material
from sayso.training.folds import OutOfFold, leave_one_article_out
from sayso.training.lessons import read_lessons
from sayso.training.mistakes import Mistake, mistakes
from sayso.training.stages import READING, losing_stages


@pytest.fixture(scope="module")
def said(labelled: Examples) -> OutOfFold:
    """Give what models that had not seen the article, nor an exemplar, say of each."""
    return leave_one_article_out([SpeakerStanceClassifier()], material(labelled))[0]


@pytest.fixture(scope="module")
def found(labelled: Examples, said: OutOfFold) -> dict[str, tuple[Mistake, ...]]:
    """Give the mistakes."""
    return mistakes(labelled, said)


Found = dict[str, tuple[Mistake, ...]]


def test_every_mistake_is_there(found: Found, labelled: Examples, said: OutOfFold) -> None:
    """One record for each label that is wrong, and none for those that are right."""
    wrong = (said.predicted != labelled.classes).sum(axis=0)
    assert [len(found["speaker_type"]), len(found["stance"])] == wrong.tolist()
    assert wrong.min() > 0


def test_a_mistake_tells_gold_and_predicted(found: Found, labelled: Examples) -> None:
    """Its gold label is the labelled one, and the predicted class is the most probable."""
    gold = {(label.document, label.start): label.stance for label in labelled.labels}
    for mistake in found["stance"]:
        assert mistake.gold == gold[mistake.document, mistake.start] != mistake.predicted
        assert mistake.predicted == next(iter(mistake.probabilities))
        assert max(mistake.probabilities.values()) == mistake.probabilities[mistake.predicted]
        assert sum(mistake.probabilities.values()) == pytest.approx(1)


def test_pushes_speak_for_the_predicted_class(found: Found) -> None:
    """At most five features, the strongest first, all above 0, and the lead is above 0."""
    for mistake in found["speaker_type"] + found["stance"]:
        contributions = [push.contribution for push in mistake.pushes]
        assert contributions == sorted(contributions, reverse=True)
        assert len(contributions) <= 5
        assert all(c > 0 for c in contributions)
        assert mistake.lead > 0
    assert any(mistake.pushes for mistake in found["stance"])


def test_a_class_that_no_other_article_has_is_marked(found: Found) -> None:
    """The rebels speak in one article alone: its model could not know them."""
    (rebels,) = [m for m in found["speaker_type"] if m.gold == "opposition"]
    assert rebels.unseen
    assert "opposition" not in rebels.probabilities
    assert [m.unseen for m in found["stance"]] == [False] * len(found["stance"])


def test_the_model_that_explains_did_not_see_the_article(
    found: Found, labelled: Examples, said: OutOfFold
) -> None:
    """Its probabilities are those of the sentence's own fold."""
    place = {(label.document, label.start): i for i, label in enumerate(labelled.labels)}
    for mistake in found["stance"]:
        row = said.probabilities["stance"][place[mistake.document, mistake.start]]
        assert max(mistake.probabilities.values()) == pytest.approx(float(np.max(row)))


def test_a_mistake_names_the_stage_that_lost_it(
    found: Found, labelled: Examples, said: OutOfFold
) -> None:
    """It is that of the cascade; a head's own stage where the speaker was right."""
    losers = losing_stages(labelled.labels, labelled.readings, said.predicted)
    at = {(x.document, x.start): stage for x, stage in zip(labelled.labels, losers, strict=True)}
    for mistakes_of_head in found.values():
        assert [m.stage for m in mistakes_of_head] == [
            at[m.document, m.start] for m in mistakes_of_head
        ]
    assert {m.stage for m in found["speaker_type"]} <= {*READING, "speaker_type"}
    assert "stance" in {m.stage for m in found["stance"]}


@pytest.mark.slow
def test_the_evaluation_has_them(shared_folder: Path, found: Found) -> None:
    """What a report without exemplars shows are these mistakes."""
    evaluation = evaluate(read_lessons(shared_folder, exemplars=False), shared_folder, jobs=1)
    assert {head: those.mistakes for head, those in evaluation.heads.items()} == found
