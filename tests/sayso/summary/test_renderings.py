"""A summary as CSV, JSON and a web page."""

import csv
import io
import json
import re
from collections import Counter
from dataclasses import replace

import pytest

from sayso.model.prediction import Prediction
from sayso.render.view import View
from sayso.summary.counts import Summary, summarise
from sayso.summary.formats import Format
from sayso.summary.renderings import COLUMNS, render
from sayso.summary.tally import Tally


def rendered(format_: Format, summary: Summary, view: View, most: int = 15) -> str:
    """Give a rendering in one piece."""
    return "".join(render(format_, summary, view, most))


def test_rows_are_tidy(quarrel: Summary, view: View) -> None:
    """One number each; the speakers, the types and the days count the same sentences."""
    text = rendered(Format.CSV, quarrel, view)
    rows = list(csv.DictReader(io.StringIO(text)))
    assert text.splitlines()[0] == ",".join(COLUMNS)
    sums: Counter[str] = Counter()
    for row in rows:
        sums[row["part"]] += int(row["sentences"])
    assert sums == {
        "speaker": 12,
        "affiliation": 10,
        "speaker type": 13,
        "accusation": 9,
        "day": 12,
        "speaker by day": 11,
        "affiliation by day": 10,
        "speaker type by day": 12,
    }


def test_a_row_says_when_and_who(quarrel: Summary, view: View) -> None:
    """The day only of what is counted by day; of a speaker all that is known; who labelled."""
    rows = list(csv.DictReader(io.StringIO(rendered(Format.CSV, quarrel, view))))
    assert {row["period"] for row in rows if " by " in row["part"]} == {"2020-01-30", "2020-02-01"}
    assert {row["period"] for row in rows if " by " not in row["part"]} == {""}
    assert all(int(row["sentences"]) > 0 for row in rows)
    assert rows[0] | {"labelled_by": ""} == {
        "part": "speaker",
        "name": "Ida Moss",
        "speaker_type": "government",
        "affiliation": "Peru",
        "target": "",
        "period": "",
        "stance": "accuses",
        "sentences": "4",
        "names": "Ida Moss",
        "labelled_by": "",
    }
    assert all("automatic, type accuracy 0.90" in row["labelled_by"] for row in rows)


def test_a_name_is_no_formula_in_a_spreadsheet(view: View) -> None:
    """It begins with a mark, for Excel; a plain table holds the name as it is."""
    said = Prediction("d", 0, 5, "Rain.", speaker_type="media", stance="neutral", speaker="@news")
    tally = Tally()
    tally.add([said])
    summary = summarise(tally)
    text = rendered(Format.CSV, summary, replace(view, spreadsheet=True))
    assert text.startswith("\ufeffpart,name,")
    assert "speaker,'@news,media," in text
    assert "speaker,@news,media," in rendered(Format.CSV, summary, view)


def test_json_has_everything(quarrel: Summary, view: View) -> None:
    """All speakers whatever is shown, and which model made the labels."""
    found = json.loads(rendered(Format.JSON, quarrel, view, most=1))
    assert len(found["speakers"]) == len(quarrel.speakers)
    assert (found["documents"], found["sentences"], found["untold"]) == (3, 13, 1)
    assert found["accusations"][0] == {
        "who": "Peru",
        "whom": "Chile",
        "stance": "accuses",
        "sentences": 4,
    }
    assert found["timeline"]["unit"] == "day"
    assert [period["sentences"] for period in found["timeline"]["periods"]] == [7, 0, 5]
    ends = [(p["start"], p["accuses"]) for p in found["affiliations"][1]["periods"]]
    assert ends == [("2020-02-01", 3)]
    assert (found["forgotten"], found["missed"]) == (0, 0)
    assert found["labels"] == "automatic"
    assert found["model"]["accuracy"] == {"speaker_type": 0.9, "stance": 0.75}


def test_a_page_has_the_pictures_and_the_numbers(quarrel: Summary, view: View) -> None:
    """It needs nothing else, and names are text."""
    page = rendered(Format.HTML, quarrel, view)
    assert page.count("<svg") == 4
    assert page.count("<table>") == 8
    assert "automatic, made by sayso 0.1.0: type accuracy 0.90" in page
    assert "<b>Watchers" not in page
    assert "&lt;b&gt;Watchers&lt;/b&gt; &amp; Co" in page
    assert re.findall(r"""(?:src|href)=|url\((?!#)|@import""", page) == []
    assert "default-src 'none'" in page


def test_a_page_keeps_what_it_does_not_show_at_once(quarrel: Summary, view: View) -> None:
    """Folded away."""
    page = rendered(Format.HTML, quarrel, view, most=2)
    assert "<summary>and 3 more</summary>" in page
    assert "army" in page


def test_a_page_has_an_end(quarrel: Summary, view: View) -> None:
    """Of the speakers of an archive it says where the others are."""
    (first, *_) = quarrel.speakers
    many = tuple(first._replace(name=f"Ann Vex{i}.") for i in range(1100))
    page = rendered(Format.HTML, replace(quarrel, speakers=many), view)
    assert ("Vex999." in page, "Vex1000." in page) == (True, False)
    assert "and 100 more: CSV and JSON have all." in page


@pytest.mark.parametrize("format_", list(Format))
def test_nothing_is_a_rendering_too(format_: Format, view: View) -> None:
    """Articles without a speaker."""
    assert rendered(format_, summarise(Tally()), view)


@pytest.mark.parametrize("format_", list(Format))
def test_the_same_summary_gives_the_same_text(
    format_: Format, quarrel: Summary, view: View
) -> None:
    """Byte for byte."""
    assert rendered(format_, quarrel, view) == rendered(format_, quarrel, view)
