"""The addresses of a training: begun, watched, told what came of it."""

from threading import Event
from types import SimpleNamespace
from typing import Any

from fastapi.testclient import TestClient

from sayso.features.errors import TrainingError
from sayso.model.storage import TrainedModel
from sayso.web.desk import Desk
from sayso.web.server import create
from sayso.web.training import Trainer


def test_a_training_is_watched(client: TestClient, key: str, trainer: Trainer) -> None:
    """The page asks again while it runs, and is loaded anew at the end."""
    client.post(f"/articles/{key}/training")
    trainer.join()
    assert client.get(f"/articles/{key}/training").headers["hx-refresh"] == "true"
    page = client.get(f"/articles/{key}").text
    assert "On the articles that come with sayso: 107 sentences of 5 articles" in page
    assert "No labels of this article changed" in page


def test_a_running_training_says_how_far_it_is(desk: Desk, key: str, model: TrainedModel) -> None:
    """And is not done."""
    go_on, said = Event(), Event()

    def train(say: Any) -> Any:
        say("folds")
        said.set()
        go_on.wait()
        return SimpleNamespace(model=model)

    trainer = Trainer(train, desk.use)
    with TestClient(create(desk, trainer), base_url="http://127.0.0.1:8000") as client:
        client.post(f"/articles/{key}/training")
        said.wait()
        answer = client.get(f"/articles/{key}/training")
        assert "training: folds" in answer.text
        assert 'hx-trigger="load delay:500ms"' in answer.text
        assert "hx-refresh" not in answer.headers
        go_on.set()
        trainer.join()


def test_a_training_that_fails_says_why(desk: Desk, key: str) -> None:
    """Where the training stands."""

    def train(_say: Any) -> Any:
        raise TrainingError("one class only; label others")

    trainer = Trainer(train, desk.use)
    with TestClient(create(desk, trainer), base_url="http://127.0.0.1:8000") as client:
        client.post(f"/articles/{key}/training")
        trainer.join()
        assert "one class only; label others" in client.get(f"/articles/{key}").text
