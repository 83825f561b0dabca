"""The package holds the folders at the top, and the wheel takes all of it along."""

import tomllib
from fnmatch import fnmatch
from hashlib import sha256
from pathlib import Path

import pytest

from tests.house.plan import ROOT

FOLDERS = ("features", "model", "training", "data")


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_package_holds_the_folders_by_links(folder: str) -> None:
    """The folders at the top are the package's own, by relative symbolic links."""
    link = ROOT / "sayso" / folder
    assert link.is_symlink()
    assert link.readlink() == Path("..") / folder


def test_the_wheel_takes_the_data_along() -> None:
    """Every file of the package that is no module matches a pattern of its package data."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        patterns = tomllib.load(file)["tool"]["setuptools"]["package-data"]["*"]
    files = [path for folder in (*FOLDERS, "sayso") for path in (ROOT / folder).rglob("*")]
    data = [path for path in files if path.is_file() and path.suffix not in {".py", ".pyc"}]
    assert {".csv", ".j2", ".tsv", ".txt"} <= {path.suffix for path in data}
    assert [path for path in data if not any(fnmatch(path.name, p) for p in patterns)] == []


def test_what_is_kept_from_elsewhere_is_what_it_was() -> None:
    """The script from elsewhere has not been edited: the hash in the notes is the file's."""
    assets = ROOT / "sayso" / "assets"
    digest = sha256((assets / "htmx.min.js").read_bytes()).hexdigest()
    assert f"`{digest}`" in (assets / "README.md").read_text(encoding="utf-8")
