"""Write docs/cli.md from the commands' own help: `python docs/write_cli.py`."""

from pathlib import Path

from typer.testing import CliRunner

from sayso.cli import COMMANDS, app

PAGE = Path(__file__).with_name("cli.md")
INTRODUCTION = """# The command line

<!-- Written by docs/write_cli.py from the commands' help; edit that, not this page. -->

Every command exits with 0, with 1 after an error (one line on standard error, beginning with
`sayso: error:`), or with 2 if it was called wrongly.
"""


def page() -> str:
    """Give the whole page."""
    return "\n".join(
        [INTRODUCTION, *map(_section, ((), *((command.__name__,) for command in COMMANDS)))]
    )


def _section(command: tuple[str, ...]) -> str:
    result = CliRunner().invoke(app, [*command, "--help"], prog_name="sayso", terminal_width=80)
    lines = "\n".join(line.rstrip() for line in result.output.strip().splitlines())
    return f"## {' '.join(('sayso', *command))}\n\n```text\n{lines}\n```\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
