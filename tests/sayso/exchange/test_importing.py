"""A tool's file becomes labels in a data folder, all of it or nothing."""

from dataclasses import replace
from pathlib import Path

import pytest

from sayso.corrections import UserData
from sayso.exchange.articles import Article
from sayso.exchange.formats import ToolFormat, tool
from sayso.exchange.importing import take
from sayso.features.document import Document
from sayso.features.errors import InputError, LabelError
from sayso.training.label_rows import COLUMNS


def exported(folder: Path, *articles: Article, format_: ToolFormat = ToolFormat.DOCCANO) -> Path:
    """Write a file as a tool exports it."""
    file = folder / "export.json"
    file.write_text("".join(tool(format_).write(articles, "")), encoding="utf-8", newline="")
    return file


def stored(data: Path, article: Article) -> list[object]:
    """Give the labels of an article in a data folder."""
    return [*UserData(data).labels(Document(article.name, article.text, ())).values()]


def content(folder: Path) -> dict[Path, bytes]:
    """Give the files of a folder."""
    files = (f for f in folder.rglob("*") if f.is_file() and f.name != ".lock")
    return {file: file.read_bytes() for file in files}


@pytest.mark.parametrize("format_", ToolFormat)
def test_a_file_is_recognised_and_stored(
    tmp_path: Path, article: Article, format_: ToolFormat
) -> None:
    """The text to the byte, and every label."""
    data = tmp_path / "mine"
    done = take(exported(tmp_path, article, format_=format_), data)
    assert (done.articles, done.labels, done.new, done.changed) == (1, 3, 3, 0)
    assert stored(data, article) == list(article.labels)
    assert (data / "documents" / "oil.txt").read_bytes().decode() == article.text


def test_what_is_there_already_is_left_alone(tmp_path: Path, article: Article) -> None:
    """Importing twice is as importing once."""
    data = tmp_path / "mine"
    file = exported(tmp_path, article)
    take(file, data)
    before = content(data)
    done = take(file, data)
    assert (done.labels, done.new, done.changed) == (3, 0, 0)
    assert content(data) == before


def test_a_label_takes_the_place_of_those_that_it_overlaps(
    tmp_path: Path, article: Article
) -> None:
    """A sentence whose end was corrected in the tool; other labels stay."""
    data = tmp_path / "mine"
    take(exported(tmp_path, article), data)
    byline, denial, accusation = article.labels
    longer = replace(denial, end=accusation.end, text=article.text[denial.start : accusation.end])
    done = take(exported(tmp_path, replace(article, labels=(longer,))), data)
    assert (done.labels, done.new, done.changed) == (1, 0, 1)
    assert stored(data, article) == [byline, longer]


def test_labels_in_a_file_of_another_name_are_replaced_there(
    tmp_path: Path, article: Article
) -> None:
    """As in a folder of one's own that has one file for all articles."""
    data = tmp_path / "mine"
    other = replace(article, name="other", text=f"{article.text}!", labels=())
    rows = [replace(one, document="other") for one in article.labels]
    take(exported(tmp_path, article, replace(other, labels=tuple(rows))), data)
    whole = [
        (data / "labels" / f"{name}.csv").read_text(encoding="utf-8") for name in ("oil", "other")
    ]
    (data / "labels" / "all.csv").write_text(
        whole[0] + whole[1].partition("\n")[2], encoding="utf-8"
    )
    for name in ("oil", "other"):
        (data / "labels" / f"{name}.csv").unlink()
    changed = replace(article.labels[1], stance="neutral", target="")
    done = take(exported(tmp_path, replace(article, labels=(changed,))), data)
    assert (done.new, done.changed) == (0, 1)
    assert stored(data, article)[1] == changed
    assert stored(data, other) == rows
    assert [file.name for file in (data / "labels").iterdir()] == ["all.csv"]


def test_nothing_is_stored_if_anything_is_wrong(tmp_path: Path, article: Article) -> None:
    """Not even the good articles of the file."""
    file = exported(tmp_path, article)
    lines = '{"text": "Ad.", "label": [[0, 3, "spam"]]}\n{"text": 3}\n'
    file.write_text(file.read_text(encoding="utf-8") + lines, encoding="utf-8")
    with pytest.raises(LabelError, match="line 2, label 1: 'spam'") as raised:
        take(file, tmp_path / "mine")
    assert len(raised.value.problems) == 2
    assert not (tmp_path / "mine").exists()


def test_nothing_is_stored_beside_labels_that_are_broken(tmp_path: Path, article: Article) -> None:
    """What is in the folder is mended first."""
    data = tmp_path / "mine"
    (data / "labels").mkdir(parents=True)
    (data / "documents").mkdir()
    (data / "documents" / "oil.txt").write_bytes(article.text.encode())
    (data / "labels" / "oil.csv").write_text(f"{','.join(COLUMNS)}\noil,0,1,x,0,,,,,\n")
    before = content(data)
    with pytest.raises(LabelError, match=r"oil\.csv, line 2"):
        take(
            exported(
                tmp_path, replace(article, name="new", text="x" + article.text, labels=()), article
            ),
            data,
        )
    assert content(data) == before


def test_an_article_that_stands_twice_in_the_file_is_refused(
    tmp_path: Path, article: Article
) -> None:
    """Two people labelled it: whose labels are meant is not known."""
    file = exported(tmp_path, article, replace(article, name="again"))
    with pytest.raises(LabelError, match="the article 'again' stands there more than once"):
        take(file, tmp_path / "mine")


def test_names_cannot_leave_the_folder(tmp_path: Path, article: Article) -> None:
    """Two that are the same once made safe stay apart."""
    data = tmp_path / "mine"
    one = replace(article, name="../../oil")
    other = replace(article, name="..\\oil", text=f"{article.text}!")
    take(exported(tmp_path, one, other), data)
    assert len(list((data / "documents").iterdir())) == 2
    assert {path.name for path in tmp_path.iterdir()} == {"mine", "export.json"}
    assert len(stored(data, one)) == len(stored(data, other)) == 3


def test_articles_without_labels_are_not_stored(tmp_path: Path, article: Article) -> None:
    """There is nothing to learn from them."""
    done = take(exported(tmp_path, replace(article, labels=())), tmp_path / "mine")
    assert (done.articles, done.labels) == (1, 0)
    assert not (tmp_path / "mine").exists()


def test_a_file_in_another_encoding_or_an_empty_one_is_refused(tmp_path: Path) -> None:
    """A byte-order mark is no harm, nor is a project without a task."""
    file = tmp_path / "x.json"
    file.write_bytes(b"\xff\xfe[")
    with pytest.raises(InputError, match=r"x\.json: byte 0 is not UTF-8"):
        take(file, tmp_path / "mine")
    file.write_text(" \n")
    with pytest.raises(InputError, match=r"x\.json is empty; export it"):
        take(file, tmp_path / "mine")
    file.write_bytes(b"\xef\xbb\xbf[]")
    assert take(file, tmp_path / "mine").labels == 0
