"""Label Studio's JSON, as its documentation has it."""

import json
from typing import Any

import pytest

from sayso.exchange.articles import Article
from sayso.exchange.label_studio import CONTROLS, read, write

TEXT = "🐟 Ann Lee denied it.\r\nIt rained."


def item(
    name: str, value: Any, start: int = 2, end: int = 20, id_: str = "aZ3_x"
) -> dict[str, Any]:
    """Give an item of a result as the tool exports it."""
    kind = CONTROLS[name]
    key = "text" if kind == "textarea" else kind
    place = {"start": start, "end": end, "text": TEXT[start:end]}
    return {
        "id": id_,
        "type": kind,
        "value": place | {key: value},
        "origin": "manual",
        "to_name": "text",
        "from_name": name,
    }


DENIAL = [
    item("speaker_type", ["government"]) | {"meta": {"text": ["a note"]}},
    item("stance", ["denies"]),
    item("speaker", ["Ann Lee"]),
]


def task(*results: list[Any], **data: Any) -> dict[str, Any]:
    """Give a task as the tool exports it, with an annotation for each result."""
    annotations = [
        {
            "id": number,
            "completed_by": number,
            "result": result,
            "was_cancelled": False,
            "ground_truth": False,
            "lead_time": 4.3,
        }
        for number, result in enumerate(results, start=1)
    ]
    return {
        "id": 1,
        "annotations": annotations,
        "drafts": [],
        "predictions": [],
        "data": {"text": TEXT, "document": "fish"} | data,
        "meta": {},
        "project": 3,
    }


def problems(*results: list[Any], **data: Any) -> list[str]:
    """Give what is wrong with a task."""
    return read(json.dumps([task(*results, **data)]), "x.json").problems


def test_an_export_is_read() -> None:
    """Items of one id are one label; offsets are characters, also after an emoji."""
    furniture = item("speaker_type", ["furniture"], 22, 32, "b")
    found = read(json.dumps([task([furniture, *DENIAL])]), "x.json")
    assert (found.problems, found.remarks) == ([], [])
    (article,) = found.articles
    assert (article.name, article.text) == ("fish", TEXT)
    denial, rain = article.labels
    assert (denial.start, denial.end, denial.text) == (2, 20, "Ann Lee denied it.")
    assert (denial.speaker_type, denial.stance, denial.speaker) == (
        "government",
        "denies",
        "Ann Lee",
    )
    assert denial.note == "a note"
    assert rain.furniture


def test_one_task_without_a_list_is_read() -> None:
    """As the tool's page shows its source; the name is that of the file."""
    found = read(json.dumps(task(DENIAL, document=None)), "out/x.json")
    assert [article.name for article in found.articles] == ["x-1"]


def test_the_offsets_of_old_versions_are_told_by_the_text() -> None:
    """They were UTF-16 units: the emoji counted as two."""
    old = [one | {"value": one["value"] | {"start": 3, "end": 21}} for one in DENIAL]
    (article,) = read(json.dumps([task(old)]), "x.json").articles
    assert [label.text for label in article.labels] == ["Ann Lee denied it."]


@pytest.mark.parametrize("said", ["Ann  Lee\\ndenied it.", "AnnLee denied it."])
def test_blanks_in_the_text_of_an_item_do_not_matter(said: str) -> None:
    """The tool may have lost them, or written a line's end as an escape."""
    first = DENIAL[0] | {"value": DENIAL[0]["value"] | {"text": said}}
    assert problems([first, *DENIAL[1:]]) == []


def test_an_item_without_its_text_is_taken_by_its_offsets() -> None:
    """It may be left out."""
    value = {name: part for name, part in DENIAL[0]["value"].items() if name != "text"}
    assert problems([DENIAL[0] | {"value": value}, *DENIAL[1:]]) == []


def test_what_nobody_has_annotated_is_left_out(article: Article) -> None:
    """Predictions are no labels before a person has looked at them, nor is what was skipped."""
    found = read("".join(write([article], "sayso 0.1.0")), "x.json")
    skipped = task(DENIAL)
    skipped["annotations"][0]["was_cancelled"] = True
    again = read(json.dumps([skipped]), "x.json")
    for one in (found, again):
        assert (one.articles, one.problems) == ([], [])
        assert one.remarks == ["x.json, task 1: left out, since nobody has annotated it"]


def test_of_several_annotations_one_must_be_marked() -> None:
    """Which of two people is right is not for a program to decide."""
    (problem,) = problems(DENIAL, DENIAL)
    assert problem == (
        "x.json, task 1: 2 annotations, expected one; mark the right one as ground truth"
    )
    marked = task(DENIAL, [])
    marked["annotations"][0]["ground_truth"] = True
    assert len(read(json.dumps([marked]), "x.json").articles[0].labels) == 1


def test_relations_are_left_out_and_said_to_be() -> None:
    """Labels have no place for them."""
    relation = {"type": "relation", "from_id": "a", "to_id": "b", "direction": "right"}
    found = read(json.dumps([task([*DENIAL, relation])]), "x.json")
    assert found.problems == []
    assert found.remarks == ["x.json, task 1, item 4: a relation, left out"]


@pytest.mark.parametrize(
    ("result", "problem"),
    [
        (
            [item("speaker_type", ["PERSON"]), DENIAL[1]],
            "region aZ3_x: speaker_type: 'PERSON', expected one of government, military, "
            "opposition, observer, media, narrator, furniture",
        ),
        (
            [DENIAL[0], item("stance", ["angry"])],
            "region aZ3_x: stance: 'angry', expected one of accuses, denies, neutral",
        ),
        ([DENIAL[0]], "region aZ3_x: stance: 'None', expected one of accuses"),
        ([DENIAL[1]], "region aZ3_x: speaker_type: 'None', expected one of government"),
        (
            [*DENIAL, DENIAL[0] | {"from_name": "label"}],
            "item 4: from_name: 'label', expected one of speaker_type, stance",
        ),
        (
            [*DENIAL, DENIAL[0] | {"from_name": ["stance"]}],
            "item 4: from_name: \"['stance']\", expected one of speaker_type, stance",
        ),
        (
            [*DENIAL, DENIAL[1] | {"value": DENIAL[1]["value"] | {"start": float("inf")}}],
            "item 4: \"{'start': inf, 'end': 20,",
        ),
        (
            [*DENIAL, item("stance", ["denies", "neutral"])],
            "item 4: choices: denies, neutral, expected only one",
        ),
        ([*DENIAL, item("stance", [])], "item 4: choices: '[]', expected a list with a text"),
        ([*DENIAL, item("stance", [3])], "item 4: choices: '[3]', expected a list with a text"),
        ([*DENIAL, "text"], "item 4: 'text', expected an object with id, from_name and value"),
        ([*DENIAL, {"value": {}}], "item 4: \"{'value': {}}\", expected an object with id"),
        (
            [*DENIAL, DENIAL[0] | {"value": {"labels": ["media"]}}],
            "item 4: \"{'labels': ['media']}\", expected start and end, whole numbers",
        ),
        (
            [*DENIAL, item("speaker_type", ["media"], 30, 99, "b")],
            "item 4: 30 to 99, expected a span of words in a text of 32 characters",
        ),
    ],
)
def test_a_bad_item_is_named_with_what_was_expected(result: list[Any], problem: str) -> None:
    """One line, with its task and its item or region."""
    (found,) = problems(result)
    assert found.startswith(f"x.json, task 1, {problem}")


def test_a_text_that_is_not_at_its_offsets_is_refused() -> None:
    """The task's text may have been changed since."""
    wrong = DENIAL[0] | {"value": DENIAL[0]["value"] | {"text": "She denied it."}}
    (problem, *_) = problems([wrong, *DENIAL[1:]])
    assert problem == (
        "x.json, task 1, item 1: text: 'She denied it.', the task's text has "
        "'Ann Lee denied it.' at [2:20]; mark the sentence anew"
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[", "x.json: not JSON"),
        (f"[{'9' * 5000}]", "x.json: not JSON (Exceeds the limit"),
        (
            '[{"data": {"text": "a"}, "annotations": 3}]',
            "task 1: annotations: '3', expected a list",
        ),
        ('[{"text": "It rained.", "speaker_type": []}]', 'export called "JSON" (not "JSON-MIN")'),
        ('[{"data": {"text": 3}}]', "expected data with a text"),
        ("[3]", "task 1: '3', expected data with a text"),
        (
            '[{"data": {"text": "a"}, "annotations": [{"result": null}]}]',
            "task 1: result: 'None', expected a list",
        ),
    ],
)
def test_a_file_of_another_form_is_refused(text: str, problem: str) -> None:
    """The message says which export is meant."""
    (found,) = read(text, "x.json").problems
    assert problem in found
