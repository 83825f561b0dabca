"""What labelling an article brought: the model trained anew, its figures before and after.

In: a user's data folder. Out: `TrainedModel`, `OwnEffect`, and its lines. May import: model,
training, corrections.
"""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from sayso.model.scheme import HEADS
from sayso.model.storage import TrainedModel
from sayso.retraining import retrain
from sayso.training.formats import number, spoken
from sayso.training.own_effect import OwnEffect


def learned(data: Path) -> tuple[TrainedModel, OwnEffect]:
    """Train on a user's labels too, without keeping the model, and measure what they change.

    Raises
    ------
    InputError, LabelError, OutputError
        As `sayso.retraining.retrain` does.
    """
    with TemporaryDirectory() as folder:
        done = retrain(data, Path(folder))
    return done.model, done.effect


def lines(effect: OwnEffect) -> Iterator[str]:
    """Give a line for the articles that come with sayso, and one for the user's.

    Each article is labelled by models that have not seen it.
    """
    for title, part in effect.parts.items():
        heads = (
            f"{spoken(head)} {number(part.before.heads[head].accuracy)} -> "
            f"{number(part.after.heads[head].accuracy)}"
            for head in HEADS
        )
        yield f"accuracy on {title} ({part.sentences} sentences): {', '.join(heads)}"
