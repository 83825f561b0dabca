"""An article laid out: paragraphs, voices, facts, and what was labelled by hand."""

from dataclasses import replace

import pytest

from sayso.features.document import Document
from sayso.identity.mentions import Mention
from sayso.labelling import Batch
from sayso.model.prediction import Prediction
from sayso.render.article_view import BY_HAND, SentenceView, article_view, speaker_name


@pytest.mark.parametrize(("gap", "count"), [(" ", 1), ("\n", 2), ("\r\n\r\n", 2), ("", 1)])
def test_a_line_end_parts_paragraphs(gap: str, count: int) -> None:
    """Sentences on one line belong together."""
    text = f"One.{gap}Two."
    spans = [(0, 4), (4 + len(gap), 8 + len(gap))]
    document = Document.from_spans("d", text, [(a, b, False) for a, b in spans])
    found = article_view(document, [Prediction("d", a, b, text[a:b]) for a, b in spans])
    assert len(found.paragraphs) == count


def test_a_voice_stands_at_the_margin_where_the_speaker_changes(batch: Batch) -> None:
    """Once while the same one speaks, also in the next paragraph; the narrator is no voice."""
    document, (_, quotation, rain) = batch.documents[0], batch.predictions
    again = replace(quotation, start=rain.start, end=rain.end)
    unnamed = replace(again, speaker="", affiliation="")
    found = article_view(document, [quotation, again])
    assert [[v.speaker for v in p.voices] for p in found.paragraphs] == [["Jan Novak"], []]
    found = article_view(document, [quotation, unnamed])
    assert [v.speaker for p in found.paragraphs for v in p.voices] == ["Jan Novak", "unnamed"]
    assert [len(p.voices) for p in article_view(document, batch.predictions).paragraphs] == [
        0,
        1,
        0,
    ]


@pytest.mark.parametrize(
    ("confidence", "words"),
    [(0.95, "is sure (95 %)"), (0.8, "fairly sure"), (0.5, "not very sure"), (0.4, "unsure")],
)
def test_confidence_in_words(confidence: float, words: str) -> None:
    """By the less sure of the two labels."""
    p = Prediction(
        "d", 0, 1, "x",
        speaker_type_probabilities={"media": 0.99, "narrator": 0.01},
        stance_probabilities={"denies": confidence, "neutral": 0.0},
    )  # fmt: skip
    view = SentenceView("s0", p, "", (), ())
    assert words in view.how_sure
    assert view.told == ("media", "denies")


def test_labels_by_hand_are_told_apart(batch: Batch) -> None:
    """What sayso says is kept beside them."""
    quotation = replace(batch.predictions[1], stance="accuses", extra={BY_HAND: "1"})
    view = article_view(batch.documents[0], [quotation]).paragraphs[0].sentences[0]
    assert (view.by_hand, view.told) == (True, ("government", "denies"))


def test_one_speaker_named_in_two_ways_is_one(batch: Batch) -> None:
    """The filter shows the sentences of both names; the narrator's are nobody's."""
    document, (_, quotation, rain) = batch.documents[0], batch.predictions
    short = replace(quotation, start=rain.start, end=rain.end, speaker="Novak")
    found = article_view(document, [quotation, short, replace(rain, start=83, end=83)])
    speakers = [s.speaker for p in found.paragraphs for s in p.sentences]
    assert speakers == ["Jan Novak, Ostrava", "Jan Novak, Ostrava", ""]


def test_a_speaker_is_named_with_whom_it_speaks_for() -> None:
    """Once where both are the same."""
    assert speaker_name(Mention("Norway", "Norway", "government")) == "Norway"
    assert speaker_name(Mention("", "Norway", "government")) == "unnamed, Norway"
