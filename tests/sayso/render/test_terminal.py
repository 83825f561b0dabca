"""The table rendering."""

from dataclasses import replace

import pytest

from sayso.labelling import Batch
from sayso.model.explanation import Explanation
from sayso.render.terminal import render
from sayso.render.view import View


def table(batch: Batch, view: View) -> str:
    """Give the whole rendering."""
    return "".join(render([batch], view))


def test_labels_stand_above_their_confidence(batch: Batch, view: View) -> None:
    """The less sure one of a sentence for review has a question mark."""
    lines = table(batch, view).splitlines()
    first = next(n for n, line in enumerate(lines) if "Jan Novak" in line)
    assert lines[first].split()[:4] == ["Jan", "Novak", "government", "denies"]
    assert lines[first + 1].split()[:3] == ["Ostrava", "0.88", "0.41?"]


def test_the_question_mark_is_explained(batch: Batch, view: View) -> None:
    """A line says what it means and how many there are; without one it is not there."""
    line = "? 1 of 2 sentences are for review: a label is unsure."
    assert line in table(batch, view).splitlines()
    sure = tuple(replace(p, needs_review=False) for p in batch.predictions)
    assert "for review" not in table(replace(batch, predictions=sure), view)


def test_page_furniture_is_named_so(batch: Batch, view: View) -> None:
    """It has no labels and no confidence."""
    assert "nan" not in table(batch, view)
    assert "page furniture" in table(batch, view)


def test_an_article_cannot_speak_to_the_terminal(batch: Batch, view: View) -> None:
    """Escape sequences are taken out, and markup is shown as it stands."""
    text = table(batch, view)
    assert "\x1b" not in text
    assert "It [red]rained[/red] [31m." in text
    assert "\x1b[31m" not in table(batch, replace(view, colour=True)).replace("\x1b[31mdenies", "")


@pytest.mark.parametrize("width", [60, 80, 120])
def test_the_table_fits_the_terminal(batch: Batch, view: View, width: int) -> None:
    """No line is wider."""
    lines = table(batch, replace(view, width=width)).splitlines()
    assert max(map(len, lines)) <= width


def test_colours_are_for_terminals(
    batch: Batch, view: View, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where there is none, no escape sequence is written."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    assert "\x1b[" in table(batch, replace(view, colour=True))


def test_a_long_sentence_is_cut(batch: Batch, view: View) -> None:
    """A table is for looking at; the other formats hold it whole."""
    long = replace(batch.predictions[2], text="and it rained " * 1000)
    text = table(Batch(batch.documents, (long,)), view)
    assert len(text) < 2500
    assert "..." in text


def test_an_explanation_adds_up(batch: Batch, view: View, explanation: Explanation) -> None:
    """Each share, and the score below them."""
    explained = replace(batch.predictions[1], explanation=explanation)
    text = table(Batch(batch.documents, (explained,)), replace(view, explain=True))
    sums = [line.split() for line in text.splitlines()]
    assert ["stance:", "why", "denies", "value", "weight", "adds"] in sums
    assert ["cue:", "deny", "1", "+1.623", "+1.623"] in sums
    assert ["content:", "<b>lie</b>", "2", "-0.250", "-0.500"] in sums
    assert ["score", "+1.123"] in sums


def test_the_statement_comes_once_at_the_end(batch: Batch, view: View) -> None:
    """However many documents there are; and not at all where there is none."""
    text = "".join(render([batch, batch], view))
    assert text.count("automatic") == 1
    assert text.rstrip().endswith("articles).")
    assert list(render([], view)) == []


def test_no_line_ends_but_the_tables_own(batch: Batch, view: View) -> None:
    """A line separator in an article does not break a row in two."""
    odd = replace(batch.predictions[2], text="It rained\u2028again\u2029.")
    text = table(Batch(batch.documents, (odd,)), view)
    assert len(text.splitlines()) == text.count("\n")
    assert "It rained again ." in text
