"""Leave one article out: every sentence is labelled by a model that never saw its article.

Random folds would leak: captions repeat, quotations run on from sentence to sentence, and an
article's words give its people away.

In: `Material` and learners that are not fitted. Out: `OutOfFold` labels and probabilities. May
import: model, measures.
"""

from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol, Self

import numpy as np
from numpy.typing import NDArray

from sayso.model.scheme import CLASSES, HEADS, NO_ARTICLE
from sayso.training.metrics import Floats, Labels

Places = NDArray[np.intp]


class Learner(Protocol):
    """What can be trained and tested: sayso's classifier and the baselines beside it."""

    def fit(self, X: Sequence[Any], y: Labels, groups: Labels) -> Self:
        """Learn from inputs, their classes of both heads, shape ``(n, 2)``, and their articles."""

    def predict(self, X: Sequence[Any]) -> Labels:
        """Give the classes of both heads, shape ``(n, 2)``."""


class Material(NamedTuple):
    """Sentences to learn from and be tested on; everything runs parallel.

    ``inputs`` is whatever the learner takes, ``classes`` has shape ``(sentences, 2)``,
    ``articles`` shape ``(sentences,)``. Sentences of no article (exemplars) stand behind the
    others: every model learns from them, and none is tested on them.
    """

    inputs: Sequence[Any]
    classes: Labels
    articles: Labels

    def at(self, places: Places) -> "Material":
        """Give the sentences at some places."""
        inputs = [self.inputs[i] for i in places]
        return Material(inputs, self.classes[places], self.articles[places])

    @property
    def tested(self) -> Labels:
        """The classes of the sentences that are of an article, shape ``(tested, 2)``."""
        classes: Labels = self.classes[self.articles != NO_ARTICLE]
        return classes


@dataclass(frozen=True, slots=True)
class Fold:
    """One trained learner and what it says of sentences that it did not see.

    Parameters
    ----------
    test : array of int
        Places of those sentences.
    learner : Learner
    predicted : array of str, shape (sentences, 2)
    probabilities : mapping of head to array, shape (sentences, classes)
        In the order of `sayso.model.scheme.CLASSES`, 0 for a class that the training part lacks.
        Empty for a learner that gives none.
    """

    test: Places
    learner: Any
    predicted: Labels
    probabilities: Mapping[str, Floats]


@dataclass(frozen=True, slots=True)
class OutOfFold:
    """What the folds say of all sentences, put together in the sentences' order."""

    predicted: Labels
    probabilities: Mapping[str, Floats]
    folds: tuple[Fold, ...]


def splits(articles: Labels) -> list[tuple[Places, Places]]:
    """Give the places of the training and the test sentences of each fold, one fold an article."""
    names = np.unique(articles[articles != NO_ARTICLE])
    return [(np.flatnonzero(articles != name), np.flatnonzero(articles == name)) for name in names]


class Task(NamedTuple):
    """A learner that is not fitted yet, and the places of the sentences to train and test it on."""

    learner: Learner
    train: Places
    test: Places


def run(tasks: Iterable[Task], material: Material, parallel: Any = None) -> list[Fold]:
    """Train and test, each task with a copy of its learner.

    Parameters
    ----------
    tasks : iterable of Task
    material : Material
        What their places point into.
    parallel : joblib.Parallel, optional
        What runs the tasks; one after the other, in this process, if None.

    Returns
    -------
    list of Fold
        In the order of the tasks.
    """
    from joblib import delayed

    if parallel is None:
        return [_run_task(task, material) for task in tasks]
    return list(parallel(delayed(_run_task)(task, material) for task in tasks))


def leave_one_article_out(
    learners: Iterable[Learner], material: Material, parallel: Any = None
) -> list[OutOfFold]:
    """Label every sentence of an article by a copy of each learner trained on the other ones."""
    each = splits(material.articles)
    tasks = [Task(learner, *split) for learner in learners for split in each]
    done = run(tasks, material, parallel)
    return [join(done[i : i + len(each)]) for i in range(0, len(done), len(each))]


def join(folds: Sequence[Fold]) -> OutOfFold:
    """Put folds together that test each sentence exactly once."""
    order = np.argsort(np.concatenate([fold.test for fold in folds]))
    predicted = np.concatenate([fold.predicted for fold in folds])[order]
    probabilities = {
        head: np.concatenate([fold.probabilities[head] for fold in folds])[order]
        for head in folds[0].probabilities
    }
    return OutOfFold(predicted, probabilities, tuple(folds))


def _run_task(task: Task, material: Material) -> Fold:
    from threadpoolctl import threadpool_limits

    learner = deepcopy(task.learner)
    unseen = material.at(task.test).inputs
    # Threads cost such small matrices twenty times what they save, and their sums differ by run.
    with threadpool_limits(1):
        learner.fit(*material.at(task.train))
        return Fold(task.test, learner, learner.predict(unseen), _probabilities(learner, unseen))


def _probabilities(learner: Any, inputs: Sequence[Any]) -> dict[str, Floats]:
    if not hasattr(learner, "predict_proba"):
        return {}
    given = zip(HEADS, learner.classes_, learner.predict_proba(inputs), strict=True)
    return {head: _padded(head, list(known), found) for head, known, found in given}


def _padded(head: str, known: list[str], found: Floats) -> Floats:
    """Spread the columns of the classes that were learned over those of all classes."""
    columns = [CLASSES[head].index(name) for name in known]
    padded = np.zeros((len(found), len(CLASSES[head])))
    padded[:, columns] = found
    return padded
