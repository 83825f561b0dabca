"""Threads and processes share a loaded model: each gets what it would get alone."""

import gc
import pickle
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from sayso.features.segmentation import segment
from sayso.labelling import Options, label
from sayso.model.prediction import Prediction
from sayso.model.storage import TrainedModel
from tests.robustness.news import DOCUMENTS

pytestmark = pytest.mark.slow

_TEXTS = [path.read_bytes().decode() for path in sorted(DOCUMENTS.glob("*.txt"))]
# The first calls of all in a process, in several threads at once: what is read once is read then.
_AT_ONCE = """
import sys
from pathlib import Path
from threading import Barrier, Thread

from sayso.model.storage import load
from tests.robustness.test_sharing import _TEXTS, labels

sys.setswitchinterval(1e-5)
model = load(Path(sys.argv[1]))
barrier, found = Barrier(4), {}

def work(number):
    barrier.wait()
    found[number] = labels(_TEXTS[0], model)

threads = [Thread(target=work, args=(number,)) for number in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
again = labels(_TEXTS[0], model)
print([found.get(number) == again for number in range(4)])
"""


def labels(text: str, model: TrainedModel) -> list[str]:
    """Give all that is predicted of a text, as text."""
    return list(map(repr, label(segment(text), model, Options(furniture=True, explain=True))))


@pytest.fixture(scope="module")
def alone(model: TrainedModel) -> list[list[str]]:
    """Give what is predicted of each article, one after the other."""
    return [labels(text, model) for text in _TEXTS]


def test_threads(model: TrainedModel, alone: list[list[str]]) -> None:
    """Many at once have the labels that they have alone, and garbage is collected as before."""
    before, interval = gc.get_threshold(), sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        with ThreadPoolExecutor(8) as pool:
            found = list(pool.map(labels, _TEXTS * 4, [model] * 4 * len(_TEXTS)))
    finally:
        sys.setswitchinterval(interval)
    assert found == alone * 4
    assert gc.get_threshold() == before


@pytest.mark.slow
def test_the_first_calls_at_once(model_file: Path) -> None:
    """Threads that all come first have the same labels as one that comes later."""
    done = subprocess.run(
        [sys.executable, "-c", _AT_ONCE, model_file],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout.strip(), done.stderr) == (str([True] * 4), "")


@pytest.mark.slow
@pytest.mark.parametrize("start", ["fork", "spawn"])
def test_processes(model: TrainedModel, alone: list[list[str]], start: str) -> None:
    """However a process begins, it takes the model along or is sent it."""
    with ProcessPoolExecutor(2, get_context(start)) as pool:
        assert list(pool.map(labels, _TEXTS, [model] * len(_TEXTS))) == alone


def test_what_is_sent_arrives_whole(model: TrainedModel, alone: list[list[str]]) -> None:
    """A model and its predictions survive being pickled."""
    copy = pickle.loads(pickle.dumps(model))  # noqa: S301 our own
    assert copy.metadata == model.metadata
    predictions = label(segment(_TEXTS[0]), copy, Options(furniture=True, explain=True))
    assert list(map(repr, predictions)) == alone[0]
    assert _sent(predictions) == alone[0]


def _sent(predictions: list[Prediction]) -> list[str]:
    return list(map(repr, pickle.loads(pickle.dumps(predictions))))  # noqa: S301 our own
