"""What one run has measured, the bars it must reach, and the file that keeps it.

In: what was measured. Out: `Results`, its `Bar`s and its JSON. May import: nothing of ours.
"""

import json
import os
import platform
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any, NamedTuple

from benchmarks.growth import Growth
from benchmarks.memory import Memory
from benchmarks.side_by_side import ROWS, Times
from benchmarks.stages import WHOLE
from benchmarks.yardsticks import PIPELINES, PUNKT

# Growth that is no worse than linear has an exponent of 1; this leaves room for noise.
LINEAR = 1.1
# Memory that does not grow: from so many sentences on, at most by a tenth.
SETTLED, FLAT = 10_000, 1.1

_LIBRARIES = ("nltk", "numpy", "scikit-learn", "scipy")


class Bar(NamedTuple):
    """A figure that must be reached."""

    what: str
    value: float
    limit: float
    at_least: bool = False
    aim: float | None = None

    @property
    def met(self) -> bool:
        """Whether it is."""
        return self.value >= self.limit if self.at_least else self.value <= self.limit


@dataclass(frozen=True, slots=True)
class Results:
    """All that one run has measured.

    Parameters
    ----------
    text : mapping
        What is known of the corpus.
    times : Times
    memory : mapping of str to Memory
        By the work's name.
    sentences, length : Growth
        With the number of sentences, and with the length of one article.
    """

    text: Mapping[str, int | str]
    times: Times
    memory: Mapping[str, Memory]
    sentences: Growth
    length: Growth

    def bars(self) -> list[Bar]:
        """Give what must be reached, and what was."""
        faster = self.times.ratio(PIPELINES, WHOLE).median
        slower = self.times.ratio(WHOLE, PUNKT).median
        *_, last = self.sentences.points
        settled = next(p for p in self.sentences.points if p.size >= min(SETTLED, last.size))
        return [
            Bar("times as fast as TF-IDF", faster, 1.5, at_least=True, aim=2.5),
            Bar("times the time of Punkt alone", slower, 8, aim=5),
            Bar("exponent of time by sentences", self.sentences.time_exponent, LINEAR),
            Bar("exponent of time by length", self.length.time_exponent, LINEAR),
            Bar("exponent of memory by length", self.length.memory_exponent, LINEAR),
            Bar(f"peak memory, to that of {SETTLED:,} sentences", last.peak / settled.peak, FLAT),
        ]

    def as_json(self) -> str:
        """Give the content of a file: the same figures give the same bytes."""
        content = {
            "bars": [{**bar._asdict(), "value": round(bar.value, 3)} for bar in self.bars()],
            "growth": {"length": _growth(self.length), "sentences": _growth(self.sentences)},
            "machine": _machine(),
            "memory": {name: _rounded(taken) for name, taken in self.memory.items()},
            "speed": {row: self._speed(row) for row in ROWS},
            "text": {**self.text, "sentences_timed": sum(self.times.sentences)},
        }
        return json.dumps(content, indent=2, sort_keys=True) + "\n"

    def _speed(self, row: str) -> dict[str, Any]:
        return {
            "sentences_per_second": round(self.times.rate(row)),
            "time_to_punkt": _rounded(self.times.ratio(row, PUNKT)),
            "time_to_whole_path": _rounded(self.times.ratio(row, WHOLE)),
        }


def _growth(growth: Growth) -> dict[str, Any]:
    return {
        "memory_exponent": round(growth.memory_exponent, 3),
        "points": [_rounded(point) for point in growth.points],
        "set_up_memory": round(growth.set_up, 3),
        "time_exponent": round(growth.time_exponent, 3),
    }


def _rounded(record: Any) -> dict[str, float]:
    return {name: round(value, 3) for name, value in record._asdict().items()}


def _machine() -> dict[str, Any]:
    """Give what figures depend on, and no name of anybody's machine."""
    return {
        "libraries": {name: version(name) for name in _LIBRARIES},
        "processors": os.cpu_count(),
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.machine()}",
    }
