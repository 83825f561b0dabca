"""The house stands: who imports whom, the lexicons' form, what the wheel takes along."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from fnmatch import fnmatch
from hashlib import sha256
from importlib.metadata import packages_distributions
from itertools import chain, pairwise
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]
ROOMS = ("features", "model", "training", "sayso")  # each imports itself and those before it
LEXICONS = sorted((ROOT / "features" / "lexicons").iterdir())
# In these one kind of entry takes many rows; what is unique is the first columns together.
KEY_COLUMNS = {"furniture.tsv": 2}
# Word sets whose names are put together: what a body of each type is called again by.
NOUNS_OF = {"government noun", "military noun"}


def modules(room: str) -> list[Path]:
    """Give the Python files of a room; symbolic links to other rooms are not followed."""
    return sorted((ROOT / room).rglob("*.py"))


def imported(module: Path) -> Iterator[str]:
    """Give the full names that a module imports, wherever in it the import stands."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = "." * node.level + (node.module or "")
            yield from (f"{base}.{alias.name}" for alias in node.names)


def room_of(name: str) -> str | None:
    """Give the room of an imported name, None if it is no part of sayso."""
    first, second = [*name.split("."), ""][:2]
    if first != "sayso":
        return None
    return second if second in ROOMS else "sayso"


def rows(lexicon: Path) -> list[list[str]]:
    """Give a lexicon's rows, split into columns, without comments and blank lines."""
    lines = lexicon.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_only_from_above(room: str) -> None:
    """No module imports from a room that comes after its own."""
    below = ROOMS[ROOMS.index(room) + 1 :]
    names = [(m.name, name) for m in modules(room) for name in imported(m)]
    assert names
    assert [(module, name) for module, name in names if room_of(name) in below] == []


@pytest.mark.parametrize("room", ROOMS)
def test_imports_begin_with_sayso(room: str) -> None:
    """No module imports another relatively or by its folder: it would be loaded twice."""
    folders = ("", "data", *ROOMS[:-1])
    names = [(m.name, name) for m in modules(room) for name in imported(m)]
    assert [(module, name) for module, name in names if name.split(".")[0] in folders] == []


def test_what_is_imported_is_a_dependency() -> None:
    """Nothing is imported that is only there because something else needs it."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        project = tomllib.load(file)["project"]
    lines = chain(project["dependencies"], *project["optional-dependencies"].values())
    declared = {Requirement(line).name for line in lines}
    names = {name.split(".")[0] for room in ROOMS for m in modules(room) for name in imported(m)}
    strange = names - sys.stdlib_module_names - {"sayso"}
    assert {"sklearn", "scipy"} <= strange
    providers = packages_distributions()
    assert [
        name for name in sorted(strange) if declared.isdisjoint(map(str.lower, providers[name]))
    ] == []


@pytest.mark.parametrize("folder", ["features", "model", "training", "data"])
def test_the_package_holds_the_folders_by_links(folder: str) -> None:
    """The folders at the top are the package's own, by relative symbolic links."""
    link = ROOT / "sayso" / folder
    assert link.is_symlink()
    assert link.readlink() == Path("..") / folder


@pytest.mark.parametrize("room", ROOMS)
def test_no_module_is_called_utils(room: str) -> None:
    """Every module has a name that says what it holds."""
    vague = {"helpers", "misc", "util", "utils"}
    assert [m for m in modules(room) if vague & {m.stem, m.parent.name}] == []


def test_lexicons_are_found() -> None:
    """The tests below run over the lexicons, and there is nothing else in their folder."""
    assert LEXICONS
    assert [lexicon.name for lexicon in LEXICONS if lexicon.suffix not in {".tsv", ".txt"}] == []


@pytest.mark.parametrize("lexicon", LEXICONS, ids=lambda lexicon: lexicon.name)
def test_a_lexicon_says_what_it_is(lexicon: Path) -> None:
    """A lexicon begins with a comment that gives its columns and its source."""
    lines = lexicon.read_text(encoding="utf-8").splitlines()
    comments = [line for line in lines if line.startswith("#")]
    assert lines[: len(comments)] == comments
    assert [line for line in comments if line.startswith("# Source: ")]
    assert lexicon.suffix == ".txt" or [line for line in comments if line.startswith("# Columns: ")]


@pytest.mark.parametrize("lexicon", LEXICONS, ids=lambda lexicon: lexicon.name)
def test_a_lexicon_is_sorted_and_unique(lexicon: Path) -> None:
    """The first column, as a Python string, rises from row to row."""
    keys = [row[: KEY_COLUMNS.get(lexicon.name, 1)] for row in rows(lexicon)]
    assert [later for earlier, later in pairwise(keys) if earlier >= later] == []


@pytest.mark.parametrize("lexicon", LEXICONS, ids=lambda lexicon: lexicon.name)
def test_a_lexicon_is_well_formed(lexicon: Path) -> None:
    """All rows have as many columns; none begins empty, no cell begins or ends with a blank."""
    entries = rows(lexicon)
    assert entries
    assert {len(row) for row in entries} == {len(entries[0])}
    assert [row for row in entries if not row[0] or row != [cell.strip() for cell in row]] == []


def test_every_word_set_is_explained_and_asked_for() -> None:
    """The comments of `word_sets.tsv` name each set, and a module uses it."""
    lexicon = ROOT / "features" / "lexicons" / "word_sets.tsv"
    lines = lexicon.read_text(encoding="utf-8").splitlines()
    told = " ".join(line.lstrip("# ") for line in lines if line.startswith("#"))
    code = "".join(module.read_text(encoding="utf-8") for module in modules("features"))
    sets = {name for row in rows(lexicon) for name in row[1].split("|")}
    assert [name for name in sets if not re.search(rf"\b{re.escape(name)}\b", told)] == []
    assert [name for name in sets if f'"{name}"' not in code and name not in NOUNS_OF] == []


def test_every_word_set_asked_for_is_there() -> None:
    """No module asks for a word set that the lexicon does not have, which would answer no."""
    lexicon = ROOT / "features" / "lexicons" / "word_sets.tsv"
    sets = {name for row in rows(lexicon) for name in row[1].split("|")}
    asked = [
        (module.name, node.args[-1].value)
        for module in modules("features")
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
        if node.func.attr in {"among", "any_among", "all_among"}
        if isinstance(node.args[-1], ast.Constant)
    ]
    assert len(asked) > 100
    assert [(module, name) for module, name in asked if name not in sets] == []


def test_the_wheel_takes_the_data_along() -> None:
    """Every file of the package that is no module matches a pattern of its package data."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        patterns = tomllib.load(file)["tool"]["setuptools"]["package-data"]["*"]
    files = [path for folder in (*ROOMS, "data") for path in (ROOT / folder).rglob("*")]
    data = [path for path in files if path.is_file() and path.suffix not in {".py", ".pyc"}]
    assert {".csv", ".j2", ".tsv", ".txt"} <= {path.suffix for path in data}
    assert [path for path in data if not any(fnmatch(path.name, p) for p in patterns)] == []


def test_what_is_kept_from_elsewhere_is_what_it_was() -> None:
    """The script from elsewhere has not been edited: the hash in the notes is the file's."""
    assets = ROOT / "sayso" / "assets"
    digest = sha256((assets / "htmx.min.js").read_bytes()).hexdigest()
    assert f"`{digest}`" in (assets / "README.md").read_text(encoding="utf-8")
