"""Commands in a process of their own, as a user starts them; one serves for a while."""

import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import pytest

ROOT = Path(__file__).parents[2]
READY = "sayso: serving at "


@dataclass(frozen=True)
class Served:
    """A page that is served: its address, and the data folder in which corrections go."""

    url: str
    data: Path


def run(*arguments: str | Path) -> None:
    """Run a command to its end, as a user does; it must do its work."""
    command = [sys.executable, "-m", "sayso", *map(str, arguments)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)


@contextmanager
def served(home: Path, *options: str | Path) -> Iterator[Served]:
    """Serve on a free port until the block ends; nothing may have gone wrong by then."""
    home.mkdir(exist_ok=True)
    command = [sys.executable, "-m", "sayso", "serve", "--port", "0", "--no-open"]
    process = subprocess.Popen(
        [*command, *map(str, options)],
        cwd=home,
        env=_environment(home),
        stderr=subprocess.PIPE,
        text=True,
    )
    said: list[str] = []
    assert process.stderr is not None
    try:
        yield Served(_address(process.stderr, said), home / ".local" / "share" / "sayso")
    finally:
        process.send_signal(signal.SIGINT)
        process.wait()
        process.stderr.close()
    assert "Traceback" not in "".join(said), "".join(said)


def _environment(home: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    return kept | {"HOME": str(home), "PYTHONPATH": str(ROOT)}


def _address(stderr: IO[str], said: list[str]) -> str:
    """Wait for the line that names the address; what comes after it is read too, and kept."""
    lines: queue.Queue[str] = queue.Queue()

    def read() -> None:
        for line in stderr:
            said.append(line)
            lines.put(line)
        lines.put("")

    threading.Thread(target=read, daemon=True).start()
    while line := lines.get():
        if line.startswith(READY):
            return line.removeprefix(READY).split()[0]
    pytest.fail(f"sayso serve ended before it served: {''.join(said)}")
