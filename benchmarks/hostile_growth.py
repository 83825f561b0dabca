"""How time grows with texts that nobody writes: on all of them it must stay linear.

Each text is labelled at several lengths; some are read as a web page too, and of some the labels
are written in each format. Prints the steepest exponents of each, the worst first. Exit code 1 if
one is over the bar.

In: the texts of `hostile`. Out: a table of exponents, an exit code. May import: features, sayso.
"""

import argparse
import gc
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from time import process_time
from typing import Any, NamedTuple

from rich.console import Console
from rich.table import Table

from benchmarks.children import alone, progress
from benchmarks.growth import exponent
from benchmarks.hostile import Make, page, texts
from sayso.features.errors import InputError

LENGTHS = (10_000, 30_000, 100_000, 300_000, 1_000_000)
_LONGEST = 300_000
BAR = 1.2
# A clock tells nothing of less: neither is time below it growth, nor does it make anybody wait.
_NOTICEABLE = 0.1
_SHOWN = 8
# What is read as a page, and what is written in each format, which takes long in all.
_PAGES = (
    repr("<b>"),
    repr("</p><p>"),
    repr("&amp;"),
    repr("<"),
    repr("It rained. "),
    "tags nested",
)
_WRITTEN = (repr("a"), repr("It rained.\n"), repr("“a” "), "paragraphs, many speakers")

Do = Callable[[Any], Any]


class Steepness(NamedTuple):
    """With which exponent the time of a work on a text grows, and the time at the last length."""

    work: str
    text: str
    exponent: float
    seconds: float


def steepness(work: str, text: str, points: Sequence[tuple[int, float]]) -> Steepness:
    """Give the exponent of the points from where time can be noticed; 0 where none can.

    Examples
    --------
    >>> steepness("label", "a", [(10, 0.001), (100, 0.2), (1000, 20.0)]).exponent
    2.0
    """
    noticed = [point for point in points if point[1] >= _NOTICEABLE]
    steep = round(exponent(noticed), 3) if len(noticed) > 1 else 0.0
    return Steepness(work, text, steep, points[-1][1])


def measure(made: Mapping[str, Make], lengths: Sequence[int]) -> list[Steepness]:
    """Time all works on all texts; to be called in a process of its own."""
    label, writers = _works()
    found = []
    with progress("hostile texts", len(made)) as step:
        for name, make in made.items():
            times: dict[str, list[tuple[int, float]]] = {}
            for length in lengths:
                for work, seconds in _timed(name, label, writers, make(length)):
                    times.setdefault(work, []).append((length, seconds))
            found += [steepness(work, name, points) for work, points in times.items()]
            step(1)
    return found


def show(found: Sequence[Steepness]) -> bool:
    """Print the steepest of each work, and tell whether all are within the bar."""
    table = Table(title=f"Hostile texts: exponents of time, at most {BAR:g}", title_justify="left")
    for heading in ("work", "text", "exponent", "seconds at the last length"):
        table.add_column(heading, justify="left" if heading in ("work", "text") else "right")
    for work in dict.fromkeys(one.work for one in found):
        mine = [one for one in found if one.work == work]
        for one in sorted(mine, key=lambda one: one.exponent, reverse=True)[:_SHOWN]:
            table.add_row(work, one.text, f"{one.exponent:.2f}", f"{one.seconds:.2f}")
        table.add_section()
    Console(width=100, highlight=False, markup=False).print(table)
    return all(one.exponent <= BAR for one in found)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and give the exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.hostile_growth")
    parser.add_argument("--longest", type=int, default=_LONGEST, help="characters of a text")
    longest = parser.parse_args(arguments).longest
    lengths = [length for length in LENGTHS if length <= longest]
    return int(not show(alone(_measure_all, lengths)))


def _measure_all(lengths: Sequence[int]) -> list[Steepness]:
    return measure(texts(), lengths)


def _timed(
    name: str, label: Do, writers: Mapping[str, Do], text: str
) -> Iterator[tuple[str, float]]:
    """Give the time of each work that is done on a text."""
    from sayso.features.web_pages import article_from_html

    seconds, batch = _clocked(label, text)
    yield "label", seconds
    if name in _WRITTEN:
        for work, write in writers.items():
            yield work, _clocked(write, batch)[0]
    if name in _PAGES:
        yield "read a page", _clocked(article_from_html, page(text))[0]


def _clocked(do: Do, given: Any) -> tuple[float, Any]:
    """Give the processor time that something takes, and what comes out."""
    gc.collect()
    result = None
    start = process_time()
    with suppress(InputError):  # there may be nothing to read
        result = do(given)
    return process_time() - start, result


def _works() -> tuple[Do, dict[str, Do]]:
    """Give what labels a text, and what writes the labels in each format."""
    from sayso.features.segmentation import segment
    from sayso.labelling import Options, label_article
    from sayso.models import choose
    from sayso.render import Format, renderer
    from sayso.render.view import View

    model = choose()
    view, options = View(model.metadata), Options(furniture=True)

    def writes(format_: Format) -> Do:
        return lambda batch: sum(map(len, renderer(format_)([batch], view)))

    def label(text: str) -> Any:
        return label_article(segment(text), model, options)

    return label, {f"write {format_.value}": writes(format_) for format_ in Format}


if __name__ == "__main__":
    sys.exit(main())
