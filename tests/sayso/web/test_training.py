"""Training in the background."""

from threading import Event
from types import SimpleNamespace
from typing import Any

import pytest

from sayso.features.errors import TrainingError
from sayso.model.storage import TrainedModel
from sayso.web.training import Trainer


def test_a_training_tells_how_far_it_is_and_what_came_of_it(model: TrainedModel) -> None:
    """A second start while it runs is the same training."""
    said, go_on, used = Event(), Event(), Event()
    runs = []

    def train(say: Any) -> Any:
        runs.append(1)
        say("folds")
        said.set()
        go_on.wait()
        return SimpleNamespace(model=model)

    trainer = Trainer(train, lambda _model: used.set())
    trainer.start()
    said.wait()
    trainer.start()
    assert (trainer.running, trainer.stage, trainer.result) == (True, "folds", None)
    go_on.set()
    trainer.join()
    assert (trainer.running, used.is_set(), len(runs)) == (False, True, 1)
    assert trainer.result is not None


def test_a_training_that_fails_says_why(model: TrainedModel) -> None:
    """And the next one begins without it."""
    errors = [TrainingError("one class only")]

    def train(_say: Any) -> Any:
        if errors:
            raise errors.pop()
        return SimpleNamespace(model=model)

    trainer = Trainer(train, lambda _model: None)
    trainer.start()
    trainer.join()
    assert (trainer.running, trainer.error) == (False, "one class only")
    trainer.start()
    trainer.join()
    assert (trainer.running, trainer.error) == (False, "")


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_training_that_breaks_off_is_told() -> None:
    """An error that nobody foresaw is not silent."""

    def train(_say: Any) -> Any:
        raise MemoryError

    trainer = Trainer(train, lambda _model: None)
    trainer.start()
    trainer.join()
    assert (trainer.running, "the training broke off" in trainer.error) == (False, True)
