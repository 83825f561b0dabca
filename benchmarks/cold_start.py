"""How long `sayso classify` takes from a cold start, beside importing what it cannot do without.

Both are run as new processes, in turn, so that what else the machine does falls on both. The
measure is the median of the ratios of neighbours. Exit code 1 if it is over the bar.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

BAR = 1.8
RUNS = 9
ARTICLE = """Mayor denies graft

The mayor of Ostrava denied on Monday that he had taken money from the builders of the bridge.

"It is a lie," Jan Novak told reporters. The opposition accused him of hiding the contracts.
"""


def seconds(command: list[str], folder: str) -> float:
    """Give how long a command takes in a folder."""
    environment = {**os.environ, "XDG_CACHE_HOME": f"{folder}/cache"}
    start = time.perf_counter()
    subprocess.run(  # noqa: S603 the commands are those below
        command, cwd=folder, env=environment, capture_output=True, check=True
    )
    return time.perf_counter() - start


def main() -> int:
    """Measure, print, and give the exit code."""
    base = [sys.executable, "-c", "import sklearn.linear_model"]
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "article.txt").write_text(ARTICLE, encoding="utf-8")
        classify = [sys.executable, "-m", "sayso", "classify", "article.txt"]
        seconds(classify, folder)  # trains and keeps the model
        seconds(base, folder)
        pairs = [(seconds(base, folder), seconds(classify, folder)) for _ in range(RUNS)]
    ratio = statistics.median(ours / bare for bare, ours in pairs)
    bare, ours = (statistics.median(times) for times in zip(*pairs, strict=True))
    print(f"import sklearn.linear_model: {bare:.2f} s")
    print(f"sayso classify, one article: {ours:.2f} s")
    print(f"ratio: {ratio:.2f}, at most {BAR} wanted")
    return int(ratio > BAR)


if __name__ == "__main__":
    sys.exit(main())
