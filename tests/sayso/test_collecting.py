"""Python may look for garbage seldom, because reading makes none that needs looking for."""

import gc

import pytest

from sayso.collecting import seldom_collected
from sayso.features.segmentation import segment
from sayso.labelling import Options, label
from sayso.model.storage import TrainedModel

ARTICLE = """Mayor denies graft

The mayor of Ostrava denied on Monday that he had taken money from the builders of the bridge.

"It is a lie," Jan Novak told reporters. The opposition accused him of hiding the contracts.
"""


def test_reading_makes_no_cycles(model: TrainedModel) -> None:
    """What labelling an article leaves behind is freed without the collector."""
    label(segment(ARTICLE), model, Options())
    gc.collect()
    gc.disable()
    try:
        for _ in range(3):
            label(segment(ARTICLE), model, Options(explain=True))
        assert gc.collect() == 0
    finally:
        gc.enable()


def test_an_error_leaves_the_collector_as_it_was() -> None:
    """The threshold is put back, whatever happens."""
    before = gc.get_threshold()
    with pytest.raises(KeyError, match="x"), seldom_collected():
        raise KeyError("x")
    assert gc.get_threshold() == before
