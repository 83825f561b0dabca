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
    """Nothing of what labelling an article makes is left for the collector."""
    label(segment(ARTICLE), model, Options())
    gc.collect()
    gc.set_debug(gc.DEBUG_SAVEALL)
    try:
        label(segment(ARTICLE), model, Options(explain=True))
        gc.collect()
        # What else runs in this process may leave cycles of its own.
        assert [left for left in gc.garbage if type(left).__module__.startswith("sayso")] == []
    finally:
        gc.set_debug(0)
        gc.garbage.clear()


def test_an_error_leaves_the_collector_as_it_was() -> None:
    """The threshold is put back, whatever happens."""
    before = gc.get_threshold()
    with pytest.raises(KeyError, match="x"), seldom_collected():
        raise KeyError("x")
    assert gc.get_threshold() == before


def test_two_at_once_leave_what_was_before() -> None:
    """A thread that begins while another is at it does not keep garbage collection seldom."""
    before = gc.get_threshold()
    one, other = seldom_collected(), seldom_collected()
    one.__enter__()
    other.__enter__()
    one.__exit__(None, None, None)
    other.__exit__(None, None, None)
    assert gc.get_threshold() == before
