"""All figures together: complete, consistent, and the same each time."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from sayso.features.errors import InputError, TrainingError
from sayso.features.extraction import HEAD_GROUPS
from sayso.model.scheme import CLASSES
from sayso.training.baselines import BASELINES
from sayso.training.evaluation import Evaluation, evaluate
from sayso.training.labels import LabelledDocument, label_hash
from sayso.training.lessons import Lessons
from sayso.training.report import metrics_json

pytestmark = pytest.mark.slow


def test_each_head_is_measured_in_full(evaluation: Evaluation) -> None:
    """All classes, baselines, groups and curve points are there."""
    for head, found in evaluation.heads.items():
        assert tuple(c.name for c in found.scores.classes) == CLASSES[head]
        assert [b.name for b in found.baselines] == list(BASELINES)
        assert {a.group for a in found.ablation} == set(HEAD_GROUPS[head])
        assert [p.articles for p in found.learning_curve] == [1, 2]


def test_figures_agree_with_each_other(evaluation: Evaluation) -> None:
    """Mistakes, confusion, accuracy, coverage, calibration and curve tell the same story."""
    assert evaluation.sentences == sum(a.sentences for a in evaluation.articles) == 24
    for head, found in evaluation.heads.items():
        overall = found.scores.overall
        hits = sum(row[i] for i, row in enumerate(found.scores.confusion))
        assert hits == 24 - len(found.mistakes)
        assert overall.accuracy.value == pytest.approx(hits / 24)
        assert getattr(evaluation.coverage[0], head) == pytest.approx(hits / 24)
        assert sum(b.sentences for b in found.calibration.bins) == 24
        assert found.learning_curve[-1].macro_f1 == overall.macro_f1.value
        for a in found.ablation:
            assert a.change == pytest.approx(a.macro_f1 - overall.macro_f1.value)
        for b in found.baselines:
            lead = overall.macro_f1.value - b.overall.macro_f1.value
            assert b.difference.value == pytest.approx(lead)


def test_the_best_baseline_is_the_best(evaluation: Evaluation) -> None:
    """None has a higher macro-F1."""
    for found in evaluation.heads.values():
        scores = [b.overall.macro_f1.value for b in found.baselines]
        assert found.best_baseline.overall.macro_f1.value == max(scores)


def test_classes_with_too_few_sentences_are_named(evaluation: Evaluation) -> None:
    """One sentence of the opposition, four of observers, none of the media."""
    assert evaluation.heads["speaker_type"].too_few == ("opposition", "observer", "media")
    assert evaluation.heads["stance"].too_few == ()


def test_it_says_what_was_measured(
    evaluation: Evaluation, documents: list[LabelledDocument], passages: list[LabelledDocument]
) -> None:
    """The hash of labels and exemplars, and that they are not the packaged ones."""
    assert evaluation.label_hash == label_hash([*documents, *passages])
    assert not evaluation.packaged
    assert evaluation.agreement == ()


def test_another_process_finds_the_same(evaluation: Evaluation, shared_folder: Path) -> None:
    """Two processes, another hash seed: the same JSON, byte for byte."""
    code = (
        "import sys; from pathlib import Path\n"
        "from sayso.training.evaluation import evaluate\n"
        "from sayso.training.lessons import read_lessons\n"
        "from sayso.training.report import metrics_json\n"
        "folder = Path(sys.argv[1])\n"
        "done = evaluate(read_lessons(folder), folder, jobs=2)\n"
        "sys.stdout.write(metrics_json(done))\n"
    )
    environment = os.environ | {"PYTHONHASHSEED": "7", "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [sys.executable, "-c", code, str(shared_folder)],
        capture_output=True,
        check=True,
        env=environment,
        cwd=shared_folder,
    )
    assert done.stdout.decode("utf-8") == metrics_json(evaluation)


def test_one_article_is_refused(documents: list[LabelledDocument], shared_folder: Path) -> None:
    """Nothing can be left out of one article."""
    with pytest.raises(InputError, match="expected two or more"):
        evaluate(Lessons(tuple(documents[:1]), ()), shared_folder)


def test_one_class_is_refused(documents: list[LabelledDocument], shared_folder: Path) -> None:
    """A head with one class has nothing to learn, and the error says which."""
    flat = tuple(
        replace(item, labels=tuple(replace(label, stance="neutral") for label in item.labels))
        for item in documents
    )
    with pytest.raises(TrainingError, match="stance: 'neutral' is the only class"):
        evaluate(Lessons(flat, ()), shared_folder, jobs=1)
