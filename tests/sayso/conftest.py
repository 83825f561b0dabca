"""An article to label, and a way to run commands."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from sayso.cli import main

ARTICLE = """Mayor denies graft

The mayor of Ostrava denied on Monday that he had taken money.

"It is a lie," Jan Novak said. It rained <b>again</b>.
"""


class Outcome(NamedTuple):
    """How a command ended and what it wrote."""

    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def run(
    capsysbinary: pytest.CaptureFixture[bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Run:
    """Run a command in an empty folder, in this process."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str | Path) -> Outcome:
        capsysbinary.readouterr()
        with pytest.raises(SystemExit) as ended:
            main([str(argument) for argument in arguments])
        out, err = capsysbinary.readouterr()
        code = ended.value.code
        return Outcome(code if isinstance(code, int) else 0, out.decode(), err.decode())

    return run


@pytest.fixture
def classify(run: Run, model_file: Path) -> Run:
    """Run `sayso classify` with the small model."""

    def classify(*arguments: str | Path) -> Outcome:
        return run("classify", "--model", model_file, *arguments)

    return classify


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """Give the file of a short article."""
    path = tmp_path / "ostrava.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path
