"""What more articles bring: the learning curve.

A point of size k labels every sentence by a model that was trained on k other articles, in several
rounds with other choices of the k. So all points are measured on the same sentences, and the last
one is the leave-one-article-out figure itself.

In: `Material`, and the labels that all articles give. Out: `CurvePoint`s, by head. May import:
model, measures, folds.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from math import comb
from typing import Any

import numpy as np

from sayso.model.classifier import SpeakerStanceClassifier
from sayso.model.scheme import CLASSES, HEADS, NO_ARTICLE
from sayso.training.baselines import Majority
from sayso.training.folds import Fold, Learner, Material, Places, Task, run
from sayso.training.intervals import SEED
from sayso.training.metrics import Labels, judged_macro_f1

ROUNDS = 6
SIZES = 5

Offsets = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """Macro-F1 of models trained on some number of articles.

    Parameters
    ----------
    articles : int
    sentences : float
        Mean number of training sentences.
    rounds : int
        How many choices of the training articles were tried for each article tested.
    macro_f1, low, high : float
        Mean, least and greatest of the rounds.
    """

    articles: int
    sentences: float
    rounds: int
    macro_f1: float
    low: float
    high: float


def learning_curve(
    material: Material, full: Labels, parallel: Any = None
) -> dict[str, tuple[CurvePoint, ...]]:
    """Train on fewer articles, down to one.

    Parameters
    ----------
    material : Material
        Its inputs are features.
    full : array of str, shape (sentences, 2)
        What models trained on all other articles say: the last point.
    parallel : joblib.Parallel, optional

    Returns
    -------
    dict of str to tuple of CurvePoint
        For each head, the fewest articles first.
    """
    names = np.unique(material.articles[material.articles != NO_ARTICLE])
    plan = {size: _rounds(len(names), size) for size in _sizes(len(names) - 1)[:-1]}
    every = [offsets for rounds in plan.values() for offsets in rounds]
    needed = {_trained(tested, offsets, names) for offsets in every for tested in range(len(names))}
    folds = _fit(sorted(needed), material, parallel)
    said = {
        size: [_round(r, names, folds, material) for r in rounds] for size, rounds in plan.items()
    }
    said[len(names) - 1] = [full]
    return {
        head: tuple(_point(size, rounds, column, material) for size, rounds in said.items())
        for column, head in enumerate(HEADS)
    }


def _sizes(most: int) -> list[int]:
    spaced = np.linspace(1, most, min(most, SIZES)).round().astype(int)
    return [int(size) for size in spaced]


def _rounds(articles: int, size: int) -> list[Offsets]:
    """Choose which articles to train on, as steps from the one tested: all choices, or a few."""
    steps = range(1, articles)
    if comb(len(steps), size) <= ROUNDS:
        return list(combinations(steps, size))
    random = np.random.default_rng(SEED)
    drawn = (random.choice(steps, size, replace=False) for _ in range(ROUNDS))
    return [tuple(sorted(int(step) for step in steps)) for steps in drawn]


def _trained(tested: int, offsets: Offsets, names: Labels) -> tuple[str, ...]:
    return tuple(sorted(str(names[(tested + step) % len(names)]) for step in offsets))


def _fit(
    choices: Sequence[tuple[str, ...]], material: Material, parallel: Any
) -> dict[tuple[str, ...], Fold]:
    """Train once on each choice of articles and label all other articles."""
    tasks = []
    for names in choices:
        inside = np.isin(material.articles, (*names, NO_ARTICLE))
        (train,), (test,) = np.nonzero(inside), np.nonzero(~inside)
        tasks.append(Task(_learner(train, material), train, test))
    return dict(zip(choices, run(tasks, material, parallel), strict=True))


def _learner(train: Places, material: Material) -> Learner:
    """Give the classifier, or, where an article or two show but one class, what they show."""
    varied = all(len({*column}) > 1 for column in material.classes[train].T)
    return SpeakerStanceClassifier() if varied else Majority()


def _round(
    offsets: Offsets, names: Labels, folds: dict[tuple[str, ...], Fold], material: Material
) -> Labels:
    """Put one round's labels of the articles' sentences together, shape ``(sentences, 2)``."""
    said = np.zeros_like(material.tested)
    for tested, name in enumerate(names):
        fold = folds[_trained(tested, offsets, names)]
        mine = material.articles[fold.test] == name
        said[fold.test[mine]] = fold.predicted[mine]
    return said


def _point(size: int, rounds: list[Labels], column: int, material: Material) -> CurvePoint:
    classes = CLASSES[HEADS[column]]
    gold = material.tested[:, column]
    scores = [judged_macro_f1(gold, said[:, column], classes) for said in rounds]
    # Each article is as often among the training articles as any other.
    sentences = size * len(gold) / len({*material.articles} - {NO_ARTICLE})
    mean = float(np.mean(scores))
    return CurvePoint(size, sentences, len(rounds), mean, min(scores), max(scores))
