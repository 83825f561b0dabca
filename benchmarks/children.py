"""Measuring in a process of its own: its memory is its own, and what it does runs on one core.

In: a function and its arguments. Out: its result, from a process of its own. May import: nothing of
ours.
"""

import sys
import warnings
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

_STATUS = Path("/proc/self/status")


def alone(function: Callable[P, T], *arguments: P.args, **named: P.kwargs) -> T:
    """Call a function in a new process, on one core and without warnings, and give its result."""
    with ProcessPoolExecutor(1, get_context("spawn"), _on_one_core) as pool:
        return pool.submit(function, *arguments, **named).result()


def peak_memory() -> float:
    """Give the most memory that this process has held so far, in MB (of 1,000,000 bytes).

    Linux hands a process the peak of the one that started it, if one asks as elsewhere; what it
    has in /proc begins with the program.
    """
    if _STATUS.exists():
        lines = dict(line.split(":", 1) for line in _STATUS.read_text().splitlines())
        return int(lines["VmHWM"].split()[0]) * 1024 / 1e6
    from resource import RUSAGE_SELF, getrusage

    return getrusage(RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024) / 1e6


@contextmanager
def progress(what: str, total: float) -> Iterator[Callable[[float], None]]:
    """Show on stderr how far something is; tell the function that is given of each step.

    Nothing is drawn meanwhile, which would take processor time.
    """
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), auto_refresh=False) as shown:
        task = shown.add_task(f"{what:32}", total=total)
        yield lambda step: shown.update(task, advance=step, refresh=True)


def _on_one_core() -> None:
    from threadpoolctl import threadpool_limits

    threadpool_limits(1)
    warnings.simplefilter("ignore")  # of texts that do not look English
