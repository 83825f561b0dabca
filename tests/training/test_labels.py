"""Labels are read as they stand, or refused with every reason at once."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from sayso.features.errors import InputError, LabelError
from sayso.training.label_rows import COLUMNS
from sayso.training.labels import LabelledDocument, label_hash, packaged, read, read_pass

Rows = list[dict[str, str]]
RowsOf = Callable[[str], Rows]
Write = Callable[[str, Rows], None]


def problems(folder: Path) -> list[str]:
    """Give what is wrong with a data folder."""
    with pytest.raises(LabelError, match="correct and run again") as caught:
        read(folder)
    return caught.value.problems


def test_documents_come_sorted_with_their_labels_in_place(
    documents: list[LabelledDocument],
) -> None:
    """Articles are sorted by name; labels run parallel to the sentences and furniture."""
    assert [item.document.name for item in documents] == ["bridge", "dam", "port"]
    for item in documents:
        spans = [(label.start, label.end, label.furniture) for label in item.labels]
        assert spans == [(s.start, s.end, s.furniture) for s in item.document.sentences]
        assert [label.text for label in item.prose] == [s.text for s in item.document.prose]
    assert [len(item.labels) - len(item.prose) for item in documents] == [0, 2, 1]


def test_labels_are_those_of_the_file(documents: list[LabelledDocument]) -> None:
    """Classes, speaker and affiliation are read as written."""
    label = documents[1].labels[4]
    assert (label.speaker_type, label.stance) == ("military", "denies")
    assert (label.speaker, label.affiliation) == ("Freedonia's defense ministry", "Freedonia")


def test_a_target_may_be_labelled(folder: Path, spoil: Callable[..., Path]) -> None:
    """Files may have targets; where they have no such column, there is none."""
    path = spoil(1, target="Freedonia")
    assert read(folder)[1].labels[1].target == "Freedonia"
    with path.open(encoding="utf-8", newline="") as file:
        rows = [row[:-1] for row in csv.reader(file)]
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    assert {label.target for label in read(folder)[1].labels} == {""}


def test_the_packaged_labels_hold_the_rules() -> None:
    """The labels that come with sayso are read without a complaint."""
    found = read()
    assert found == read(packaged())
    assert {label.furniture for item in found for label in item.labels} == {True, False}


def test_offsets_count_raw_characters(folder: Path, write_labels: Write) -> None:
    """No line end of a document is translated: offsets are into the text byte for byte."""
    text = "One line.\r\nAnother – “line”.\r\n"
    (folder / "documents" / "raw.txt").write_bytes(text.encode())
    row = dict.fromkeys(COLUMNS, "") | {"document": "raw", "furniture": "0", "start": "11"}
    row |= {"end": "28", "text": text[11:28], "speaker_type": "narrator", "stance": "neutral"}
    write_labels("more.csv", [row])
    assert [item.labels[0].text for item in read(folder)][-1] == "Another – “line”."


def test_every_bad_row_is_named_at_once(
    folder: Path, spoil: Callable[..., Path], rows_of_article: RowsOf, write_labels: Write
) -> None:
    """Bad rows of several kinds and files are all in one error."""
    spoil(1, stance="angry")
    path = spoil(3, text="The dam held.")
    write_labels("more.csv", [rows_of_article("port")[0] | {"document": "harbour"}])
    found = problems(folder)
    assert len(found) == 3
    assert found[0].startswith(f"{folder / 'labels' / 'more.csv'}, line 2, document: 'harbour'")
    assert f"{path}, line 3, stance: 'angry', expected one of accuses, denies, neutral" in found
    assert found[2].startswith(f"{path}, line 5, text: 'The dam held.'")


def test_rows_of_two_files_may_not_overlap(
    folder: Path, rows_of_article: RowsOf, write_labels: Write
) -> None:
    """A sentence that two files label is a duplicate, and both places are named."""
    write_labels("more.csv", rows_of_article("dam")[1:2])
    (found,) = problems(folder)
    assert "a duplicate of" in found
    assert "more.csv, line 2" in found
    assert "sentences.csv, line 3" in found


def test_passes_are_not_trained_on(folder: Path) -> None:
    """Files named *_pass.csv are left for the agreement, however bad."""
    (folder / "labels" / "first_pass.csv").write_text("nothing of the kind\n")
    assert len(read(folder)) == 3


def test_exemplars_are_no_labels(folder: Path) -> None:
    """They are of no article; alone they are no label file."""
    (folder / "labels" / "exemplars.csv").write_text("nothing of the kind\n")
    assert len(read(folder)) == 3
    (folder / "labels" / "sentences.csv").unlink()
    with pytest.raises(InputError, match="holds no label file"):
        read(folder)


def test_a_pass_is_checked_like_any_labels(
    folder: Path, rows_of_article: RowsOf, write_labels: Write
) -> None:
    """A bad row of a pass is named when the pass is read."""
    write_labels("first_pass.csv", [rows_of_article("dam")[1] | {"stance": "angry"}])
    with pytest.raises(LabelError, match=r"first_pass.csv, line 2, stance: 'angry'"):
        read_pass(folder, "first")


def test_a_folder_without_labels_is_named(tmp_path: Path) -> None:
    """The error names the folder and the columns that are expected."""
    with pytest.raises(InputError, match=r"labels holds no label file.*speaker_type"):
        read(tmp_path)


def test_a_document_that_is_not_utf8_is_named(folder: Path) -> None:
    """The error names the file and the byte."""
    path = folder / "documents" / "dam.txt"
    path.write_bytes(path.read_bytes() + "café".encode("cp1252"))
    size = path.stat().st_size
    assert f"{path}: byte {size - 1} is not UTF-8; save the article as UTF-8" in problems(folder)


def test_what_is_known_of_a_document_is_kept(folder: Path) -> None:
    """The rows of documents.csv go with their articles; it may lack some."""
    path = folder / "documents" / "documents.csv"
    path.write_text("document,title,outlet\ndam,Dam breaks,The Herald\n")
    about = {item.document.name: item.about for item in read(folder)}
    assert about["dam"]["title"] == "Dam breaks"
    assert about["port"] == {}


def test_documents_csv_needs_the_names(folder: Path) -> None:
    """Without its first column documents.csv is refused."""
    (folder / "documents" / "documents.csv").write_text("title\nDam breaks\n")
    assert "missing columns: document; the header has: title" in problems(folder)[0]


def test_the_hash_tells_labels_apart(
    spoil: Callable[..., Path], folder: Path, documents: list[LabelledDocument]
) -> None:
    """The hash is that of the labels, whatever their order and notes, and changes with a label."""
    assert label_hash(read(folder)) == label_hash(reversed(documents))
    spoil(1, note="read again")
    assert label_hash(read(folder)) == label_hash(documents)
    spoil(1, affiliation="Sylvania")
    assert label_hash(read(folder)) != label_hash(documents)


def test_the_order_of_rows_has_no_effect(folder: Path, write_labels: Write) -> None:
    """Rows may stand in any order."""
    before = read(folder)
    with (folder / "labels" / "sentences.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    write_labels("sentences.csv", rows[::-1])
    assert read(folder) == before


def test_an_article_may_be_labelled_in_part(
    folder: Path, documents: list[LabelledDocument], rows_of_article: RowsOf, write_labels: Write
) -> None:
    """It keeps all its sentences; only the labelled ones have labels, each its own."""
    rows = rows_of_article("dam")
    write_labels("sentences.csv", [rows[4], rows[7]])
    (item,) = read(folder)
    assert [label.text for label in item.labels] == [rows[4]["text"], rows[7]["text"]]
    assert item.prose == item.labels
    assert item.document == documents[1].document
