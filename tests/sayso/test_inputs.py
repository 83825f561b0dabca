"""Paths become the files that they mean."""

from pathlib import Path

import pytest

from sayso.features.errors import InputError
from sayso.inputs import ARTICLE_ENDINGS, TABLE_ENDINGS, Source, read_article, sources


def complain(error: InputError) -> None:
    """Raise what would be said."""
    raise error


def names(*paths: Path | str, endings: frozenset[str] = ARTICLE_ENDINGS) -> list[str]:
    """Give the names of the documents that paths mean."""
    return [source.document for source in sources([str(p) for p in paths], endings, complain)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with articles, a table and what is neither."""
    for name in ("b.txt", "a.html", "c.HTM", "d.csv", "e.jpg", ".hidden.txt", "v1.2.txt"):
        (tmp_path / name).write_text("It rained.")
    (tmp_path / "f.txt").mkdir()
    return tmp_path


def test_a_folder_gives_its_articles_in_the_order_of_their_names(folder: Path) -> None:
    """Hidden files, folders and other kinds are left out; only the last ending is cut off."""
    assert names(folder) == ["a", "b", "c", "v1.2"]


def test_a_folder_gives_its_tables_where_these_are_asked_for(folder: Path) -> None:
    """With --sentences a folder is one of tables."""
    assert names(folder, endings=TABLE_ENDINGS) == ["d"]


def test_each_file_is_read_once(folder: Path) -> None:
    """Naming a file and its folder does not label it twice."""
    assert names(folder / "b.txt", folder) == ["b", "a", "c", "v1.2"]
    assert names("-", "-") == ["stdin"]


def test_a_named_file_may_have_any_ending(folder: Path) -> None:
    """Whoever names a file wants it read."""
    assert names(folder / "e.jpg") == ["e"]


def test_a_table_among_articles_is_an_error(folder: Path) -> None:
    """The cure is the option."""
    with pytest.raises(InputError, match=r"d\.csv is a table; .* add --sentences"):
        names(folder / "d.csv")


def test_an_article_among_tables_is_an_error(folder: Path) -> None:
    """An article is no table of sentences."""
    with pytest.raises(InputError, match=r"b\.txt is an article; --sentences takes CSV"):
        names(folder / "b.txt", endings=TABLE_ENDINGS)


def test_a_sentence_in_place_of_a_path_is_an_error() -> None:
    """The system's reason is passed on, and the sentence is cut."""
    with pytest.raises(InputError, match=r"^(and it rained ){5}and it rai cannot be read: File"):
        names("and it rained " * 300)


def test_a_path_that_means_nothing_does_not_stop_the_others(folder: Path) -> None:
    """The error goes to the one who complains."""
    errors: list[InputError] = []
    paths = [str(folder / "none.txt"), str(folder / "b.txt")]
    found = list(sources(paths, ARTICLE_ENDINGS, errors.append))
    assert [source.document for source in found] == ["b"]
    assert ["none.txt does not exist" in str(error) for error in errors] == [True]


def test_an_article_is_split_and_named(folder: Path) -> None:
    """The document bears the file's name without its ending."""
    document = read_article(Source(folder / "b.txt"))
    assert (document.name, [s.text for s in document.sentences]) == ("b", ["It rained."])
