"""The CSV rendering."""

import csv
import io
from dataclasses import replace

from sayso.labelling import Batch
from sayso.model.explanation import Explanation
from sayso.render.comma_separated import compact, render
from sayso.render.view import View


def rows(batch: Batch, view: View) -> list[dict[str, str]]:
    """Give the rows of the rendering."""
    return list(csv.DictReader(io.StringIO("".join(render([batch], view)), newline="")))


def test_a_row_holds_what_was_predicted(batch: Batch, view: View) -> None:
    """Confidences have three decimals, truths are 1 and 0, text is not changed."""
    row = rows(batch, view)[1]
    assert row["text"] == '"<script>alert(1)</script>," Jan Novak said.'
    assert (row["quotation"], row["needs_review"]) == ("1", "1")
    assert (row["speaker_type_confidence"], row["stance_confidence"]) == ("0.877", "0.410")
    assert "furniture" not in row
    assert "explanation" not in row


def test_furniture_has_a_column_where_it_was_asked_for(batch: Batch, view: View) -> None:
    """Its labels are empty."""
    found = rows(batch, replace(view, furniture=True))
    assert [row["furniture"] for row in found] == ["1", "0", "0"]
    assert found[0]["stance"] == found[0]["stance_confidence"] == ""


def test_extra_columns_come_last(batch: Batch, view: View) -> None:
    """A row that lacks one has it empty."""
    found = rows(batch, replace(view, extra=("id",)))
    assert list(found[0])[-2:] == ["labelled_by", "id"]
    assert [row["id"] for row in found] == ["", "7", ""]


def test_there_is_one_header_for_all_batches(batch: Batch, view: View) -> None:
    """The pieces together are one table."""
    pieces = list(render([batch, batch], view))
    assert len(pieces) == 2
    assert "".join(pieces).count("document,start") == 1


def test_without_a_batch_there_is_nothing(view: View) -> None:
    """Not even a header: an error has been said instead."""
    assert list(render([], view)) == []


def test_an_explanation_fits_a_cell(explanation: Explanation) -> None:
    """The sum of the predicted class, largest share first."""
    assert compact(explanation) == (
        "stance denies 1.123 = +1.623 [cue: deny] -0.500 [content: <b>lie</b>]"
    )


def test_explanations_have_a_column_where_they_were_asked_for(
    batch: Batch, view: View, explanation: Explanation
) -> None:
    """Furniture has none."""
    byline, quotation, _ = batch.predictions
    explained = replace(quotation, explanation=explanation)
    found = rows(Batch(batch.documents, (byline, explained)), replace(view, explain=True))
    assert [row["explanation"] for row in found] == ["", compact(explanation)]
