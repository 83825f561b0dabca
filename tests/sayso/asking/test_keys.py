"""Where answers come from."""

import io

import pytest

from sayso.asking.keys import ENTER, Closed, Lines
from sayso.features.errors import InputError


def keys(text: str) -> list[str]:
    """Give all keys of a text."""
    source, found = Lines(io.StringIO(text), "3ad"), []
    with pytest.raises(Closed):
        while True:
            found.append(source.key())
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("\n\n", [ENTER, ENTER]),
        ("3d\n", ["3", "d", ENTER]),
        ("3d", ["3", "d", ENTER]),
        (" a \r\nq\n", ["a", ENTER, "q"]),
        ("?\n3s\nz\n", ["?", "3", "s", "z"]),
    ],
)
def test_lines_are_keys_and_enter(text: str, expected: list[str]) -> None:
    """Commands and slips are not followed by Enter; the end of the text is the end."""
    assert keys(text) == expected


def test_a_line_is_a_text() -> None:
    """Empty for what was there, a hyphen for nothing; the end of the text is the end."""
    source = Lines(io.StringIO("s\nAnn Lee\ns\n\ns\n-\ns"), "3ad")
    found = []
    for _ in range(3):
        assert source.key() == "s"
        found.append(source.line("speaker: ", "Eva"))
    assert found == ["Ann Lee", "Eva", ""]
    source.key()
    with pytest.raises(Closed):
        source.line("speaker: ", "Eva")


def test_an_answer_in_another_encoding_is_an_error() -> None:
    """It says which byte, what was expected and what helps."""
    source = Lines(io.TextIOWrapper(io.BytesIO(b"Andr\xe9\n"), "ascii"), "3ad")
    with pytest.raises(InputError, match=r"the byte 0xe9, which is no ascii; set .* to UTF-8"):
        source.line("speaker: ", "")
