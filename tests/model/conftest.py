"""Hand-made features and labels of four small articles, and models trained on them."""

from collections.abc import Mapping
from typing import NamedTuple

import pytest

from sayso.model.classifier import SpeakerStanceClassifier
from sayso.model.storage import Figures, Metadata, TrainedModel

ARTICLES = {
    "north": "government:accuses government:neutral military:denies narrator:neutral "
    "narrator:neutral media:neutral government:denies military:neutral",
    "south": "military:denies military:neutral narrator:neutral observer:accuses "
    "government:accuses narrator:accuses media:neutral government:neutral",
    "east": "government:denies opposition:accuses narrator:neutral narrator:neutral "
    "military:accuses media:accuses government:neutral observer:neutral",
    "west": "observer:accuses government:accuses narrator:neutral media:neutral "
    "military:denies government:denies narrator:neutral government:neutral",
}


class Labelled(NamedTuple):
    """What ``fit`` takes."""

    X: list[Mapping[str, float]]
    y: list[list[str]]
    groups: list[str]


def features(row: int, speaker_type: str, stance: str) -> dict[str, float]:
    """Give features that mostly, not always, tell the classes apart."""
    seen = {"speaker: role": "narrator", "cue: act": "neutral"} if row % 7 == 3 else {}
    return {
        f"speaker: {seen.get('speaker: role', speaker_type)}": 1.0,
        f"cue: {seen.get('cue: act', stance)}": 1.0,
        "form: words": 0.5 + row % 3,
        f"content: {'blame' if stance == 'accuses' or row % 5 == 0 else 'plan'}": 1.0,
    }


def new_classifier() -> SpeakerStanceClassifier:
    """Give an unfitted classifier that sees the groups of the hand-made features."""
    return SpeakerStanceClassifier(("speaker", "form"), ("cue", "content"))


@pytest.fixture
def unfitted() -> SpeakerStanceClassifier:
    """Give a classifier that sees the groups of the hand-made features."""
    return new_classifier()


@pytest.fixture(scope="session")
def labelled() -> Labelled:
    """Give 32 sentences; one is of the opposition, and only one article has it."""
    pairs = [(a, *p.split(":")) for a, line in ARTICLES.items() for p in line.split()]
    return Labelled(
        [features(row, kind, stance) for row, (_, kind, stance) in enumerate(pairs)],
        [[kind, stance] for _, kind, stance in pairs],
        [article for article, _, _ in pairs],
    )


@pytest.fixture(scope="session")
def classifier(labelled: Labelled) -> SpeakerStanceClassifier:
    """Give a classifier fitted on the hand-made features."""
    return new_classifier().fit(*labelled)


@pytest.fixture(scope="session")
def trained(classifier: SpeakerStanceClassifier) -> TrainedModel:
    """Give the same with its metadata."""
    figures = {"speaker_type": Figures(0.8, 0.7), "stance": Figures(0.75, 0.65)}
    return TrainedModel(classifier, Metadata("ab" * 32, 32, 4, figures))
