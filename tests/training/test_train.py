"""Training writes a model and a report, whole or not at all."""

import json
import pickle
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from sayso.features.errors import InputError, LabelError, OutputError
from sayso.model.storage import TrainedModel, load, save
from sayso.training import evaluation as evaluation_module
from sayso.training import train as module
from sayso.training.evaluation import Evaluation
from sayso.training.examples import examples
from sayso.training.labels import LabelledDocument, label_hash
from sayso.training.train import fit, train

slow = pytest.mark.slow


@pytest.fixture
def _measured(evaluation: Evaluation, model: TrainedModel, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let evaluation and model be ones that were made before."""
    monkeypatch.setattr(evaluation_module, "evaluate", lambda *_: evaluation)
    monkeypatch.setattr(module, "_fit", lambda *_: model)


@slow
def test_a_training_leaves_model_and_report(
    shared_folder: Path,
    tmp_path: Path,
    documents: list[LabelledDocument],
    passages: list[LabelledDocument],
) -> None:
    """Four files and nothing else; the model loads and tells what was measured."""
    stages: list[str] = []
    done = train(shared_folder, tmp_path / "out", stages.append, jobs=1)
    names = sorted(p.relative_to(tmp_path / "out").as_posix() for p in files(tmp_path / "out"))
    assert names == ["model.skops", "report/index.html", "report/metrics.json", "report/report.md"]
    model = load(done.model_file)
    assert model.metadata == done.model.metadata
    figures = json.loads((done.report_folder / "metrics.json").read_text(encoding="utf-8"))
    for head, figure in model.metadata.figures.items():
        overall = figures["heads"][head]["scores"]["overall"]
        assert figure.accuracy == pytest.approx(overall["accuracy"]["value"], abs=1e-6)
        assert figure.macro_f1 == pytest.approx(overall["macro_f1"]["value"], abs=1e-6)
    hashed = label_hash([*documents, *passages])
    assert model.metadata.label_hash == hashed == figures["label_hash"]
    counted = (model.metadata.sentences, model.metadata.articles, model.metadata.exemplars)
    assert counted == (24, 3, 5)
    assert stages[0] == "reading the sentences"
    assert stages[-1] == "drawing the report"
    # The quick way gives the same model.
    quick = fit(shared_folder)
    assert quick.metadata == model.metadata
    features = examples(documents).features
    quick_says, says = (m.classifier.predict_proba(features) for m in (quick, model))
    for one, other in zip(quick_says, says, strict=True):
        assert np.array_equal(one, other)


def files(folder: Path) -> list[Path]:
    """Give all files in a folder and those within."""
    return [path for path in folder.rglob("*") if path.is_file()]


def test_a_model_can_be_trained_without_exemplars(
    shared_folder: Path, documents: list[LabelledDocument]
) -> None:
    """It knows no class that only they have, and its metadata tells."""
    without, with_them = (fit(shared_folder, exemplars=wanted) for wanted in (False, True))
    assert (without.metadata.exemplars, with_them.metadata.exemplars) == (0, 5)
    assert without.metadata.label_hash == label_hash(documents) != with_them.metadata.label_hash
    known = [set(model.classifier.classes_[0]) for model in (without, with_them)]
    assert known[1] - known[0] == {"media"}


@slow
def test_train_without_exemplars_measures_without(shared_folder: Path, tmp_path: Path) -> None:
    """The report has one way only, and the model is that of the articles alone."""
    done = train(shared_folder, tmp_path / "out", jobs=1, exemplars=False)
    assert done.evaluation.exemplars is None
    assert done.model.metadata.exemplars == 0
    assert "xemplar" not in (done.report_folder / "report.md").read_text(encoding="utf-8")


def test_a_bad_exemplar_stops_the_training(
    folder: Path, write_passages: Callable[..., Path]
) -> None:
    """The error names its row; left out, the exemplars do no harm."""
    write_passages(("tram", "The mayor denied it.", "government denies"))
    with pytest.raises(LabelError, match=r"exemplars.csv, line 2, speaker_type: 'government'"):
        fit(folder)
    assert fit(folder, exemplars=False).metadata.exemplars == 0


@slow
def test_fit_draws_nothing() -> None:
    """What `sayso classify` does on first use loads neither matplotlib nor Jinja2."""
    code = (
        "import sys; from sayso.training.train import fit; fit()\n"
        "print([name for name in ('matplotlib', 'jinja2') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout == "[]\n"


def test_an_output_folder_that_cannot_be_written_is_named_first(
    shared_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before the long work begins, and whatever the labels."""
    monkeypatch.setattr(module, "read_lessons", lambda *_: pytest.fail("the work began"))
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(OutputError, match="taken/report: nothing can be written there"):
        train(shared_folder, tmp_path / "taken")


def test_bad_labels_stop_the_training(spoil: Callable[..., Path], folder: Path) -> None:
    """The error is that of the labels, and no model is left."""
    spoil(1, stance="angry")
    with pytest.raises(LabelError, match="'angry'"):
        train(folder, folder / "out")
    with pytest.raises(LabelError, match="'angry'"):
        fit(folder)
    assert files(folder / "out") == []


def test_one_article_cannot_be_left_out(
    folder: Path,
    rows_of_article: Callable[[str], list[dict[str, str]]],
    write_labels: Callable[[str, list[dict[str, str]]], None],
) -> None:
    """Labels of one article are refused with the reason."""
    write_labels("sentences.csv", rows_of_article("dam"))
    with pytest.raises(InputError, match="expected two or more"):
        fit(folder)


WRITTEN = ["index.html", "metrics.json", "model.skops"]


@slow
@pytest.mark.usefixtures("_measured")
@pytest.mark.parametrize("name", WRITTEN)
def test_a_write_that_fails_leaves_the_previous_model_whole(
    shared_folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    model: TrainedModel,
    name: str,
) -> None:
    """Wherever the writing breaks off, the model that was there still loads; no debris is left."""
    before = replace(model, metadata=replace(model.metadata, sentences=23))
    save(before, tmp_path / "model.skops")
    move = Path.replace

    def broken(path: Path, target: Path) -> Path:
        if target.name == name:
            raise OSError(28, "No space left on device")
        return move(path, target)

    monkeypatch.setattr(Path, "replace", broken)
    with pytest.raises(OutputError, match="No space left on device"):
        train(shared_folder, tmp_path)
    assert load(tmp_path / "model.skops").metadata == before.metadata
    assert not [path for path in files(tmp_path) if path.name.startswith(".")]


KILLED = """
import os, pickle, signal, sys
from pathlib import Path
from sayso.training import evaluation, train

data, out, measured, name = map(Path, sys.argv[1:])
move = Path.replace

def killed(path, target):
    if target.name == str(name):
        os.kill(os.getpid(), signal.SIGKILL)
    return move(path, target)

Path.replace = killed
measured = pickle.loads(measured.read_bytes())
evaluation.evaluate = lambda *_: measured
train.train(data, out)
"""


@slow
@pytest.mark.parametrize("name", WRITTEN)
def test_a_killed_training_leaves_the_previous_model_whole(
    shared_folder: Path, tmp_path: Path, evaluation: Evaluation, model: TrainedModel, name: str
) -> None:
    """The process is killed in the middle of its writing; the model that was there still loads."""
    (tmp_path / "measured").write_bytes(pickle.dumps(evaluation))
    before = replace(model, metadata=replace(model.metadata, sentences=23))
    save(before, tmp_path / "out" / "model.skops")
    given = [shared_folder, tmp_path / "out", tmp_path / "measured", name]
    done = subprocess.run([sys.executable, "-c", KILLED, *map(str, given)], check=False)
    assert done.returncode == -signal.SIGKILL
    assert load(tmp_path / "out" / "model.skops").metadata == before.metadata


def test_missing_matplotlib_is_told_before_the_work_begins(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The report needs an extra; whoever lacks it hears so at once, with the cure."""
    monkeypatch.setattr(module, "find_spec", lambda _name: None)
    with pytest.raises(OutputError, match=r"matplotlib is not installed; run: pip install"):
        train(folder, tmp_path / "out")
    assert not (tmp_path / "out").exists()
