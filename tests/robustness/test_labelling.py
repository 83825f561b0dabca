"""Whatever a text holds, it is labelled, alone and among others, with probabilities that are."""

import csv
import io
import warnings
from collections.abc import Iterable, Sequence
from dataclasses import replace
from random import Random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import sayso
from sayso.features.errors import InputError
from sayso.features.segmentation import segment
from sayso.labelling import Options, label, label_table
from sayso.model.prediction import Prediction
from sayso.model.storage import TrainedModel
from sayso.sentence_table import read_table
from tests.robustness.invariants import check_predictions
from tests.robustness.news import texts

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::UserWarning")]


class Given:
    """A table that is not in a file."""

    name = "it.csv"

    def __init__(self, rows: Iterable[Sequence[str]]) -> None:
        buffer = io.StringIO(newline="")
        csv.writer(buffer, quoting=csv.QUOTE_ALL).writerows([("document", "text"), *rows])
        self._text = buffer.getvalue()

    def data(self) -> bytes:
        """Give the content."""
        return self._text.encode(errors="replace")


@given(text=texts(), explain=st.booleans())
def test_any_text_is_labelled(text: str, explain: bool, model: TrainedModel) -> None:
    """Every sentence has labels, and probabilities that are finite and add up to one."""
    document = segment(text, "it")
    check_predictions(document, label(document, model, Options(furniture=True, explain=explain)))


@given(text=texts(), least=st.floats())
@example(text="", least=0.5)
@example(text="\u200b", least=0.5)
def test_only_errors_that_a_user_can_cure(text: str, least: float, model: TrainedModel) -> None:
    """What cannot be labelled is an InputError."""
    try:
        predictions = sayso.classify(text, model=model, min_confidence=least)
    except InputError:
        assert not text.strip() or not 0 <= least <= 1
    else:
        assert all(p.text == text[p.start : p.end] for p in predictions)


@given(articles=st.lists(texts(), min_size=2, max_size=4), random=st.randoms())
def test_order_has_no_effect(articles: list[str], random: Random, model: TrainedModel) -> None:
    """An article is labelled the same after whichever others."""
    alone = [_labelled(text, model) for text in articles]
    order = list(range(len(articles)))
    random.shuffle(order)
    assert {k: _labelled(articles[k], model) for k in order} == dict(enumerate(alone))


@given(articles=st.lists(texts(), min_size=2, max_size=3), random=st.randoms())
def test_rows_of_several_documents(
    articles: list[str], random: Random, model: TrainedModel
) -> None:
    """Documents whose rows are mixed in one table are labelled as in tables of their own."""
    rows = [
        [(str(k), " ".join(sentence.text.split("\0"))) for sentence in segment(text).sentences]
        for k, text in enumerate(articles)
    ]
    try:
        alone = {str(k): _of_table(of, model) for k, of in enumerate(rows) if of}
        turns = [k for k, of in enumerate(rows) for _ in of]
        random.shuffle(turns)
        mixed = _of_table([rows[k].pop(0) for k in turns], model)
    except InputError as error:
        assert "control characters" in str(error) or "no rows" in str(error)
        return
    for name, predictions in alone.items():
        assert [p for p in mixed if p.document == name] == predictions


def _labelled(text: str, model: TrainedModel) -> list[str]:
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        predictions = label(segment(text), model, Options(furniture=True))
    return [*map(repr, predictions), *(str(w.message) for w in warned)]


def _of_table(rows: Iterable[Sequence[str]], model: TrainedModel) -> list[Prediction]:
    table = read_table(Given(rows))  # type: ignore[arg-type]
    # What furniture has not is nan, which is not equal to itself.
    return [
        replace(p, speaker_type_confidence=0.0, stance_confidence=0.0) if p.furniture else p
        for p in label_table(table, model, Options()).predictions
    ]
