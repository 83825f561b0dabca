"""What the project says of itself in several files is the same in all of them."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

import sayso

ROOT = Path(__file__).parents[1]
AUTHORS = "The sayso contributors"


@pytest.fixture(scope="module")
def project() -> Any:
    """Give the project's table of pyproject.toml."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        return tomllib.load(file)["project"]


@pytest.fixture(scope="module")
def citation() -> Any:
    """Give what CITATION.cff says."""
    return yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))


def test_the_version_is_one(project: Any, citation: Any) -> None:
    """The package, its description, the citation and the newest change name the same version."""
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    newest = re.findall(r"^## (\S+?),? ", changes, flags=re.MULTILINE)[0]
    assert {project["version"], citation["version"], newest} == {sayso.__version__}


def test_the_licence_is_one(project: Any, citation: Any) -> None:
    """The description and the citation name the licence that the file is."""
    assert project["license"] == citation["license"] == "BSD-3-Clause"
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert text.startswith(f"BSD 3-Clause License\n\nCopyright (c) 2026, {AUTHORS}\n")
    assert "Neither the name of the copyright holder" in text


def test_the_authors_are_the_contributors(project: Any, citation: Any) -> None:
    """Nobody is named alone."""
    assert project["authors"] == citation["authors"] == [{"name": AUTHORS}]


def test_the_citation_is_complete(citation: Any) -> None:
    """It has what version 1.2.0 of the format demands, as text, and no invented address."""
    assert citation["cff-version"] == "1.2.0"
    assert citation["type"] == "software"
    assert all(isinstance(citation[key], str) for key in ("title", "message", "abstract"))
    assert {"doi", "url", "repository", "repository-code"}.isdisjoint(citation)
