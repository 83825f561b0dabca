"""Labels -> model and report; or, without the report, a model in about a second."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from sayso.features.errors import OutputError
from sayso.model.scheme import CLASSES, HEADS
from sayso.model.storage import Figures, Metadata, TrainedModel, save
from sayso.training.examples import every_example, examples, material
from sayso.training.exemplars import read_exemplars
from sayso.training.files import check_writable, replace_files
from sayso.training.folds import Material, leave_one_article_out
from sayso.training.labels import LabelledDocument, label_hash, packaged, read
from sayso.training.metrics import accuracy, count, judged_macro_f1

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

    Raises
    ------
    InputError
        The data folder has no labels, or labels of one article only.
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
    data = data or packaged()
    documents, passages = read(data), read_exemplars(data) if exemplars else []
    evaluation = evaluate(documents, data, progress, jobs, passages)
    progress("training on all articles")
    overall = {head: found.scores.overall for head, found in evaluation.heads.items()}
    figures = {h: Figures(o.accuracy.value, o.macro_f1.value) for h, o in overall.items()}
    model = _fit(documents, passages, figures)
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
    data = data or packaged()
    documents, passages = read(data), read_exemplars(data) if exemplars else []
    return _fit(documents, passages)


def _check_drawing() -> None:
    if find_spec("matplotlib") is None:
        raise OutputError(
            "the report cannot be drawn: matplotlib is not installed; "
            'run: pip install "sayso[report]"'
        )


def _fit(
    documents: list[LabelledDocument],
    passages: list[LabelledDocument],
    figures: Mapping[str, Figures] | None = None,
) -> TrainedModel:
    """Train on everything; measure the figures first where they are not known."""
    from threadpoolctl import threadpool_limits

    from sayso.model.classifier import SpeakerStanceClassifier

    labelled, written = examples(documents), every_example(passages)
    lessons = material(labelled, written)
    with threadpool_limits(1):  # as in the folds
        classifier = SpeakerStanceClassifier().fit(
            lessons.inputs, lessons.classes, lessons.articles.tolist()
        )
    metadata = Metadata(
        label_hash([*documents, *passages]),
        len(labelled.labels),
        len(documents),
        figures or _figures(lessons),
        exemplars=len(written.labels),
    )
    return TrainedModel(classifier, metadata)


def _figures(lessons: Material) -> dict[str, Figures]:
    """Give accuracy and macro-F1 of each head, leaving one article out."""
    from sayso.model.classifier import SpeakerStanceClassifier

    (said,) = leave_one_article_out([SpeakerStanceClassifier()], lessons)
    figures = {}
    for column, head in enumerate(HEADS):
        gold, predicted = lessons.tested[:, column], said.predicted[:, column]
        right = float(accuracy(count(gold, predicted, CLASSES[head]))[0])
        figures[head] = Figures(right, judged_macro_f1(gold, predicted, CLASSES[head]))
    return figures
