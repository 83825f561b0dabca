"""A command that a page only mentions exists, with the options that it is mentioned with."""

import re
import shlex
from collections.abc import Iterator

import pytest
import typer
from markdown_it import MarkdownIt

from sayso.cli import app
from tests.docs.pages import ROOT, TEXTS

COMMANDS = typer.main.get_command(app)
VERBS = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)


def mentioned(page: str, program: str) -> Iterator[list[str]]:
    """Give the arguments of each command of a program that stands in the text of a page."""
    for token in MarkdownIt("commonmark").enable("table").parse(page):
        for part in token.children or []:
            if part.type == "code_inline" and part.content.startswith(f"{program} "):
                yield shlex.split(part.content)[1:]


def unknown(arguments: list[str]) -> list[str]:
    """Give the command, or the options of it, that sayso does not have."""
    name, *rest = arguments
    if name.startswith("--"):
        return [] if name in {"--help", "--version"} else [name]
    command = COMMANDS.commands.get(name)
    if command is None:
        return [name]
    options = {option for each in command.params for option in (*each.opts, *each.secondary_opts)}
    named = [part.partition("=")[0] for part in rest if part.startswith("--")]
    return [option for option in named if option not in options | {"--help"}]


@pytest.mark.parametrize("page", sorted(TEXTS))
def test_commands_that_are_mentioned_exist(page: str) -> None:
    """Those of sayso with their options, and the verbs of make."""
    assert [found for each in mentioned(TEXTS[page], "sayso") for found in unknown(each)] == []
    verbs = [part for each in mentioned(TEXTS[page], "make") for part in each if "=" not in part]
    assert [verb for verb in verbs if verb not in VERBS] == []


def test_commands_are_found() -> None:
    """In running text and in tables."""
    assert sum(len(list(mentioned(text, "sayso"))) for text in TEXTS.values()) > 60


@pytest.mark.parametrize(
    ("command", "wrong"),
    [
        ("sayso classify a.txt --format csv", []),
        ("sayso serve --no-open --port=0", []),
        ("sayso train --fast", ["--fast"]),
        ("sayso sort", ["sort"]),
        ("sayso --verbose", ["--verbose"]),
    ],
)
def test_what_is_not_there_is_told(command: str, wrong: list[str]) -> None:
    """A command or an option that was renamed must not stay in the text."""
    (arguments,) = mentioned(f"Give `{command}`, and wait.\n", "sayso")
    assert unknown(arguments) == wrong
