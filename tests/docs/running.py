"""Runs the examples of a page, from top to bottom, in one folder.

In a ```console block each line that begins with "$ " is given to bash, with the lines below it
that begin with "> ", and the lines below these must be what it prints on standard output; a line
"..." stands for any lines. One shell runs the whole block, so a command may be left at work and
ended in a later one. A ```python block is a doctest, and goes on where the one before it ended.
A ```sh block has the project's own verbs, one `make` to a line, which are planned but not done.
"""

import doctest
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from tests.docs.blocks import CONSOLE, PYTHON, VERBS, Block, blocks

ROOT = Path(__file__).parents[2]
FIGURE = re.compile(r"\b\d\.\d\d+\b")
ROUNDING = 0.015
VERB = re.compile(r"make( [A-Za-z-]+(=[\w.-]+)?)*")
# Whoever is still at work when the block ends is ended with it.
BEGIN = "trap 'kill $(jobs -p) 2>/dev/null; wait' EXIT\n"
STEP = "{{ {command}\n}} >{out}.out 2>{out}.err </dev/null\necho $? >{out}.code\n"
GO_ON = '[ "$(cat {out}.code)" = 0 ] || exit 0\n'


class Step(NamedTuple):
    """A command and what it should print."""

    command: str
    expected: str


def steps(block: str) -> Iterator[Step]:
    """Give the commands of a console block; what is above the first is not shown by any."""
    before, *parts = re.split(r"^\$ ", block, flags=re.MULTILINE)
    if before.strip():
        raise ValueError(f"output without a command: {before!r}")
    for part in parts:
        first, *rest = part.splitlines()
        while rest and (rest[0] == ">" or rest[0].startswith("> ")):
            first += f"\n{rest.pop(0)[2:]}"
        yield Step(first, "\n".join(rest))


def agrees(expected: str, printed: str) -> bool:
    """Compare line by line; spaces at the end of a line and blank lines at the end do not count.

    Nor does a hundredth of a probability or a weight: another processor may round the other way.
    """
    lines = [line.rstrip() for line in expected.rstrip().splitlines()]
    pattern = "".join(r"(?:.*\n)*?" if line == "..." else f"{_like(line)}\n" for line in lines)
    text = "".join(f"{line.rstrip()}\n" for line in printed.rstrip().splitlines())
    found = re.fullmatch(pattern, text)
    shown = FIGURE.findall("\n".join(lines))
    return found is not None and all(
        abs(float(one) - float(other)) < ROUNDING
        for one, other in zip(shown, found.groups(), strict=True)
    )


def _like(line: str) -> str:
    """Give a pattern for a line in which figures may be others; each is a group."""
    return r"(\d\.\d\d+)".join(map(re.escape, FIGURE.split(line)))


def run_page(page: str, folder: Path) -> int:
    """Run all examples of a page, up to the first that does not hold; give how many ran.

    Python runs in this process, which must be in the folder already.
    """
    names: dict[str, Any] = {}
    return sum(_run(block, folder, names) for block in blocks(page))


def _run(block: Block, folder: Path, names: dict[str, Any]) -> int:
    if block.kind == CONSOLE:
        return _run_console(list(steps(block.content)), folder)
    if block.kind == PYTHON:
        return _run_doctest(block, names)
    if block.kind == VERBS:
        return sum(map(_plan, block.content.splitlines()))
    return 0


def _run_console(commands: list[Step], folder: Path) -> int:
    # As wide as it is where nobody says how wide a terminal is.
    kept = {name: value for name, value in os.environ.items() if name != "COLUMNS"}
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    with TemporaryDirectory() as told:
        outs = [Path(told, str(k)) for k in range(len(commands))]
        shell = subprocess.run(
            ["bash", "-c", BEGIN + "".join(map(_script, commands, outs))],
            cwd=folder,
            env={**kept, "PATH": path},
            capture_output=True,
            text=True,
            check=False,
        )
        for step, out in zip(commands, outs, strict=True):
            _check(step, out, shell)
    return len(commands)


def _script(step: Step, out: Path) -> str:
    return (STEP + GO_ON).format(command=step.command, out=out)


def _check(step: Step, out: Path, shell: subprocess.CompletedProcess[str]) -> None:
    """Compare what a step printed; one that has ended the shell left no code of its own."""
    printed, said, code = (
        file.read_text(encoding="utf-8") if file.exists() else ""
        for file in map(out.with_suffix, (".out", ".err", ".code"))
    )
    ended = int(code or shell.returncode or 1)
    assert ended == 0, f"{step.command}: exit code {ended}\n{said}{shell.stderr}"
    assert agrees(step.expected, printed), f"{step.command}: prints\n{printed}"


class _Checker(doctest.OutputChecker):
    """Takes for equal what `agrees` does, too."""

    def check_output(self, want: str, got: str, optionflags: int) -> bool:
        return super().check_output(want, got, optionflags) or agrees(want, got)


def _run_doctest(block: Block, names: dict[str, Any]) -> int:
    test = doctest.DocTestParser().get_doctest(block.content, names, "page", "page", block.line)
    report: list[str] = []
    runner = doctest.DocTestRunner(_Checker(), optionflags=doctest.ELLIPSIS)
    failed = runner.run(test, out=report.append, clear_globs=False).failed
    assert not failed, "".join(report)
    names.update(test.globs)
    return len(test.examples)


def _plan(line: str) -> int:
    """Ask make what it would do; a comment behind the verb is for the reader."""
    verb = line.partition("#")[0].strip()
    assert VERB.fullmatch(verb), f"{line!r} is no verb of the project's, and nothing runs it"
    plan = [*verb.split(), "--dry-run"]
    done = subprocess.run(plan, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{verb}: {done.stderr}"
    return 1
