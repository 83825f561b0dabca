"""A user's folders and file names."""

from pathlib import Path

import pytest

from sayso.own_files import file_name, own_folder

ODD = [
    "../../etc/passwd",
    "..",
    "",
    "/",
    ".hidden",
    "a\\b:c*d?e|f<g>h",
    "tab\tnew\nline\0nul",
    "half \ud800 a character",
    "long " * 99,
    "слово" * 50,
    " - dashes - ",
    "con.txt.",
]


@pytest.mark.parametrize("name", ODD)
def test_an_odd_name_becomes_one_of_a_plain_file(name: str, tmp_path: Path) -> None:
    """A file can be made by it, in the very folder, and it is not hidden."""
    (tmp_path / f".{file_name(name)}-0123abcd.csv.1234567").write_text("a partial file")
    file = tmp_path / f"{file_name(name)}.csv"
    file.write_text("there")
    assert file.resolve().parent == tmp_path.resolve()
    assert file in list(tmp_path.iterdir())
    assert not file.name.startswith((".", "-", " "))


@pytest.mark.parametrize("name", ["dam", "Dam breaks, 2 dead", "été-2.1", "слово"])
def test_a_plain_name_stays(name: str) -> None:
    """Letters of any script, digits, blanks and points are no harm; a comma is replaced."""
    assert file_name(name) == name.replace(",", "-")


def test_the_folder_is_where_the_variable_has_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else in the home folder."""
    monkeypatch.setenv("HOME", "/home/ann")
    monkeypatch.setenv("XDG_DATA_HOME", "/data")
    assert own_folder("XDG_DATA_HOME", ".local/share", "") == Path("/data/sayso")
    monkeypatch.delenv("XDG_DATA_HOME")
    assert own_folder("XDG_DATA_HOME", ".local/share", "") == Path("/home/ann/.local/share/sayso")
