"""The public face: small, quick to import, and honest about bad input."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import sayso
from sayso.cli import COMMANDS
from sayso.features.errors import InputError, ModelFileError
from sayso.model.storage import TrainedModel

# Each takes longer to import than the whole help may take.
SLOW = {
    "dask",
    "distributed",
    "fastapi",
    "jinja2",
    "matplotlib",
    "nltk",
    "numpy",
    "pandas",
    "pyarrow",
    "rich",
    "scipy",
    "sklearn",
    "skops",
    "trafilatura",
    "uvicorn",
    "warcio",
}


def loaded_by(code: str) -> set[str]:
    """Run some code in a new process and give the packages that it has loaded."""
    code += "\nimport sys; print('loaded:', *{name.split('.')[0] for name in sys.modules})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.rpartition("loaded:")[2].split())


def test_importing_sayso_imports_nothing_slow() -> None:
    """Neither does the command line before it knows what to do."""
    loaded = loaded_by("import sayso.cli")
    assert "typer" in loaded
    assert loaded & SLOW == set()


def test_help_imports_nothing_slow() -> None:
    """Whoever asks what a command does is not made to wait for what it does."""
    asked = [["--help"], *([command.__name__, "--help"] for command in COMMANDS)]
    loaded = loaded_by(
        f"""
import sayso.cli
for arguments in {asked!r}:
    try:
        sayso.cli.main(arguments)
    except SystemExit as end:
        assert end.code == 0, (arguments, end.code)
"""
    )
    assert "typer" in loaded
    assert loaded & SLOW == set()


def test_the_version_is_that_of_the_package() -> None:
    """The two places that say it agree."""
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text())
    assert sayso.__version__ == project["project"]["version"]


def test_everything_public_is_there() -> None:
    """What `__all__` promises can be used."""
    assert all(hasattr(sayso, name) for name in sayso.__all__)


def test_what_is_public_is_listed_before_it_is_imported() -> None:
    """Notebooks complete the names of the classes, which `import sayso` leaves for later."""
    assert set(sayso.__all__) <= set(dir(sayso))
    assert sayso.SpeakerStanceClassifier.__module__ == "sayso.model.classifier"
    with pytest.raises(AttributeError, match="module 'sayso' has no attribute 'classfy'"):
        getattr(sayso, "classfy")  # noqa: B009


def test_classify_labels_the_sentences_of_a_text(model: TrainedModel) -> None:
    """Offsets refer to the text that was given."""
    text = "  It rained.\r\nThe army denied that its jets hit the market."
    found = sayso.classify(text, name="news", model=model)
    assert [text[p.start : p.end] for p in found] == [p.text for p in found]
    assert [p.document for p in found] == ["news", "news"]


def test_classify_explains_on_request(model: TrainedModel) -> None:
    """Each prediction then says why."""
    (plain,) = sayso.classify("It rained on Monday.", model=model)
    (explained,) = sayso.classify("It rained on Monday.", model=model, explain=True)
    assert plain.explanation is None
    assert explained.explanation is not None


def test_a_blank_text_is_an_error(model: TrainedModel) -> None:
    """There is nothing to label."""
    with pytest.raises(InputError, match="the text is blank; give an article"):
        sayso.classify(" \n", model=model)


@pytest.mark.parametrize("value", [-0.1, 1.1, float("nan")])
def test_a_confidence_outside_its_range_is_an_error(model: TrainedModel, value: float) -> None:
    """The value and the range are named."""
    with pytest.raises(InputError, match=f"min_confidence is {value}; expected .* 0 to 1"):
        sayso.classify("It rained.", model=model, min_confidence=value)


def test_load_gives_the_saved_model(model_file: Path) -> None:
    """By a path or its text."""
    assert sayso.load(str(model_file)).metadata == sayso.load(model_file).metadata


def test_load_says_what_is_wrong() -> None:
    """A missing file is named."""
    with pytest.raises(ModelFileError, match=r"none\.skops"):
        sayso.load("none.skops")


@pytest.mark.parametrize(("data", "expected"), [(None, None), ("mine", Path("mine"))])
def test_train_takes_folders_as_text(
    data: str | None, expected: Path | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The command and this function do the same."""
    monkeypatch.setattr("sayso.training.train.train", lambda *_, **named: named["own"])
    own: object = sayso.train(data, "there")
    assert own == expected
