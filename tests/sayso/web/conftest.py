"""A desk with a small model and an empty data folder, and a client of the page."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from sayso.corrections import UserData
from sayso.features.segmentation import segment
from sayso.model.scheme import HEADS
from sayso.model.storage import Figures, TrainedModel
from sayso.retraining import Retraining
from sayso.training.own_effect import Comparison, OwnEffect, Standing
from sayso.web.desk import Desk
from sayso.web.server import create
from sayso.web.training import Trainer

TEXT = """Mayor denies graft

The mayor of Ostrava denied on Monday that he had taken money. "It is a lie," Jan Novak said.

A rights group accused the mayor of theft. It rained <b>again</b>.
"""
HERE = "http://127.0.0.1:8000"


@pytest.fixture
def desk(model: TrainedModel, data: UserData) -> Desk:
    """Give a desk on which no article is open."""
    return Desk(model, data)


@pytest.fixture
def key(desk: Desk) -> str:
    """Open an article; gives its id."""
    return desk.open(segment(TEXT, "ostrava"))


@pytest.fixture
def trainer(desk: Desk) -> Trainer:
    """Give a trainer that needs no time: the new model is the old one."""
    standing = Standing({head: Figures(0.75, 0.5) for head in HEADS}, 0.625)
    effect = OwnEffect(Comparison(107, 5, standing, standing), None)
    trained = Retraining(desk.model, Path("model.skops"), effect)
    return Trainer(lambda _say: trained, desk.use)


@pytest.fixture
def client(desk: Desk, trainer: Trainer) -> Iterator[TestClient]:
    """Give a client of the page, as a browser on this machine is one."""
    with TestClient(create(desk, trainer), base_url=HERE) as client:
        yield client
