"""No label is lost to another process, to a folder that cannot be written, or to a full disk."""

import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from sayso import own_files
from sayso.corrections import UserData
from sayso.features.document import Document
from sayso.features.errors import OutputError
from sayso.training.labels import read
from tests.sayso.corrected import contents, denial, label_of

SAVER = """
import sys
from dataclasses import replace
from pathlib import Path
from sayso.corrections import UserData
from sayso.features.segmentation import segment
from sayso.training.labels import Label

folder, start, step = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
document = segment("".join(f"It rained on day {n}.\\n" for n in range(60)), "rain")
data = UserData(folder)
print("ready", flush=True)
sys.stdin.readline()
for s in document.prose[start::step]:
    label = Label("rain", s.start, s.end, s.text, False, "narrator", "neutral", "", "")
    data.save(document, label, None)
    data.save(document, replace(label, note="seen twice"), label)
"""


def test_two_processes_at_once_lose_nothing(tmp_path: Path) -> None:
    """Each saves every other sentence of one article, twice, as fast as it can."""
    savers = [
        subprocess.Popen(
            [sys.executable, "-c", SAVER, str(tmp_path / "mine"), str(start), "2"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for start in (0, 1)
    ]
    for saver in savers:
        assert saver.stdout
        assert saver.stdout.readline() == "ready\n"
    for saver in savers:  # both begin at once
        assert saver.stdin
        saver.stdin.write("go\n")
        saver.stdin.flush()
    for saver in savers:
        saver.communicate()
        assert saver.returncode == 0
    (item,) = read(tmp_path / "mine")
    assert len(item.labels) == 60
    assert {label.note for label in item.labels} == {"seen twice"}
    assert sorted(contents(tmp_path / "mine")) == ["documents/rain.txt", "labels/rain.csv"]


@contextmanager
def _nobody() -> Iterator[None]:
    """Be a user whom permissions bind."""
    user = os.geteuid()
    if user:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(user)


def test_a_folder_that_cannot_be_written_is_named(document: Document) -> None:
    """Its labels can still be read, and stay whole."""
    with tempfile.TemporaryDirectory() as place:  # outside pytest's folder, which is root's alone
        Path(place).chmod(0o755)
        data = UserData(Path(place) / "mine")
        data.save(document, denial(document), None)
        before = contents(data.folder)
        for folder in (data.folder, *data.folder.iterdir()):
            folder.chmod(0o555 if folder.is_dir() else 0o444)
        with _nobody():
            with pytest.raises(OutputError, match=r"mine: nothing can be written there"):
                data.save(document, label_of(document, 1), None)
            assert list(data.labels(document).values()) == [denial(document)]
        assert contents(data.folder) == before
        for folder in (data.folder, *data.folder.iterdir()):
            folder.chmod(0o755)


def test_a_file_where_the_folder_should_be_is_named(document: Document, tmp_path: Path) -> None:
    """There can be no data folder below a file."""
    (tmp_path / "mine").write_text("a file")
    with pytest.raises(OutputError, match="mine: nothing can be written there"):
        UserData(tmp_path / "mine").save(document, denial(document), None)


def test_a_full_disk_leaves_the_labels_whole(data: UserData, document: Document) -> None:
    """The file is written beside its place, so that a write that breaks off hurts nothing."""
    label = denial(document)
    data.save(document, label, None)
    before = contents(data.folder)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (300, limits[1]))
    try:
        with pytest.raises(OutputError, match=r"labels: nothing can be written there \(File too"):
            data.save(document, replace(label, note="long " * 99), label)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert contents(data.folder) == before


def test_one_that_holds_the_lock_for_ever_is_an_error(
    data: UserData, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is not waited for without end."""
    from filelock import FileLock

    monkeypatch.setattr(own_files, "PATIENCE", 0.0)
    data.folder.mkdir()
    with (
        FileLock(data.folder / ".lock"),
        pytest.raises(OutputError, match="another sayso has been writing there"),
    ):
        data.save(document, denial(document), None)
