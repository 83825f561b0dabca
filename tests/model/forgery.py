"""Model files as somebody might make them who means harm."""

import json
import os
from collections.abc import Callable
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import numpy as np

from sayso.model.storage import FORMAT_VERSION, TrainedModel, load

Members = dict[str, bytes]
Node = dict[str, Any]


class Forgery:
    """A good model file, which a test makes a bad one of, with a right checksum."""

    def __init__(self, path: Path, canary: Path) -> None:
        self.path = path
        self.canary = canary
        self.metadata, self.archive = path.read_bytes().split(b"\n", 2)[1:]

    @property
    def members(self) -> Members:
        """The archive's members by name."""
        with ZipFile(BytesIO(self.archive)) as members:
            return {name: members.read(name) for name in members.namelist()}

    def schema(self, change: Callable[[Node], object]) -> None:
        """Change the schema."""
        schema = json.loads(self.members["schema.json"])
        change(schema)
        self.pack({**self.members, "schema.json": json.dumps(schema).encode()})

    def attribute(self, name: str, node: Node) -> None:
        """Add a node to the classifier's attributes."""
        self.schema(lambda schema: schema["content"]["content"].update({name: node}))

    def pack(self, members: Members) -> None:
        """Make an archive of these members."""
        buffer = BytesIO()
        with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
            for name, content in members.items():
                archive.writestr(name, content)
        self.archive = buffer.getvalue()

    def arrays(self, content: bytes) -> None:
        """Put the same content into every array."""
        self.pack({n: content if n.endswith(".npy") else c for n, c in self.members.items()})

    def load(self) -> TrainedModel:
        """Write the file and load it."""
        rest = self.metadata + b"\n" + self.archive
        first = f"sayso model {FORMAT_VERSION} {sha256(rest).hexdigest()}\n"
        self.path.write_bytes(first.encode() + rest)
        return load(self.path)


class Touch:
    """Leaves a file behind if it is unpickled."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Any, ...]:
        return (Path.touch, (self.path,))


def node(loader: str, name: str, **content: Any) -> Node:
    """Give a node of a schema."""
    module, _, kind = name.rpartition(".")
    return {"__loader__": loader, "__module__": module, "__class__": kind, "__id__": 1, **content}


def pickled(canary: Path) -> bytes:
    """Give a pickle that leaves a file behind."""
    return b"cos\nsystem\n(S'touch " + os.fsencode(canary) + b"'\ntR."


def array_of_pickles(canary: Path) -> bytes:
    """Give a file of numpy's that holds a pickle."""
    buffer = BytesIO()
    np.save(buffer, np.array([Touch(canary)], dtype=object), allow_pickle=True)
    return buffer.getvalue()
