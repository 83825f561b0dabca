"""Sentences in a table are read in their articles, and so go through scikit-learn's tools."""

import pickle
from typing import Any

import numpy as np
import pandas as pd
import pytest
from sklearn.base import clone
from sklearn.model_selection import GridSearchCV, LeaveOneGroupOut, cross_val_predict
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.utils import estimator_checks
from sklearn.utils.validation import check_is_fitted

from sayso import SentenceFeatures, SpeakerStanceClassifier
from sayso.features.document import Document
from sayso.features.errors import InputError
from sayso.features.extraction import read
from tests.conventions import WITHOUT_A_MATRIX

SENTENCES = (
    ("The army denied the report.", "military", "denies"),
    ("The rebels accused it of murder.", "opposition", "accuses"),
    ("A minister said that talks would go on.", "government", "neutral"),
    ("It rained in the north.", "narrator", "neutral"),
)
TABLE = pd.DataFrame(
    [(f"day {day}", *row) for day in range(4) for row in SENTENCES],
    columns=["document", "text", "speaker_type", "stance"],
    index=range(100, 116),
)
LABELS = TABLE[["speaker_type", "stance"]]


def pipeline() -> Pipeline:
    """Give the two steps from sentences to labels."""
    return make_pipeline(SentenceFeatures(), SpeakerStanceClassifier())


def test_features_are_those_of_the_whole_article() -> None:
    """Articles may be mixed; each sentence is read after those of its own."""
    texts = ("The mayor of Ostrava denied the report.", "He said it was a lie.", "It rained.")
    mixed = [("a", texts[0]), ("b", texts[2]), ("a", texts[1])]
    found = SentenceFeatures().fit_transform(pd.DataFrame(mixed, columns=["document", "text"]))
    first, second, _ = read(Document.from_sentences("a", texts))
    assert [found[0], found[2]] == [first.features, second.features]
    assert found[1] == read(Document.from_sentences("b", texts[2:]))[0].features


def test_a_table_may_be_a_list() -> None:
    """Of dictionaries, as JSON has them; names may be numbers; nothing gives nothing."""
    rows = TABLE.assign(document=TABLE["document"].str[-1].astype(int))
    found = SentenceFeatures().transform(rows.to_dict("records"))
    assert found == SentenceFeatures().transform(TABLE)
    assert SentenceFeatures().transform(TABLE.iloc[:0]) == []


@pytest.mark.parametrize(
    ("table", "message"),
    [
        (TABLE.drop(columns="text"), "has 0 columns 'text'; expected one among: document"),
        ([{"text": "It rained."}], "has 0 columns 'document'"),
        (TABLE.assign(text=[*TABLE["text"][1:], " "]), "row 115 of the frame has ' ' for 'text'"),
        (TABLE.assign(document=None), r"row 100 .* has (None|nan) for 'document'"),
    ],
)
def test_what_is_missing_is_named(table: Any, message: str) -> None:
    """The row or the column."""
    with pytest.raises(InputError, match=message):
        SentenceFeatures().transform(table)


@pytest.mark.parametrize("name", WITHOUT_A_MATRIX)
def test_scikit_learns_own_check_holds(name: str) -> None:
    """Each check that needs no matrix."""
    getattr(estimator_checks, name)("SentenceFeatures", SentenceFeatures())


def test_nothing_is_learned() -> None:
    """It is ready before it is fitted, and fitting leaves it as it was."""
    step = SentenceFeatures()
    check_is_fitted(step)
    before = dict(vars(step))
    assert step.fit(TABLE, LABELS) is step
    assert vars(step) == before


def test_a_pipeline_learns_from_a_frame() -> None:
    """Labels may come as a frame, too; the pipeline can be cloned and sent away."""
    fitted = pipeline().fit(TABLE, LABELS, speakerstanceclassifier__groups=TABLE["document"])
    assert fitted.score(TABLE, LABELS) == 1.0
    again = pickle.loads(pickle.dumps(fitted))  # noqa: S301
    assert np.array_equal(again.predict(TABLE), fitted.predict(TABLE))
    assert clone(fitted).fit(TABLE, LABELS).predict(TABLE).tolist() == LABELS.to_numpy().tolist()


def test_articles_are_left_out_of_the_training() -> None:
    """`cross_val_predict` gives both labels of every sentence, in the order of the frame."""
    found = cross_val_predict(
        pipeline(), TABLE, LABELS, groups=TABLE["document"], cv=LeaveOneGroupOut()
    )
    assert found.tolist() == LABELS.to_numpy().tolist()


def test_parameters_are_searched_for() -> None:
    """Those of the classifier, by its name in the pipeline."""
    grid = {"speakerstanceclassifier__stance_groups": [("form",), ("cue", "content")]}
    search = GridSearchCV(pipeline(), grid, cv=LeaveOneGroupOut())
    search.fit(TABLE, LABELS, groups=TABLE["document"])
    assert search.best_params_ == {"speakerstanceclassifier__stance_groups": ("cue", "content")}
    assert search.best_score_ == 1.0
