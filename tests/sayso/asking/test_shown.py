"""What a question looks like."""

import io
from dataclasses import replace

import pytest
from rich.console import Console

from sayso.asking.question import Answer, Question
from sayso.asking.shown import answer_line, asked, context, full_help, reasons
from sayso.features.document import Document
from sayso.features.segmentation import segment
from sayso.labelling import Options, label
from sayso.model.storage import TrainedModel


def about(document: Document, model: TrainedModel, word: str) -> Question:
    """Give the question about the sentence with a word."""
    predictions = label(document, model, Options(furniture=True, explain=True))
    place = next(i for i, p in enumerate(predictions) if word in p.text)
    return Question(document, place, predictions[place])


def test_the_context_is_the_paragraph_and_the_sentence_before(
    dam: Document, model: TrainedModel
) -> None:
    """That of another paragraph where this one begins; the paragraph has a gap for the sentence."""
    assert context(about(dam, model, "denied")) == [
        "It rained.",
        '[...] "We check the wall," Eva Roth said.',
    ]
    assert context(about(dam, model, "Eva")) == ["The company denied the claim. [...]"]
    assert context(about(dam, model, "Officials")) == []


def test_the_reasons_are_the_cue_the_source_and_the_strongest_features(
    dam: Document, model: TrainedModel
) -> None:
    """A line for each head."""
    first, *heads = reasons(about(dam, model, "denied").prediction)
    assert first.startswith('cue "denied", source ')
    assert len(heads) == 2
    assert "denies rather than" in heads[1]
    assert "cue: deny +" in heads[1]
    assert next(reasons(about(dam, model, "rained").prediction)).startswith("narrator rather than")


def test_an_article_cannot_command_the_terminal(model: TrainedModel) -> None:
    """Neither by escape sequences nor by markup."""
    document = segment("The mayor [red]denied\x1b[2J it[/red].", "d\x1b]0;x\x07")
    console = Console(file=io.StringIO(), width=100, markup=False)
    for part in asked(about(document, model, "mayor"), "1 of 1"):
        console.print(part)
    shown = console.file.getvalue()  # type: ignore[attr-defined]
    assert "\x1b" not in shown
    assert "\x07" not in shown
    assert "The mayor [red]denied [2J it[/red]." in shown


@pytest.mark.parametrize(
    ("changed", "line"),
    [
        ({}, "> government, accuses  by mayor (Ostrava)  against company"),
        ({"stance": "neutral"}, "> government, neutral  by mayor (Ostrava)"),
        ({"speaker_type": "narrator"}, "> narrator, accuses  against company"),
        (
            {"speaker": "", "affiliation": ""},
            "> government, accuses  by nobody named  against company",
        ),
        ({"note": "odd", "target": ""}, "> government, accuses  by mayor (Ostrava)  note: odd"),
        ({"furniture": True}, "> page furniture"),
    ],
)
def test_the_line_of_the_answer_says_what_would_be_stored(
    changed: dict[str, str], line: str
) -> None:
    """And nothing for which a label has no place."""
    answer = Answer("government", "accuses", "mayor", "Ostrava", "company")
    assert answer_line(replace(answer, **changed)).plain == line  # type: ignore[arg-type]


def test_the_help_names_every_key() -> None:
    """A kind on each line."""
    text = full_help().plain
    assert all(f"{key} " in text for key in "123456adnsotcfxuw?q")
    assert len(text.splitlines()) == 6
