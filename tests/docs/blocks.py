"""The fenced blocks of a Markdown page, and the few kinds that there may be."""

import re
from typing import NamedTuple

from markdown_it import MarkdownIt

# What is run, what is planned but not run, and what is no code.
CONSOLE, PYTHON, VERBS = "console", "python", "sh"
PLAIN = frozenset({"bibtex", "csv", "json", "text"})
# What puts a page of the site together. None of them can hold code that a reader would copy.
DIRECTIVES = frozenset({"{eval-rst}", "{toctree}"})
_REFERENCE = re.compile(r"\.\. (auto\w+|currentmodule):: \S+|   :[a-z-]+:.*|")


class Block(NamedTuple):
    """A block: its kind, what stands in it, and the line on which it begins."""

    kind: str
    content: str
    line: int


def blocks(page: str) -> list[Block]:
    """Give the blocks of a page, also those in lists; an indented one has the kind "indented"."""
    tokens = MarkdownIt("commonmark").parse(page)
    return [
        Block(_kind(token.type, token.info), token.content, token.map[0] + 1)
        for token in tokens
        if token.type in {"fence", "code_block"} and token.map
    ]


def fault(block: Block) -> str:
    """Say what is wrong with a block; nothing if it is of a kind that the tests hold to the truth.

    Examples
    --------
    >>> fault(Block("bash", "rm -r labels", 7))
    "line 7: a block of kind 'bash'; examples are console or python, make's verbs are sh"
    """
    if block.kind == "{eval-rst}":
        lines = block.content.splitlines()
        other = [line for line in lines if not _REFERENCE.fullmatch(line)]
        return f"line {block.line}: no autodoc: {other[0]!r}" if other else ""
    if block.kind == PYTHON and not block.content.startswith(">>> "):
        return f"line {block.line}: Python without its prompt, >>>, is not run"
    if block.kind in {CONSOLE, PYTHON, VERBS, *PLAIN, *DIRECTIVES}:
        return ""
    return (
        f"line {block.line}: a block of kind {block.kind!r}; "
        "examples are console or python, make's verbs are sh"
    )


def _kind(sort: str, info: str) -> str:
    return info.partition(" ")[0] if sort == "fence" else "indented"
