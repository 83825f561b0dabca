"""What the README shows is what happens: its examples are run.

In a ```console block each line that begins with "$ " is run by bash, and the lines below it must
be what it prints on standard output; a line "..." stands for any lines. In a ```python block with
">>>" the lines are a doctest. All blocks run in one folder, from top to bottom.
"""

import doctest
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[1]
FIGURE = re.compile(r"\b0\.\d\d\b")
ROUNDING = 0.015
FENCED = re.compile(r"^```(console|python)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


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
        command, _, expected = part.partition("\n")
        yield Step(command, expected)


def agrees(expected: str, printed: str) -> bool:
    """Compare line by line; spaces at the end of a line and blank lines at the end do not count.

    Nor does a hundredth of a probability, which another processor may round the other way.
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
    return r"(0\.\d\d)".join(map(re.escape, FIGURE.split(line)))


def run_readme(readme: str, folder: Path) -> int:
    """Run all examples in a folder, up to the first that does not hold; give how many ran."""
    count = 0
    for kind, block in FENCED.findall(readme):
        if kind == "console":
            for step in steps(block):
                _run_step(step, folder)
                count += 1
        elif ">>>" in block:
            _run_doctest(block)
            count += 1
    return count


def _run_step(step: Step, folder: Path) -> None:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-c", step.command],
        cwd=folder,
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{step.command}: exit code {done.returncode}\n{done.stderr}"
    assert agrees(step.expected, done.stdout), f"{step.command}: prints\n{done.stdout}"


def _run_doctest(block: str) -> None:
    test = doctest.DocTestParser().get_doctest(block, {}, "README", "README.md", 0)
    report: list[str] = []
    failed = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(test, out=report.append).failed
    assert not failed, "".join(report)


@pytest.mark.slow
@pytest.mark.parametrize("page", ["README.md", "docs/pandas.md", "docs/summary.md"])
def test_the_readme_shows_what_happens(
    page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There is an example, and each gives the output that is shown."""
    (tmp_path / "data").symlink_to(ROOT / "data")
    monkeypatch.chdir(tmp_path)
    assert run_readme((ROOT / page).read_text(encoding="utf-8"), tmp_path) > 0


def test_examples_that_hold_pass(tmp_path: Path) -> None:
    """Commands share a folder; other blocks are not run."""
    readme = """# Title

```console
$ printf 'one\\ntwo  \\nthree\\n' > numbers.txt
$ cat numbers.txt
one
...
three

$ head -1 numbers.txt
one
$ echo sure: 0.91
sure: 0.90
```

```sh
exit 1
```

```python
>>> 1 + 1
2
```
"""
    assert run_readme(readme, tmp_path) == 5


@pytest.mark.parametrize(
    ("block", "message"),
    [
        ("console\n$ echo one\ntwo\n", r"echo one: prints\s+one"),
        ("console\n$ echo one\n", r"echo one: prints\s+one"),
        ("console\n$ echo one\none\ntwo\n", "echo one: prints"),
        ("console\n$ echo 0.52\n0.50\n", r"echo 0\.52: prints\s+0\.52"),
        ("console\n$ echo no >&2; exit 3\n", r"exit code 3\s+no"),
        ("python\n>>> 1 + 1\n3\n", r"Expected:\s+3\s+Got:\s+2"),
    ],
)
def test_an_example_that_does_not_hold_is_told(block: str, message: str, tmp_path: Path) -> None:
    """With the command and what it printed."""
    with pytest.raises(AssertionError, match=message):
        run_readme(f"```{block}```\n", tmp_path)


def test_output_without_a_command_is_told(tmp_path: Path) -> None:
    """A block that lost its "$ " must not pass for an example."""
    with pytest.raises(ValueError, match="output without a command: 'sayso train"):
        run_readme("```console\nsayso train\n```\n", tmp_path)
