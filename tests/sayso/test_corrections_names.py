"""The names of articles in a data folder of one's own: told apart, and safe as files."""

from dataclasses import replace
from pathlib import Path

import pytest

from sayso.corrections import UserData
from sayso.features.document import Document, Span
from sayso.features.segmentation import segment
from sayso.training.labels import read
from tests.sayso.corrected import TEXT, contents, denial, label_of


def test_another_text_of_the_same_name_is_kept_apart(data: UserData, document: Document) -> None:
    """Each has its file and its labels, whatever both are called."""
    other = segment("Another dam broke. It rained.", "dam")
    data.save(document, denial(document), None)
    data.save(other, label_of(other, 1), None)
    data.save(other, label_of(other, 0), None)
    assert list(data.labels(document).values()) == [denial(document)]
    assert list(data.labels(other).values()) == [label_of(other, 0), label_of(other, 1)]
    names = [item.document.name for item in read(data.folder)]
    assert names[0] == "dam"
    assert names[1].startswith("dam-")
    assert len(names) == 2


def test_an_article_is_known_by_its_text(data: UserData, document: Document) -> None:
    """Under another name the same text has the same labels."""
    label = denial(document)
    data.save(document, label, None)
    again = segment(TEXT, "pasted")
    found = data.labels(again)
    assert list(found.values()) == [replace(label, document="pasted")]
    data.save(again, replace(label, document="pasted", stance="accuses"), found[Span(0, 31)])
    assert [found.stance for found in data.labels(document).values()] == ["accuses"]
    assert sorted(contents(data.folder)) == ["documents/dam.txt", "labels/dam.csv"]


def test_of_two_copies_that_of_the_same_name_is_meant(data: UserData, document: Document) -> None:
    """A folder may hold a text twice; else it is the first by name."""
    (data.folder / "documents").mkdir(parents=True)
    for name in ("a", "dam", "e"):
        (data.folder / "documents" / f"{name}.txt").write_bytes(TEXT.encode())
    data.save(document, denial(document), None)
    assert "labels/dam.csv" in contents(data.folder)
    again = segment(TEXT, "e")
    data.save(again, replace(denial(document), document="e"), None)
    assert "labels/e.csv" in contents(data.folder)
    assert data.labels(segment(TEXT, "pasted")) == {}


@pytest.mark.parametrize("name", ["mountain_pass", "exemplars", "first_pass"])
def test_no_name_hides_the_labels(data: UserData, name: str) -> None:
    """Label files of certain names are not trained on: an article so called gets another name."""
    document = segment(TEXT, name)
    data.save(document, denial(document), None)
    assert len(data.labels(document)) == 1
    assert len(read(data.folder)) == 1


@pytest.mark.parametrize("name", ["../../out", "/out", "..", "", "a/b", ".lock", "x" * 300])
def test_no_name_leaves_the_folder(data: UserData, name: str, tmp_path: Path) -> None:
    """An article's name comes from elsewhere: a page, a file name."""
    document = segment(TEXT, name)
    data.save(document, denial(document), None)
    assert list(data.labels(document).values()) == [denial(document)]
    assert [path.name for path in tmp_path.iterdir()] == ["mine"]
    assert len(contents(data.folder)) == 2


def test_a_name_with_marks_is_found(data: UserData, document: Document) -> None:
    """A file that a person named may have quotation marks, which are doubled in a table."""
    save = replace(label_of(document, 0), document='the "dam", again')
    (data.folder / "documents").mkdir(parents=True)
    (data.folder / "documents" / f"{save.document}.txt").write_bytes(TEXT.encode())
    data.save(document, save, None)
    assert list(data.labels(document).values()) == [label_of(document, 0)]
