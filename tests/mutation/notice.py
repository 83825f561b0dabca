"""Do the tests notice the mutant that lies in the work tree? Exits with 0 if they do not.

cosmic-ray runs `python -m tests.mutation.notice` for each mutant. The tests of the mutated module,
which most likely notice it, come first; the others of what it is part of follow.
"""

import subprocess
import sys
from pathlib import Path

# What reads a sentence or labels it; first what sees most of it at once.
_OTHERS = ("tests/behaviour", "tests/features", "tests/model", "sayso/features", "sayso/model")


def tests_of(module: Path) -> list[str]:
    """Give the mirrored test file of a module, and the module itself for its doctests.

    Examples
    --------
    >>> tests_of(Path("features/quotation.py"))
    ['sayso/features/quotation.py', 'tests/features/test_quotation.py']
    """
    mirrored = Path("tests", module.with_name(f"test_{module.name}"))
    return [f"sayso/{module}", *([str(mirrored)] if mirrored.exists() else [])]


def noticed(tests: list[str]) -> bool:
    """Tell whether one of the tests fails, or cannot even begin."""
    pytest = [sys.executable, "-m", "pytest", "-x", "--tb=no"]
    return subprocess.run([*pytest, *tests], check=False).returncode != 0


def main() -> int:
    """Give 1 if the tests notice the change against the last commit, else 0."""
    changed = ["git", "diff", "--name-only"]
    done = subprocess.run(changed, capture_output=True, text=True, check=True)
    modules = [Path(line) for line in done.stdout.splitlines()]
    first = [test for module in modules for test in tests_of(module)]
    return int(noticed(first) or noticed([*_OTHERS]))


if __name__ == "__main__":
    sys.exit(main())
