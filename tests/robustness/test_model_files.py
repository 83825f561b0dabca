"""Whatever a model file holds, it is a model or a ModelFileError."""

import json
import warnings
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.features.errors import ModelFileError
from sayso.model.storage import TrainedModel, load

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::UserWarning")]

_VALUES = st.sampled_from(
    [
        None,
        True,
        0,
        -1,
        10**9,
        1.5,
        float("nan"),
        "",
        "x",
        "stance",
        [],
        {},
        [[]],
        {"a": 1},
        "0.npy",
    ]
)


@pytest.fixture(scope="module")
def content(model_file: Path) -> bytes:
    """Give the content of a sound model file."""
    return model_file.read_bytes()


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a path for models that are none."""
    return tmp_path_factory.mktemp("mutated") / "model.skops"


def loaded(content: bytes, place: Path) -> TrainedModel | None:
    """Load a file, or give None where it is refused."""
    place.write_bytes(content)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return load(place)
        except ModelFileError as error:
            assert str(place) in str(error)
            return None


def sealed(line: bytes, archive: bytes) -> bytes:
    """Give a model file with a checksum that is right."""
    rest = line + b"\n" + archive
    return f"sayso model 1 {sha256(rest).hexdigest()}\n".encode() + rest


def members(archive: bytes) -> dict[str, bytes]:
    """Give the files of an archive."""
    with ZipFile(BytesIO(archive)) as file:
        return {name: file.read(name) for name in file.namelist()}


def packed(files: dict[str, bytes]) -> bytes:
    """Give an archive of files."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as file:
        for name, data in files.items():
            file.writestr(name, data)
    return buffer.getvalue()


def places(node: Any, here: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Give the places of all values of a JSON value."""
    parts: list[tuple[Any, Any]] = []
    if isinstance(node, dict):
        parts = list(node.items())
    elif isinstance(node, list):
        parts = list(enumerate(node))
    return [here, *(place for key, part in parts for place in places(part, (*here, key)))]


def replaced(node: Any, place: tuple[Any, ...], value: Any) -> Any:
    """Give a JSON value with another one at a place; the one there is gone if it is ``...``."""
    if not place:
        return value
    key, *rest = place
    copy = dict(node) if isinstance(node, dict) else list(node)
    if not rest and value is ...:
        del copy[key]
    else:
        copy[key] = replaced(node[key], tuple(rest), value)
    return copy


@given(data=st.data())
def test_any_bytes(data: st.DataObject, content: bytes, place: Path) -> None:
    """A file in which bytes were changed is refused, if not the same."""
    mutated = content
    for at in data.draw(st.lists(st.integers(0, len(content)), max_size=3)):
        mutated = mutated[:at] + data.draw(st.binary(max_size=9)) + mutated[at + 1 :]
    mutated = mutated[: data.draw(st.integers(0, 2 * len(mutated)))]
    assert mutated == content or loaded(mutated, place) is None


@given(data=st.data())
def test_any_metadata(data: st.DataObject, content: bytes, place: Path) -> None:
    """With a right checksum too, strange metadata is refused or is none that anybody uses."""
    _, line, archive = content.split(b"\n", 2)
    found = json.loads(line)
    at = data.draw(st.sampled_from(places(found)))
    value = data.draw(st.just(...) | _VALUES if at else _VALUES)
    loaded(sealed(json.dumps(replaced(found, at, value)).encode(), archive), place)


@given(data=st.data())
def test_any_archive(data: st.DataObject, content: bytes, place: Path) -> None:
    """With a right checksum too, an archive of which bytes are changed is refused or loaded."""
    _, line, archive = content.split(b"\n", 2)
    for at in data.draw(st.lists(st.integers(0, len(archive)), min_size=1, max_size=4)):
        archive = archive[:at] + data.draw(st.binary(max_size=4)) + archive[at + 1 :]
    loaded(sealed(line, archive), place)


@given(data=st.data())
def test_any_schema(data: st.DataObject, content: bytes, place: Path) -> None:
    """So is one whose parts are swapped, replaced or gone, all well packed."""
    _, line, archive = content.split(b"\n", 2)
    files = members(archive)
    schema = json.loads(files["schema.json"])
    for _ in range(data.draw(st.integers(1, 3))):
        all_places = places(schema)
        at = data.draw(st.sampled_from(all_places))
        value = (
            data.draw(_VALUES | st.just(...))
            if data.draw(st.booleans())
            else _at(schema, data.draw(st.sampled_from(all_places)))
        )
        schema = replaced(schema, at, value) if at or value is not ... else schema
        if not isinstance(schema, dict):
            break
    loaded(sealed(line, packed(files | {"schema.json": json.dumps(schema).encode()})), place)


@given(data=st.data())
def test_any_arrays(data: st.DataObject, content: bytes, place: Path) -> None:
    """So is one with arrays of other shapes, types and numbers."""
    _, line, archive = content.split(b"\n", 2)
    files = members(archive)
    name = data.draw(st.sampled_from(sorted(name for name in files if name.endswith(".npy"))))
    array = np.load(BytesIO(files[name]))
    changes = {
        "empty": lambda: array[:0],
        "flat": lambda: array.ravel(),
        "turned": lambda: array.T,
        "twice": lambda: np.concatenate([array, array]),
        "nan": lambda: np.full(array.shape, np.nan),
        "inf": lambda: np.full(array.shape, np.inf),
        "words": lambda: array.astype(str),
        "none": lambda: np.zeros(()),
        "whole": lambda: np.zeros(array.shape, int),
    }
    buffer = BytesIO()
    np.save(buffer, changes[data.draw(st.sampled_from(sorted(changes)))](), allow_pickle=False)
    loaded(sealed(line, packed(files | {name: buffer.getvalue()})), place)


def _at(node: Any, place: tuple[Any, ...]) -> Any:
    for key in place:
        node = node[key]
    return node
