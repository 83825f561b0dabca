"""Train on one's own labels as well, quickly, and say what that changed.

In: a user's data folder; two models. Out: `Retraining` and `Change`s, and both in words. May
import: features, model, training, files, render.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sayso.features.document import Document, Span
from sayso.harmless import harmless
from sayso.model.prediction import classify
from sayso.model.scheme import HEADS
from sayso.model.storage import TrainedModel, save
from sayso.render.terminal import plain_table
from sayso.training.examples import every_example, examples, leave_out
from sayso.training.files import check_writable
from sayso.training.formats import spoken
from sayso.training.lessons import read_lessons, with_own
from sayso.training.own_effect import OwnEffect, caution, head_figures, own_effect, tables
from sayso.training.train import MODEL, learn

# With so many articles or fewer, starting other processes takes longer than the work.
_FEW = 12


@dataclass(frozen=True, slots=True)
class Retraining:
    """A model that learned from one's own labels too.

    Parameters
    ----------
    model : TrainedModel
    model_file : Path
    effect : OwnEffect
        The figures before and after.
    """

    model: TrainedModel
    model_file: Path
    effect: OwnEffect


@dataclass(frozen=True, slots=True)
class Change:
    """One label of a sentence that two models give differently.

    Parameters
    ----------
    span : Span
    text : str
    head : str
        ``speaker_type`` or ``stance``.
    before, after : str
        The classes.
    before_confidence, after_confidence : float
    """

    span: Span
    text: str
    head: str
    before: str
    after: str
    before_confidence: float
    after_confidence: float


def retrain(
    data: Path,
    out: Path,
    progress: Callable[[str], None] = lambda _: None,
    *,
    exemplars: bool = True,
) -> Retraining:
    """Train on the labels that come with sayso and one's own, and measure what these change.

    The model is the one that `sayso.train` makes, in seconds: nothing else is measured, and no
    report is drawn.

    Parameters
    ----------
    data : Path
        One's own data folder.
    out : Path
        The folder for ``model.skops``; made if need be.
    progress : callable
        Told the name of each stage as it begins.
    exemplars : bool
        Whether to learn from ``labels/exemplars.csv`` too.

    Raises
    ------
    InputError, LabelError
        There are no labels, or some break the rules.
    OutputError
        The folder cannot be written; raised before the work begins, or when saving.
    """
    from joblib import Parallel

    check_writable(out)
    progress("reading the sentences")
    given = read_lessons(exemplars=exemplars)
    lessons = with_own(given, data, exemplars)
    labelled, written = examples(lessons.documents), every_example(lessons.passages)
    with Parallel(n_jobs=1 if len(lessons.documents) <= _FEW else -1) as parallel:
        progress("leaving each article out")
        said = leave_out(labelled, written, parallel).predicted
        progress("leaving your own labels out")
        effect = own_effect(labelled, said, given, parallel)
    progress("training on all articles")
    model = learn(lessons, labelled, written, head_figures(labelled.classes, said))
    save(model, out / MODEL)
    return Retraining(model, out / MODEL, effect)


def changed(document: Document, before: TrainedModel, after: TrainedModel) -> tuple[Change, ...]:
    """Give the labels of an article that two models give differently, in the order of the text."""
    pairs = zip(classify(document, before), classify(document, after), strict=True)
    return tuple(
        Change(
            Span(old.start, old.end),
            old.text,
            head,
            getattr(old, head),
            getattr(new, head),
            getattr(old, f"{head}_confidence"),
            getattr(new, f"{head}_confidence"),
        )
        for old, new in pairs
        for head in HEADS
        if getattr(old, head) != getattr(new, head)
    )


def effect_lines(effect: OwnEffect) -> Iterator[str]:
    """Give the figures before and after as a person reads them, line by line."""
    for title, rows in tables(effect):
        yield from (f"{title}:", *plain_table(rows).splitlines(), "")
    yield caution(effect)


def change_lines(document: Document, changes: Sequence[Change]) -> Iterator[str]:
    """Give what changed in an article, line by line: how much, and each label."""
    count = len({change.span for change in changes})
    yield f"{harmless(document.name)}: {count} of {len(document.prose)} sentences get another label"
    for change in changes:
        before = f"{change.before} ({change.before_confidence:.2f})"
        after = f"{change.after} ({change.after_confidence:.2f})"
        yield f"  {spoken(change.head)}: {before} -> {after}: {harmless(change.text)}"
