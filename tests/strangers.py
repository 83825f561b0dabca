"""Somebody else's machine: an empty environment, and pip with the wheels of a folder alone."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
WHEELS = ROOT / ".venv" / "wheels"

Done = subprocess.CompletedProcess[str]


@dataclass(frozen=True)
class Environment:
    """An environment in a folder of its own, and the versions that pip may put into it."""

    folder: Path
    versions: str

    def pip(self, *arguments: str | Path) -> Done:
        """Run pip for it, which finds its wheels and no network."""
        found = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(WHEELS / self.versions)}
        plain = {"PIP_CONFIG_FILE": os.devnull, "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
        pip = [sys.executable, "-m", "pip", "--python", str(self.folder / "bin" / "python")]
        return _run([*pip, *map(str, arguments)], ROOT, {**os.environ, **found, **plain})

    def run(self, command: str, *arguments: str, within: Path) -> Done:
        """Run one of its programs in a folder which is also the home of whoever runs it."""
        kept = {n: value for n, value in os.environ.items() if not n.startswith(("XDG", "PY"))}
        program = str(self.folder / "bin" / command)
        return _run([program, *arguments], within, {**kept, "HOME": str(within)})


def _run(command: list[str], folder: Path, environment: dict[str, str]) -> Done:
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def build(source: Path, kind: str, out: Path) -> Path:
    """Build a wheel or an sdist of a folder."""
    command = [sys.executable, "-m", "build", f"--{kind}", "--no-isolation", "--outdir", str(out)]
    subprocess.run(command, cwd=source, check=True, capture_output=True)
    (found,) = out.iterdir()
    return found
