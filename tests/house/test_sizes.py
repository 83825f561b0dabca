"""Files and functions are of a size that a reader can hold in mind."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tests.house.plan import ROOT, parsed, rooms, sources

FILE_LINES, BODY_LINES, PARAMETERS = 250, 30, 7
# The parameters of a command are its options: typer reads them there.
COMMANDS = ROOT / "sayso" / "commands"

Function = ast.FunctionDef | ast.AsyncFunctionDef


@cache
def texts() -> dict[Path, str]:
    """Give the Python files, those of the tests too, and what stands in them."""
    paths = [path for folder in (*rooms(), "docs", "tests") for path in sources(folder)]
    return {path: path.read_text(encoding="utf-8") for path in paths}


@cache
def functions() -> list[tuple[Path, Function]]:
    """Give every function and method."""
    return [
        (path, node)
        for path in texts()
        for node in ast.walk(parsed(path))
        if isinstance(node, Function)
    ]


def body_lines(function: Function) -> int:
    """Give the lines of a function, without those of its signature and its docstring."""
    first = function.body[ast.get_docstring(function) is not None :]
    return (function.end_lineno or 0) - first[0].lineno + 1 if first else 0


def named(found: Iterator[tuple[Path, Function]]) -> list[str]:
    """Give functions as a person finds them."""
    return [
        f"{path.relative_to(ROOT)}:{function.lineno} {function.name}" for path, function in found
    ]


def test_files_are_short() -> None:
    """A file has one idea, and is split where it has two."""
    assert texts()
    lines = {path: len(text.splitlines()) for path, text in texts().items()}
    assert {path.name: count for path, count in lines.items() if count > FILE_LINES} == {}


def test_functions_are_short() -> None:
    """A function does one thing."""
    assert named((p, f) for p, f in functions() if body_lines(f) > BODY_LINES) == []


def test_functions_have_few_parameters() -> None:
    """Those of a command are its options, and as many as it needs."""
    lean = [(path, function) for path, function in functions() if path.parent != COMMANDS]
    arguments = [(p, f, f.args.posonlyargs + f.args.args + f.args.kwonlyargs) for p, f in lean]
    assert named((p, f) for p, f, given in arguments if len(given) > PARAMETERS) == []
