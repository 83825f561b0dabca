"""What the fuzzing has found interesting is read without harm."""

from pathlib import Path

import pytest

from tests.fuzzing.inputs import CORPUS, text_of
from tests.robustness.invariants import check_reading

pytestmark = pytest.mark.slow

INPUTS = sorted(CORPUS.iterdir())


def test_the_corpus_is_small() -> None:
    """It is there, and nobody has left a whole run of the fuzzing in it."""
    assert 0 < len(INPUTS) < 200
    assert sum(path.stat().st_size for path in INPUTS) < 100_000


@pytest.mark.parametrize("path", INPUTS, ids=lambda path: path.name)
def test_an_input_is_read(path: Path) -> None:
    """What must hold of every text holds of each input of the corpus."""
    check_reading(text_of(path.read_bytes()))
