"""Who reads in a diary of which documents workers died."""

from pathlib import Path

import pytest

from sayso.corpus.diary import deadly, kept


def test_a_worker_can_die_of_something_else_once() -> None:
    """Only where two ended is a document to blame."""
    assert deadly("next\nread 0\nread 1\n") == set()
    assert deadly("next\nread 0\nread 1\nnext\nread 0\nread 1\nlabel 1\n") == set()
    twice = "next\nread 0\nread 1\n" * 2 + "next\n" + "next\nread 0\nlabel 2\n" * 2
    assert deadly(twice) == {"read 1", "label 2"}
    assert deadly("") == set()


def test_a_diary_is_kept_until_the_part_is_done(tmp_path: Path) -> None:
    """Each worker writes below those before."""
    path = tmp_path / ".part.diary"
    for _ in range(2):
        with pytest.raises(KeyboardInterrupt), kept(path) as diary:
            assert diary.deadly == set()
            diary.note("read 0")
            diary.note("read 1")
            assert path.read_text().endswith("next\nread 0\nread 1\n")
            raise KeyboardInterrupt
    with kept(path) as diary:
        assert diary.deadly == {"read 1"}
    assert not path.exists()
