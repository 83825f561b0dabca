"""A small model of invented sentences, an article to label, and a way to run commands."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from sayso.cli import main
from sayso.features.document import Document
from sayso.features.extraction import read
from sayso.model.classifier import SpeakerStanceClassifier
from sayso.model.storage import Figures, Metadata, TrainedModel, save

SENTENCES = (
    ("The president said the talks would go on.", "government", "neutral"),
    ("The foreign minister accused the rebels of lying.", "government", "accuses"),
    ("The army denied that its jets hit the market.", "military", "denies"),
    ("A general said the bridge was taken.", "military", "neutral"),
    ("The rebels accused the army of murder.", "opposition", "accuses"),
    ("Rebel leaders said they would come.", "opposition", "neutral"),
    ("The monitoring group condemned the attack.", "observer", "accuses"),
    ("An analyst said the price would rise.", "observer", "neutral"),
    ("The newspaper reported that the dam was safe.", "media", "neutral"),
    ("It rained in the north on Tuesday.", "narrator", "neutral"),
    ("Shops were open again.", "narrator", "neutral"),
    ("The ministry denied the report.", "government", "denies"),
)
ARTICLE = """Mayor denies graft

The mayor of Ostrava denied on Monday that he had taken money.

"It is a lie," Jan Novak said. It rained <b>again</b>.
"""
METADATA = Metadata(
    "ab12" * 16,
    36,
    3,
    {"speaker_type": Figures(0.91, 0.8), "stance": Figures(0.82, 0.7)},
)


class Outcome(NamedTuple):
    """How a command ended and what it wrote."""

    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture(scope="session")
def model() -> TrainedModel:
    """Give a model that was trained on invented sentences."""
    texts = [text for text, _, _ in SENTENCES]
    readings = read(Document.from_sentences("invented", texts))
    labels = [[kind, stance] for _, kind, stance in SENTENCES]
    groups = [name for name in ("a", "b", "c") for _ in labels]
    classifier = SpeakerStanceClassifier().fit(
        [reading.features for reading in readings] * 3, labels * 3, groups
    )
    return TrainedModel(classifier, METADATA)


@pytest.fixture(scope="session")
def model_file(model: TrainedModel, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the file of that model."""
    path = tmp_path_factory.mktemp("model") / "model.skops"
    save(model, path)
    return path


@pytest.fixture
def run(
    capsysbinary: pytest.CaptureFixture[bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Run:
    """Run a command in an empty folder, in this process."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str | Path) -> Outcome:
        capsysbinary.readouterr()
        with pytest.raises(SystemExit) as ended:
            main([str(argument) for argument in arguments])
        out, err = capsysbinary.readouterr()
        code = ended.value.code
        return Outcome(code if isinstance(code, int) else 0, out.decode(), err.decode())

    return run


@pytest.fixture
def classify(run: Run, model_file: Path) -> Run:
    """Run `sayso classify` with the small model."""

    def classify(*arguments: str | Path) -> Outcome:
        return run("classify", "--model", model_file, *arguments)

    return classify


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """Give the file of a short article."""
    path = tmp_path / "ostrava.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path
