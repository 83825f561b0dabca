"""A small model of invented sentences, as an object and as a file; a training; the documents."""

from pathlib import Path

import pytest

import sayso
from sayso.features.document import Document
from sayso.features.extraction import read
from sayso.model.classifier import SpeakerStanceClassifier
from sayso.model.storage import Figures, Metadata, TrainedModel, save
from tests.docs.building import build

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
METADATA = Metadata(
    "ab12" * 16,
    36,
    3,
    {"speaker_type": Figures(0.91, 0.8), "stance": Figures(0.82, 0.7)},
)


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


@pytest.fixture(scope="session")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Train on the labels that come with sayso; give the folder with the model and its report."""
    folder = tmp_path_factory.mktemp("trained")
    sayso.train(out=folder)
    return folder


@pytest.fixture(scope="session")
def documents(trained: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the documents as a site, as `make docs` does; give its folder."""
    folder = tmp_path_factory.mktemp("documents")
    done = build(folder, "-c", "docs", "-D", f"trained={trained}")
    assert done.returncode == 0, done.stderr
    return folder
