"""The plan of the house, as CONTRIBUTING.md has it, and the modules as they stand."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
_ROOM = re.compile(r"^### `(\w+)/`$(.*?)(?=^#|\Z)", re.MULTILINE | re.DOTALL)
_LAYER = re.compile(r"^\| (\w+) \| .+ \| (`.+`) \|$", re.MULTILINE)


class Layer(NamedTuple):
    """A row of the plan: its room, its name, and the modules in it, which may have a ``*``."""

    room: str
    name: str
    patterns: tuple[str, ...]


@cache
def plan() -> tuple[Layer, ...]:
    """Give the layers, as the page has them: who comes first is imported by those that follow."""
    page = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    return tuple(
        Layer(room, name, tuple(re.findall("`([^`]+)`", modules)))
        for room, table in _ROOM.findall(page)
        for name, modules in _LAYER.findall(table)
    )


def rooms() -> list[str]:
    """Give the rooms in the order of the plan."""
    return list(dict.fromkeys(layer.room for layer in plan()))


@dataclass(frozen=True)
class Module:
    """A Python file of a room, such as ``attribution/cues`` of ``features``."""

    room: str
    name: str

    @property
    def path(self) -> Path:
        """Where it stands."""
        return ROOT / self.room / f"{self.name}.py"

    @property
    def full_name(self) -> str:
        """What others import it as."""
        inside = [] if self.room in ("sayso", "benchmarks") else ["sayso"]
        parts = [*inside, self.room, *self.name.split("/")]
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    @property
    def tree(self) -> ast.Module:
        """Its source, parsed."""
        return parsed(self.path)

    @property
    def bare(self) -> bool:
        """Whether there is nothing in it but a docstring, as in most ``__init__``."""
        return len(self.tree.body) == 1

    def imported(self) -> Iterator[str]:
        """Give the full names that it imports, wherever in it the import stands."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                base = "." * node.level + (node.module or "")
                yield from (f"{base}.{alias.name}" for alias in node.names)


def sources(folder: str) -> list[Path]:
    """Give the Python files of a folder; symbolic links to other folders are not followed."""
    return sorted((ROOT / folder).rglob("*.py"))


@cache
def parsed(path: Path) -> ast.Module:
    """Give the syntax tree of a file."""
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def modules(room: str) -> tuple[Module, ...]:
    """Give the modules of a room."""
    names = [path.relative_to(ROOT / room).with_suffix("") for path in sources(room)]
    return tuple(Module(room, name.as_posix()) for name in names)


@cache
def everything() -> dict[str, Module]:
    """Give the modules of all rooms by their full names."""
    return {module.full_name: module for room in rooms() for module in modules(room)}


@cache
def layers(module: Module) -> tuple[Layer, ...]:
    """Give the layers of which a pattern has a module's name: one, if the plan is right."""
    return tuple(
        layer
        for layer in plan()
        if layer.room == module.room
        and any(fnmatchcase(module.name, pattern) for pattern in layer.patterns)
    )


@cache
def imports(module: Module) -> set[Module]:
    """Give the modules of the house that one imports, by their names or for what is in them."""
    known = everything()
    names = [(name, name.rpartition(".")[0]) for name in module.imported()]
    found = {known.get(name) or known.get(parent) for name, parent in names}
    return {other for other in found if other is not None and other != module}
