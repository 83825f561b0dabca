"""Predictions of documents: doubt where the language is another one, rows in their order."""

import warnings
from dataclasses import replace
from pathlib import Path

import pytest

from sayso.features.document import Document
from sayso.inputs import Source
from sayso.labelling import Batch, Options, label, label_article, label_table
from sayso.model.prediction import Prediction
from sayso.model.storage import TrainedModel
from sayso.sentence_table import read_table

GERMAN = ("Das ist nicht wahr und wird geprüft.", "Er war aber nicht da und ist krank.")


def test_another_language_gets_a_warning_and_the_confidence_of_a_guess(model: TrainedModel) -> None:
    """All sentences are for review, and no class is likelier than another."""
    document = Document.from_sentences("zeitung", GERMAN)
    with pytest.warns(UserWarning, match="zeitung does not look English"):
        found = label(document, model, Options(min_confidence=0))
    assert [p.needs_review for p in found] == [True, True]
    assert {p.stance_confidence for p in found} == {1 / 3}
    assert set(found[0].speaker_type_probabilities.values()) == {1 / 6}


def test_the_label_of_another_language_is_kept(model: TrainedModel) -> None:
    """A row without a label would break what reads the table."""
    with pytest.warns(UserWarning, match="does not look English"):
        found = label(Document.from_sentences("", GERMAN), model, Options())
    assert all(p.speaker_type and p.stance for p in found)


def test_furniture_in_another_language_stays_furniture(model: TrainedModel) -> None:
    """It has no labels to doubt."""
    document = Document.from_sentences("a", ["Von Ann Lee", *GERMAN])
    marked = replace(document.sentences[0], furniture=True)
    document = replace(document, sentences=(marked, *document.sentences[1:]))
    with pytest.warns(UserWarning, match="a does not look English"):
        first, *_ = label(document, model, Options(furniture=True))
    assert (first.furniture, first.needs_review, first.stance) == (True, False, "")


def test_a_batch_of_an_article_holds_its_document(model: TrainedModel) -> None:
    """The page needs the paragraphs."""
    document = Document.from_sentences("a", ["It rained."])
    batch = label_article(document, model, Options())
    assert batch.documents == (document,)
    assert [p.text for p in batch.predictions] == ["It rained."]


def test_furniture_alone_has_no_labels(model: TrainedModel) -> None:
    """A document without a sentence is no error."""
    document = Document.from_spans("a", "By Ann Lee", [(0, 10, True)])
    assert label(document, model, Options()) == []
    assert [p.stance for p in label(document, model, Options(furniture=True))] == [""]


def test_a_table_gives_one_prediction_a_row_in_order(model: TrainedModel, tmp_path: Path) -> None:
    """Furniture too, and each with its own extra columns."""
    (tmp_path / "s.csv").write_text(
        "document,text,id,furniture\nb,It rained.,1,0\na,By Ann Lee,2,1\nb,It snowed.,3,0\n"
    )
    batch = label_table(read_table(Source(tmp_path / "s.csv")), model, Options())
    assert [(p.document, p.text, p.extra["id"], p.furniture) for p in batch.predictions] == [
        ("b", "It rained.", "1", False),
        ("a", "By Ann Lee", "2", True),
        ("b", "It snowed.", "3", False),
    ]


@pytest.mark.parametrize("first", [True, False])
def test_the_language_is_told_from_all_parts_of_an_article(
    model: TrainedModel, first: bool
) -> None:
    """A part of another language at either end is heard, and a short one outvoted."""
    german = ["Das ist nicht wahr und wird von der Stadt geprüft."] * 60
    english = ["The mayor said that the report was not true."] * 25
    long, short = (english + german, english * 4 + german[:5])
    with pytest.warns(UserWarning, match="a does not look English"):
        label(Document.from_sentences("a", long if first else long[::-1]), model, Options())
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        label(Document.from_sentences("a", short if first else short[::-1]), model, Options())


def test_a_batch_of_a_thousand_documents_is_parted_at_once() -> None:
    """Each gets its predictions, in order, and names are not compared each with each."""
    compared = []

    class Name(str):
        __slots__ = ()
        __hash__ = str.__hash__

        def __eq__(self, other: object) -> bool:
            compared.append(other)
            return str.__eq__(self, other)

    names = [str(number) for number in range(1000)]
    mixed = [Prediction(Name(name), at, at + 2, "Go") for at in (0, 3) for name in names]
    batch = Batch(tuple(Document(Name(name), "Go Go", ()) for name in names), tuple(mixed))
    assert [(d.name, [p.start for p in mine]) for d, mine in batch.by_document()] == [
        (name, [0, 3]) for name in names
    ]
    assert len(compared) < 10_000
