"""A classifier from a file is looked at before it is used: whatever is wrong is found and named."""

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression

from sayso.features.errors import ModelFileError
from sayso.model.classifier import SpeakerStanceClassifier
from sayso.model.soundness import check
from sayso.model.storage import TrainedModel, load, save


def stance(attribute: str, value: Any) -> Callable[[SpeakerStanceClassifier], None]:
    """Give what sets an attribute of the stance head, or of a part of it."""

    def change(classifier: SpeakerStanceClassifier) -> None:
        *parts, name = attribute.split(".")
        owner: Any = classifier.heads_["stance"]
        for part in parts:
            owner = getattr(owner, part)
        setattr(owner, name, value)

    return change


def heads(change: Callable[[dict[str, Any]], Any]) -> Callable[[SpeakerStanceClassifier], None]:
    """Give what puts others in the place of the heads."""
    return lambda classifier: setattr(classifier, "heads_", change(classifier.heads_))


WEIGHTS = "regression_.coef_"
COLUMNS = "vectorizer_.vocabulary_"

UNSOUND: dict[str, tuple[Callable[[SpeakerStanceClassifier], None], str]] = {
    "not fitted": (lambda c: delattr(c, "heads_"), "heads other than"),
    "one head": (heads(lambda h: {"stance": h["stance"]}), "heads other than"),
    "heads in another order": (heads(lambda h: dict(reversed(h.items()))), "heads other than"),
    "heads in a list": (heads(list), "heads other than"),
    "another head's name": (stance("name", "speaker_type"), "a head named 'speaker_type' where"),
    "no head": (heads(lambda h: {**h, "stance": h["stance"].regression_}), "a LogisticRegression"),
    "weights of another shape": (stance(WEIGHTS, np.zeros((3, 1))), r"shape \(3, 1\), expected"),
    "one row of weights for three": (stance(WEIGHTS, np.zeros((1, 5))), "weights of stance of sha"),
    "weights that are NaN": (stance(WEIGHTS, np.full((3, 5), np.nan)), "not finite"),
    "infinite weights": (stance(WEIGHTS, np.full((3, 5), -np.inf)), "not finite"),
    "weights that are words": (stance(WEIGHTS, np.full((3, 5), "1")), "weights of stance: no num"),
    "weights in a list": (stance(WEIGHTS, [[0.0] * 5] * 3), "weights of stance: no numbers"),
    "an unknown class": (
        stance("classes_", np.array(["accuses", "denies", "shouts"])),
        "unknown class 'shouts'",
    ),
    "classes of the other head": (stance("classes_", np.array(["media", "narrator"])), "unknown"),
    "a class that is there twice": (
        stance("classes_", np.array(["accuses", "accuses", "denies"])),
        "one twice",
    ),
    "one class": (stance("classes_", np.array(["denies"])), "fewer than two"),
    "classes that are numbers": (stance("classes_", np.arange(3)), "classes of stance: no list"),
    "classes in a table": (stance("classes_", np.array([["a", "b"]])), "classes of stance: no l"),
    "no features": (stance("vectorizer_.feature_names_", []), "features of stance: none"),
    "features that are numbers": (
        stance("vectorizer_.feature_names_", [1, 2]),
        "features of stance: no list of names",
    ),
    "a feature without a column": (stance(COLUMNS, {}), "content: blame"),
    "a column too many": (stance(COLUMNS, {f"cue: {k}": k for k in range(9)}), "content: blame"),
    "a temperature of 0": (stance("temperature_", 0.0), "temperature of stance 0.0, expected a n"),
    "a temperature that is NaN": (stance("temperature_", np.nan), "temperature of stance nan"),
    "a temperature that is a word": (stance("temperature_", "hot"), "temperature of stance 'hot'"),
    "a temperature that is true": (stance("temperature_", True), "temperature of stance True"),
    "a negative C": (stance("C_", -1.0), r"C of stance -1\.0, expected a number from"),
    "an infinite C": (stance("C_", np.inf), "C of stance inf"),
    "groups that are a word": (stance("groups", "cue"), "groups of stance: no list of names"),
    "groups that are numbers": (stance("groups", [1]), "groups of stance: no list of names"),
    "a method hidden by a value": (stance("scores", "none"), "in place of the method scores"),
    "a method of the classifier hidden": (
        lambda c: setattr(c, "predict", "none"),
        "in place of the method predict",
    ),
    "another vectorizer": (stance("vectorizer_", LogisticRegression()), "feature_names_"),
}


@pytest.mark.parametrize(("change", "message"), UNSOUND.values(), ids=UNSOUND)
def test_an_unsound_classifier_is_refused(
    trained: TrainedModel,
    tmp_path: Path,
    change: Callable[[SpeakerStanceClassifier], None],
    message: str,
) -> None:
    """However well the file is made, and before anything is predicted with it."""
    classifier = deepcopy(trained.classifier)
    change(classifier)
    save(TrainedModel(classifier, trained.metadata), tmp_path / "unsound")
    with pytest.raises(ModelFileError, match=rf"holds what no sayso model holds.*{message}"):
        load(tmp_path / "unsound")


def test_places_that_are_true_and_false_are_no_columns(classifier: SpeakerStanceClassifier) -> None:
    """True counts as 1 in Python, and is none of a column's places."""
    odd = deepcopy(classifier)
    columns = odd.heads_["stance"].vectorizer_.vocabulary_
    columns.update({name: bool(place) for name, place in columns.items() if place < 2})
    with pytest.raises(ValueError, match="not a column for each"):
        check(odd)


@pytest.mark.parametrize("value", [None, 1, {"heads_": {}}])
def test_what_is_no_classifier(value: object) -> None:
    """Nothing else passes."""
    with pytest.raises(TypeError, match="where the classifier should be"):
        check(value)


def test_a_sound_classifier_passes(classifier: SpeakerStanceClassifier) -> None:
    """And is left as it is."""
    check(classifier)
