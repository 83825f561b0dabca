"""`python -m sayso` is the command."""

import subprocess
import sys

import sayso


def test_the_module_runs_as_the_command() -> None:
    """For those whose PATH lacks it."""
    command = [sys.executable, "-m", "sayso", "--version"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout == f"sayso {sayso.__version__}\n"
