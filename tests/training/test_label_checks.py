"""Each rule for a label row: what breaks it is named, and nothing else is."""

from pathlib import Path

import pytest

from sayso.training.label_checks import overlaps, row_problems
from sayso.training.label_rows import COLUMNS, Row

TEXT = "By Ida Moss\nThe dam broke, the mayor said."
GOOD = dict(
    zip(
        COLUMNS,
        ("dam", "12", "42", TEXT[12:42], "0", "government", "neutral", "mayor", "", ""),
        strict=True,
    )
)
FURNITURE = dict.fromkeys(COLUMNS, "") | {
    "document": "dam",
    "start": "0",
    "end": "11",
    "text": "By Ida Moss",
    "furniture": "1",
}


def row(line: int = 2, **values: str) -> Row:
    """Give a good row of a sentence, some values changed."""
    return Row(Path("a.csv"), line, GOOD | values)


@pytest.mark.parametrize("values", [GOOD, FURNITURE], ids=["sentence", "furniture"])
def test_a_good_row_has_no_problem(values: dict[str, str]) -> None:
    """Nothing is said of rows that hold the rules."""
    assert row_problems(Row(Path("a.csv"), 2, values), {"dam": TEXT}) == []


@pytest.mark.parametrize(
    ("values", "problem"),
    [
        ({"document": "damn"}, "document: 'damn', expected a file documents/damn.txt"),
        ({"start": "12.0"}, "start: '12.0', expected a whole number of characters, 0 or more"),
        ({"start": "-1"}, "start: '-1', expected a whole number of characters, 0 or more"),
        ({"end": "9" * 12}, f"end: '{'9' * 12}', expected a whole number of characters, 0 or more"),
        ({"end": "12"}, "end: '12', expected more than start (12), at most 42"),
        ({"end": "43"}, "end: '43', expected more than start (12), at most 42"),
        (
            {"start": "13"},
            "text: 'The dam broke, the mayor said.', the document has "
            "'he dam broke, the mayor said.' at [13:42]; correct start, end or text",
        ),
        ({"furniture": "no"}, "furniture: 'no', expected 0 (a sentence) or 1 (page furniture)"),
        (
            {"speaker_type": "king"},
            "speaker_type: 'king', expected one of government, military, opposition, observer, "
            "media, narrator",
        ),
        ({"stance": ""}, "stance: '', expected one of accuses, denies, neutral"),
        ({"speaker_type": "narrator"}, "speaker: 'mayor', expected nothing for the narrator"),
        (
            {"speaker_type": "narrator", "speaker": "", "affiliation": "Borduria"},
            "affiliation: 'Borduria', expected nothing for the narrator",
        ),
        (
            {"stance": "neutral", "target": "Borduria"},
            "target: 'Borduria', expected nothing for a neutral sentence",
        ),
    ],
)
def test_a_broken_rule_is_named(values: dict[str, str], problem: str) -> None:
    """File, line, column, value and what was expected."""
    assert row_problems(row(7, **values), {"dam": TEXT}) == [f"a.csv, line 7, {problem}"]


@pytest.mark.parametrize("column", ["speaker_type", "stance", "speaker", "affiliation", "target"])
def test_furniture_has_no_labels(column: str) -> None:
    """A label on page furniture is refused; a note is not."""
    spoilt = Row(Path("a.csv"), 2, FURNITURE | {column: "x", "note": "a byline"})
    expected = f"a.csv, line 2, {column}: 'x', expected nothing for page furniture"
    assert row_problems(spoilt, {"dam": TEXT}) == [expected]


def test_one_row_can_break_several_rules() -> None:
    """All that is wrong with a row is said."""
    found = row_problems(row(document="x", start="a", end="b", stance="c"), {"dam": TEXT})
    assert [problem.split(", ")[2].split(":")[0] for problem in found] == [
        "document",
        "start",
        "end",
        "stance",
    ]


def test_a_duplicate_is_named_with_its_twin() -> None:
    """Two rows with the same document and span: the later one is named, and where the other is."""
    assert overlaps([row(2), row(9)]) == [
        "a.csv, line 9, start: '12', a duplicate of a.csv, line 2; keep one of the two"
    ]


def test_an_overlap_is_found_behind_a_row_between() -> None:
    """A long row overlaps all that begin before it ends, not only the next one."""
    rows = [row(2, start="0", end="40"), row(3, start="5", end="8"), row(4, start="20", end="42")]
    assert overlaps(reversed(rows)) == [
        "a.csv, line 3, start: '5', expected 40 or more: a.csv, line 2 ends there",
        "a.csv, line 4, start: '20', expected 40 or more: a.csv, line 2 ends there",
    ]


def test_neighbours_and_other_documents_do_not_overlap() -> None:
    """Spans may touch, and spans of other documents are no matter."""
    assert overlaps([row(2, end="20"), row(3, start="20"), row(4, document="bridge")]) == []
