"""What was found in the words of a sentence."""

from sayso.features.attribution.records import Attribution, Cue
from sayso.features.document import Document, Span
from sayso.model.prediction import Prediction
from sayso.render.article_view import SentenceView, article_view
from sayso.render.facts import Fact

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
