"""How fast labels of an archive are counted, and in how much memory, as the archive grows.

The rows are made up: articles of 40 sentences, half of them by six speakers. Speakers are drawn so
that new ones keep coming as they do in real news (Zipf's law; of the first 9,000 quoted sentences
a third brings a new name). Each archive is counted in a process of its own, in processor time.

In: options. Out: a table. May import: model, sayso.
"""

import argparse
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from numpy.typing import NDArray

from benchmarks.children import peak_memory
from sayso.collecting import seldom_collected
from sayso.model.scheme import NARRATOR, SPEAKER_TYPES, STANCES
from sayso.model.storage import Metadata
from sayso.summary.archive import Archive, count_parts, tallies
from sayso.summary.counts import summarise

NOTHING_KNOWN = Metadata("", 0, 0, {}, {})
SIZES = (100_000, 1_000_000)
IN_ARTICLE, VOICES, IN_PART = 40, 6, 80_000
FIRST = ("Ann", "Ida", "Tom", "Max", "Olga", "Omar", "Mei", "Jan", "Sara", "Ivan")
SYLLABLES = ("ba", "do", "ki", "lu", "me", "no", "ra", "so", "ti", "vu")
PARTIES = ("", "", "Peru", "Chile", "Norway", "Russia", "United States", "Vex Party", "Vex Group")
TYPES = [kind for kind in SPEAKER_TYPES if kind != NARRATOR]


def name(number: int) -> str:
    """Give the name of a speaker, each another one."""
    surname = "".join(SYLLABLES[int(digit)] for digit in str(number // len(FIRST) + 10))
    return f"{FIRST[number % len(FIRST)]} {surname.title()}"


def part(rows: int, chance: np.random.Generator) -> pa.Table:
    """Make up the rows of one file."""
    articles, place = np.divmod(np.arange(rows), IN_ARTICLE)
    cast = chance.zipf(1.15, (articles[-1] + 1, VOICES)) % 10**9
    numbers = cast[articles, chance.integers(VOICES, size=rows)]
    known, which = np.unique(numbers, return_inverse=True)
    full = np.array([name(number) for number in known.tolist()])[which]
    short = np.array([text.split()[-1] for text in full])
    narrated = chance.random(rows) < 0.5
    stances = chance.choice(STANCES, size=rows, p=(0.15, 0.1, 0.75))
    told = (stances != "neutral") & ~narrated & (chance.random(rows) < 0.5)

    def voiced(values: NDArray[np.str_]) -> NDArray[np.str_]:
        return np.where(narrated, "", values)

    days = np.datetime64("2000-01-01") + chance.integers(9_000, size=articles[-1] + 1)
    return pa.table(
        {
            "document": [f"d{article}" for article in articles.tolist()],
            "start": 100 * place,
            "end": 100 * place + 99,
            "speaker_type": np.where(narrated, NARRATOR, np.array(TYPES)[numbers % len(TYPES)]),
            "stance": stances,
            "speaker": voiced(np.where(chance.random(rows) < 0.5, short, full)),
            "affiliation": voiced(np.array(PARTIES)[numbers % len(PARTIES)]),
            "target": np.where(told, chance.choice(PARTIES, size=rows), ""),
            "speaker_type_confidence": chance.uniform(0.4, 1, rows),
            "stance_confidence": chance.uniform(0.4, 1, rows),
            "date": np.datetime_as_string(days)[articles],
        }
    )


def measure(folder: Path) -> str:
    """Count an archive and give a line of the table."""
    parts = tuple(sorted(folder.iterdir()))
    rows = sum(pq.read_metadata(path).num_rows for path in parts)
    archive = Archive(folder, parts, NOTHING_KNOWN, complete=True)
    with seldom_collected():
        start = time.process_time()
        tally = count_parts(archive, tallies(archive, 0.5), print)
        counted = time.process_time()
        summarise(tally)
        ended = time.process_time()
    entries = len(tally.heard) + len(tally.nameless)
    return (
        f"{rows:>11,} {rows / (counted - start):>9,.0f} {entries:>9,} {tally.forgotten:>10,} "
        f"{tally.missed:>7,} {ended - counted:>10.1f} {peak_memory():>9.0f}"
    )


def lines(sizes: list[int]) -> Iterator[str]:
    """Give the table."""
    yield "       rows    rows/s   entries  forgotten  missed  summary s   peak MB"
    for size in sizes:
        with TemporaryDirectory() as folder:
            chance = np.random.default_rng(size)
            for number, first in enumerate(range(0, size, IN_PART)):
                table = part(min(IN_PART, size - first), chance)
                path = Path(folder, f"part-{number:06}.parquet")
                pq.write_table(table, path, row_group_size=4096)
            command = [sys.executable, "-m", "benchmarks.archive_summary", "--count", folder]
            done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)  # noqa: S603
            yield done.stdout.rstrip()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("rows", type=int, nargs="*", default=SIZES, help="sizes of archives")
    parser.add_argument("--count", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    for line in [measure(asked.count)] if asked.count else lines(asked.rows):
        print(line, flush=True)


if __name__ == "__main__":
    main()
