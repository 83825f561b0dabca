"""The stages together: who speaks in each sentence of an article."""

from collections.abc import Callable

import pytest

from sayso.features.attribution.reader import Attributed, attribute
from sayso.features.document import Document

Article = Callable[..., list[Attributed]]


@pytest.fixture
def article() -> Article:
    """Give a function that attributes an article, given as its sentences."""
    return lambda *sentences: attribute(Document.from_sentences("", sentences))


def speakers(read: list[Attributed]) -> list[str]:
    """Give who speaks in each sentence, "" for the article itself."""
    return [item.governing.speaker if item.governing else "" for item in read]


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (
            ['"It rained.', "The gates were shut.", 'We left," Ida Moss said.', "It rained on."],
            ["Ida Moss", "Ida Moss", "Ida Moss", ""],
        ),
        (["Ida Moss said it rained.", '"The gates were shut."'], ["Ida Moss", "Ida Moss"]),
        (['"The gates were shut."', "Ida Moss said it rained."], ["Ida Moss", "Ida Moss"]),
        (["Ida Moss said it rained.", 'The "safe" gates were shut.'], ["Ida Moss", ""]),
        (['"The gates were shut."', "It rained."], ["", ""]),
    ],
)
def test_a_running_quotation_keeps_its_speaker(
    article: Article, sentences: list[str], expected: list[str]
) -> None:
    """Quoted sentences have the speaker of their quotation, else of the sentence beside."""
    assert speakers(article(*sentences)) == expected


def test_what_is_carried_has_no_cue_here(article: Article) -> None:
    """A carried attribution says so and points to no words of its sentence."""
    item = article("Ida Moss said it rained.", '"The gates were shut."')[1]
    assert item.governing is not None
    assert (item.governing.form, item.governing.cue, item.governing.source) == (
        "carried",
        None,
        None,
    )
    assert item.quoted


def test_spans_are_of_the_document() -> None:
    """Cue, source and antecedent are given as offsets into the raw text."""
    text = "Minister Ida Moss left.\nMoss denied it."
    (attribution,) = attribute(Document.from_sentences("", text.split("\n")))[1].attributions
    assert attribution.cue is not None
    spans = [attribution.source, attribution.cue.span, attribution.antecedent]
    assert [text[span[0] : span[1]] for span in spans if span] == [
        "Moss",
        "denied",
        "Minister Ida Moss",
    ]


def test_all_attributions_are_given(article: Article) -> None:
    """An attribution that does not govern is handed on too."""
    (item,) = article("Ida Moss said it rained, which the army denies.")
    assert [a.cue.lemma for a in item.attributions if a.cue] == ["say", "deny"]


def test_an_outlet_that_quotes_a_report_of_others_is_a_relay(article: Article) -> None:
    """Whom the outlet's quotation quotes speaks, not the outlet."""
    (item,) = article('The BBC reports, "The army told us that it rained."')
    assert speakers([item]) == ["army"]


def test_the_articles_own_report_is_its_own_voice(article: Article) -> None:
    """What the outlet of the dateline found has no speaker."""
    read = article("OSLO (Reuters) - It rained.", "A Reuters review found that it snowed.")
    assert speakers(read) == ["", ""]


def test_furniture_is_not_read() -> None:
    """A byline attributes nothing."""
    text = "Ida Moss said no\nIt rained."
    document = Document.from_spans("", text, [(0, 16, True), (17, 27, False)])
    assert [item.words.sentence.text for item in attribute(document)] == ["It rained."]


def test_an_empty_article() -> None:
    """An article without sentences gives nothing."""
    assert attribute(Document("", "", ())) == []
