"""How long sayso takes from a cold start, beside importing what it cannot do without.

All are run as new processes, in turn, so that what else the machine does falls on all. The
measure is the median of the ratios of neighbours, in processor time. Python keeps what it
compiles; in the runs "uncompiled" it has kept nothing, as after an installation. Exit code 1 if
one is over its bar.

In: options. Out: a table, and an exit code. May import: sayso.
"""

import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from typing import NamedTuple

RUNS, RUNS_UNCOMPILED = 5, 3
BASE = [sys.executable, "-c", "import sklearn.linear_model"]
ARTICLE = """Mayor denies graft

The mayor of Ostrava denied on Monday that he had taken money from the builders of the bridge.

"It is a lie," Jan Novak told reporters. The opposition accused him of hiding the contracts.
"""


class Start(NamedTuple):
    """What a person types after "sayso", and how many times as long as the import it may take."""

    words: tuple[str, ...]
    bar: float


CLASSIFY, HELP = Start(("classify", "article.txt"), 1.8), Start(("--help",), 0.25)


def helps() -> list[Start]:
    """Give the pages of help: that of sayso itself, and one for each command."""
    from sayso.cli import COMMANDS

    return [HELP, *(Start((command.__name__, "--help"), HELP.bar) for command in COMMANDS)]


def seconds(command: Sequence[str], folder: str, settings: Mapping[str, str]) -> float:
    """Give the processor time that a command takes in a folder."""
    environment = {**os.environ, "XDG_CACHE_HOME": f"{folder}/cache", **settings}
    before = getrusage(RUSAGE_CHILDREN)
    subprocess.run(  # noqa: S603 the commands are those of this file
        command, cwd=folder, env=environment, capture_output=True, check=True
    )
    after = getrusage(RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def compare(
    measured: Sequence[Start], folder: str, runs: int, settings: Mapping[str, str]
) -> list[list[float]]:
    """Give for each run the time of the import and of each start."""
    commands = [BASE, *([sys.executable, "-m", "sayso", *start.words] for start in measured)]
    return [[seconds(command, folder, settings) for command in commands] for _ in range(runs)]


def show(measured: Sequence[Start], times: Sequence[Sequence[float]], how: str) -> bool:
    """Print the medians, and tell whether every start is within its bar."""
    met = True
    print(f"{how}, import sklearn.linear_model: {statistics.median(row[0] for row in times):.2f} s")
    for column, start in enumerate(measured, 1):
        taken = statistics.median(row[column] for row in times)
        ratio = statistics.median(row[column] / row[0] for row in times)
        name = " ".join(("sayso", *start.words))
        print(f"  {name:28} {taken:.2f} s, ratio {ratio:.2f}, at most {start.bar} wanted")
        met = met and ratio <= start.bar
    return met


def main() -> int:
    """Measure, print, and give the exit code."""
    pages = helps()
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "article.txt").write_text(ARTICLE, encoding="utf-8")
        uncompiled = {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONPYCACHEPREFIX": f"{folder}/nothing"}
        compare([CLASSIFY, *pages], folder, 1, {})  # trains and keeps the model, and compiles
        warm = compare([CLASSIFY, *pages], folder, RUNS, {})
        cold = compare(pages, folder, RUNS_UNCOMPILED, uncompiled)
    met = [show([CLASSIFY, *pages], warm, "compiled"), show(pages, cold, "uncompiled")]
    return int(not all(met))


if __name__ == "__main__":
    sys.exit(main())
