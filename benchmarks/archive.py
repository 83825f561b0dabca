"""How an archive goes through one worker and through two, and how much memory a worker takes.

The archive is the five articles of the project, or those of a file of JSON lines, over and over
with other ids. Each measurement has a cluster of its own, on this machine, which has labelled a
little before the clock starts. Two workers should be 1.7 times as fast as one, on a machine that
has two cores to itself; they take turns, so that what else the machine does falls on both. A
worker's peak of memory should be the same, within a tenth, however long the archive is. Exit code 1
if they are not.

    python -m benchmarks.archive --sentences 100000 --memory 2000 20000

In: options, and the path of a corpus. Out: a table, and an exit code. May import: features, sayso.
"""

import argparse
import json
import sys
import tempfile
import time
from itertools import count
from pathlib import Path
from statistics import harmonic_mean
from typing import NamedTuple

from distributed import Client

from benchmarks.children import peak_memory
from benchmarks.corpus import Corpus
from sayso.corpus.cluster import label_all, on_this_machine
from sayso.corpus.labelling import ERRORS, PARTS, Labeller
from sayso.corpus.plan import look, parts
from sayso.corpus.records import Asked
from sayso.features.errors import InputError, SaysoError
from sayso.features.segmentation import segment
from sayso.models import choose

RATIO, GROWTH = 1.7, 1.1
# Small enough for two workers to end at about the same time.
ASKED = Asked(part_size=100)
WARM = 500  # sentences
TURNS = 4


class Measured(NamedTuple):
    """What one run gave: sentences a second, and the most memory a worker had, in MB."""

    rate: float
    peak: float


def read(corpus: Path | None) -> list[tuple[str, int]]:
    """Give the texts to repeat, each with the number of its sentences; those without are left out.

    Raises
    ------
    InputError
        If there is none.
    """
    counted = ((text, len(segment(text).prose)) for text in Corpus(corpus))
    texts = [(text, sentences) for text, sentences in counted if sentences]
    if not texts:
        raise InputError(f"{corpus} holds no sentences; name a file with articles")
    return texts


def write(path: Path, texts: list[tuple[str, int]], sentences: int) -> None:
    """Write an archive of at least so many sentences."""
    with path.open("w", encoding="utf-8") as file:
        for number in count():
            if sentences <= 0:
                return
            text, length = texts[number % len(texts)]
            file.write(json.dumps({"id": f"d{number}", "text": text}) + "\n")
            sentences -= length


def measure(texts: list[tuple[str, int]], sentences: int, workers: int) -> Measured:
    """Label an archive on a fresh cluster that is warm."""
    with tempfile.TemporaryDirectory() as name, on_this_machine(workers) as client:
        label(client, Path(name, "warm"), texts, WARM * workers)
        folder = Path(name, "archive")
        rate = label(client, folder, texts, sentences)
        return Measured(rate, max(client.run(peak_memory).values()))


def label(client: Client, folder: Path, texts: list[tuple[str, int]], sentences: int) -> float:
    """Label an archive, and give the sentences a second."""
    for name in (PARTS, ERRORS):
        (folder / name).mkdir(parents=True)
    write(folder / "archive.jsonl", texts, sentences)
    labeller = Labeller(folder, choose(), ASKED)
    todo = parts([look(str(folder / "archive.jsonl"))], ASKED, print)
    begun = time.perf_counter()
    done = sum(item.counts.sentences for item in label_all(client, labeller, (), todo))
    return done / (time.perf_counter() - begun)


def compare_rates(texts: list[tuple[str, int]], sentences: int) -> bool:
    """Print the rates of one worker and of two; tell whether their ratio is as wanted."""
    each = sentences // TURNS
    turns = [[measure(texts, each, workers).rate for workers in (1, 2)] for _ in range(TURNS)]
    one, two = (harmonic_mean(rates) for rates in zip(*turns, strict=True))
    ratio: float = two / one
    print(f"{sentences:,} sentences, the start of the cluster left out")
    print(f"  one worker:  {one:8,.0f} sentences/s")
    print(f"  two workers: {two:8,.0f} sentences/s")
    print(f"  ratio: {ratio:.2f}, at least {RATIO} wanted")
    return ratio >= RATIO


def compare_memory(texts: list[tuple[str, int]], lengths: list[int]) -> bool:
    """Print a worker's peak of memory for archives of several lengths; tell whether it is flat."""
    peaks = []
    for sentences in lengths:
        peaks.append(measure(texts, sentences, 1).peak)
        print(f"  peak of a worker, {sentences:>9,} sentences: {peaks[-1]:6.0f} MB")
    growth = max(peaks) / peaks[0]
    print(f"  most against the first: {growth:.2f}, at most {GROWTH} wanted")
    return growth <= GROWTH


def main() -> int:
    """Measure, print, and give the exit code."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--corpus", type=Path, metavar="FILE.jsonl")
    asked.add_argument("--sentences", type=int, default=400_000)
    asked.add_argument("--memory", type=int, nargs="+", default=[10_000, 100_000, 1_000_000])
    options = asked.parse_args()
    try:
        texts = read(options.corpus)
    except SaysoError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    good = [compare_rates(texts, options.sentences), compare_memory(texts, options.memory)]
    return int(not all(good))


if __name__ == "__main__":
    sys.exit(main())
