"""The tools that labels are exchanged with, and which of them wrote a file.

In: a text, or `ToolFormat`. Out: `ToolFormat`, or its `Tool`. May import: nothing of ours.
"""

import json
from collections.abc import Iterator, Sequence
from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from sayso.exchange.articles import Article, Found


class ToolFormat(StrEnum):
    """The tools' formats."""

    DOCCANO = "doccano"
    LABEL_STUDIO = "label-studio"


class Tool(Protocol):
    """What the module of each tool can do.

    Parameters
    ----------
    CONFIGURATION : str
        What the project in the tool must know of the labels.
    """

    CONFIGURATION: str

    def write(self, articles: "Sequence[Article]", origin: str) -> Iterator[str]:
        """Give a file's text, in pieces; ``origin`` is who labelled, "" for a person."""

    def read(self, text: str, name: str) -> "Found":
        """Read the text of a file of this name; bad items are among what is found."""


def tool(format_: ToolFormat) -> Tool:
    """Give the module of a format."""
    module: Tool = import_module(f"sayso.exchange.{format_.replace('-', '_')}")
    return module


def recognised(text: str) -> ToolFormat:
    """Tell by its content of which tool a file is.

    Label Studio's is a list of tasks, or one task, which has "data"; doccano's has objects one
    after the other, each with a "text".

    Examples
    --------
    >>> recognised('[{"data": {"text": "It rained."}}]').value
    'label-studio'
    >>> recognised('{"text": "It rained.", "label": []}').value
    'doccano'
    """
    try:
        first, _ = json.JSONDecoder().raw_decode(text.lstrip())
    except (ValueError, RecursionError):
        first = None  # each tool's reader says what is wrong with it
    tasks = isinstance(first, list) or (isinstance(first, dict) and "data" in first)
    return ToolFormat.LABEL_STUDIO if tasks else ToolFormat.DOCCANO
