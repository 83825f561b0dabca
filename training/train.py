"""Labels -> model and report; or, without the report, a model in about a second.

In: a data folder. Out: `TrainingResult` and its files, or `TrainedModel` alone. May import:
features, model, files, labels, folds, studies, evaluation, report.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from sayso.features.errors import OutputError
from sayso.model.storage import Figures, Metadata, TrainedModel, save
from sayso.training.examples import Examples, every_example, examples, leave_out, material
from sayso.training.files import check_writable, replace_files
from sayso.training.labels import label_hash, packaged
from sayso.training.lessons import Lessons, read_lessons, with_own
from sayso.training.own_effect import head_figures

if TYPE_CHECKING:
    from sayso.training.evaluation import Evaluation

MODEL, REPORT = "model.skops", "report"


@dataclass(frozen=True, slots=True)
class TrainingResult:
    """What a training made and measured.

    Parameters
    ----------
    model : TrainedModel
        Trained on all labels.
    model_file : Path
    report_folder : Path
        Holds index.html, report.md and metrics.json.
    evaluation : Evaluation
    """

    model: TrainedModel
    model_file: Path
    report_folder: Path
    evaluation: "Evaluation"


def train(
    data: Path | None = None,
    out: Path = Path("artifacts"),
    progress: Callable[[str], None] = lambda _: None,
    jobs: int = -1,
    exemplars: bool = True,
    own: Path | None = None,
) -> TrainingResult:
    """Measure, train on all labels, write the report and the model.

    The model is written last and in one step: a training that is broken off leaves the previous
    model whole.

    Parameters
    ----------
    data : Path, optional
        A data folder; the packaged one if None.
    out : Path
        Where ``model.skops`` and ``report/`` go; made if need be.
    progress : callable
        Told the name of each stage as it begins.
    jobs : int
        Processes to use; -1 for as many as there are processors.
    exemplars : bool
        Whether to learn from the data folder's exemplars too, if it has any.
    own : Path, optional
        A user's data folder, whose labels are added; what they change is measured.

    Raises
    ------
    InputError
        A data folder has no labels, or there are labels of one article only.
    LabelError
        Label rows break the rules.
    OutputError
        The output folder cannot be written, or matplotlib is missing; raised before the work
        begins.
    TrainingError
        The labels have but one class.
    """
    from sayso.training.evaluation import evaluate
    from sayso.training.report import render

    _check_drawing()
    check_writable(out / REPORT)
    lessons = read_lessons(data, exemplars)
    if own:
        lessons = with_own(lessons, own, exemplars)
    evaluation = evaluate(lessons, data or packaged(), progress, jobs)
    progress("training on all articles")
    overall = {head: found.scores.overall for head, found in evaluation.heads.items()}
    figures = {h: Figures(o.accuracy.value, o.macro_f1.value) for h, o in overall.items()}
    model = _fit(lessons, figures)
    progress("drawing the report")
    replace_files(out / REPORT, render(evaluation))
    save(model, out / MODEL)
    return TrainingResult(model, out / MODEL, out / REPORT, evaluation)


def fit(data: Path | None = None, exemplars: bool = True) -> TrainedModel:
    """Train a model and measure what its metadata tells, without report, files or processes.

    The model is the same that `train` makes.

    Raises
    ------
    InputError, LabelError, TrainingError
        As `train` does.
    """
    return _fit(read_lessons(data, exemplars))


def learn(
    lessons: Lessons, labelled: Examples, written: Examples, figures: Mapping[str, Figures]
) -> TrainedModel:
    """Train on everything.

    Parameters
    ----------
    lessons : Lessons
    labelled, written : Examples
        What was read of its articles and of its exemplars.
    figures : mapping of str to Figures
        What was measured of each head on articles left out.
    """
    from threadpoolctl import threadpool_limits

    from sayso.model.classifier import SpeakerStanceClassifier

    given = material(labelled, written)
    with threadpool_limits(1):  # as in the folds
        classifier = SpeakerStanceClassifier().fit(
            given.inputs, given.classes, given.articles.tolist()
        )
    metadata = Metadata(
        label_hash([*lessons.documents, *lessons.passages]),
        len(labelled.labels),
        len(set(labelled.articles)),
        figures,
        exemplars=len(written.labels),
    )
    return TrainedModel(classifier, metadata)


def _check_drawing() -> None:
    if find_spec("matplotlib") is None:
        raise OutputError(
            "the report cannot be drawn: matplotlib is not installed; "
            'run: pip install "sayso[report]"'
        )


def _fit(lessons: Lessons, figures: Mapping[str, Figures] | None = None) -> TrainedModel:
    """Train on everything; measure the figures first where they are not known."""
    labelled, written = examples(lessons.documents), every_example(lessons.passages)
    if figures is None:
        said = leave_out(labelled, written)
        figures = head_figures(labelled.classes, said.predicted)
    return learn(lessons, labelled, written, figures)
