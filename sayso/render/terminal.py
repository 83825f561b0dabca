"""Predictions -> a table that fits the terminal, and plain text where there is none.

In: `Batch`es and `View`. Out: tables for a terminal, or plain text. May import: model, files,
labelling.
"""

import io
from collections.abc import Iterable, Iterator, Sequence

from rich import box
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from sayso.harmless import harmless
from sayso.labelling import Batch
from sayso.model.explanation import HeadExplanation
from sayso.model.prediction import Prediction
from sayso.render.view import View, statement

_LONGEST = 600
COLOURS = {"accuses": "red", "denies": "blue"}


def render(batches: Iterable[Batch], view: View) -> Iterator[str]:
    """Give each document's name and table, and at the end the statement on the labels.

    The second line of a cell gives the affiliation, or the confidence in the label above it; a
    question mark follows it where the sentence needs review, and the end says how many do. Long
    sentences are cut.
    """
    shown, unsure, labelled = False, 0, 0
    for batch in batches:
        shown = True
        unsure += sum(p.needs_review for p in batch.predictions)
        labelled += sum(not p.furniture for p in batch.predictions)
        for document, mine in batch.by_document():
            yield printed([words(document.name, "bold"), *_blocks(mine, view)], view)
    if unsure:
        marked = f"? {unsure} of {labelled} sentences are for review: a label is unsure."
        yield printed([words(marked, "dim")], view)
    if shown:
        yield printed([words(f"Labels by {statement(view.metadata)}.", "dim")], view)


def plain_table(rows: Sequence[Sequence[str]]) -> str:
    """Give a header and rows as plain text.

    Examples
    --------
    >>> print(plain_table([("head", "accuracy"), ("stance", "0.80")]), end="")
    head    accuracy
    stance  0.80
    """
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ("  ".join(map(str.ljust, row, widths)).rstrip() for row in rows)
    return "".join(f"{line}\n" for line in lines)


def printed(blocks: Iterable[RenderableType], view: View) -> str:
    """Give blocks as they are written to a terminal, or as plain text where there is none."""
    buffer = io.StringIO()
    console = Console(file=buffer, width=view.width, force_terminal=view.colour, highlight=False)
    for block in blocks:
        console.print(block)
    if view.colour:
        return buffer.getvalue()
    return "".join(f"{line.rstrip()}\n" for line in buffer.getvalue().splitlines())


def _blocks(predictions: Iterable[Prediction], view: View) -> Iterator[RenderableType]:
    """Give one table, or with explanations one for each sentence, followed by its sums."""
    if not view.explain:
        yield _table(predictions)
        return
    for prediction in predictions:
        yield _table([prediction])
        if prediction.explanation:
            for head in prediction.explanation.heads.values():
                yield Padding(sum_table(head), (0, 0, 1, 2))


def _table(predictions: Iterable[Prediction]) -> Table:
    table = Table(box=box.HORIZONTALS, show_lines=False, pad_edge=False, expand=True)
    for heading, share in (("speaker", 5), ("type", None), ("stance", None), ("sentence", 14)):
        table.add_column(heading, ratio=share, min_width=10 if share is None else None)
    for prediction in predictions:
        table.add_row(*_cells(prediction))
    return table


def _cells(p: Prediction) -> Iterator[Text]:
    sentence = words(p.text if len(p.text) <= _LONGEST else p.text[:_LONGEST] + " ...")
    if p.furniture:
        yield from (words("page furniture", "dim"), words(""), words(""), sentence)
        return
    sure, other = p.speaker_type_confidence, p.stance_confidence
    yield words(p.speaker) + Text("\n" if p.affiliation else "") + words(p.affiliation)
    yield words(p.speaker_type) + _confidence(sure, p.needs_review and sure <= other)
    yield words(p.stance, COLOURS.get(p.stance, "")) + _confidence(
        other, p.needs_review and other <= sure
    )
    yield sentence


def _confidence(value: float, doubtful: bool) -> Text:
    return Text(f"\n{value:.2f}{'?' if doubtful else ''}", style="dim")


def sum_table(head: HeadExplanation) -> Table:
    """Show how the score of the predicted class adds up."""
    weighing = head.weighings[head.predicted]
    table = Table(box=None, pad_edge=False, show_footer=True)
    table.add_column(f"{head.head}: why {weighing.label}", footer="score")
    for name, footer in (("value", ""), ("weight", ""), ("adds", f"{weighing.score:+.3f}")):
        table.add_column(name, footer=footer, justify="right")
    for c in weighing.contributions:
        numbers = (f"{c.value:g}", f"{c.weight:+.3f}", f"{c.contribution:+.3f}")
        table.add_row(words(c.feature), *numbers)
    return table


def words(text: str, style: str = "") -> Text:
    """Give text that may come from an article, without anything that a terminal would obey."""
    return Text(harmless(text), style=style)
