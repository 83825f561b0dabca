"""The CSV rendering."""

import csv
import io
from dataclasses import replace

import pytest

from sayso.labelling import Batch
from sayso.model.explanation import Explanation
from sayso.render.comma_separated import compact, harmless, render
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


def test_a_table_for_a_spreadsheet_begins_with_one_mark(batch: Batch, view: View) -> None:
    """The pieces together have one byte-order mark, and every line ends as on Windows."""
    text = "".join(render([batch, batch], replace(view, spreadsheet=True)))
    assert text.startswith("\ufeffdocument,start")
    assert text.count("\ufeff") == 1
    assert text.replace("\r\n", "").count("\n") == 0
    assert text.count("\r\n") == 7


def test_a_table_that_is_for_no_spreadsheet_is_left_alone(batch: Batch, view: View) -> None:
    """Programs read what was in the article."""
    formula = replace(batch.predictions[1], document="=A1", text="=1+1")
    text = "".join(render([Batch(batch.documents, (formula,))], view))
    assert text.splitlines()[1].startswith("=A1,12,56,=1+1,")


def test_every_cell_of_a_spreadsheet_is_harmless(batch: Batch, view: View) -> None:
    """Also the document's name, and columns of the input with their header."""
    byline, quotation, _ = batch.predictions
    risky = replace(quotation, document="=A1", text="@here", speaker="+4 more", extra={"=B2": "-x"})
    made = Batch(batch.documents, (byline, risky))
    text = "".join(render([made], replace(view, spreadsheet=True, extra=("=B2",))))
    header, _, row = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    cells = dict(zip(header, row, strict=True))
    assert header[-1] == "'=B2"
    assert (cells["document"], cells["text"], cells["speaker"]) == ("'=A1", "'@here", "'+4 more")
    assert (cells["'=B2"], cells["start"], cells["stance_confidence"]) == ("'-x", "12", "0.410")


@pytest.mark.parametrize(
    "cell", ["=1", "+1", "-1+1", "-", "@a", "\t=1", "\r=1", "\n=1", "＝1", "-1\n"]
)
def test_what_a_spreadsheet_takes_for_a_formula_becomes_text(cell: str) -> None:
    """With an apostrophe in front."""
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "-0.5", "-7", "0.5", "1-1", "a=b", " =1", "'=1", "–1"])
def test_what_no_spreadsheet_takes_for_a_formula_stays(cell: str) -> None:
    """Numbers below zero, with which one may want to compute, among it."""
    assert harmless(cell) == cell
