"""The tables of a summary on the terminal."""

from dataclasses import replace

from sayso.render.view import View
from sayso.summary.counts import Summary
from sayso.summary.table import to_table


def test_the_first_rows_are_shown(quarrel: Summary, view: View) -> None:
    """The others are counted, no line is too long, and the statement stands at the end."""
    text = to_table(quarrel, view, 2)
    assert "Ida Moss" in text
    assert "army" not in text
    assert "and 3 more" in text
    assert max(map(len, text.splitlines())) <= 100
    assert "automatic, type accuracy 0.90" in text.splitlines()[-2]


def test_names_are_text(quarrel: Summary, view: View) -> None:
    """Neither markup nor an escape sequence of an article has an effect."""
    (first, *others) = quarrel.speakers
    evil = first._replace(name="[red]Moss[/red]\x1b[31m")
    text = to_table(replace(quarrel, speakers=(evil, *others)), view, 9)
    assert "[red]Moss[/red] [31m" in text
    assert "\x1b" not in text
