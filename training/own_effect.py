"""What a user's own labels change: figures before and after, on articles left out of the training.

Before, models learn from the labels that come with sayso; after, from the user's too. Both are
measured on the same sentences, each labelled by a model that has not seen its article.

In: `Examples`, `Lessons`, and labels after and before. Out: `OwnEffect`, and its tables. May
import: model, labels, measures, folds.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from sayso.model.scheme import CLASSES, HEADS
from sayso.model.storage import Figures
from sayso.training.effect import Row
from sayso.training.examples import Examples, every_example, material
from sayso.training.folds import Material, Places, Task, join, run
from sayso.training.formats import number, signed, spoken
from sayso.training.lessons import Lessons
from sayso.training.metrics import ENOUGH, Labels, accuracy, count, judged_macro_f1

PACKAGED, OWN = "the articles that come with sayso", "your own articles"


@dataclass(frozen=True, slots=True)
class Standing:
    """How models do on some sentences: each head, and the share with both labels right."""

    heads: Mapping[str, Figures]
    both: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """The same sentences before and after.

    Parameters
    ----------
    sentences, articles : int
    before, after : Standing
    """

    sentences: int
    articles: int
    before: Standing
    after: Standing


@dataclass(frozen=True, slots=True)
class OwnEffect:
    """What a user's own labels change.

    Parameters
    ----------
    packaged : Comparison
        On the articles that come with sayso, by their labels as the user corrected them.
    own : Comparison or None
        On the user's other articles; None where there are none.
    """

    packaged: Comparison
    own: Comparison | None

    @property
    def parts(self) -> dict[str, Comparison]:
        """Both, by what a person calls them."""
        parts = {PACKAGED: self.packaged, OWN: self.own}
        return {title: part for title, part in parts.items() if part}


def own_effect(
    labelled: Examples, after: Labels, before: Lessons, parallel: Any = None
) -> OwnEffect:
    """Measure it.

    Parameters
    ----------
    labelled : Examples
        All sentences, the user's and the others.
    after : array of str, shape (sentences, 2)
        What models say of them that learned from the user's labels too.
    before : Lessons
        What there was without these.
    parallel : joblib.Parallel, optional
    """
    given, exemplars = every_example(before.documents), every_example(before.passages)
    said = _said_before(labelled, given, exemplars, parallel)
    is_given = np.isin(labelled.articles, given.articles)
    ours, theirs = (np.flatnonzero(part) for part in (is_given, ~is_given))
    return OwnEffect(
        _comparison(labelled, ours, said, after),
        _comparison(labelled, theirs, said, after) if len(theirs) else None,
    )


def head_figures(gold: Labels, predicted: Labels) -> dict[str, Figures]:
    """Give accuracy and macro-F1 of each head; both arrays have shape (sentences, 2)."""
    columns = zip(HEADS, gold.T, predicted.T, strict=True)
    return {head: _figures(head, truth, said) for head, truth, said in columns}


def standing(gold: Labels, predicted: Labels) -> Standing:
    """Measure how models do; both arrays have shape (sentences, 2)."""
    both = float((gold == predicted).all(axis=1).mean()) if len(gold) else float("nan")
    return Standing(head_figures(gold, predicted), both)


def rows(part: Comparison) -> list[Row]:
    """Give the figures of one part side by side."""
    before, after = (dict(_named(standing)) for standing in (part.before, part.after))
    return [Row(title, before[title], value) for title, value in after.items()]


def tables(effect: OwnEffect) -> list[tuple[str, list[tuple[str, ...]]]]:
    """Give a table of text for each part: its title, and a header and a row for each figure."""
    header = ("figure", "before", "after", "change")
    return [
        (_headed(title, part), [header, *(_cells(row) for row in rows(part))])
        for title, part in effect.parts.items()
    ]


def caution(effect: OwnEffect) -> str:
    """Say how the figures came about, and what they do not tell."""
    said = [
        "Before: learned from the labels that come with sayso alone; after: from yours too.",
        "Each article was labelled by models that had not seen it. "
        f"Macro-F1 is over the classes with {ENOUGH} sentences or more.",
    ]
    if effect.own:
        said.append(
            "Of your articles only the sentences that you labelled count: if you labelled those "
            "that were wrong, all of its sentences would do better."
        )
        if effect.own.articles == 1:
            said.append(
                "With one article of your own, none of yours is left to learn from when it is "
                "left out: its figures begin to move with the second."
            )
    return "\n".join(said)


def _said_before(labelled: Examples, given: Examples, exemplars: Examples, parallel: Any) -> Labels:
    """Label sentences by models that know nothing of the user's labels, shape (sentences, 2).

    An article that is among the given ones is left out of them.
    """
    from sayso.model.classifier import SpeakerStanceClassifier

    lessons = material(given, exemplars)
    first = len(labelled.labels)
    everything = Material(
        [*labelled.features, *lessons.inputs],
        np.concatenate([labelled.classes, lessons.classes]),
        np.concatenate([labelled.articles, lessons.articles]),
    )
    known = np.unique(given.articles)
    tests = [np.flatnonzero(labelled.articles == name) for name in known]
    trained = [first + np.flatnonzero(lessons.articles != name) for name in known]
    tests.append(np.flatnonzero(~np.isin(labelled.articles, known)))
    trained.append(first + np.arange(len(lessons.inputs)))
    tasks = [
        Task(SpeakerStanceClassifier(), train, test)
        for train, test in zip(trained, tests, strict=True)
        if len(test)
    ]
    return join(run(tasks, everything, parallel)).predicted


def _comparison(labelled: Examples, at: Places, before: Labels, after: Labels) -> Comparison:
    gold, articles = labelled.classes[at], len(np.unique(labelled.articles[at]))
    return Comparison(len(at), articles, standing(gold, before[at]), standing(gold, after[at]))


def _figures(head: str, gold: Labels, predicted: Labels) -> Figures:
    right = float(accuracy(count(gold, predicted, CLASSES[head]))[0])
    return Figures(right, judged_macro_f1(gold, predicted, CLASSES[head]))


def _named(standing: Standing) -> Sequence[tuple[str, float]]:
    named = []
    for head, figures in standing.heads.items():
        named.append((f"{spoken(head)}: accuracy", figures.accuracy))
        named.append((f"{spoken(head)}: macro-F1", figures.macro_f1))
    return [*named, ("both right", standing.both)]


def _headed(title: str, part: Comparison) -> str:
    sentences, articles = _counted(part.sentences, "sentence"), _counted(part.articles, "article")
    return f"On {title}: {sentences} of {articles}"


def _counted(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def _cells(row: Row) -> tuple[str, ...]:
    return row.title, number(row.before), number(row.after), signed(row.difference)
