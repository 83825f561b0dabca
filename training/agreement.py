"""How far two labelling passes over the same sentences agree.

Cohen's kappa and Krippendorff's alpha are 1 where the passes agree in all, and 0 where they agree
as often as chance would have it. Two passes of one procedure share its habits: their agreement
does not measure what independent human annotators would reach.

In: two passes over the same sentences. Out: `Agreement` on each kind of label. May import: model,
labels.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from sayso.model.scheme import HEADS, NEUTRAL
from sayso.training.labels import Label, read_pass

PASSES = ("first", "second")

Pair = tuple[Label, Label]


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far the passes agree on one kind of label.

    Parameters
    ----------
    label : str
        furniture, speaker_type, stance or, where the passes have it, target.
    rows : int
        Rows compared: for furniture all that both passes have, else those that neither calls
        furniture; for the target those of them that neither calls neutral.
    differ : int
        Rows labelled differently.
    kappa, alpha : float
        NaN where both passes give all rows the same one class: chance alone would do as well.
    """

    label: str
    rows: int
    differ: int
    kappa: float
    alpha: float


def agreement(folder: Path) -> tuple[Agreement, ...]:
    """Compare a data folder's two passes; nothing where it has not both.

    Raises
    ------
    LabelError
        As `sayso.training.labels.read` does.
    """
    if not all((folder / "labels" / f"{name}_pass.csv").exists() for name in PASSES):
        return ()
    first, second = (read_pass(folder, name) for name in PASSES)
    return compare(first, second)


def compare(first: Iterable[Label], second: Iterable[Label]) -> tuple[Agreement, ...]:
    """Compare two passes on furniture, speaker type, stance and target, row by row."""
    other = {_place(label): label for label in second}
    pairs = [(label, other[_place(label)]) for label in first if _place(label) in other]
    prose = [pair for pair in pairs if not any(label.furniture for label in pair)]
    told = [pair for pair in prose if all(label.stance != NEUTRAL for label in pair)]
    columns = ("target",) if any(label.target for pair in told for label in pair) else ()
    return (
        _agreement("furniture", pairs, lambda label: str(label.furniture)),
        *(_agreement(head, prose, _value_of(head)) for head in HEADS),
        *(_agreement(column, told, _value_of(column)) for column in columns),
    )


def _place(label: Label) -> tuple[str, int, int]:
    return label.document, label.start, label.end


def _value_of(column: str) -> Callable[[Label], str]:
    return lambda label: str(getattr(label, column))


def _agreement(name: str, pairs: list[Pair], of: Callable[[Label], str]) -> Agreement:
    given = [(of(a), of(b)) for a, b in pairs]
    differ = sum(a != b for a, b in given)
    if len({label for pair in given for label in pair}) < 2:
        return Agreement(name, len(given), differ, float("nan"), float("nan"))
    from nltk.metrics.agreement import AnnotationTask

    task = AnnotationTask(
        [(coder, row, label) for row, pair in enumerate(given) for coder, label in enumerate(pair)]
    )
    return Agreement(name, len(given), differ, float(task.kappa()), float(task.alpha()))
