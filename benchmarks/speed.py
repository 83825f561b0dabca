"""The speed and memory of sayso beside what else might be done with a text; `make bench`.

Prints tables, writes `results.json` and the drawings beside this file. Exit code 1 if a bar is
missed, 2 if the corpus cannot be read.

In: options, and the path of a corpus. Out: tables, files and an exit code. May import: features,
training, sayso.
"""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.children import alone, progress
from benchmarks.corpus import Corpus
from benchmarks.drawing import drawings
from benchmarks.growth import by_length, by_sentences, steps
from benchmarks.memory import Memory, memory
from benchmarks.results import SETTLED, Results
from benchmarks.side_by_side import WORKS, measure
from benchmarks.tables import show
from sayso.features.errors import InputError, SaysoError
from sayso.models import choose
from sayso.training.files import replace_files

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Plan:
    """How much is measured.

    Parameters
    ----------
    timed, weighed : int
        On how many pieces of text each work is timed, and its memory measured.
    sentences, lengths : sequence of int
        At which sizes growth is measured.
    """

    timed: int
    weighed: int
    sentences: Sequence[int]
    lengths: Sequence[int]


def whole_plan(sentences: int) -> Plan:
    """Give the plan of `make bench`: two million characters, about 12,000 sentences, are timed."""
    return Plan(25, 5, steps(1_000, sentences), steps(10_000, 5_000_000))


def run(corpus: Corpus, plan: Plan) -> Results:
    """Measure everything, each kind in processes of its own.

    Raises
    ------
    InputError
        The corpus cannot be read, or has no sentence in it.
    """
    text = corpus.facts()
    alone(_make_model)
    times = alone(measure, corpus, plan.timed)
    if not sum(times.sentences):
        raise InputError("the corpus holds no sentence; give articles in English")
    return Results(
        text,
        times,
        _memories(corpus, plan.weighed),
        alone(by_sentences, corpus, plan.sentences),
        alone(by_length, corpus, plan.lengths),
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, write, and give the exit code."""
    given = _arguments(arguments)
    try:
        results = run(Corpus(given.corpus), whole_plan(given.sentences))
        show(results)
        content = {"results.json": results.as_json()}
        replace_files(HERE, content | drawings(results.sentences, results.length))
    except SaysoError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    return int(not all(bar.met for bar in results.bars()))


def _make_model() -> None:
    """Train the model and keep it, so that no measurement does."""
    choose()


def _memories(corpus: Corpus, count: int) -> dict[str, Memory]:
    found = {}
    with progress("memory", len(WORKS)) as step:
        for name in WORKS:
            found[name] = alone(memory, name, corpus, count)
            step(1)
    return found


def _arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    told = __doc__.splitlines()[0]
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=told)
    parser.add_argument("corpus", nargs="?", type=Path, help="JSON lines, each with a text")
    parser.add_argument(
        "--sentences", type=int, default=1_000_000, help="up to how many growth is measured"
    )
    given = parser.parse_args(arguments)
    if given.sentences < SETTLED:
        parser.error(f"--sentences {given.sentences}: expected at least {SETTLED}")
    return given


if __name__ == "__main__":
    sys.exit(main())
