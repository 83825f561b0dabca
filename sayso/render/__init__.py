"""Predictions -> table, CSV, JSON lines or a web page: four renderings of the same record."""

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sayso.labelling import Batch
    from sayso.render.view import View

    Renderer = Callable[[Iterable[Batch], View], Iterator[str]]


class Format(StrEnum):
    """The formats of `sayso classify`."""

    TABLE = "table"
    CSV = "csv"
    JSONL = "jsonl"
    HTML = "html"


# Each is imported only when it is asked for: rich and jinja2 take a while.
_MODULES = {
    Format.TABLE: "terminal",
    Format.CSV: "comma_separated",
    Format.JSONL: "json_lines",
    Format.HTML: "page",
}


def renderer(format_: Format) -> "Renderer":
    """Give the function that turns batches into pieces of output, one batch at a time."""
    found: Renderer = import_module(f"sayso.render.{_MODULES[format_]}").render
    return found
