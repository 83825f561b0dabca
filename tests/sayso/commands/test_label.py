"""`sayso label`, with answers from a pipe and from a terminal."""

import io
import os
import pty
import re
import select
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from sayso.corrections import UserData
from sayso.inputs import Source, read_article
from sayso.model.storage import TrainedModel

Run = Callable[..., Any]


@pytest.fixture
def label(run: Run, model_file: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command with answers on standard input."""

    def label(script: str, *arguments: str | Path) -> Any:
        monkeypatch.setattr(sys, "stdin", io.StringIO(script))
        return run("label", "--model", model_file, "--data", "mine", *arguments)

    return label


def stored(article: Path) -> list[str]:
    """Give what was stored of an article, a text for each label."""
    labels = UserData(article.parent / "mine").labels(read_article(Source(article)))
    return [f"{one.speaker_type} {one.stance} {one.speaker}".strip() for one in labels.values()]


def test_answers_can_be_piped_in(label: Run, article: Path) -> None:
    """What is not finished at the end of the input is not stored; it stops politely."""
    outcome = label("6n\n1ds\nAnn Lee\n", "--no-train", article)
    assert (outcome.code, outcome.err) == (0, "")
    assert stored(article) == ["narrator neutral"]
    tail = outcome.out.splitlines()[-3:]
    assert tail[0].startswith("ostrava: 1 labelled, ")
    assert tail[1:] == ["stopped; go on with the same command", "labels: mine"]


def test_articles_come_one_after_the_other(label: Run, article: Path) -> None:
    """Each says which it is; a bad one is reported and the exit code is 1."""
    other = article.parent / "other.txt"
    other.write_text("It rained.", encoding="utf-8")
    outcome = label("\n" * 9, "--no-train", article, other, article.parent / "none.txt")
    assert outcome.code == 1
    assert "none.txt does not exist" in outcome.err
    assert "article 1 of 2" in outcome.out
    assert "other, 1 of 1, article 2 of 2" in outcome.out
    assert "stopped" not in outcome.out
    assert stored(other) == ["narrator neutral"]


def test_standard_input_is_for_the_answers(label: Run) -> None:
    """An article cannot come from there."""
    outcome = label("", "-")
    assert outcome.code == 1
    assert "answers come from standard input, articles do not; name a file" in outcome.err


def test_after_an_article_it_says_what_was_gained(
    label: Run, article: Path, model: TrainedModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    """If something was labelled, from the folder in which it was."""
    asked: list[Path] = []

    def learned(data: Path) -> tuple[TrainedModel, SimpleNamespace]:
        asked.append(data)
        return model, SimpleNamespace()

    monkeypatch.setattr("sayso.asking.gain.learned", learned)
    monkeypatch.setattr("sayso.asking.gain.lines", lambda _effect: ["accuracy 0.50 -> 0.60"])
    assert "accuracy" not in label("q\n", article).out
    assert "accuracy" not in label("\nq\n", "--no-train", article).out
    assert asked == []
    assert "accuracy 0.50 -> 0.60" in label("\nq\n", article).out
    assert asked == [Path("mine")]


class Person:
    """Someone at a terminal: reads what is shown and types."""

    def __init__(self, number: int) -> None:
        self._number = number
        self.seen = ""

    def sees(self, words: str) -> None:
        """Read until something new holds these words."""
        begin = len(self.seen)
        while words not in self.seen[begin:]:
            ready, _, _ = select.select([self._number], [], [], 60)
            assert ready, f"{words!r} was not shown: {self.seen[begin:]!r}"
            piece = os.read(self._number, 4096).decode(errors="replace")
            self.seen += re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", piece)

    def types(self, keys: str) -> None:
        """Press keys."""
        os.write(self._number, keys.encode())


@pytest.fixture
def person(article: Path, model_file: Path) -> Iterator[Person]:
    """Give someone who types the answers to `sayso label`, until it ends by itself."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "sayso", "label", str(article), "--model", str(model_file)]
    with subprocess.Popen(
        [*command, "--data", str(article.parent / "mine"), "--no-train"],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={**os.environ, "TERM": "xterm", "COLUMNS": "100"},
    ) as process:
        os.close(theirs)
        try:
            yield Person(ours)
            assert process.wait(60) == 0
        finally:
            process.kill()
    os.close(ours)


@pytest.mark.slow
def test_single_keys_of_a_terminal_answer(article: Path, person: Person) -> None:
    """No Enter is needed after a key, arrows do nothing, the speaker can be edited, q stops."""
    person.sees("q stop")
    person.types("\x1b[A1")
    person.sees("> government, ")
    person.types("d")
    person.sees("> government, denies")
    person.types("s")
    person.sees("speaker: ")
    person.types("\x15Ann Lée\r")  # Ctrl-U empties the line
    person.sees("by Ann Lée")
    person.types("\r")
    person.sees("q stop")
    person.types("q")
    person.sees("labels: ")
    assert "2 of 4, article 1 of 1" in person.seen
    assert "government denies Ann Lée" in stored(article)
