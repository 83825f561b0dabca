"""How far a run is: a bar on a terminal, elsewhere a line now and then.

In: `Done` parts, as they come. Out: the same, shown on the way. May import: nothing of ours.
"""

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from time import monotonic

from sayso.corpus.cluster import Done

_EVERY = 30.0  # seconds between lines


@dataclass(slots=True)
class Pace:
    """How fast a run goes, and how long it will take.

    Parameters
    ----------
    total : int
        The bytes of all inputs.
    skipped : int
        Those of parts that were labelled before.
    done : int
        Those of parts that were labelled since the run began.
    sentences : int
        Labelled since the run began.

    Examples
    --------
    >>> Pace(total=1000, skipped=500, done=100, sentences=2000).told(seconds=60.0)
    '60 % done, 33 sentences/s, about 0:04:00 left'
    """

    total: int
    skipped: int = 0
    done: int = 0
    sentences: int = 0

    def add(self, done: Done) -> None:
        """Count a part that is labelled."""
        self.done += done.part.weight
        self.sentences += done.counts.sentences

    def told(self, seconds: float) -> str:
        """Say it, so many seconds after the run began."""
        read = min(self.skipped + self.done, self.total)
        rate = self.sentences / max(seconds, 1e-3)
        left = (self.total - read) * seconds / max(self.done, 1)
        share = 100 * read // max(self.total, 1)
        about = timedelta(seconds=round(left))
        return f"{share} % done, {rate:,.0f} sentences/s, about {about} left"


def shown(found: Iterable[Done], pace: Pace, say: Callable[[str], None]) -> Iterator[Done]:
    """Show how far it is while parts are labelled."""
    return _on_terminal(found, pace) if sys.stderr.isatty() else _in_lines(found, pace, say)


def _in_lines(found: Iterable[Done], pace: Pace, say: Callable[[str], None]) -> Iterator[Done]:
    begun = last = monotonic()
    for done in found:
        pace.add(done)
        if monotonic() - last > _EVERY:
            last = monotonic()
            say(pace.told(last - begun))
        yield done


def _on_terminal(found: Iterable[Done], pace: Pace) -> Iterator[Done]:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn

    begun = monotonic()
    columns = BarColumn(), TextColumn("{task.description}")
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("labelling", total=pace.total)
        for done in found:
            pace.add(done)
            told = pace.told(monotonic() - begun)
            bar.update(task, completed=pace.skipped + pace.done, description=told)
            yield done
