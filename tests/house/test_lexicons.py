"""The lexicons have one form, and the code asks for all that is in them and nothing else."""

import ast
import re
from itertools import pairwise
from pathlib import Path

import pytest

from tests.house.plan import ROOT, modules

LEXICONS = sorted((ROOT / "features" / "lexicons").iterdir())
WORD_SETS = ROOT / "features" / "lexicons" / "word_sets.tsv"
# In these one kind of entry takes many rows; what is unique is the first columns together.
KEY_COLUMNS = {"furniture.tsv": 2}
# Word sets whose names are put together: what a body of each type is called again by.
NOUNS_OF = {"government noun", "military noun"}


def rows(lexicon: Path) -> list[list[str]]:
    """Give a lexicon's rows, split into columns, without comments and blank lines."""
    lines = lexicon.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


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
    lines = WORD_SETS.read_text(encoding="utf-8").splitlines()
    told = " ".join(line.lstrip("# ") for line in lines if line.startswith("#"))
    code = "".join(module.path.read_text(encoding="utf-8") for module in modules("features"))
    sets = {name for row in rows(WORD_SETS) for name in row[1].split("|")}
    assert [name for name in sets if not re.search(rf"\b{re.escape(name)}\b", told)] == []
    assert [name for name in sets if f'"{name}"' not in code and name not in NOUNS_OF] == []


def test_every_word_set_asked_for_is_there() -> None:
    """No module asks for a word set that the lexicon does not have, which would answer no."""
    sets = {name for row in rows(WORD_SETS) for name in row[1].split("|")}
    asked = [
        (module.name, node.args[-1].value)
        for module in modules("features")
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
        if node.func.attr in {"among", "any_among", "all_among"}
        if isinstance(node.args[-1], ast.Constant)
    ]
    assert len(asked) > 100
    assert [(module, name) for module, name in asked if name not in sets] == []
