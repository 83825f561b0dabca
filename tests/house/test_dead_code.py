"""Nothing is left in the house that nothing uses."""

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path

from vulture import Vulture

from tests.house.plan import ROOT, rooms, sources

# So sure is vulture of names that nothing mentions.
_SURE = 60


def unused(paths: Iterable[Path]) -> list[tuple[str, str]]:
    """Give where a name is defined in these files, and the name, if no other place mentions it."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        allowed = tomllib.load(file)["tool"]["vulture"]
    finder = Vulture(**allowed)
    finder.scavenge([*map(str, paths)])
    found = finder.get_unused_code(min_confidence=_SURE)
    return [(f"{item.filename.relative_to(ROOT)}:{item.first_lineno}", item.name) for item in found]


def test_no_code_is_dead() -> None:
    """What nothing but a test uses is dead, too; templates use what the pages show."""
    templates = [path for room in rooms() for path in (ROOT / room).rglob("*.j2")]
    told = {word for path in templates for word in re.findall(r"\w+", path.read_text("utf-8"))}
    paths = [path for folder in (*rooms(), "docs") for path in sources(folder)]
    found = unused(path for path in paths if path.name != "conf.py")  # Sphinx asks for its names
    assert [(place, name) for place, name in found if name not in told] == []


def test_no_code_of_the_tests_is_dead() -> None:
    """Every helper and every fixture is asked for."""
    assert unused([ROOT / "conftest.py", *sources("tests")]) == []
