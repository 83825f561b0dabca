"""A model file is whole, safe, and says what is wrong with it."""

import json
import os
import warnings
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import numpy as np
import pytest
import sklearn.linear_model
from skops.io import dumps

from sayso.features.errors import ModelFileError, OutputError
from sayso.model.storage import FORMAT_VERSION, TrainedModel, current_versions, load, save


@pytest.fixture
def saved(trained: TrainedModel, tmp_path: Path) -> Path:
    """Give the path of a good model file."""
    path = tmp_path / "new" / "folder" / "model.sayso"
    save(trained, path)
    return path


def sealed(rest: bytes, version: int = FORMAT_VERSION) -> bytes:
    """Give a file whose checksum is right, whatever it holds."""
    return f"sayso model {version} {sha256(rest).hexdigest()}\n".encode() + rest


def with_archive(saved: Path, archive: bytes) -> None:
    """Put another archive behind the metadata, and a right checksum before."""
    metadata = saved.read_bytes().split(b"\n", 2)[1]
    saved.write_bytes(sealed(metadata + b"\n" + archive))


def test_what_is_saved_comes_back(trained: TrainedModel, saved: Path, labelled: Any) -> None:
    """The loaded model predicts the same numbers and knows the same of itself."""
    loaded = load(saved)
    assert loaded.metadata == trained.metadata
    assert loaded.classifier.get_params() == trained.classifier.get_params()
    for one, other in zip(
        loaded.classifier.predict_proba(labelled.X),
        trained.classifier.predict_proba(labelled.X),
        strict=True,
    ):
        assert np.array_equal(one, other)


def test_two_classes_come_back(unfitted: Any, trained: TrainedModel, tmp_path: Path) -> None:
    """A model of two classes a head is saved and loaded like any other."""
    X = [{"speaker: a": 1.0, "cue: b": 1.0}, {"form: c": 1.0, "cue: d": 1.0}] * 3
    unfitted.fit(X, [["media", "neutral"], ["narrator", "denies"]] * 3)
    save(TrainedModel(unfitted, trained.metadata), tmp_path / "two")
    expected = unfitted.predict(X).tolist()
    assert load(tmp_path / "two").classifier.predict(X).tolist() == expected


def test_regularisations_from_numpy(
    unfitted: Any, trained: TrainedModel, labelled: Any, tmp_path: Path
) -> None:
    """Strengths given as an array are saved and loaded like any other."""
    unfitted.set_params(Cs=np.logspace(-1, 0, 2)).fit(*labelled)
    save(TrainedModel(unfitted, trained.metadata), tmp_path / "array")
    assert load(tmp_path / "array").classifier.heads_["stance"].C_ in (0.1, 1.0)


def test_the_file_says_what_it_is(saved: Path) -> None:
    """The first line names the format, the second holds the metadata to read by eye."""
    first, second, _ = saved.read_bytes().split(b"\n", 2)
    assert first.startswith(b"sayso model 1 ")
    metadata = json.loads(second)
    assert metadata["figures"]["stance"] == {"accuracy": 0.75, "macro_f1": 0.65}
    assert metadata["versions"] == current_versions()
    assert set(metadata["versions"]) == {"python", "sayso", "scikit-learn", "numpy", "skops"}
    with ZipFile(saved) as archive:
        assert {member.compress_type for member in archive.infolist()} == {ZIP_DEFLATED}


def test_missing(tmp_path: Path) -> None:
    """A path with nothing there names itself and the cure."""
    with pytest.raises(ModelFileError, match=r"none\.sayso: there is no such.*run `sayso train`"):
        load(tmp_path / "none.sayso")


def test_a_folder(tmp_path: Path) -> None:
    """A folder is no model file."""
    with pytest.raises(ModelFileError, match=r"cannot be read \(Is a directory\).*`sayso train`"):
        load(tmp_path)


@pytest.mark.parametrize(
    "content", [b"", b"stance,denies\n", b"PK\x03\x04", b"sayso model one\n", b"sayso model 1 ab"]
)
def test_another_format(tmp_path: Path, content: bytes) -> None:
    """Whatever does not begin as a model does is no model."""
    path = tmp_path / "other"
    path.write_bytes(content)
    with pytest.raises(ModelFileError, match=r"other: is not a sayso model.*run `sayso train`"):
        load(path)


def test_a_pickle_in_disguise(tmp_path: Path, saved: Path) -> None:
    """A pickle is refused and not run, as the whole file and as the archive within."""
    canary = tmp_path / "canary"
    pickle = b"cos\nsystem\n(S'touch " + os.fsencode(canary) + b"'\ntR."
    disguised = tmp_path / "model.sayso"
    disguised.write_bytes(pickle)
    with pytest.raises(ModelFileError, match="is not a sayso model"):
        load(disguised)
    with_archive(saved, pickle)
    with pytest.raises(ModelFileError, match="holds what no sayso model holds"):
        load(saved)
    assert not canary.exists()


@pytest.mark.parametrize("share", [0.0, 0.001, 0.01, 0.1, 0.5, 0.9, 0.999])
def test_truncated(saved: Path, share: float) -> None:
    """A file that was cut short anywhere is refused."""
    content = saved.read_bytes()
    saved.write_bytes(content[: int(share * len(content))])
    with pytest.raises(ModelFileError, match=r"is damaged|is not a sayso model"):
        load(saved)


def test_a_flipped_bit(saved: Path) -> None:
    """A single bit changed anywhere is found."""
    content = saved.read_bytes()
    for at in [*range(100), *range(100, len(content), 101), len(content) - 1]:
        saved.write_bytes(content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :])
        with pytest.raises(ModelFileError, match=r"is damaged|is not a sayso model|is of format"):
            load(saved)


def test_a_byte_too_many(saved: Path) -> None:
    """Something added at the end is found."""
    saved.write_bytes(saved.read_bytes() + b"\n")
    with pytest.raises(ModelFileError, match="is damaged"):
        load(saved)


def test_another_format_version(trained: TrainedModel, tmp_path: Path) -> None:
    """A file of a later format is refused before anything else is read of it."""
    path = tmp_path / "later"
    save(replace(trained, metadata=replace(trained.metadata, format_version=2)), path)
    with pytest.raises(ModelFileError, match=r"is of format 2, this sayso reads format 1.*`sayso"):
        load(path)


@pytest.mark.parametrize(
    ("intruder", "message"),
    [
        (sklearn.linear_model.Ridge(), r"of type sklearn\.linear_model\._ridge\.Ridge"),
        (np.exp, r"of type numpy\.\S*exp"),
        ([os.path.join], r"of type posixpath\.join"),
        ({"a": 1}, "a dict where the classifier should be"),
    ],
)
def test_a_type_that_is_not_allowed(saved: Path, intruder: Any, message: str) -> None:
    """With a right checksum, what a model has no need of is still refused by its name."""
    with_archive(saved, dumps(intruder))
    with pytest.raises(ModelFileError, match=f"holds what no sayso model holds.*{message}"):
        load(saved)


def test_an_intruder_inside_the_classifier(
    unfitted: Any, labelled: Any, trained: TrainedModel, tmp_path: Path
) -> None:
    """A type that is not allowed is found however deep it sits."""
    unfitted.fit(*labelled).heads_["stance"].vectorizer_.extra = [{"deep": np.exp}]
    save(TrainedModel(unfitted, trained.metadata), tmp_path / "intruder")
    with pytest.raises(ModelFileError, match=r"of type numpy\.\S*exp"):
        load(tmp_path / "intruder")


@pytest.mark.parametrize("line", [b"{}", b"[]", b"\xff", b'{"figures": {}, "versions": []}'])
def test_strange_metadata(saved: Path, line: bytes) -> None:
    """With a right checksum, metadata of another make is still refused."""
    archive = saved.read_bytes().split(b"\n", 2)[2]
    saved.write_bytes(sealed(line + b"\n" + archive))
    with pytest.raises(ModelFileError, match="holds what no sayso model holds"):
        load(saved)


@pytest.mark.parametrize("library", ["scikit-learn", "sayso"])
def test_another_library_version(trained: TrainedModel, tmp_path: Path, library: str) -> None:
    """A model of another minor version is loaded, with a warning that names the cure."""
    versions = {**current_versions(), library: "0.0.9"}
    save(replace(trained, metadata=replace(trained.metadata, versions=versions)), tmp_path / "old")
    with pytest.warns(UserWarning, match=rf"trained with {library} 0\.0\.9 .*run `sayso train`"):
        load(tmp_path / "old")


def test_another_patch_version(
    trained: TrainedModel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A model of another patch version is loaded without a word, scikit-learn's own included."""
    now = sklearn.__version__
    monkeypatch.setattr("sklearn.base.__version__", f"{now}.9")
    versions = {**current_versions(), "scikit-learn": f"{now}.9"}
    save(replace(trained, metadata=replace(trained.metadata, versions=versions)), tmp_path / "old")
    monkeypatch.undo()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert load(tmp_path / "old").metadata.versions == versions


def test_a_folder_that_cannot_be_written(trained: TrainedModel, tmp_path: Path) -> None:
    """Where a file stands in the way of the folder, the error names the path and the cure."""
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(
        OutputError, match=r"model: the model cannot be written \(.*\); name a file"
    ):
        save(trained, tmp_path / "file" / "model")


def test_a_path_that_is_a_folder(trained: TrainedModel, tmp_path: Path) -> None:
    """A folder is not replaced by a model."""
    (tmp_path / "model").mkdir()
    with pytest.raises(OutputError, match="the model cannot be written"):
        save(trained, tmp_path / "model")
    assert list(tmp_path.iterdir()) == [tmp_path / "model"]


@pytest.mark.parametrize(
    ("failing", "failure", "expected"),
    [
        ("os.fsync", OSError(28, "No space left on device"), OutputError),
        ("os.fsync", KeyboardInterrupt(), KeyboardInterrupt),
        ("pathlib.Path.replace", OSError(5, "Input/output error"), OutputError),
    ],
)
def test_the_previous_model_stays_whole(
    trained: TrainedModel,
    saved: Path,
    monkeypatch: pytest.MonkeyPatch,
    failing: str,
    failure: BaseException,
    expected: type[BaseException],
) -> None:
    """A full disk or an interrupt leaves the previous file as it was, and no litter."""

    def fail(*_: object) -> None:
        raise failure

    before = saved.read_bytes()
    monkeypatch.setattr(failing, fail)
    with pytest.raises(expected, match=r"No space|Input/output|^$"):
        save(trained, saved)
    assert saved.read_bytes() == before
    assert list(saved.parent.iterdir()) == [saved]
