"""The figures with the exemplars and without, side by side."""

from pathlib import Path

import pytest

from sayso.training.evaluation import Evaluation, evaluate
from sayso.training.labels import LabelledDocument, label_hash
from sayso.training.lessons import Lessons

pytestmark = pytest.mark.slow


def test_both_ways_are_measured_on_the_same_sentences(evaluation: Evaluation) -> None:
    """With them are the figures of the report; gold labels are the articles' both times."""
    effect = evaluation.exemplars
    assert effect is not None
    assert (effect.sentences, effect.passages) == (5, 2)
    for head, found in evaluation.heads.items():
        assert effect.with_them.heads[head].scores is found.scores
        assert effect.with_them.heads[head].calibration == found.calibration
        for figures in (effect.with_them, effect.without_them):
            assert sum(c.sentences for c in figures.heads[head].scores.classes) == 24
    assert effect.with_them.coverage == evaluation.coverage


def test_without_them_is_an_evaluation_of_its_own(
    evaluation: Evaluation, documents: list[LabelledDocument], shared_folder: Path
) -> None:
    """A training without exemplars finds those figures, has another hash, and shows one way."""
    alone = evaluate(Lessons(tuple(documents), ()), shared_folder, jobs=1)
    effect = evaluation.exemplars
    assert effect is not None
    for head, found in alone.heads.items():
        # By what they look like: a score that is not defined does not equal itself.
        assert repr(found.scores) == repr(effect.without_them.heads[head].scores)
    assert alone.exemplars is None
    assert alone.label_hash == label_hash(documents) != evaluation.label_hash


def test_they_teach_the_class_that_no_other_article_has(evaluation: Evaluation) -> None:
    """The rebels speak in one article: without exemplars no model can know them."""
    effect = evaluation.exemplars
    assert effect is not None
    recall = [
        next(c.recall for c in f.heads["speaker_type"].scores.classes if c.name == "opposition")
        for f in (effect.without_them, effect.with_them)
    ]
    assert recall == [0.0, 1.0]
