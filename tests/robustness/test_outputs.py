"""Whatever an article holds, what is written of it reads back as what was predicted."""

import csv
import io
import json
from dataclasses import asdict
from html.parser import HTMLParser
from math import isnan
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sayso.features.segmentation import segment
from sayso.labelling import Batch, Options, label_article
from sayso.model.prediction import COLUMNS
from sayso.model.storage import TrainedModel
from sayso.output import write
from sayso.render import Format, renderer
from sayso.render.comma_separated import harmless
from sayso.render.view import View
from tests.robustness.news import texts

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::UserWarning")]

_HALF = "Mayor Ida Moss\ud83d said it\x00 rained\rin\x85Ostrava.\u2028=1+1"


class Sentences(HTMLParser):
    """The sentences and the furniture of a page, as a reader has them before the eyes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.scripts = 0
        self._inside = False
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a sentence at its element."""
        self._inside = tag == "span" and dict(attrs).get("class") in ("words", "furniture")
        self.scripts += tag == "script"
        if self._inside:
            self.texts.append("")

    def handle_endtag(self, _tag: str) -> None:
        """End a sentence; no element stands in one."""
        self._inside = False

    def handle_data(self, data: str) -> None:
        """Take the words of a sentence."""
        if self._inside:
            self.texts[-1] += data


def rendered(text: str, name: str, model: TrainedModel, format_: Format, **how: Any) -> Any:
    """Label a text, and give the batch and what is written of it."""
    explain = how.pop("explain", False)
    options = Options(furniture=True, explain=explain)
    batch = label_article(segment(text, name), model, options)
    view = View(model.metadata, furniture=True, explain=explain, **how)
    return batch, "".join(renderer(format_)([batch], view))


@given(text=texts(), name=texts(), explain=st.booleans())
@example(text=_HALF, name="\ud83d", explain=False)
def test_json_lines(text: str, name: str, explain: bool, model: TrainedModel) -> None:
    """Each line is an object with the fields of its prediction; a file of UTF-8 can hold it.

    Halves of characters too come back as they were, unless two of them make a whole one.
    """
    batch, output = rendered(text, name, model, Format.JSONL, explain=explain)
    lines = output.encode().decode().splitlines()
    for line, prediction in zip(lines, batch.predictions, strict=True):
        found, predicted = json.loads(line), asdict(prediction)
        for column in COLUMNS:
            assert found[column] == _as_json(predicted[column]), column
        assert len(found["attributions"]) == len(prediction.attributions)


@given(text=texts(), name=texts(), spreadsheet=st.booleans(), explain=st.booleans())
@example(text=_HALF, name="\r\n", spreadsheet=True, explain=False)
def test_csv(text: str, name: str, spreadsheet: bool, explain: bool, model: TrainedModel) -> None:
    """Each row has the cells of its prediction, for spreadsheets with formulas made harmless."""
    batch, output = rendered(
        text, name, model, Format.CSV, explain=explain, spreadsheet=spreadsheet
    )
    output = output.removeprefix("\ufeff" if spreadsheet else "")
    header, *rows = csv.reader(io.StringIO(output, newline=""), strict=True)
    for cells, prediction in zip(rows, batch.predictions, strict=True):
        found, expected = dict(zip(header, cells, strict=True)), prediction.to_row()
        for column in COLUMNS:
            cell = harmless(expected[column]) if spreadsheet else expected[column]
            assert found[column] == cell, column


@given(text=texts(), name=texts())
@example(text="<script>alert(1)</script></span>&lt;", name="</title><script>")
def test_page(text: str, name: str, model: TrainedModel) -> None:
    """The page has the sentences word for word, and no script but its own."""
    batch, output = rendered(text, name, model, Format.HTML)
    page = Sentences(output)
    assert page.texts == [p.text for p in batch.predictions]
    assert page.scripts == 1


@given(text=texts(), name=texts(), width=st.integers(20, 200), colour=st.booleans())
@example(text=_HALF, name="\x1b[2J", width=80, colour=False)
def test_table(text: str, name: str, width: int, colour: bool, model: TrainedModel) -> None:
    """The terminal gets nothing that it would obey but the table's own colours."""
    _, output = rendered(text, name, model, Format.TABLE, width=width, colour=colour)
    shown = output.replace("\x1b[", "") if colour else output
    assert [c for c in shown if (ord(c) < 32 or 127 <= ord(c) < 160) and c != "\n"] == []
    assert len(output.splitlines()) == output.count("\n")


@given(text=texts())
@example(text=_HALF)
def test_files(text: str, model: TrainedModel, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Every format can be written to a file."""
    path = Path(tmp_path_factory.getbasetemp(), "robust.out")
    batch = label_article(segment(text), model, Options(furniture=True))
    for format_ in Format:
        write(renderer(format_)([batch, Batch((), ())], View(model.metadata)), path)
        assert path.read_bytes().decode() or not batch.predictions


def _as_json(value: object) -> object:
    """Give a value as JSON lines have it: confidences to six decimals, null for none."""
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")
    if isinstance(value, float):
        return None if isnan(value) else round(value, 6)
    return value
