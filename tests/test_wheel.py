"""The built wheel, installed by pip into an empty environment, is all that a stranger needs.

pip finds the dependencies of the core, and nothing else, in the folders that `make wheels` fills:
once the newest versions that sayso is made for, once the lowest.
"""

import json
import os
import re
import shutil
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

import sayso
from sayso.cli import COMMANDS
from tests.strangers import ROOT, WHEELS, Environment, build

(EXAMPLE,) = re.findall(r"<<< '(.*)'", (ROOT / "README.md").read_text(encoding="utf-8"))
# Tests of what depends most on the versions of others: learning, splitting and storing.
OF_THE_CORE = (
    "tests/model",
    "tests/behaviour",
    "tests/features/test_boundaries.py",
    "tests/features/test_extraction.py",
    "tests/training/test_folds.py",
    "tests/training/test_metrics.py",
    "tests/sayso/test_frames.py",
    "tests/sayso/test_sentence_features.py",
)


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a copy of the project, so that nothing from an earlier build gets in."""
    copy = tmp_path_factory.mktemp("source") / "sayso"
    made = shutil.ignore_patterns(".*", "artifacts", "build", "dist", "*.egg-info", "__pycache__")
    return Path(shutil.copytree(ROOT, copy, symlinks=True, ignore=made))


@pytest.fixture(scope="module")
def wheel(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel."""
    return build(source, "wheel", tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module", params=["newest", "lowest"])
def stranger(
    request: pytest.FixtureRequest, wheel: Path, tmp_path_factory: pytest.TempPathFactory
) -> Environment:
    """Install the wheel; without wheels to depend on tests fail where CI is true."""
    versions: str = request.param
    if not (WHEELS / versions / ".ready").exists():
        end = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        end(f"no wheels of the {versions} versions for this Python: `make wheels` fetches them")
    found = Environment(tmp_path_factory.mktemp(versions), versions)
    venv.create(found.folder, with_pip=False)
    done = found.pip("install", "--no-compile", wheel)
    assert done.returncode == 0, done.stderr
    return found


@pytest.fixture(scope="module")
def home(stranger: Environment, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a home with an article, a web page and labels; the packaged model is trained."""
    folder = tmp_path_factory.mktemp("home")
    (folder / "leak.txt").write_text(EXAMPLE, encoding="utf-8")
    (folder / "page.html").write_text("<p>It rained.</p>", encoding="utf-8")
    shutil.copytree(ROOT / "data", folder / "data")
    stranger.run("sayso", "classify", "leak.txt", within=folder)
    return folder


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
def test_a_wheel_made_of_the_sdist_is_the_same(source: Path, wheel: Path, tmp_path: Path) -> None:
    """The folders that the package holds by links are in the sdist, file by file."""
    with tarfile.open(build(source, "sdist", tmp_path / "sdist")) as archive:
        archive.extractall(tmp_path, filter="data")
    again = build(tmp_path / f"sayso-{sayso.__version__}", "wheel", tmp_path / "wheel")
    one, other = (
        {member.filename: member.CRC for member in zipfile.ZipFile(path).infolist()}
        for path in (wheel, again)
    )
    assert one == other


@pytest.mark.slow
def test_pip_finds_nothing_amiss(stranger: Environment, home: Path) -> None:
    """All that the core asks for is there in a version that it allows, and no extra is."""
    assert stranger.pip("check").returncode == 0
    there = {
        package["name"].lower()
        for package in json.loads(stranger.pip("list", "--format", "json").stdout)
    }
    assert {"sayso", "scikit-learn", "pandas"} <= there
    assert there.isdisjoint({"dask", "fastapi", "matplotlib", "pyarrow", "trafilatura", "warcio"})
    code = "import sayso; print(sayso.__file__)"
    where = stranger.run("python", "-c", code, within=home).stdout.strip()
    assert Path(where).is_relative_to(stranger.folder)


@pytest.mark.slow
def test_the_readmes_example_has_the_same_labels_everywhere(
    stranger: Environment, tmp_path: Path
) -> None:
    """With an empty home it trains from the packaged labels, then no more; nothing else is told."""
    (tmp_path / "leak.txt").write_text(EXAMPLE, encoding="utf-8")
    command = ("sayso", "classify", "leak.txt", "--format", "jsonl")
    first, second = (stranger.run(*command, within=tmp_path) for _ in range(2))
    assert first.stderr.startswith("sayso: training a model")
    assert first.stderr.count("\n") == 1
    assert (second.returncode, second.stderr, second.stdout) == (0, "", first.stdout)
    for line, here in zip(first.stdout.splitlines(), sayso.classify(EXAMPLE), strict=True):
        there = json.loads(line)
        for name in ("speaker_type", "stance", "speaker", "affiliation", "target"):
            assert there[name] == getattr(here, name)
        for name in ("speaker_type_probabilities", "stance_probabilities"):
            assert there[name] == pytest.approx(getattr(here, name), abs=0.01)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("command", "expected"),
    [
        ("--version", f"sayso {sayso.__version__}"),
        ("classify leak.txt", "Ann Lee              government   denies"),
        ("classify leak.txt --format csv", "document,start,end,text,speaker_type"),
        ("classify leak.txt --format html", "</html>"),
        ("classify leak.txt --explain", "speaker: government"),
        ("summary leak.txt", "Ann Lee"),
        ("summary leak.txt --format html", "<svg"),
        ("evaluate --data data", "macro-F1"),
        ("export leak.txt --format doccano", "government: denies"),
        ("train --data data --quick", "model: artifacts/model.skops"),
        *((f"{name.__name__.rstrip('_')} --help", "Usage: sayso ") for name in COMMANDS),
    ],
)
def test_a_command_needs_the_core_alone(
    command: str, expected: str, stranger: Environment, home: Path
) -> None:
    """It does its work and complains of nothing."""
    done = stranger.run("sayso", *command.split(), within=home)
    assert (done.returncode, done.stderr) == (0, "")
    assert expected in done.stdout


@pytest.mark.slow
@pytest.mark.parametrize(
    ("command", "extra"),
    [
        ("serve --no-open", "web"),
        ("corpus leak.txt --out labels", "corpus"),
        ("summary archive", "corpus"),
        ("classify page.html", "html"),
        ("label page.html", "html"),
        ("train", "report"),
    ],
)
def test_a_command_that_needs_an_extra_names_it(
    command: str, extra: str, stranger: Environment, home: Path
) -> None:
    """In one line, with the command that installs it."""
    (home / "archive").mkdir(exist_ok=True)
    (home / "archive" / "manifest.json").write_text("{}", encoding="utf-8")
    done = stranger.run("sayso", *command.split(), within=home)
    assert (done.returncode, done.stdout) == (1, "")
    assert re.fullmatch(rf'sayso: error: .*pip install "sayso\[{extra}\]"\n', done.stderr)


@pytest.mark.slow
def test_python_code_needs_the_core_alone(stranger: Environment, home: Path) -> None:
    """The page on pandas holds there too, where every warning is an error."""
    shutil.copy(ROOT / "docs" / "pandas.md", home)
    code = "from doctest import *; print(testfile('pandas.md', False, optionflags=ELLIPSIS))"
    done = stranger.run("python", "-W", "error", "-c", code, within=home)
    assert re.fullmatch(r"TestResults\(failed=0, attempted=\d+\)\n", done.stdout), done.stdout
    assert done.stderr == ""


@pytest.mark.slow
@pytest.mark.parametrize("stranger", ["lowest"], indirect=True)
def test_the_tests_of_the_core_hold(stranger: Environment, tmp_path: Path) -> None:
    """With the lowest versions; the newest are those with which all the tests are run."""
    assert stranger.pip("install", "--no-compile", "pytest", "hypothesis").returncode == 0
    command = ["-m", "pytest", "--rootdir", str(ROOT), "-c", str(ROOT / "pyproject.toml")]
    tests = [str(ROOT / path) for path in OF_THE_CORE]
    quick = ["-p", "no:cacheprovider", "-m", "not slow"]
    done = stranger.run("python", "-B", *command, *quick, *tests, within=tmp_path)
    assert done.returncode == 0, done.stdout
