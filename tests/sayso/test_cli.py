"""The other commands: version, help, train and report."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import sayso
from sayso.cli import COMMANDS
from sayso.model.storage import TrainedModel

Run = Callable[..., Any]


def test_the_version_is_printed(run: Run) -> None:
    """As `sayso 0.1.0`."""
    assert run("--version") == (0, f"sayso {sayso.__version__}\n", "")


def test_no_path_is_a_usage_error(run: Run) -> None:
    """Exit code 2, with a hint at the help."""
    outcome = run("classify")
    assert outcome.code == 2
    assert "sayso classify --help" in outcome.err


@pytest.mark.parametrize("command", [command.__name__ for command in COMMANDS])
def test_every_command_has_help_with_an_example(run: Run, command: str) -> None:
    """The help shows how the command is used."""
    outcome = run(command, "--help")
    assert outcome.code == 0
    assert f"  sayso {command}" in outcome.out.partition("Example")[2]


def test_train_prints_the_scores_and_where_things_are(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The short table, the model and the report; the folders are passed on."""
    asked: list[object] = []

    def train(
        data: Path | None, out: Path, _progress: object, *, exemplars: bool, own: Path | None
    ) -> SimpleNamespace:
        asked.extend([data, out, exemplars, own])
        evaluation = SimpleNamespace(own="effect" if own else None)
        folder = out / "report"
        return SimpleNamespace(
            evaluation=evaluation, model="", model_file=out / "m", report_folder=folder
        )

    monkeypatch.setattr("sayso.training.train.train", train)
    monkeypatch.setattr("sayso.training.report.summary", lambda _: [("head", "F1"), ("a", "0.5")])
    monkeypatch.setattr("sayso.training.report.footnote", lambda _: "all of it")
    monkeypatch.setattr("sayso.retraining.effect_lines", lambda effect: [effect])
    own = run("train", "--data", "mine", "--out", "there")
    plain = run("train", "--without-exemplars")
    assert asked == [None, Path("there"), True, Path("mine"), None, Path("artifacts"), False, None]
    scores = ["head  F1", "a     0.5", "all of it"]
    places = ["model: there/m", "report: there/report/index.html"]
    assert own.out.splitlines() == [*scores, "", "effect", "", *places]
    assert plain.out.splitlines()[:4] == [*scores, "model: artifacts/m"]


def test_train_quickly_shows_what_changes(
    run: Run, monkeypatch: pytest.MonkeyPatch, article: Path, model: TrainedModel
) -> None:
    """The figures before and after, the model, and the article compared with a plain training."""
    asked: list[object] = []

    def retrain(data: Path, out: Path, _progress: object, *, exemplars: bool) -> SimpleNamespace:
        asked.extend([data, out, exemplars])
        return SimpleNamespace(effect="effect", model=model, model_file=out / "m")

    monkeypatch.setattr("sayso.retraining.retrain", retrain)
    monkeypatch.setattr("sayso.retraining.effect_lines", lambda effect: [effect])
    monkeypatch.setattr("sayso.training.train.fit", lambda *, exemplars: asked.append(exemplars))
    monkeypatch.setattr("sayso.retraining.changed", lambda _document, *models: asked.append(models))
    monkeypatch.setattr("sayso.retraining.change_lines", lambda document, _: [document.name])
    outcome = run("train", "--data", "mine", "--quick", "--compare", article)
    assert outcome.out.splitlines() == ["effect", "", "model: artifacts/m", "", "ostrava"]
    assert asked == [Path("mine"), Path("artifacts"), True, True, (None, model)]


@pytest.mark.parametrize("option", [("--quick",), ("--compare", "article.txt")])
def test_without_data_there_is_nothing_to_compare(run: Run, option: tuple[str, ...]) -> None:
    """It is a usage error."""
    outcome = run("train", *option)
    assert outcome.code == 2
    assert "name --data" in outcome.err


def test_an_article_to_compare_is_read_before_the_work(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A mistake in its name does not cost a training."""
    monkeypatch.setattr("sayso.training.train.train", lambda *_, **__: pytest.fail("trained"))
    outcome = run("train", "--data", "mine", "--compare", "none.txt")
    assert outcome.code == 1
    assert outcome.is_one_error
    assert "none.txt does not exist" in outcome.err


def test_a_report_that_is_not_there_says_how_to_make_it(run: Run) -> None:
    """The cure is a command."""
    outcome = run("report", "--out", "my-model")
    assert outcome.code == 1
    assert outcome.is_one_error
    assert "sayso train --out my-model" in outcome.err


def test_a_report_is_printed(run: Run, tmp_path: Path) -> None:
    """The Markdown on standard output, the page's path beside it."""
    (tmp_path / "artifacts" / "report").mkdir(parents=True)
    (tmp_path / "artifacts" / "report" / "report.md").write_text("# Report\n")
    outcome = run("report")
    assert (outcome.code, outcome.out) == (0, "# Report\n")
    assert "artifacts/report/index.html" in outcome.err
