"""The built wheel, installed alone, is all that is needed."""

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

import sayso

ROOT = Path(__file__).parents[1]

ARTICLE = "The mayor of Ostrava denied on Monday that he had taken money. It rained.\n"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel from a copy, so that nothing from an earlier build gets in."""
    copy, out = tmp_path_factory.mktemp("source") / "sayso", tmp_path_factory.mktemp("wheel")
    made = shutil.ignore_patterns(".*", "artifacts", "build", "dist", "*.egg-info", "__pycache__")
    shutil.copytree(ROOT, copy, symlinks=True, ignore=made)
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out)]
    subprocess.run(build, cwd=copy, check=True, capture_output=True)
    (found,) = out.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel alone into an empty environment; give its Python."""
    folder = tmp_path_factory.mktemp("venv")
    venv.create(folder, with_pip=False)
    python = folder / "bin" / "python"
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet"]
    offline = ["--no-index", "--no-deps", "--disable-pip-version-check"]
    subprocess.run([*pip, *offline, str(wheel)], check=True, capture_output=True)
    (packages,) = folder.glob("lib/*/site-packages")
    # The dependencies are those of the environment that runs the tests. Its folder is searched,
    # but the .pth files in it, such as that of the editable sayso, are not run.
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return python


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    """Give the environment variables of a user whose home is empty."""
    (tmp_path / "home").mkdir()
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("XDG", "PY"))}
    return {**kept, "HOME": str(tmp_path / "home")}


@pytest.mark.slow
def test_the_wheel_holds_the_package_and_nothing_else(wheel: Path) -> None:
    """Code, types marker, lexicons, labels, articles and templates; no test and no loose module."""
    names = set(zipfile.ZipFile(wheel).namelist())
    information = f"sayso-{sayso.__version__}.dist-info"
    assert {name.split("/")[0] for name in names} == {"sayso", information}
    assert {
        "sayso/py.typed",
        "sayso/cli.py",
        "sayso/data/labels/sentences.csv",
        "sayso/features/lexicons/cue_verbs.tsv",
        "sayso/templates/page.html.j2",
        "sayso/training/train.py",
    } <= names
    assert sum(name.startswith("sayso/data/documents/") for name in names) >= 5


@pytest.mark.slow
def test_the_installed_wheel_classifies_an_article(
    python: Path, home: dict[str, str], tmp_path: Path
) -> None:
    """With an empty home: the first time it trains from the packaged labels, then no more."""

    def run(*command: str) -> subprocess.CompletedProcess[str]:
        path = str(python.with_name(command[0]))
        return subprocess.run(
            [path, *command[1:]], cwd=tmp_path, env=home, capture_output=True, text=True, check=True
        )

    where = run("python", "-c", "import sayso; print(sayso.__file__)").stdout.strip()
    assert Path(where).is_relative_to(python.parents[1])
    (tmp_path / "news.txt").write_text(ARTICLE)
    first = run("sayso", "classify", "news.txt", "--format", "jsonl")
    second = run("sayso", "classify", "news.txt", "--format", "jsonl")
    assert first.stderr.startswith("sayso: training a model")
    assert (second.stderr, second.stdout) == ("", first.stdout)
    denial, rain = map(json.loads, first.stdout.splitlines())
    assert (denial["stance"], rain["speaker_type"]) == ("denies", "narrator")
    assert "</html>" in run("sayso", "classify", "news.txt", "--format", "html").stdout
