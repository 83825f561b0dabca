"""Nothing from elsewhere gets a terminal to do anything."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sayso.harmless import harmless, harmless_lines

Run = Callable[..., Any]

CONTROLS = [
    *map(chr, range(0x20)),
    *map(chr, range(0x7F, 0xA0)),
    *"\u2028\u2029\u202a\u202e\u2066\u2069",
]


@pytest.mark.parametrize("control", CONTROLS, ids=ascii)
def test_a_control_becomes_a_blank(control: str) -> None:
    """Each alone, and a run of them one blank."""
    assert harmless(f"a{control}b") == "a b"
    assert harmless(f"a{control * 3}b{control}") == "a b "


@pytest.mark.parametrize("control", [c for c in CONTROLS if c != "\n"], ids=ascii)
def test_a_message_keeps_its_lines_alone(control: str) -> None:
    """A message of several lines stays one; nothing else that a terminal obeys is left."""
    assert harmless_lines(f"a{control}b\nc") == "a b\nc"


@pytest.mark.parametrize("text", ["“Não,” he said. 😀", "قال\u200f.", "e\u0301 \u200b\u00a0"])
def test_text_of_any_language_is_left(text: str) -> None:
    """Marks, emoji, hints of direction and combining characters stay as they are."""
    assert harmless(text) == harmless_lines(text) == text


HOSTILE = "\x1b]0;owned\x07\u202e"


@pytest.mark.parametrize(
    "words",
    [
        ("classify", "{file}"),
        ("classify", "{file}", "--explain", "--furniture"),
        ("classify", "{file}", "{file}gone"),
        ("classify", "--sentences", "{file}"),
        ("classify", "{foreign}"),
        ("summary", "{file}"),
        ("summary", "{file}gone"),
        ("label", "{file}", "--data", "{folder}"),
        ("evaluate", "--data", "{file}"),
        ("import", "{file}", "--data", "{folder}"),
    ],
)
def test_no_command_lets_anything_through(
    run: Run, model_file: Path, tmp_path: Path, words: tuple[str, ...]
) -> None:
    """Neither an article nor the name of a file reaches the terminal as it is."""
    file, foreign = tmp_path / f"{HOSTILE}.txt", tmp_path / f"{HOSTILE} 2.txt"
    file.write_text(f"{HOSTILE}Mayor Ann {HOSTILE}Lee denied it{HOSTILE}.", encoding="utf-8")
    foreign.write_text(f"{HOSTILE}Le ministre affirme que la ville est là. " * 9, encoding="utf-8")
    places = {"file": file, "foreign": foreign, "folder": tmp_path / f"{HOSTILE} mine"}
    model = () if words[0] == "import" else ("--model", model_file)
    done = run(*(word.format_map(places) for word in words), *model)
    shown = done.out + done.err
    assert shown
    assert [c for c in CONTROLS if c in shown and c != "\n"] == []
