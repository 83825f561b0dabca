"""All that is measured, in one frozen record which the report, the table and the JSON render."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sayso.model.classifier import SpeakerStanceClassifier
from sayso.model.scheme import CLASSES, HEADS
from sayso.training import agreement, reliability, stages
from sayso.training.ablation import Ablation, ablation
from sayso.training.baselines import BASELINES
from sayso.training.curve import CurvePoint, learning_curve
from sayso.training.examples import Examples, examples
from sayso.training.folds import Material, OutOfFold, leave_one_article_out
from sayso.training.intervals import draw_weights
from sayso.training.labels import LabelledDocument, label_hash, packaged
from sayso.training.metrics import Floats, count
from sayso.training.mistakes import Mistake, mistakes
from sayso.training.scores import Comparison, Scores, compare, score

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Article:
    """One labelled article; what is not known of it is empty."""

    name: str
    title: str
    outlet: str
    date: str
    sentences: int
    furniture: int


@dataclass(frozen=True, slots=True)
class HeadEvaluation:
    """All that is measured of one head."""

    scores: Scores
    baselines: tuple[Comparison, ...]
    ablation: tuple[Ablation, ...]
    learning_curve: tuple[CurvePoint, ...]
    calibration: reliability.Calibration
    mistakes: tuple[Mistake, ...]

    @property
    def best_baseline(self) -> Comparison:
        """The baseline with the highest macro-F1."""
        return max(self.baselines, key=lambda baseline: baseline.overall.macro_f1.value)

    @property
    def too_few(self) -> tuple[str, ...]:
        """The classes with too few sentences to be judged."""
        return tuple(c.name for c in self.scores.classes if c.too_few)


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All that is measured, leaving one article out.

    Parameters
    ----------
    label_hash : str
    packaged : bool
        Whether the labels are those that come with sayso.
    sentences : int
        Without the furniture.
    articles : tuple of Article
    heads : dict of str to HeadEvaluation
    coverage : tuple of Coverage
    agreement : tuple of Agreement
        Empty where there were no two passes.
    segmentation : Segmentation
    attribution : Attribution
    """

    label_hash: str
    packaged: bool
    sentences: int
    articles: tuple[Article, ...]
    heads: dict[str, HeadEvaluation]
    coverage: tuple[reliability.Coverage, ...]
    agreement: tuple[agreement.Agreement, ...]
    segmentation: stages.Segmentation
    attribution: stages.Attribution


def evaluate(
    documents: Sequence[LabelledDocument],
    folder: Path,
    progress: Progress = lambda _: None,
    jobs: int = -1,
) -> Evaluation:
    """Measure everything; the same labels give the same figures.

    Parameters
    ----------
    documents : sequence of LabelledDocument
        Two or more.
    folder : Path
        The data folder, for the labelling passes.
    progress : callable
        Told the name of each stage as it begins.
    jobs : int
        Processes to use; -1 for as many as there are processors, 1 for this process alone.

    Raises
    ------
    InputError
        Fewer than two articles.
    LabelError
        Bad rows in a labelling pass.
    TrainingError
        A head has one class only.
    """
    from joblib import Parallel

    passes = agreement.agreement(folder)
    progress("reading the sentences")
    labelled = examples(documents)
    with Parallel(n_jobs=jobs) as parallel:
        heads, said = _heads(labelled, progress, parallel)
    return Evaluation(
        label_hash(documents),
        folder.resolve() == packaged().resolve(),
        len(labelled.labels),
        tuple(_article(item) for item in documents),
        heads,
        reliability.coverage(labelled.classes, said.predicted, said.probabilities),
        passes,
        stages.segmentation(documents),
        stages.attribution(labelled),
    )


def _heads(
    labelled: Examples, progress: Progress, parallel: Any
) -> tuple[dict[str, HeadEvaluation], OutOfFold]:
    material = Material(labelled.features, labelled.classes, labelled.articles)
    progress("leaving each article out")
    (said,) = leave_one_article_out([SpeakerStanceClassifier()], material, parallel)
    weights = draw_weights(labelled.articles)
    scores = {
        head: score(labelled.classes[:, i], said.predicted[:, i], CLASSES[head], weights)
        for i, head in enumerate(HEADS)
    }
    progress("running the baselines on the same folds")
    baselines = _baselines(labelled, said, weights, parallel)
    progress("dropping each group of features")
    full = {head: scores[head].overall.macro_f1.value for head in HEADS}
    dropped = ablation(material, full, parallel)
    progress("training on fewer articles")
    curves = learning_curve(material, said.predicted, parallel)
    wrong = mistakes(labelled, said)
    sure = _calibration(labelled, said)
    return {
        head: HeadEvaluation(
            scores[head], baselines[head], dropped[head], curves[head], sure[head], wrong[head]
        )
        for head in HEADS
    }, said


def _baselines(
    labelled: Examples, said: OutOfFold, weights: Floats, parallel: Any
) -> dict[str, tuple[Comparison, ...]]:
    material = Material(labelled.readings, labelled.classes, labelled.articles)
    learners = [learner for _, learner in BASELINES.values()]
    done = leave_one_article_out(learners, material, parallel)
    found: dict[str, tuple[Comparison, ...]] = {}
    for column, head in enumerate(HEADS):
        ours, *others = (
            count(labelled.classes[:, column], out.predicted[:, column], CLASSES[head], weights)
            for out in (said, *done)
        )
        found[head] = tuple(
            compare(ours, other, name, title)
            for other, (name, (title, _)) in zip(others, BASELINES.items(), strict=True)
        )
    return found


def _calibration(labelled: Examples, said: OutOfFold) -> dict[str, reliability.Calibration]:
    return {
        head: reliability.calibration(
            labelled.classes[:, column], said.probabilities[head], CLASSES[head]
        )
        for column, head in enumerate(HEADS)
    }


def _article(item: LabelledDocument) -> Article:
    title, outlet, date = (item.about.get(key, "") for key in ("title", "outlet", "date"))
    prose = len(item.prose)
    return Article(item.document.name, title, outlet, date, prose, len(item.labels) - prose)
