"""`make bench` from end to end: what it writes, and how it ends."""

import gc
import json
import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks import speed
from benchmarks.corpus import Corpus
from benchmarks.growth import steps
from benchmarks.results import Results
from sayso.model.storage import TrainedModel, save
from sayso.models import LOCAL


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Have the results written to a folder of the test."""
    monkeypatch.setattr(speed, "HERE", tmp_path)
    return tmp_path


def handed_back(function: Callable[..., object], *arguments: object) -> object:
    """Call a function here: new processes take long to import what they need."""
    return pickle.loads(pickle.dumps(function(*arguments)))  # noqa: S301 it is our own


@pytest.mark.parametrize(("tfidf", "code"), [(1.0, 0), (0.7, 1)])
def test_the_exit_code_tells_of_the_bars(
    tfidf: float,
    code: int,
    here: Path,
    results: Callable[..., Results],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The results are written either way."""
    monkeypatch.setattr(speed, "run", lambda *_: results(tfidf=tfidf))
    assert speed.main([]) == code
    assert json.loads((here / "results.json").read_text())["bars"]
    assert len(list(here.glob("*.svg"))) == 4


def test_a_bad_corpus_is_an_error(
    tmp_path: Path, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is named before anything is measured, and nothing is written."""
    path = tmp_path / "articles.jsonl"
    path.write_text('{"text": "It rained."}\nno\n')
    assert speed.main([str(path)]) == 2
    assert "error: " in (said := capsys.readouterr().err)
    assert "articles.jsonl, line 2: no JSON" in said
    assert list(here.iterdir()) == [path]


def test_growth_needs_room(capsys: pytest.CaptureFixture[str]) -> None:
    """Memory is compared from 10,000 sentences on."""
    with pytest.raises(SystemExit, match="2"):
        speed.main(["--sentences", "500"])
    assert "--sentences 500: expected at least 10000" in capsys.readouterr().err


def test_the_whole_plan_goes_as_far_as_it_is_told() -> None:
    """To a million sentences where wished, and to five million characters."""
    plan = speed.whole_plan(1_000_000)
    assert (plan.sentences[0], plan.sentences[-1]) == (1_000, 1_000_000)
    assert plan.lengths[-1] == 5_000_000


@pytest.mark.slow
def test_a_small_run_measures_everything(
    here: Path,
    model: TrainedModel,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """With progress; what a process of its own would hand back can be handed back."""
    save(model, here / LOCAL)
    monkeypatch.chdir(here)
    monkeypatch.setattr(speed, "alone", handed_back)
    found = speed.run(Corpus(), speed.Plan(2, 1, steps(50, 200), steps(1_000, 10_000)))
    gc.unfreeze()
    assert all(min(column) > 0 for column in found.times.seconds.values())
    assert all(taken.peak > taken.beyond >= 0 for taken in found.memory.values())
    assert found.sentences.points[-1].size >= 200
    assert found.length.points[-1].size == 10_000
    assert "side by side" in capsys.readouterr().err
