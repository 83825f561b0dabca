"""`sayso report`: what `sayso train` wrote, on the terminal.

In: options. Out: the report's text. May import: features, files.
"""

from pathlib import Path

from sayso.commands.common import OutOption, say
from sayso.features.errors import InputError
from sayso.output import write


def report(out: OutOption = Path("artifacts")) -> None:
    """Print the report that `sayso train` wrote.

    \b
    Example:
      sayso report --out my-model
    """  # noqa: D301
    folder = out / "report"
    try:
        text = (folder / "report.md").read_text(encoding="utf-8")
    except OSError as error:
        raise InputError(
            f"{folder}: no report there ({error.strerror}); make one with `sayso train --out {out}`"
        ) from error
    write([text], None)
    say(f"with charts: {folder / 'index.html'}")
