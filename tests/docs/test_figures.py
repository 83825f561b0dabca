"""The figures on the pages are those of the report, and a page that names others is not built."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from docs.figures import figures, table
from sayso.features.errors import InputError
from sayso.model.storage import load
from tests.docs.building import ROOT, build

SPEED = ROOT / "benchmarks" / "results.json"


@pytest.fixture
def changed(trained: Path, tmp_path: Path) -> Any:
    """Give a function that changes the report of a training, and gives all figures of it."""

    def change(**parts: Any) -> dict[str, Any]:
        folder = tmp_path / "changed"
        shutil.copytree(trained, folder)
        file = folder / "report" / "metrics.json"
        file.write_text(json.dumps({**json.loads(file.read_text(encoding="utf-8")), **parts}))
        return figures(folder, SPEED)

    return change


def test_a_table_is_markdown() -> None:
    """A header, a rule, and a line for each row."""
    assert table(("class", "F1"), [("denies", 0.5)]) == (
        "| class | F1 |\n| --- | --- |\n| denies | 0.5 |"
    )


def test_without_a_report_there_are_no_figures(tmp_path: Path) -> None:
    """And it is said what to do."""
    with pytest.raises(InputError, match=r"metrics\.json does not exist; run `make train`"):
        figures(tmp_path, SPEED)


@pytest.mark.slow
def test_a_report_of_other_labels_is_refused(changed: Any) -> None:
    """The card must not show figures of labels that it does not describe."""
    with pytest.raises(InputError, match="is of other labels than those in data/; run `make tra"):
        changed(label_hash="ab" * 32)


@pytest.mark.slow
def test_figures_are_those_of_the_report(trained: Path) -> None:
    """Scores, counts, tables, the model's versions and what the benchmarks measured."""
    found = figures(trained, SPEED)
    measured = load(trained / "model.skops").metadata
    assert found["report"]["sentences"] == measured.sentences
    assert found["exemplars"]["sentences"] == measured.exemplars
    for head, score in measured.figures.items():
        assert found[head]["accuracy"].startswith(f"{score.accuracy:.2f} (")
        assert found[head]["macro_f1"].startswith(f"{score.macro_f1:.2f} (")
    assert "| `denies` | " in found["stance"]["classes"]
    assert f"scikit-learn {measured.versions['scikit-learn']}" in found["model"]["versions"]
    rate = json.loads(SPEED.read_text())["speed"]["whole path"]["sentences_per_second"]
    assert found["speed"]["sentences_per_second"] == f"{rate:,}"


@pytest.mark.slow
def test_what_is_not_defined_is_a_dash(changed: Any, trained: Path) -> None:
    """A score that the report does not have is no number on the page either."""
    report = json.loads((trained / "report" / "metrics.json").read_text(encoding="utf-8"))
    report["attribution"]["stages"][0]["precision"] = None
    stages = changed(attribution=report["attribution"])["report"]["stages"]
    assert " | – | " in stages.splitlines()[2]


@pytest.mark.slow
@pytest.mark.parametrize("name", ["stance.nonsense", "nonsense"])
def test_a_page_with_an_unknown_figure_is_not_built(
    name: str, trained: Path, tmp_path: Path
) -> None:
    """The build ends with an error that tells the page, the line and the name."""
    source = tmp_path / "source"
    (source / "benchmarks").mkdir(parents=True)
    shutil.copy(SPEED, source / "benchmarks")
    (source / "index.md").write_text(f"# Card\n\nIt is {{{{ {name} }}}}.\n")
    (source / "conf.py").write_text(
        "extensions = ['myst_parser', 'docs.figures']\n"
        f"myst_enable_extensions = ['substitution']\ntrained = {str(trained)!r}\n"
    )
    done = build(tmp_path / "out", source=source)
    assert done.returncode != 0
    assert "index.md:3: WARNING" in done.stderr
    assert name.rpartition(".")[2] in done.stderr
