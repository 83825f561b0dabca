"""The statement that goes with every output."""

from dataclasses import replace

from sayso.model.storage import Metadata
from sayso.render.view import statement


def test_the_statement_names_version_and_accuracies(metadata: Metadata) -> None:
    """And on what they were measured."""
    assert statement(metadata) == (
        "sayso 0.1.0, automatic, type accuracy 0.90, stance accuracy 0.75 "
        "(leave one article out, 107 sentences of 5 articles)"
    )


def test_a_model_that_was_not_measured_says_so(metadata: Metadata) -> None:
    """One article leaves nothing to measure on."""
    assert statement(replace(metadata, figures={})).endswith("automatic, accuracy not measured")
