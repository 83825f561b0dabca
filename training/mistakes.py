"""Every sentence that a model labelled wrong, and the features that pushed it there.

In: `Examples`, and what the folds say of them. Out: `Mistake`s, by head. May import: model, folds.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from sayso.model.explanation import Contrast, HeadExplanation, explain
from sayso.model.scheme import HEADS
from sayso.training.examples import Examples
from sayso.training.folds import Fold, OutOfFold
from sayso.training.stages import losing_stages

PUSHES = 5


@dataclass(frozen=True, slots=True)
class Push:
    """What one feature adds to the predicted class's score, less what it adds to the gold one's."""

    feature: str
    contribution: float


@dataclass(frozen=True, slots=True)
class Mistake:
    """One sentence, one head, labelled wrong by a model that never saw its article.

    Parameters
    ----------
    document : str
    start, end : int
    text : str
    gold, predicted : str
    probabilities : mapping of str to float
        Of each class that the model knew, the most probable first.
    stage : str
        The first of `sayso.training.stages.STAGES` that was not right.
    unseen : bool
        Whether the model could not know the gold class, since no other article has it.
    lead : float
        How far the predicted class's score stands above that of the gold one, or of the second
        most probable where the gold one is unseen: the sum over all features.
    pushes : tuple of Push
        The features that spoke most for the predicted class, at most five.
    """

    document: str
    start: int
    end: int
    text: str
    gold: str
    predicted: str
    probabilities: Mapping[str, float]
    stage: str
    unseen: bool
    lead: float
    pushes: tuple[Push, ...]


def mistakes(examples: Examples, said: OutOfFold) -> dict[str, tuple[Mistake, ...]]:
    """Give each head's mistakes, in the order of the articles.

    Parameters
    ----------
    examples : Examples
    said : OutOfFold
        Of sayso's classifier, with the examples' features for inputs.
    """
    model_of = {int(place): fold for fold in said.folds for place in fold.test}
    wrong = said.predicted != examples.classes
    stages = losing_stages(examples.labels, examples.readings, said.predicted)
    return {
        head: tuple(
            _mistake(place, column, examples, model_of[place], stages[place])
            for place in range(len(wrong))
            if wrong[place, column]
        )
        for column, head in enumerate(HEADS)
    }


def _mistake(place: int, column: int, examples: Examples, fold: Fold, stage: str) -> Mistake:
    label = examples.labels[place]
    why = explain(fold.learner, examples.readings[place].features).heads[HEADS[column]]
    gold = (label.speaker_type, label.stance)[column]
    contrast = _contrast(why, gold)
    return Mistake(
        label.document,
        label.start,
        label.end,
        label.text,
        gold,
        why.predicted,
        {name: weighing.probability for name, weighing in why.weighings.items()},
        stage,
        gold not in why.weighings,
        contrast.score,
        _pushes(contrast),
    )


def _contrast(why: HeadExplanation, gold: str) -> Contrast:
    return why.contrast(why.predicted, gold if gold in why.weighings else None)


def _pushes(contrast: Contrast) -> tuple[Push, ...]:
    toward = [c for c in contrast.contributions if c.contribution > 0]
    return tuple(Push(c.feature, c.contribution) for c in toward[:PUSHES])
