"""`sayso evaluate`: a saved model on labels of one's own.

In: a data folder and `TrainedModel`. Out: `Judgement`, and its lines. May import: features, model,
training.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from sayso.features.errors import InputError
from sayso.model.scheme import CLASSES, HEADS
from sayso.model.storage import TrainedModel
from sayso.training.examples import every_example
from sayso.training.intervals import Estimate, draw_weights
from sayso.training.labels import label_hash, read
from sayso.training.lessons import read_lessons, with_own
from sayso.training.metrics import ENOUGH
from sayso.training.scores import ClassScores, Scores, score
from sayso.training.stages import STAGES, TITLES, Attribution, StageScore, attribution
from sayso.training.targets import TITLES as TARGET_TITLES
from sayso.training.targets import TargetScore


@dataclass(frozen=True, slots=True)
class Judgement:
    """How a model does on labelled articles.

    Parameters
    ----------
    sentences, articles : int
        How many were scored; furniture is not.
    heads : mapping of str to Scores
        By head.
    attribution : Attribution
        Each stage on the way to the labels.
    familiar : bool
        Whether the model was trained on these very labels, so that the scores flatter it.
    """

    sentences: int
    articles: int
    heads: Mapping[str, Scores]
    attribution: Attribution
    familiar: bool


def judge(folder: Path, model: TrainedModel) -> Judgement:
    """Score a model on a data folder, its sentences cut as they are labelled.

    Raises
    ------
    InputError, LabelError
        If there are no labels, or some break the rules.
    """
    documents = read(folder)
    labelled = every_example(documents)
    if not labelled.labels:
        raise InputError(f"{folder} has no labelled sentence; label some, or name another folder")
    predicted = model.classifier.predict(labelled.features)
    gold, weights = labelled.classes, draw_weights(labelled.articles)
    heads = {
        head: score(gold[:, column], predicted[:, column], CLASSES[head], weights)
        for column, head in enumerate(HEADS)
    }
    stages = attribution(labelled.labels, labelled.readings, predicted)
    articles = len(set(labelled.articles))
    familiar = model.metadata.label_hash in set(_hashes(folder))
    return Judgement(len(labelled.labels), articles, heads, stages, familiar)


def _hashes(folder: Path) -> Iterator[str]:
    """Give the hashes of trainings on these labels: by themselves or added to the packaged ones.

    Each may have been done with the exemplars beside the articles, or without.
    """
    for lessons in (read_lessons(folder), with_own(read_lessons(), folder)):
        yield label_hash(lessons.documents)
        yield label_hash([*lessons.documents, *lessons.passages])


def lines(judgement: Judgement) -> Iterator[str]:
    """Give the scores as a person reads them, line by line."""
    yield f"sentences: {judgement.sentences}, articles: {judgement.articles}"
    if judgement.familiar:
        yield "The model was trained on these labels: the scores say nothing of other articles."
    for head, scores in judgement.heads.items():
        overall = scores.overall
        yield ""
        yield f"{head:<16}precision  recall      F1  sentences"
        yield from map(_class_line, scores.classes)
        yield f"{'accuracy':<16}{_with_interval(overall.accuracy)}"
        yield f"{'macro-F1':<16}{_with_interval(overall.macro_f1)}"
    yield from _stage_lines(judgement.attribution)
    yield ""
    yield "Intervals are of 95 %, by bootstrap of articles and sentences."
    yield f"* fewer than {ENOUGH} sentences: too few to judge, and left out of macro-F1."
    yield "Lost here: sentences that this stage is the first to get wrong."


def _stage_lines(found: Attribution) -> Iterator[str]:
    """Give a line for each stage that the labels have anything to say of."""
    yield ""
    yield f"{'stage':<44}precision  recall  labelled  lost here"
    yield from (_stage_line(stage) for stage in found.stages if stage.labelled)
    yield f"  {'right in all':<42}{found.right:>27} of {found.sentences}"
    if found.targets:
        yield ""
        yield f"{'whom it blames or contradicts':<44}precision  recall  labelled      exact"
        yield from map(_target_line, found.targets)


def _target_line(score: TargetScore) -> str:
    precision, recall, exact = map(_number, (score.precision, score.recall, score.exact))
    title = TARGET_TITLES[score.stances]
    return f"  {title:<42}{precision:>9}{recall:>8}{score.labelled:>10}{exact:>11}"


def _stage_line(stage: StageScore) -> str:
    precision, recall = (_number(n) for n in (stage.precision, stage.recall))
    lost = stage.lost if stage.stage in STAGES else ""
    return f"  {TITLES[stage.stage]:<42}{precision:>9}{recall:>8}{stage.labelled:>10}{lost:>11}"


def _class_line(scores: ClassScores) -> str:
    numbers = (scores.precision, scores.recall, scores.f1)
    precision, recall, f1 = map(_number, numbers)
    mark = " *" if scores.too_few else ""
    return f"  {scores.name:<14}{precision:>9}{recall:>8}{f1:>8}{scores.sentences:>11}{mark}"


def _number(value: float) -> str:
    return "-" if np.isnan(value) else f"{value:.2f}"


def _with_interval(estimate: Estimate) -> str:
    value, low, high = map(_number, (estimate.value, estimate.low, estimate.high))
    return f"{value:>9}  ({low} to {high})"
