"""What the exemplars change: the same figures, on the same folds, with them and without.

In: `Examples`, and what the folds say of them. Out: `Figures`, `ExemplarEffect` and `Row`s. May
import: model, measures, folds.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sayso.model.scheme import CLASSES, HEADS
from sayso.training.examples import Examples
from sayso.training.folds import OutOfFold
from sayso.training.formats import percent, spoken
from sayso.training.intervals import draw_weights
from sayso.training.metrics import ENOUGH
from sayso.training.reliability import Calibration, Coverage, calibration, coverage
from sayso.training.scores import Scores, score


@dataclass(frozen=True, slots=True)
class HeadFigures:
    """How one head does and how far its probabilities can be believed."""

    scores: Scores
    calibration: Calibration


@dataclass(frozen=True, slots=True)
class Figures:
    """How both heads do, and the accuracy when the least sure sentences are withheld."""

    heads: Mapping[str, HeadFigures]
    coverage: tuple[Coverage, ...]


@dataclass(frozen=True, slots=True)
class ExemplarEffect:
    """The figures of models that learned from the exemplars too, and of models that did not.

    Parameters
    ----------
    sentences, passages : int
        How many exemplars there are.
    with_them, without_them : Figures
        Measured on the sentences of the articles alone.
    """

    sentences: int
    passages: int
    with_them: Figures
    without_them: Figures


def figures(labelled: Examples, said: OutOfFold) -> Figures:
    """Measure what models say of articles that they had not seen."""
    gold = labelled.classes
    weights = draw_weights(labelled.articles)
    heads = {
        head: HeadFigures(
            score(gold[:, i], said.predicted[:, i], CLASSES[head], weights),
            calibration(gold[:, i], said.probabilities[head], CLASSES[head]),
        )
        for i, head in enumerate(HEADS)
    }
    return Figures(heads, coverage(gold, said.predicted, said.probabilities))


def effect(exemplars: Examples, with_them: Figures, without_them: Figures) -> ExemplarEffect:
    """Put the two side by side."""
    passages = len(set(exemplars.articles))
    return ExemplarEffect(len(exemplars.labels), passages, with_them, without_them)


@dataclass(frozen=True, slots=True)
class Row:
    """One figure, measured before something was added to what is learned from, and after."""

    title: str
    before: float
    after: float

    @property
    def difference(self) -> float:
        """What it adds."""
        return self.after - self.before


def rows(found: ExemplarEffect) -> list[Row]:
    """Give the figures side by side: each head's, each of its classes', and those of both heads."""
    before, after = dict(_named(found.without_them)), dict(_named(found.with_them))
    return [Row(title, before[title], value) for title, value in after.items()]


def _named(found: Figures) -> Iterator[tuple[str, float]]:
    for head, figures in found.heads.items():
        overall, name = figures.scores.overall, spoken(head)
        yield f"{name}: accuracy", overall.accuracy.value
        yield f"{name}: macro-F1, classes with {ENOUGH} or more", overall.macro_f1.value
        yield f"{name}: macro-F1, all classes", overall.macro_f1_all.value
        for each in figures.scores.classes:
            yield f"{name}: F1 of {each.name} ({each.sentences})", each.f1
        yield f"{name}: calibration error", figures.calibration.expected_error
        yield f"{name}: Brier score", figures.calibration.brier
    for point in found.coverage:
        if round(point.withheld, 2) in (0, 0.2):
            yield f"both right, {percent(point.withheld)} withheld", point.both
