"""The ranges of the core's dependencies are what is tested: the locks hold both of their ends."""

import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from itertools import chain
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.version import Version

from tests.house.plan import modules

ROOT = Path(__file__).parents[1]
PINNED = re.compile(r"^([\w.-]+)==([\w.]+)", re.MULTILINE)
with (ROOT / "pyproject.toml").open("rb") as file:
    PROJECT = tomllib.load(file)["project"]
CORE = list(map(Requirement, PROJECT["dependencies"]))

Pins = dict[str, set[Version]]


def pins(name: str) -> Pins:
    """Give the versions in a lock; for a newer Python there may be another."""
    found: Pins = {}
    for package, version in PINNED.findall((ROOT / name).read_text(encoding="utf-8")):
        found.setdefault(package, set()).add(Version(version))
    return found


def ends(specifier: SpecifierSet) -> tuple[Version, Version]:
    """Give where a range begins and what is just beyond it."""
    parts = {part.operator: Version(part.version) for part in specifier}
    assert parts.keys() == {">=", "<"}, f"{specifier}; expected two ends"
    return parts[">="], parts["<"]


@pytest.mark.parametrize("dependency", CORE, ids=lambda dependency: dependency.name)
def test_a_range_begins_with_the_lowest_version_tested(dependency: Requirement) -> None:
    """The lower lock has the lower bound itself; the upper bound is the next after the newest."""
    lowest, beyond = ends(dependency.specifier)
    assert pins("requirements-lowest.lock")[dependency.name] == {lowest}
    newest = max(pins("requirements-newest.lock")[dependency.name])
    *kept, last = newest.release[: len(beyond.release)]
    assert beyond.release == (*kept, last + 1)


def test_the_newest_versions_are_those_of_everybody_who_works_on_sayso() -> None:
    """The lock of the core alone is a part of the lock of everything."""
    everything = pins("requirements.lock")
    newest = pins("requirements-newest.lock")
    assert {dependency.name for dependency in CORE} <= newest.keys()
    assert newest == {package: everything[package] for package in newest}


@pytest.mark.parametrize("lock", sorted(path.name for path in ROOT.glob("requirements*.lock")))
def test_a_lock_pins_hashes_and_names_no_host(lock: str) -> None:
    """Every package has the hashes of its files, and can come from anywhere."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert "://" not in text
    assert all("--hash=sha256:" in entry for entry in re.split(r"\n(?=\S)", text.strip()))


def test_what_is_imported_is_a_dependency() -> None:
    """Nothing is imported that is only there because something else needs it."""
    extras = PROJECT["optional-dependencies"].values()
    declared = {Requirement(line).name for line in chain(PROJECT["dependencies"], *extras)}
    mine = chain.from_iterable(map(modules, ("features", "model", "training", "sayso")))
    names = {name.split(".")[0] for module in mine for name in module.imported()}
    strange = names - sys.stdlib_module_names - {"sayso"}
    assert {"sklearn", "scipy"} <= strange
    providers = packages_distributions()
    assert [
        name for name in sorted(strange) if declared.isdisjoint(map(str.lower, providers[name]))
    ] == []
