"""The model that is taken: named, else local, else cached, else trained and kept."""

from pathlib import Path

import pytest

from sayso import models
from sayso.features.errors import ModelFileError, OutputError
from sayso.model.storage import TrainedModel, save


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in an empty folder with an empty cache."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def trainings(model: TrainedModel, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Give a list that grows with each training, none of which takes time."""
    done: list[str] = []

    def fit() -> TrainedModel:
        done.append("trained")
        return model

    monkeypatch.setattr("sayso.training.train.fit", fit)
    return done


def test_a_named_model_is_taken(model_file: Path, trainings: list[str]) -> None:
    """Whatever else there is."""
    models.LOCAL.parent.mkdir()
    models.LOCAL.write_text("damaged")
    assert models.choose(model_file).metadata.sentences == 36
    assert trainings == []


def test_a_local_model_comes_before_the_cached_one(
    model: TrainedModel, trainings: list[str]
) -> None:
    """What `make train` wrote is what `sayso classify` uses."""
    save(model, models.LOCAL)
    models.choose()
    assert trainings == []


def test_a_damaged_local_model_is_an_error(trainings: list[str]) -> None:
    """It is not passed over in silence."""
    models.LOCAL.parent.mkdir()
    models.LOCAL.write_text("damaged")
    with pytest.raises(ModelFileError, match=r"artifacts/model\.skops"):
        models.choose()
    assert trainings == []


def test_the_first_use_trains_and_the_second_does_not(trainings: list[str]) -> None:
    """It is said once."""
    said: list[str] = []
    models.choose(say=said.append)
    models.choose(say=said.append)
    assert trainings == ["trained"]
    assert said == ["training a model from the labels that come with sayso; this is done once"]


def test_a_damaged_cached_model_is_made_anew(trainings: list[str]) -> None:
    """Nobody asked for it, so nobody has to mend it."""
    models.choose()
    (file,) = models.cache_folder().iterdir()
    file.write_bytes(file.read_bytes()[:-9])
    said: list[str] = []
    models.choose(say=said.append)
    assert trainings == ["trained", "trained"]
    assert "of no use and is made anew" in said[0]
    models.choose()
    assert trainings == ["trained", "trained"]


@pytest.mark.parametrize("changed", ["features/cues.tsv", "data/labels/a.csv", "model/head.py"])
def test_what_a_model_comes_from_tells_cached_models_apart(
    changed: str, tmp_path: Path, trainings: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """After an update or an edit the old model is not taken."""
    monkeypatch.setattr(models, "__file__", str(tmp_path / "package" / "models.py"))
    file = tmp_path / "package" / changed
    file.parent.mkdir(parents=True)
    for content in ("old", "new", "new"):
        file.write_text(content)
        models.choose()
    assert trainings == ["trained", "trained"]


def test_another_scikit_learn_gets_its_own_model(
    trainings: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its weights may differ."""
    models.choose()
    monkeypatch.setattr(models, "version", lambda _name: "99.0")
    models.choose()
    assert trainings == ["trained", "trained"]


@pytest.mark.usefixtures("trainings")
def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    """The model is given, and the reason why it is not kept is said."""
    (tmp_path / "cache").write_text("a file")
    said: list[str] = []
    assert models.choose(say=said.append).metadata.sentences == 36
    assert said[1].startswith("it cannot be kept: ")


@pytest.mark.usefixtures("trainings")
def test_without_a_home_the_cure_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """A model can be named instead."""

    def home() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setattr(Path, "home", home)
    with pytest.raises(OutputError, match="set HOME or name a model with --model"):
        models.choose()


def test_the_cache_is_in_the_home_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the XDG specification has it."""
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", "/home/ann")
    assert models.cache_folder() == Path("/home/ann/.cache/sayso")
