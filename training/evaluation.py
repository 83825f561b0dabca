"""All that is measured, in one frozen record which the report, the table and the JSON render.

In: `Lessons` and their folder. Out: `Evaluation`. May import: model, labels, measures, folds,
studies.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sayso.model.scheme import CLASSES, HEADS
from sayso.training import agreement, reliability, segmentation, stages
from sayso.training.ablation import Ablation, ablation
from sayso.training.baselines import BASELINES
from sayso.training.curve import CurvePoint, learning_curve
from sayso.training.effect import ExemplarEffect, Figures, effect, figures
from sayso.training.examples import (
    NOTHING,
    Examples,
    every_example,
    examples,
    leave_out,
    material,
)
from sayso.training.folds import OutOfFold, leave_one_article_out
from sayso.training.intervals import draw_weights
from sayso.training.labels import LabelledDocument, label_hash, packaged
from sayso.training.lessons import Lessons
from sayso.training.metrics import count
from sayso.training.mistakes import Mistake, mistakes
from sayso.training.own_effect import OwnEffect, own_effect
from sayso.training.scores import Comparison, Scores, compare

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
        Of the labels and of the exemplars.
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
    exemplars : ExemplarEffect or None
        None where there were none. All other figures are with them.
    own : OwnEffect or None
        What a user's own labels change; None where there were none.
    """

    label_hash: str
    packaged: bool
    sentences: int
    articles: tuple[Article, ...]
    heads: dict[str, HeadEvaluation]
    coverage: tuple[reliability.Coverage, ...]
    agreement: tuple[agreement.Agreement, ...]
    segmentation: segmentation.Segmentation
    attribution: stages.Attribution
    exemplars: ExemplarEffect | None
    own: OwnEffect | None


def evaluate(
    lessons: Lessons,
    folder: Path,
    progress: Progress = lambda _: None,
    jobs: int = -1,
) -> Evaluation:
    """Measure everything; the same labels give the same figures.

    Parameters
    ----------
    lessons : Lessons
        Of two or more articles. The exemplars train and never test.
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
    labelled, exemplars = examples(lessons.documents), every_example(lessons.passages)
    with Parallel(n_jobs=jobs) as parallel:
        progress("leaving each article out")
        said = leave_out(labelled, exemplars, parallel)
        found = figures(labelled, said)
        heads = _heads(labelled, exemplars, said, found, progress, parallel)
        without = leave_out(labelled, NOTHING, parallel) if lessons.passages else said
        own = None
        if lessons.before:
            progress("leaving your own labels out")
            own = own_effect(labelled, said.predicted, lessons.before, parallel)
    return Evaluation(
        label_hash([*lessons.documents, *lessons.passages]),
        lessons.before is None and folder.resolve() == packaged().resolve(),
        len(labelled.labels),
        tuple(_article(item) for item in lessons.documents),
        heads,
        found.coverage,
        passes,
        segmentation.segmentation(lessons.documents),
        stages.attribution(labelled.labels, labelled.readings, said.predicted),
        effect(exemplars, found, figures(labelled, without)) if lessons.passages else None,
        own,
    )


def _heads(
    labelled: Examples,
    exemplars: Examples,
    said: OutOfFold,
    found: Figures,
    progress: Progress,
    parallel: Any,
) -> dict[str, HeadEvaluation]:
    progress("running the baselines on the same folds")
    baselines = _baselines(labelled, exemplars, said, parallel)
    progress("dropping each group of features")
    full = {head: found.heads[head].scores.overall.macro_f1.value for head in HEADS}
    lessons = material(labelled, exemplars)
    dropped = ablation(lessons, full, parallel)
    progress("training on fewer articles")
    curves = learning_curve(lessons, said.predicted, parallel)
    wrong = mistakes(labelled, said)
    return {
        head: HeadEvaluation(
            measured.scores,
            baselines[head],
            dropped[head],
            curves[head],
            measured.calibration,
            wrong[head],
        )
        for head, measured in found.heads.items()
    }


def _baselines(
    labelled: Examples, exemplars: Examples, said: OutOfFold, parallel: Any
) -> dict[str, tuple[Comparison, ...]]:
    lessons = material(labelled, exemplars, lambda those: those.readings)
    learners = [learner for _, learner in BASELINES.values()]
    done = leave_one_article_out(learners, lessons, parallel)
    weights = draw_weights(labelled.articles)
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


def _article(item: LabelledDocument) -> Article:
    title, outlet, date = (item.about.get(key, "") for key in ("title", "outlet", "date"))
    prose = len(item.prose)
    return Article(item.document.name, title, outlet, date, prose, len(item.labels) - prose)
