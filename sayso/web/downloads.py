"""What can be taken along: an article's labels as CSV, JSON lines or one page.

In: `Batch` and `Format`. Out: `Download`. May import: model, labelling, render.
"""

from collections.abc import Iterator
from typing import NamedTuple

from sayso.labelling import Batch
from sayso.model.storage import Metadata
from sayso.render import Format, renderer
from sayso.render.article_view import BY_HAND
from sayso.render.view import View

_TYPES = {
    Format.CSV: "text/csv",
    Format.JSONL: "application/jsonl",
    Format.HTML: "text/html",
}


class Download(NamedTuple):
    """A file: its name, its type, and its text in pieces."""

    name: str
    type: str
    pieces: Iterator[str]


def download(
    batch: Batch, metadata: Metadata, format_: Format, spreadsheet: bool = False
) -> Download:
    """Give an article with its labels as a file, those given by hand told apart.

    Parameters
    ----------
    batch : Batch
        One article.
    metadata : Metadata
        Of the model.
    format_ : Format
        CSV, JSONL or HTML.
    spreadsheet : bool
        Whether CSV is made for spreadsheet programs.
    """
    view = View(
        metadata,
        furniture=True,
        explain=format_ != Format.CSV,
        extra=(BY_HAND,),
        spreadsheet=spreadsheet,
    )
    name = f"{batch.documents[0].name}.{format_.value}"
    return Download(name, _TYPES[format_], renderer(format_)([batch], view))
