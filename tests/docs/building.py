"""Builds pages with Sphinx as `make docs` does: strictly, and anew."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
STRICT = ("-W", "--keep-going", "--nitpicky", "--quiet", "--fresh-env")


def build(out: Path, *options: str, source: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Build a site into a folder of its own; what is wrong stands in ``stderr``."""
    command = [sys.executable, "-m", "sphinx", *STRICT, *options, str(source), str(out)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
