"""Imports go one way, up the plan of the house, and every module says which."""

import ast
import fnmatch
import re
from graphlib import TopologicalSorter

import pytest

from tests.house.plan import Layer, Module, everything, imports, layers, modules, plan, rooms

ROOMS = rooms()
_CLOSING = re.compile(r"In: .+\. Out: .+\. May import: (.+)\.")


def _planned(room: str) -> list[Module]:
    return [module for module in modules(room) if not module.bare]


def _layer(module: Module) -> Layer:
    (layer,) = layers(module)
    return layer


def _place(module: Module) -> int:
    return plan().index(_layer(module))


def _last_paragraph(module: Module) -> str:
    return (ast.get_docstring(module.tree) or "").split("\n\n")[-1].replace("\n", " ")


def _may_import(module: Module) -> str:
    """Give what a module imports as its docstring must say it, in the order of the plan."""
    others = {_layer(other) for other in imports(module)} - {_layer(module)}
    names = [
        layer.name if layer.room == module.room else layer.room
        for layer in plan()
        if layer in others
    ]
    return ", ".join(dict.fromkeys(names)) or "nothing of ours"


def test_the_plan_is_read() -> None:
    """The page has all rooms in their order, and no two layers or rooms of one name."""
    assert ROOMS == ["features", "model", "training", "sayso", "benchmarks"]
    for room in ROOMS:
        names = [layer.name for layer in plan() if layer.room == room]
        assert len({*names, *ROOMS[:-1]}) == len(names) + len(ROOMS) - 1


@pytest.mark.parametrize("room", ROOMS)
def test_every_module_has_one_place(room: str) -> None:
    """Each module stands in one layer of the plan, and the plan names none that is not there."""
    assert [(m.name, layers(m)) for m in _planned(room) if len(layers(m)) != 1] == []
    names = [module.name for module in modules(room)]
    patterns = [p for layer in plan() if layer.room == room for p in layer.patterns]
    assert [pattern for pattern in patterns if not fnmatch.filter(names, pattern)] == []


@pytest.mark.parametrize("room", ROOMS)
def test_imports_go_up_the_plan(room: str) -> None:
    """No module imports from a layer or a room that comes after its own."""
    pairs = [(module, other) for module in _planned(room) for other in imports(module)]
    assert pairs
    assert [(m.name, o.full_name) for m, o in pairs if _place(o) > _place(m)] == []


def test_imports_make_no_circle() -> None:
    """No module imports one that imports it, at the top or in a function, itself or by others."""
    graph = {name: {o.full_name for o in imports(m)} for name, m in everything().items()}
    assert len([*TopologicalSorter(graph).static_order()]) == len(graph)


@pytest.mark.parametrize("room", ROOMS)
def test_a_docstring_ends_with_what_a_module_may_import(room: str) -> None:
    """What comes in, what goes out, and the layers and rooms that are imported, all of them."""
    documented = [m for m in _planned(room) if not m.name.endswith("__init__")]
    told = {m.full_name: _CLOSING.fullmatch(_last_paragraph(m)) for m in documented}
    said = {name: match[1] if match else "" for name, match in told.items()}
    assert said == {m.full_name: _may_import(m) for m in documented}


@pytest.mark.parametrize("room", ROOMS)
def test_imports_begin_with_sayso(room: str) -> None:
    """No module imports another relatively or by its folder: it would be loaded twice."""
    folders = ("", "data", "features", "model", "training")
    names = [(module.name, name) for module in modules(room) for name in module.imported()]
    assert [(module, name) for module, name in names if name.split(".")[0] in folders] == []


@pytest.mark.parametrize("room", ROOMS)
def test_no_module_is_called_utils(room: str) -> None:
    """Every module has a name that says what it holds."""
    vague = {"helpers", "misc", "util", "utils"}
    assert [m.name for m in modules(room) if vague & {*m.name.split("/")}] == []
