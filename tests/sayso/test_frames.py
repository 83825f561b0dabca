"""A frame of articles becomes a frame of sentences: typed, in order, with what was there."""

from typing import Any

import numpy as np
import pandas as pd
import pytest

import sayso
from sayso.features.errors import InputError
from sayso.model.prediction import COLUMNS
from sayso.model.storage import TrainedModel

ARTICLES = pd.DataFrame(
    {
        "outlet": ["Herald", "Post", "Herald"],
        "text": [
            "By Ann Lee\n\nThe army denied the report. It rained.",
            "  The rebels accused the army of murder.",
            "Shops were open again.",
        ],
        "day": pd.to_datetime(["2024-05-01", "2024-05-02", None]),
        "document": ["war", "murder", "war"],
        "stance": [1, 2, 3],
    },
    index=[7, 7, 9],
)


def kinds(frame: pd.DataFrame) -> dict[str, str]:
    """Give the kind of each column; what pandas calls its strings depends on its version."""
    return {str(n): "s" if t in ("str", "object") else t.kind for n, t in frame.dtypes.items()}


def test_sentences_are_those_of_classify(model: TrainedModel) -> None:
    """Row by row the same as of each text alone, in the order of the articles."""
    found = sayso.classify_frame(ARTICLES, model=model)
    alone = [
        prediction
        for text, name in zip(ARTICLES["text"], ARTICLES["document"], strict=True)
        for prediction in sayso.classify(text, name=name, model=model)
    ]
    assert len(found) == len(alone) == 4
    assert list(found.index) == [0, 1, 2, 3]
    for column in COLUMNS:
        assert found[column].tolist() == [getattr(prediction, column) for prediction in alone]


def test_columns_and_their_types(model: TrainedModel) -> None:
    """Offsets, probabilities and truths are such; the other columns keep what they were."""
    found = sayso.classify_frame(ARTICLES, model=model, furniture=True)
    numbers = {"start": "i", "end": "i", "quotation": "b", "needs_review": "b", "furniture": "b"}
    shares = {"speaker_type_confidence": "f", "stance_confidence": "f"}
    given = {"outlet": "s", "day": "M", "stance_given": "i"}
    assert kinds(found) == {**dict.fromkeys(COLUMNS, "s"), **numbers, **shares, **given}
    assert list(found.columns) == [*COLUMNS, "furniture", "outlet", "day", "stance_given"]
    assert found["outlet"].tolist() == ["Herald", "Herald", "Herald", "Post", "Herald"]
    assert found["stance_given"].tolist() == [1, 1, 1, 2, 3]
    byline = found.iloc[0]
    assert (byline["text"], byline["furniture"], byline["stance"]) == ("By Ann Lee", True, "")
    assert np.isnan(byline["stance_confidence"])


def test_a_frame_without_articles_has_the_same_columns(model: TrainedModel) -> None:
    """So that what comes after it need not ask."""
    none = sayso.classify_frame(ARTICLES.iloc[:0], model=model)
    some = sayso.classify_frame(ARTICLES, model=model)
    assert len(none) == 0
    assert none.dtypes.to_dict() == some.dtypes.to_dict()


def test_offsets_refer_to_the_text_of_the_article(model: TrainedModel) -> None:
    """The slice of the article is the sentence."""
    found = sayso.classify_frame(ARTICLES.reset_index(drop=True).iloc[[1]], model=model)
    (start,), (end,) = found["start"], found["end"]
    assert ARTICLES["text"].iloc[1][start:end] == found["text"][0]


def test_articles_are_left_alone(model: TrainedModel) -> None:
    """The frame that was given is not changed."""
    before = ARTICLES.copy(deep=True)
    sayso.classify_frame(ARTICLES, model=model)
    pd.testing.assert_frame_equal(ARTICLES, before)


def test_columns_may_be_called_otherwise(model: TrainedModel) -> None:
    """Texts and names are taken from the columns that are named, and not repeated."""
    articles = ARTICLES.rename(columns={"text": "body", "document": "url"})
    found = sayso.classify_frame(articles, text="body", name="url", model=model)
    assert found["document"].tolist() == ["war", "war", "murder", "war"]
    assert {"body", "url"}.isdisjoint(found.columns)


@pytest.mark.parametrize(("name", "expected"), [(None, "7"), ("stance", "1")])
def test_articles_are_named_by_their_index_or_a_number(
    name: str | None, expected: str, model: TrainedModel
) -> None:
    """Where no column has their names."""
    found = sayso.classify_frame(ARTICLES.drop(columns="document"), name=name, model=model)
    assert found["document"][0] == expected


def test_the_frame_says_that_its_labels_are_automatic(model: TrainedModel) -> None:
    """As all tables do, here beside it."""
    assert "automatic" in sayso.classify_frame(ARTICLES, model=model).attrs["labelled_by"]


def test_half_of_a_surrogate_pair(model: TrainedModel) -> None:
    """It is replaced, since no column of strings can hold it; offsets stay true."""
    articles = pd.DataFrame({"text": ["It \ud83d rained."]}, dtype=object)
    found = sayso.classify_frame(articles, model=model)
    assert (found["text"][0], found["end"][0]) == ("It ? rained.", 12)


@pytest.mark.parametrize(
    ("changed", "options", "message"),
    [
        ({"text": [None, "a", "b"]}, {}, r"row 7 of the frame has (None|nan) for 'text'"),
        ({"text": ["It rained.", "It rained.", " "]}, {}, "row 9 of the frame has ' ' for 'text'"),
        ({"text": [1, 2, 3]}, {}, "has 1 for 'text'; expected a text: leave out the rows"),
        ({"document": ["a", None, "b"]}, {}, r"has (None|nan) for 'document'; expected a name or"),
        ({}, {"text": "body"}, "has 0 columns 'body'; expected one among: outlet, text, day"),
        ({}, {"name": "url"}, "has 0 columns 'url'"),
        ({}, {"min_confidence": 2.0}, "min_confidence is 2.0; expected a number from 0 to 1"),
    ],
)
def test_what_is_missing_is_named(
    changed: dict[str, Any], options: dict[str, Any], message: str, model: TrainedModel
) -> None:
    """The row, the column, what was expected and what to do; before anything is labelled."""
    with pytest.raises(InputError, match=message):
        sayso.classify_frame(ARTICLES.assign(**changed), model=model, **options)


def test_two_columns_of_one_name(model: TrainedModel) -> None:
    """Which of them has the texts cannot be told."""
    twice = pd.concat([ARTICLES, ARTICLES["text"]], axis=1)
    with pytest.raises(InputError, match="has 2 columns 'text'"):
        sayso.classify_frame(twice, model=model)


def test_what_is_not_english_is_warned_of(model: TrainedModel) -> None:
    """By its name, as `classify` does; its rows are there, marked for review."""
    articles = pd.DataFrame({"text": ["Das ist nicht wahr und wird von der Stadt geprüft."] * 2})
    with pytest.warns(UserWarning, match="[01] does not look English"):
        found = sayso.classify_frame(articles, model=model)
    assert found["needs_review"].all()
