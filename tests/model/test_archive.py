"""A hostile model file is refused, nothing in it is run, and the error says what is wrong."""

import json
import os
import tracemalloc
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
import sklearn.linear_model
from skops.io import dumps

from sayso.features.errors import ModelFileError
from sayso.model.archive import LARGEST_UNPACKED
from sayso.model.storage import LARGEST, TrainedModel, load, save
from tests.model.forgery import Forgery, array_of_pickles, node, pickled


@pytest.fixture
def forgery(trained: TrainedModel, tmp_path: Path) -> Forgery:
    """Give a good model file to tamper with."""
    path = tmp_path / "forged"
    save(trained, path)
    return Forgery(path, tmp_path / "canary")


def bomb(forgery: Forgery) -> None:
    """Add a member that unpacks to a thousand times its size."""
    forgery.pack({**forgery.members, "1.npy": bytes(LARGEST_UNPACKED)})


def lying_bomb(forgery: Forgery) -> None:
    """Say of the schema that it unpacks to 100 bytes: no more are read, and they are no JSON."""
    size = len(forgery.members["schema.json"]).to_bytes(4, "little")
    forgery.archive = forgery.archive.replace(size, (100).to_bytes(4, "little"))


def twice(forgery: Forgery) -> None:
    """Give the schema twice, one for whoever checks and one for whoever loads."""
    forgery.pack(forgery.members)
    buffer = BytesIO(forgery.archive)
    with pytest.warns(UserWarning, match="Duplicate name"), ZipFile(buffer, "a") as archive:
        archive.writestr("schema.json", "{}")
    forgery.archive = buffer.getvalue()


def deep(forgery: Forgery) -> None:
    """Nest lists more deeply than any reader goes."""
    forgery.pack({**forgery.members, "schema.json": b"[" * 100_000})


def endless(forgery: Forgery) -> None:
    """Let a node be its own child."""
    own = node("ListNode", "builtins.list", content=[])
    own["content"].append(node("ListNode", "builtins.list", content=[]) | {"__id__": 1})
    forgery.attribute("Cs", own)


CALL = node("TupleNode", "builtins.tuple", content=[])

HOSTILE: dict[str, tuple[Callable[[Forgery], object], str]] = {
    "a pickle": (lambda f: setattr(f, "archive", pickled(f.canary)), "not a zip file"),
    "pickles in the arrays": (lambda f: f.arrays(array_of_pickles(f.canary)), "allow_pickle"),
    "an unknown estimator": (
        lambda f: setattr(f, "archive", dumps(sklearn.linear_model.Ridge())),
        r"ObjectNode of type sklearn\.linear_model\._ridge\.Ridge",
    ),
    "a function": (lambda f: setattr(f, "archive", dumps([os.path.join])), "type posixpath.join"),
    "something harmless": (
        lambda f: setattr(f, "archive", dumps({"a": 1})),
        "a dict where the classifier should be",
    ),
    "a type of Python": (
        lambda f: f.attribute("Cs", node("TypeNode", "os._Environ")),
        r"TypeNode of type os\._Environ",
    ),
    "a known type called as a function": (
        lambda f: f.attribute("Cs", node("FunctionNode", "builtins.dict")),
        r"FunctionNode of type builtins\.dict",
    ),
    "a method": (
        lambda f: f.attribute("Cs", node("MethodNode", "builtins.str", content={})),
        "a MethodNode",
    ),
    "a partial call": (
        lambda f: f.attribute("Cs", node("PartialNode", "functools.partial", content={})),
        "a PartialNode",
    ),
    "an operator": (
        lambda f: f.attribute("Cs", node("OperatorFuncNode", "operator.attrgetter", attrs=CALL)),
        "an? OperatorFuncNode",
    ),
    "a node without a module": (
        lambda f: f.attribute("Cs", {"__class__": "str", "__loader__": "TypeNode"}),
        "__module__",
    ),
    "a node without a class": (lambda f: f.attribute("Cs", {"__loader__": "x"}), "__module__"),
    "a member outside": (
        lambda f: f.pack({**f.members, "../../evil.npy": b""}),
        r"a member called '\.\./\.\./evil\.npy'",
    ),
    "a member at the root": (
        lambda f: f.pack({**f.members, "/etc/evil": b""}),
        "a member called '/etc/evil'",
    ),
    "a file outside": (
        lambda f: f.attribute(
            "Cs", node("NdArrayNode", "numpy.ndarray", type="numpy", file="../../etc/passwd")
        ),
        "no item named",
    ),
    "a zip bomb": (bomb, "bytes unpacked, more than"),
    "a zip bomb that lies": (lying_bomb, "Bad CRC-32"),
    "ten thousand members": (
        lambda f: f.pack({**f.members, **{f"{k}.npy": b"" for k in range(10_000)}}),
        "10011 members, too many",
    ),
    "a schema that is there twice": (twice, "12 members, too many or one twice"),
    "a schema nested deeply": (deep, "recursion"),
    "a node in itself": (endless, "recursion"),
    "no schema": (lambda f: f.pack({"1.npy": b""}), "no item named 'schema.json'"),
    "a schema that is none": (lambda f: f.pack({"schema.json": b"\xff"}), "decode"),
    "half an archive": (lambda f: setattr(f, "archive", f.archive[:-30]), "not a zip file"),
}


@pytest.mark.parametrize(("tamper", "message"), HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_file_is_refused(
    forgery: Forgery, tamper: Callable[[Forgery], object], message: str
) -> None:
    """With a right checksum, too; nothing in it is run, and it fills no memory."""
    tamper(forgery)
    tracemalloc.start()
    try:
        with pytest.raises(ModelFileError, match=rf"holds what no sayso model holds.*{message}"):
            forgery.load()
        assert tracemalloc.get_traced_memory()[1] < 2 * LARGEST_UNPACKED
    finally:
        tracemalloc.stop()
    assert not forgery.canary.exists()


def test_an_array_that_claims_to_be_huge(forgery: Forgery) -> None:
    """Whatever its header says, no more is read of an array than there is."""
    header = "{'descr': '<f8', 'fortran_order': False, 'shape': (1000000000000000,), }"
    forgery.arrays(b"\x93NUMPY\x01\x00v\x00" + header.ljust(117).encode() + b"\n")
    with pytest.raises(ModelFileError, match=r"sayso model holds.*Unable to allocate"):
        forgery.load()


def test_the_good_file_is_loaded(forgery: Forgery) -> None:
    """What is done to the bad ones does no harm by itself: packed again, a good file is good."""
    forgery.schema(lambda schema: schema)
    assert forgery.load().classifier.classes_


def test_a_pickle_alone(tmp_path: Path) -> None:
    """A pickle under the name of a model is refused and not run."""
    canary, path = tmp_path / "canary", tmp_path / "model"
    path.write_bytes(pickled(canary))
    with pytest.raises(ModelFileError, match="is not a sayso model"):
        load(path)
    assert not canary.exists()


def test_a_file_that_never_ends() -> None:
    """No more is read of a file than a model can have."""
    with pytest.raises(ModelFileError, match=f"zero: is larger than {LARGEST // 2**20} MB"):
        load(Path("/dev/zero"))


HALF = {"accuracy": 0.5, "macro_f1": 0.5}

METADATA: dict[str, Any] = {
    "a hash that is markup": {"label_hash": "<script>"},
    "a hash that is a number": {"label_hash": 1},
    "a negative count": {"sentences": -1},
    "a count that is a text": {"articles": "5"},
    "a count that is true": {"exemplars": True},
    "a figure above 1": {"figures": {"speaker_type": HALF, "stance": HALF | {"accuracy": 1.5}}},
    "a figure that is none": {
        "figures": {"speaker_type": HALF, "stance": HALF | {"accuracy": float("nan")}}
    },
    "a figure that is a word": {
        "figures": {"speaker_type": HALF, "stance": HALF | {"accuracy": ""}}
    },
    "figures of one head": {"figures": {"stance": HALF}},
    "figures of another head": {"figures": {"speaker_type": HALF, "stance": HALF, "mood": HALF}},
    "figures that are a list": {"figures": []},
    "a version that a terminal obeys": {"versions": {"sayso": "\x1b[2J"}},
    "versions that are a list": {"versions": []},
    "another format": {"format_version": 2},
    "an unknown field": {"colour": "blue"},
}


@pytest.mark.parametrize("change", METADATA.values(), ids=METADATA)
def test_strange_metadata(forgery: Forgery, change: dict[str, Any]) -> None:
    """With a right checksum, metadata that cannot be is still refused."""
    forgery.metadata = json.dumps(json.loads(forgery.metadata) | change).encode()
    with pytest.raises(ModelFileError, match="holds what no sayso model holds"):
        forgery.load()


@pytest.mark.parametrize("line", [b"{}", b"[]", b"\xff", b"1"])
def test_metadata_of_another_make(forgery: Forgery, line: bytes) -> None:
    """Neither are a list or what is no JSON."""
    forgery.metadata = line
    with pytest.raises(ModelFileError, match="holds what no sayso model holds"):
        forgery.load()


def test_a_reason_is_short(forgery: Forgery) -> None:
    """Who made the file does not fill the screen of who opens it."""
    forgery.attribute("Cs", node("TypeNode", f"os.{'x' * 100_000}"))
    with pytest.raises(ModelFileError, match=r"TypeNode of type os\.x") as raised:
        forgery.load()
    assert len(str(raised.value)) < 500
