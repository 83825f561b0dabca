"""Which files an input means, and which parts they make."""

import os
from pathlib import Path

import pytest

from sayso.corpus import plan
from sayso.corpus.plan import look, parts
from sayso.corpus.records import Asked
from sayso.features.errors import InputError
from tests.sayso.corpus.archives import as_json_lines, invented


def test_a_folder_is_all_that_is_below_it(tmp_path: Path) -> None:
    """But what is hidden, marked as no data, or of another kind; its path names an article."""
    files = ["b.txt", "2021/a.html", "2021/x.parquet", "2020/c.txt", "z.WARC.GZ"]
    others = [".x.txt", ".git/a.txt", "_temporary/a.txt", "_x.csv", "documents.csv", "notes.pdf"]
    for name in (*files, *others):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    found = look(str(tmp_path))
    names = ["b.txt", "z.WARC.GZ", "2020/c.txt", "2021/a.html", "2021/x.parquet"]
    assert [file.relative_to(tmp_path).as_posix() for file in found.files] == names
    assert (found.name_of(found.files[0]), found.name_of(found.files[3])) == ("b", "2021/a")
    assert found.bytes == len(files)


def test_a_link_to_nowhere_is_left_to_its_reader(tmp_path: Path) -> None:
    """One of many files must not keep the others from being labelled."""
    (tmp_path / "a.txt").symlink_to(tmp_path / "none.txt")
    (tmp_path / "b.txt").write_text("x")
    found = look(str(tmp_path))
    assert [file.name for file in found.files] == ["a.txt", "b.txt"]
    assert found.bytes == 1


def test_a_folder_that_cannot_be_listed_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is in it would be missing without a word."""
    (tmp_path / "2021").mkdir()
    (tmp_path / "a.txt").write_text("x")
    listed = os.scandir

    def scandir(path: str) -> object:
        if str(path).endswith("2021"):
            raise PermissionError(13, "Permission denied", path)
        return listed(path)

    monkeypatch.setattr(os, "scandir", scandir)
    with pytest.raises(InputError, match=r"2021 cannot be read: Permission denied; see to its"):
        look(str(tmp_path))


def test_other_dates_are_another_input(tmp_path: Path) -> None:
    """The table beside articles tells when they were published."""
    (tmp_path / "a.txt").write_text("x")
    before = look(str(tmp_path))
    (tmp_path / "documents.csv").write_text("document,date\na,2022-03-04\n")
    after = look(str(tmp_path))
    assert before.fingerprint != after.fingerprint
    assert (before.files, before.bytes) == (after.files, after.bytes)


def test_a_file_is_named_without_its_ending(tmp_path: Path) -> None:
    """As `sayso classify` names it."""
    (tmp_path / "a.b.txt").write_text("x")
    found = look(str(tmp_path / "a.b.txt"))
    assert found.name_of(found.files[0]) == "a.b"


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("none.csv", r"none.csv does not exist; check the path"),
        ("x" * 300, r"xxx does not exist; check the path"),
        ("a.pdf", r"a.pdf is a file that does not end in .csv, .csv.gz, .htm, .html, "),
        ("empty", r"empty is a folder without a file that ends in .csv, "),
    ],
)
def test_what_cannot_be_labelled_is_told(tmp_path: Path, name: str, problem: str) -> None:
    """Before anything begins."""
    (tmp_path / "a.pdf").write_text("x")
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match=problem):
        look(str(tmp_path / name))


def test_the_fingerprint_changes_with_the_files(tmp_path: Path) -> None:
    """With a name, a size, or a time of change; not with the time at which it is taken."""
    file = tmp_path / "in" / "a.txt"
    file.parent.mkdir()
    file.write_text("x")
    seen = [look(str(file.parent)).fingerprint]
    assert look(str(file.parent)).fingerprint == seen[0]
    os.utime(file, ns=(1, 1))
    seen.append(look(str(file.parent)).fingerprint)
    file.write_text("xy")
    os.utime(file, ns=(1, 1))
    seen.append(look(str(file.parent)).fingerprint)
    file.rename(file.with_name("b.txt"))
    seen.append(look(str(file.parent)).fingerprint)
    assert len(set(seen)) == 4


def test_small_files_share_a_part_and_a_large_one_makes_many(tmp_path: Path) -> None:
    """No part has more documents than were asked for; all are there, in order."""
    sizes = {"a": 2, "b": 2, "c": 7, "d": 1}
    for name, size in sizes.items():
        as_json_lines(tmp_path / f"{name}.jsonl", invented(size))
    found = list(parts([look(str(tmp_path))], Asked(part_size=3), print))
    assert [[(Path(s.path).stem, s.documents) for s in part.slices] for part in found] == [
        [("a", 2)],
        [("b", 2)],
        [("c", 3)],
        [("c", 3)],
        [("c", 1), ("d", 1)],
    ]
    assert [part.name for part in found][-1] == "part-000004"
    assert sum(part.weight for part in found) == look(str(tmp_path)).bytes


def test_a_part_has_not_too_many_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Unless one file alone has more."""
    monkeypatch.setattr(plan, "MOST_BYTES", 10)
    for name, size in (("a", 4), ("b", 6), ("c", 1), ("d", 20), ("e", 1)):
        (tmp_path / f"{name}.txt").write_text("x" * size)
    found = parts([look(str(tmp_path))], Asked(), print)
    assert [[s.name for s in part.slices] for part in found] == [["a", "b"], ["c"], ["d"], ["e"]]
