"""An article laid out: paragraphs, voices, facts, and what was labelled by hand."""

from dataclasses import replace

import pytest

from sayso.features.attribution.records import Attribution, Cue
from sayso.features.document import Document, Span
from sayso.labelling import Batch
from sayso.model.prediction import Prediction
from sayso.render.article_view import BY_HAND, Fact, SentenceView, article_view, speaker_name

SURE = {"government": 0.6, "narrator": 0.4}


def only_sentence(text: str, *attributions: Attribution, before: str = "") -> SentenceView:
    """Give the view of a sentence that stands behind another one."""
    start = len(before) + 1 if before else 0
    whole = f"{before} {text}" if before else text
    spans = [(0, len(before)), (start, len(whole))] if before else [(0, len(text))]
    document = Document.from_spans("d", whole, [(*span, False) for span in spans])
    predictions = [
        Prediction(
            "d",
            s.start,
            s.end,
            s.text,
            speaker_type="government",
            stance="neutral",
            speaker_type_probabilities=SURE,
            stance_probabilities={"neutral": 1.0},
            attributions=attributions if s.start == start else (),
        )
        for s in document.sentences
    ]
    view = article_view(document, predictions)
    return view.paragraphs[-1].sentences[-1]


def said(source: Span, antecedent: Span | None, governs: bool = True) -> Attribution:
    """Give an attribution by "said" at characters 3 to 7."""
    cue = Cue(Span(3, 7), "said", "say", "say")
    return Attribution(cue, source, "Ann Lee", antecedent, "government", "", "subject", governs)


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


def test_the_antecedent_is_looked_up_in_its_sentence() -> None:
    """It stands elsewhere and leads there; cue and source stand here."""
    view = only_sentence(
        "He said so.", said(Span(21, 23), Span(0, 7)), before="Ann Lee came by bus."
    )
    assert Fact("antecedent", "Ann Lee", "s0", " (elsewhere in the article)") in view.facts
    assert ("antecedent", 0, 7) in view.marks


def test_an_antecedent_that_stands_in_the_source_is_not_told_twice() -> None:
    """What the source says itself needs no looking up."""
    view = only_sentence("Lee said so.", said(Span(0, 3), Span(0, 3)))
    assert [fact.name for fact in view.facts] == ["cue", "source"]


def test_other_attributions_are_told_once() -> None:
    """Whoever else speaks in the sentence, with the cue."""
    other = said(Span(0, 2), None, governs=False)
    view = only_sentence("He said so.", said(Span(0, 2), None), other, other)
    assert [fact.text for fact in view.facts if fact.name == "also"] == ["Ann Lee said"]


def test_a_carried_quotation_is_told() -> None:
    """It has neither cue nor source of its own."""
    carried = Attribution(None, None, "Ann Lee", Span(0, 3), "government", "", "carried", True)
    view = only_sentence("Yes we do.", carried)
    assert Fact("quotation", "goes on from the sentence before") in view.facts


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


def test_a_speaker_is_named_with_whom_it_speaks_for() -> None:
    """Once where both are the same; the narrator has no name."""
    narrator = Prediction("d", 0, 1, "x", speaker_type="narrator")
    country = replace(narrator, speaker_type="government", speaker="Norway", affiliation="Norway")
    assert [speaker_name(p) for p in (narrator, country)] == ["", "Norway"]
    assert speaker_name(replace(country, speaker="")) == "unnamed, Norway"
